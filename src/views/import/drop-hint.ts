// What stands over the page while files are held above it: what letting go will do, or why it would do nothing.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { base } from '../shared-styles.ts';
import type { IncomingRefusal } from './incoming.ts';

/** Properties in. A popover, so that it lies above an open sheet too. */
@customElement('drop-hint')
export class DropHint extends LitElement {
  static override styles = [base, css`
    :host {
      position: fixed; inset: 0; width: auto; height: auto; margin: 0; padding: 24px; border: 0; place-items: center; pointer-events: none;
      background: color-mix(in srgb, var(--ground) 72%, transparent); color: var(--ink);
    }
    :host(:popover-open) { display: grid; }
    div {
      max-width: 520px; padding: 24px 32px; background: var(--panel); border: 2px dashed var(--accent); border-radius: 8px;
      font-size: 15px; line-height: 24px; text-align: center; text-wrap: pretty;
    }
    div.refused { border-color: var(--line-strong); }
    h2 { font-size: 18px; line-height: 28px; font-weight: 600; }
  `];

  @property() refusal: IncomingRefusal | null = null;
  @property({ type: Boolean }) inDemo = false;
  @property() language: Language = 'zh';

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'manual';
    this.showPopover();
  }

  override render(): TemplateResult {
    const { drop } = wordsFor(this.language).import;
    return html`<div class=${this.refusal === null ? '' : 'refused'} role="status">
      <h2>${this.refusal === null ? drop.title : drop.refusal[this.refusal]}</h2>
      ${this.refusal === null ? html`<p>${this.inDemo ? drop.inDemo : drop.hint}</p>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'drop-hint': DropHint }
}
