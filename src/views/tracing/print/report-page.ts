// A report of a case on paper: A4, as small as it can be read, so that one case mostly is one page.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ReportBlock } from '../../../domain/tracing/report/report-block.ts';
import './report-page.css';

/** Properties in, nothing out. In the document's own tree, for a page's size cannot be chosen from a shadow tree. */
@customElement('report-page')
export class ReportPage extends LitElement {
  @property({ attribute: false }) blocks: readonly ReportBlock[] = [];

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    return html`${this.blocks.map((block) => this.renderBlock(block))}<div class="signs">${this.blocks.map((block) => (block.kind === 'sign' ? html`<p>${block.text}</p>` : nothing))}</div>`;
  }

  private renderBlock(block: ReportBlock): TemplateResult | typeof nothing {
    switch (block.kind) {
      case 'title': return html`<h1>${block.text}</h1>`;
      case 'heading': return html`<h2>${block.text}</h2>`;
      case 'note':
      case 'body': return html`<p class=${block.kind}>${block.text}</p>`;
      case 'sign': return nothing;
      case 'list': return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>`;
      case 'table': return html`<table><thead><tr>${block.head.map((cell) => html`<th>${cell}</th>`)}</tr></thead><tbody>${block.rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap { 'report-page': ReportPage }
}
