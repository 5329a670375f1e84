// The texts of which no pack was made: what each is, why it gives no list, what a district can do instead.
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { NOT_PACKS } from '../../words/rules-not-packs.ts';
import { base } from '../shared-styles.ts';

/** Properties in, nothing out. */
@customElement('not-packs')
export class NotPacks extends LitElement {
  static override styles = [base, css`
    :host { display: block; max-width: 720px; font-size: 15px; line-height: 24px; }
    p, dd { text-wrap: pretty; }
    li { padding: 12px 0; border-top: 1px solid var(--line); }
    ul { margin-top: 12px; }
    h4 { margin: 0; font-size: 15px; font-weight: 600; }
    .id { color: var(--ink-soft); font-size: 13px; line-height: 20px; overflow-wrap: anywhere; }
    dl { margin-top: 4px; }
    dt { color: var(--ink-soft); font-size: 13px; line-height: 20px; }
    dd { margin-bottom: 4px; }
  `];

  @property() language: Language = 'zh';

  override render(): TemplateResult {
    const words = wordsFor(this.language).rules.pack;
    return html`<p>${words.notHint}</p><ul>${NOT_PACKS[this.language].map(({ id, what, why, instead }) => html`<li>
      <h4>${what}</h4><p class="id figures" lang="en">${id}</p>
      <dl><dt>${words.notWhy}</dt><dd>${why}</dd><dt>${words.notInstead}</dt><dd>${instead}</dd></dl></li>`)}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'not-packs': NotPacks }
}
