// A public notice on paper, A4, with the office and the day where the seal goes over them.
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { NoticeParagraph } from '../../domain/publishing/public-notice.ts';
import './notice-page.css';

/** Properties in, nothing out. In the document's own tree, for a page's size cannot be chosen from a shadow tree. */
@customElement('notice-page')
export class NoticePage extends LitElement {
  @property({ attribute: false }) paragraphs: readonly NoticeParagraph[] = [];

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult {
    return html`${this.paragraphs.filter(({ kind }) => kind !== 'signature').map(({ kind, text }) => html`<p class=${kind}>${text}</p>`)}
      <div class="signature">${this.paragraphs.filter(({ kind }) => kind === 'signature').map(({ text }) => html`<p>${text}</p>`)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'notice-page': NoticePage }
}
