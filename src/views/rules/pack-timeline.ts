// The packs in force as a line of dated parts, and the way back from the last change.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { refuseRecording } from '../../store/refusals.ts';
import type { State } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { writeStep } from '../../words/steps.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';
import { datedParts, partOnDay, titleOf, type DatedPart } from './packs-of-page.ts';

/** Properties in; `part-chosen` (detail `{ id }`, for the sheet only) and `undo-asked` out. */
@customElement('pack-timeline')
export class PackTimelineLine extends LitElement {
  static override styles = [base, controls, css`
    :host { display: flex; align-items: center; flex-wrap: wrap; gap: 4px 12px; padding: 8px 16px; }
    h3 { font-size: 13px; font-weight: 600; }
    ol { display: flex; flex-wrap: wrap; align-items: stretch; gap: 4px; flex: 1; min-width: 0; }
    li { display: flex; align-items: center; min-width: 0; }
    li + li::before { content: '→'; margin-inline-end: 4px; color: var(--ink-soft); }
    li button { flex-wrap: wrap; justify-content: flex-start; gap: 0 8px; padding: 2px 8px; border: 1px solid var(--line-strong); white-space: normal; text-align: start; }
    li button.on { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
    li .from { color: var(--ink-soft); font-size: 12px; white-space: nowrap; }
    :host([supposed]) li button { border-style: dashed; }
    .undo svg { width: 16px; height: 16px; }
  `];

  @property({ attribute: false }) now: State | null = null;
  @property({ type: Boolean, reflect: true }) supposed = false;

  override willUpdate(): void {
    this.supposed = this.now?.whatIf != null && this.now.whatIf.timeline !== null;
  }

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const words = wordsFor(now.language).rules.pack;
    const step = now.steps.undo;
    return html`<h3>${this.supposed ? words.timelineSupposed : words.timeline}</h3>
      <ol>${datedParts(now.timeline).map((part) => html`<li>${this.renderPart(part, now)}</li>`)}</ol>
      ${step?.what !== 'pack-adopted' || refuseRecording(now) !== null ? nothing : html`<button class="framed undo" title=${writeStep(step, now.language)}
        @click=${() => fireView(this, 'undo-asked', {})}>${glyphs.undo}${words.undo}</button>`}`;
  }

  private renderPart(part: DatedPart, now: State): TemplateResult {
    const words = wordsFor(now.language).rules.pack;
    const isOn = partOnDay(now.timeline, now.screen.day).order === part.order;
    return html`<button class=${isOn && now.timeline.length > 1 ? 'on' : ''} @click=${() => this.dispatchEvent(new CustomEvent('part-chosen', { detail: { id: part.id } }))}>
      <span class="from figures">${part.from === null ? words.fromStart : words.fromDay(writeDay(part.from, now.language))}</span>
      <span>${titleOf(part.id, now)}</span></button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pack-timeline': PackTimelineLine }
}
