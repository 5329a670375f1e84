// Notices: what happened, to what, and what to do now; each stays until it is dismissed.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language, Notice } from '../../store/state.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';

/** The sentence of a notice. */
export function writeNotice(notice: Notice, words: Words['notice']): string {
  switch (notice.kind) {
    case 'worker-failed':
    case 'save-failed':
    case 'load-failed':
      return words[notice.kind](notice.detail);
    case 'rejects':
      return words.rejects(writeNumber(notice.count));
    default:
      return words[notice.kind]();
  }
}

/** Properties in; `notice-dismissed` out. */
@customElement('notice-bar')
export class NoticeBar extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    ul { background: var(--panel-soft); border-bottom: 1px solid var(--line); max-height: 30vh; overflow: auto; }
    li { display: flex; align-items: center; gap: 16px; padding: 4px 8px 4px 16px; border-inline-start: 4px solid var(--accent); font-size: 13px; }
    li + li { border-top: 1px solid var(--line); }
    p { flex: 1; text-wrap: pretty; }
  `];

  @property({ attribute: false }) notices: readonly Notice[] = [];
  @property() language: Language = 'zh';

  override render(): TemplateResult {
    const words = wordsFor(this.language).notice;
    return html`<div role="status" aria-label=${words.region}>${this.notices.length === 0 ? nothing : html`<ul>
      ${this.notices.map((notice, index) => html`<li><p>${writeNotice(notice, words)}</p>
        <button class="quiet" @click=${() => fireView(this, 'notice-dismissed', { index })}>${words.dismiss}</button></li>`)}
    </ul>`}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'notice-bar': NoticeBar }
}
