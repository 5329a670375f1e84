// Notices: what happened, to what, and what to do now; each stays until it is dismissed. In the demo a line says what it is.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Notice, State } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import { countWaiting, writeNotice } from './write-notice.ts';

/** Properties in; `notice-dismissed`, and what a notice leads to: `desk-chosen`, `sheet-chosen`. */
@customElement('notice-bar')
export class NoticeBar extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    ul { background: var(--panel-soft); border-bottom: 1px solid var(--line); max-height: 30vh; overflow: auto; }
    li { display: flex; align-items: center; gap: 16px; padding: 4px 8px 4px 16px; border-inline-start: 4px solid var(--accent); font-size: 13px; }
    li + li { border-top: 1px solid var(--line); }
    p { flex: 1; text-wrap: pretty; overflow-wrap: anywhere; }
    button { flex: none; }
    .demo { display: flex; align-items: center; gap: 8px; padding: 0 8px 0 16px; min-height: 28px; background: var(--panel-soft); border-bottom: 1px solid var(--line); color: var(--ink-soft); }
    .demo p { flex: 0 1 auto; }
  `];

  @property({ attribute: false }) now: State | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const words = wordsFor(now.language).notice;
    // A page that could not be opened tells its reasons itself.
    const notices = now.phase === 'failed' ? [] : now.notices;
    return html`<div role="status" aria-label=${words.region}>${notices.length === 0 ? nothing : html`<ul>
      ${notices.map((notice, index) => html`<li><p>${writeNotice(notice, now.language)}${this.renderWaiting(notice, now)}</p>
        <button class="quiet" @click=${() => fireView(this, 'notice-dismissed', { index })}>${words.dismiss}</button></li>`)}
    </ul>`}</div>${this.renderDemo(now)}`;
  }

  private renderWaiting(notice: Notice, now: State): TemplateResult | typeof nothing {
    if (notice.kind !== 'imported') return nothing;
    const count = countWaiting(notice.of, now);
    if (count === 0) return nothing;
    const { notice: words } = wordsFor(now.language);
    const [sentence, lead, desk] = notice.of === 'cases'
      ? ([words.waitingPlaces, words.toPlaces, 'places'] as const) : ([words.waitingUnits, words.toUnits, 'unplaced'] as const);
    return html` ${sentence(writeNumber(count))} <button class="link" @click=${() => fireView(this, 'desk-chosen', { desk })}>${lead}</button>`;
  }

  /** Always there in the demo: nobody takes it for the real thing, and one's own district is one click away. */
  private renderDemo(now: State): TemplateResult | typeof nothing {
    if (now.phase !== 'ready' || now.caseFile?.isDemo !== true) return nothing;
    const { caseFile, notice } = wordsFor(now.language);
    return html`<div class="demo" role="region" aria-label=${caseFile.demoRow}><p>${caseFile.demoLine}</p>
      <button class="link" @click=${() => fireView(this, 'sheet-chosen', { sheet: 'case-file' })}>${notice.startDistrict}</button></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'notice-bar': NoticeBar }
}
