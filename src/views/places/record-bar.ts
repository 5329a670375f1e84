// What can be done to the unit in detail: record a positive of a day (A), or give it its place (P).
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { isoDay } from '../../domain/day.ts';
import type { UnitReport } from '../../domain/district/unit-reports.ts';
import type { RecordRefusal } from '../../store/refusals.ts';
import type { Language } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';
import { cardStyles } from './card-styles.ts';
import { defaultRecordingDay, recordingEffect, type RecordingEffect } from './recording-day.ts';
import { elementInFocus, returnFocus } from './return-focus.ts';

/** Properties in; `positive-recorded` and `placing-chosen` out. */
@customElement('record-bar')
export class RecordBar extends LitElement {
  static override styles = [base, controls, cardStyles, css`
    :host { padding: 12px 16px 0; font-size: 13px; line-height: 20px; }
    form { display: grid; gap: 8px; padding: 12px; background: var(--panel-soft); border-radius: 6px; }
    label { display: flex; align-items: center; gap: 8px; flex-wrap: wrap; }
    input { min-height: 32px; padding: 0 8px; background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; }
    .unplaced { margin-bottom: 8px; }
    .unplaced p { color: var(--ink-soft); margin-bottom: 4px; }
    .effect { min-height: 20px; text-wrap: pretty; }
    .said { color: var(--ink-soft); margin-top: 4px; }
    @media (pointer: coarse) { input { min-height: 40px; } }
  `];

  @property({ type: Number }) row: number | null = null;
  /** List day being looked at, and the last there is. */
  @property({ type: Number }) day = 0;
  @property({ type: Number }) lastDay = 0;
  /** Whether the zoned unit has no place on the map. */
  @property({ type: Boolean }) unplaced = false;
  /** Why nothing can be recorded; null where it can. */
  @property({ attribute: false }) refusal: RecordRefusal | null = null;
  @property({ attribute: false }) reports: readonly UnitReport[] | null = null;
  @property({ type: Boolean, reflect: true }) keyless = false;
  @property() language: Language = 'zh';
  @state() private isOpen = false;
  /** The date as typed; null as long as it is the proposed one. */
  @state() private typed: string | null = null;
  /** Day of the report just recorded here; said as long as it stands. */
  @state() private recordedOn: number | null = null;
  @query('input') private field!: HTMLInputElement | null;

  private focusBefore: HTMLElement | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('row')) return;
    this.isOpen = false;
    this.typed = null;
    this.recordedOn = null;
  }

  /** A: opens the form, its date in focus. */
  record(): void {
    if (this.refusal !== null) return;
    if (!this.isOpen) this.focusBefore = elementInFocus();
    this.isOpen = true;
    this.recordedOn = null;
    void this.updateComplete.then(() => this.field?.focus());
  }

  /** P: asks the map for a pin; nothing where the unit has its place. */
  place(): void {
    if (this.unplaced && this.refusal === null && this.row !== null) fireView(this, 'placing-chosen', { placing: { row: this.row, how: 'pin' } });
  }

  private get text(): string {
    return this.typed ?? isoDay(defaultRecordingDay({ listDay: this.day, lastDay: this.lastDay }));
  }

  private get effect(): RecordingEffect {
    return recordingEffect(this.text, { listDay: this.day, lastDay: this.lastDay });
  }

  private close(recordedOn: number | null): void {
    this.isOpen = false;
    this.typed = null;
    this.recordedOn = recordedOn;
    const before = this.focusBefore;
    const wasOpener = before?.getRootNode() === this.renderRoot;
    // The button that opened the form was taken away with it and stands there anew.
    void this.updateComplete.then(() => returnFocus(wasOpener ? this.renderRoot.querySelector<HTMLElement>('.action') : before));
  }

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const { row, effect, refusal } = this;
    if (row === null || refusal !== null || effect.kind === 'missing' || effect.kind === 'beyond') return;
    fireView(this, 'positive-recorded', { row, day: effect.day });
    this.close(effect.day);
  };

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.close(null);
  };

  private writeEffect(effect: RecordingEffect): string {
    const { record } = wordsFor(this.language).places;
    if (effect.kind === 'missing') return record.missing;
    if (effect.kind === 'beyond') return record.beyond(writeDay(this.lastDay, this.language));
    const sentence = effect.kind === 'counts' && effect.list < this.day ? record.since : record[effect.kind];
    return sentence(writeDay(effect.day, this.language), writeDay(effect.list, this.language));
  }

  override render(): TemplateResult | typeof nothing {
    if (this.row === null) return nothing;
    const { record, unplaced, desk } = wordsFor(this.language).places;
    return html`
      ${this.unplaced ? html`<div class="unplaced"><p>${unplaced.missing}</p><div class="actions">
        <button class="framed" ?disabled=${this.refusal !== null} @click=${() => this.place()}>${glyphs.pin}${unplaced.pin}<kbd aria-hidden="true">P</kbd></button>
        <button class="framed" ?disabled=${this.refusal !== null} @click=${() => this.outline()}>${glyphs.outline}${unplaced.outline}</button></div></div>` : nothing}
      ${this.isOpen && this.refusal === null ? this.renderForm() : html`<div class="actions">
        <button class="framed action" ?disabled=${this.refusal !== null} @click=${() => this.record()}>${glyphs.add}${record.action}<kbd aria-hidden="true">A</kbd></button></div>`}
      <p class="said" role="status" ?hidden=${this.said === '' && this.refusal === null}>${this.refusal === null ? this.said : desk.blocked[this.refusal]}</p>
    `;
  }

  /** What was recorded here last; nothing once it was taken back. */
  private get said(): string {
    const { recordedOn, reports, language } = this;
    const stands = reports === null || reports.some(({ file, reportedOn }) => file === '' && reportedOn === recordedOn);
    return recordedOn === null || !stands ? '' : wordsFor(language).places.record.recorded(writeDay(recordedOn, language));
  }

  private outline(): void {
    if (this.row !== null) fireView(this, 'placing-chosen', { placing: { row: this.row, how: 'polygon' } });
  }

  private renderForm(): TemplateResult {
    const { record } = wordsFor(this.language).places;
    const { effect } = this;
    const isRefused = effect.kind === 'missing' || effect.kind === 'beyond';
    return html`<form @submit=${this.submitted} @keydown=${this.keyed} novalidate>
      <label>${record.day}<input type="date" required max=${isoDay(this.lastDay)} .value=${live(this.text)} aria-describedby="effect" aria-invalid=${isRefused ? 'true' : 'false'}
        @input=${(event: InputEvent) => { this.typed = (event.target as HTMLInputElement).value; }}></label>
      <p class="effect" id="effect" role="status">${this.writeEffect(effect)}</p>
      <div class="actions"><button class="primary" ?disabled=${isRefused}>${record.save}<kbd aria-hidden="true">↵</kbd></button>
        <button class="framed" type="button" @click=${() => this.close(null)}>${record.cancel}</button></div>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'record-bar': RecordBar }
}
