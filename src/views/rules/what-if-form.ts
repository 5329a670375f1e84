// The form of what may be supposed: another pack, positives and rounds one by one, a good end from a day on.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { isoDay, parseIsoDay, type EpidemicDay } from '../../domain/day.ts';
import type { State } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { base, controls } from '../shared-styles.ts';
import type { WhatIfDraft } from './what-if-draft.ts';
import { nameByKey } from './write-supposed.ts';

type DayField = 'positive' | 'round' | 'well';

/** Properties in; `draft-changed` (detail `{ draft }`) out, for the panel only. */
@customElement('what-if-form')
export class WhatIfForm extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    fieldset { border: 0; margin: 0; padding: 8px 12px 12px; border-top: 1px solid var(--line); min-width: 0; }
    fieldset:first-child { border-top: 0; }
    legend { float: left; width: 100%; padding: 0; margin-bottom: 4px; font-weight: 600; }
    legend + * { clear: both; }
    .line { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; margin-bottom: 4px; }
    label { display: inline-flex; align-items: center; gap: 6px; min-height: 28px; min-width: 0; }
    .full, .full select { width: 100%; }
    .unit { overflow-wrap: anywhere; }
    input { accent-color: var(--accent); margin: 0; }
    input[type='date'] { min-height: 32px; padding: 0 8px; background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; }
    button:disabled { opacity: 0.55; cursor: default; background: none; }
    .hint { color: var(--ink-soft); font-size: 12px; line-height: 18px; text-wrap: pretty; }
    @media (pointer: coarse) { label, input[type='date'] { min-height: 40px; } }
  `];

  @property({ attribute: false }) now: State | null = null;
  @property({ attribute: false }) draft!: WhatIfDraft;
  /** Dates as typed; null as long as it is the list day shown. */
  @state() private typed: Readonly<Record<DayField, string | null>> = { positive: null, round: null, well: null };
  @state() private isEverything = false;
  @state() private isClean = true;

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('now');
    // Another list looked at proposes another day.
    if (before != null && before.screen.day !== this.now?.screen.day) this.typed = { positive: null, round: null, well: null };
  }

  private change(part: Partial<WhatIfDraft>): void {
    this.dispatchEvent(new CustomEvent('draft-changed', { detail: { draft: { ...this.draft, ...part } } }));
  }

  private textOf(field: DayField): string {
    const chosen = field === 'well' ? this.draft.allGoesWellFrom : null;
    return this.typed[field] ?? isoDay(chosen ?? this.now?.screen.day ?? 0);
  }

  /** Undefined where it is no day of the lists. */
  private dayOf(field: DayField): EpidemicDay | undefined {
    const { history } = this.now!;
    const day = parseIsoDay(this.textOf(field));
    return day === undefined || history === null || day < history.first || day > history.last ? undefined : day;
  }

  override render(): TemplateResult | typeof nothing {
    const { now, draft } = this;
    if (now === null || now.directory === null) return nothing;
    const words = wordsFor(now.language).rules.whatIf;
    const { directory } = now;
    const selected = now.screen.selected !== null && (directory.zonedOf[now.screen.selected] ?? -1) >= 0 ? directory.id[now.screen.selected]! : null;
    const named = selected === null ? html`<span class="soft">${words.chooseUnit}</span>` : html`<span class="unit">${nameByKey(selected, directory, now.language)}</span>`;
    return html`
      <fieldset><legend>${words.positives}</legend>
        <div class="line">${named}</div>
        <div class="line">${this.renderDay('positive')}
          <button class="framed" ?disabled=${selected === null || this.dayOf('positive') === undefined}
            @click=${() => this.change({ positives: [...draft.positives, { unit: selected!, day: this.dayOf('positive')! }] })}>${words.add}</button></div>
        ${this.renderFault('positive')}
      </fieldset>
      <fieldset><legend>${words.rounds}</legend>
        <div class="line" role="radiogroup" aria-label=${words.area}>
          <label><input type="radio" name="area" .checked=${live(!this.isEverything)} @change=${() => { this.isEverything = false; }}>${named}</label>
          <label><input type="radio" name="area" .checked=${live(this.isEverything)} @change=${() => { this.isEverything = true; }}>${words.everything}</label></div>
        <div class="line" role="radiogroup" aria-label=${words.outcome}>
          <label><input type="radio" name="outcome" .checked=${live(this.isClean)} @change=${() => { this.isClean = true; }}>${words.clean}</label>
          <label><input type="radio" name="outcome" .checked=${live(!this.isClean)} @change=${() => { this.isClean = false; }}>${words.failed}</label></div>
        <div class="line">${this.renderDay('round')}
          <button class="framed" ?disabled=${(selected === null && !this.isEverything) || this.dayOf('round') === undefined}
            @click=${() => this.change({ rounds: [...draft.rounds, { unit: this.isEverything ? null : selected, day: this.dayOf('round')!, isClean: this.isClean }] })}>${words.addRound}</button></div>
        ${this.renderFault('round')}
      </fieldset>
      <fieldset><legend>${words.well}</legend>
        <div class="line"><label><input type="checkbox" .checked=${live(draft.allGoesWellFrom !== null)} ?disabled=${this.dayOf('well') === undefined}
            @change=${(event: Event) => this.change({ allGoesWellFrom: (event.target as HTMLInputElement).checked ? this.dayOf('well')! : null })}>${words.wellFrom}</label>
          ${this.renderDay('well')}</div>
        <p class="hint">${words.wellHint}</p>${this.renderFault('well')}
      </fieldset>
      <fieldset><legend id="pack">${words.pack}</legend>
        <label class="full"><select aria-labelledby="pack" .value=${live(draft.packId ?? '')} @change=${(event: Event) => this.change({ packId: (event.target as HTMLSelectElement).value || null })}>
          <option value="" ?selected=${draft.packId === null}>${words.packKept}</option>
          ${now.packs.map((pack) => html`<option value=${pack.id} ?selected=${pack.id === draft.packId}>${pack.title[now.language]}</option>`)}
        </select></label>
      </fieldset>`;
  }

  private renderDay(field: DayField): TemplateResult {
    const words = wordsFor(this.now!.language).rules.whatIf;
    return html`<input type="date" aria-label=${words.day} .value=${live(this.textOf(field))} @input=${(event: Event) => {
      this.typed = { ...this.typed, [field]: (event.target as HTMLInputElement).value };
      const day = this.dayOf(field);
      if (field === 'well' && this.draft.allGoesWellFrom !== null && day !== undefined) this.change({ allGoesWellFrom: day });
    }}>`;
  }

  private renderFault(field: DayField): TemplateResult | typeof nothing {
    const { history, language } = this.now!;
    if (this.dayOf(field) !== undefined || history === null) return nothing;
    const words = wordsFor(language).rules.whatIf;
    return html`<p class="hint" role="status">${words.noDay} ${words.dayRange(writeDay(history.first, language), writeDay(history.last, language))}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'what-if-form': WhatIfForm }
}
