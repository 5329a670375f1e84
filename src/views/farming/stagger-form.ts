// The conditions of a plan: days and hours, most people at once, distance and mixing; each with its unit.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { StaggerSettings } from '../../domain/farming/answers.ts';
import { isoDay, parseIsoDay } from '../../domain/day.ts';
import type { Language } from '../../store/state.ts';
import { farmingWords, writeClock } from '../../words/farming/farming-desk.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import { readClock, readWhole } from './read-fields.ts';

type Limit = 'perSegment' | 'perBridge' | 'perBlock' | 'perGreenhouse';
const LIMITS: readonly Limit[] = ['perSegment', 'perBridge', 'perBlock', 'perGreenhouse'];

/** Properties in; `stagger-settings-chosen` out. What cannot be read leaves the setting as it was, and the field says so. */
@customElement('stagger-form')
export class StaggerForm extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; padding: 4px 12px 8px; }
    fieldset { border: 0; margin: 0 0 8px; padding: 0; min-width: 0; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 6px 12px; }
    legend { padding: 0; margin-bottom: 2px; font-size: 12px; font-weight: 600; color: var(--ink-soft); }
    label { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: 4px; min-width: 0; line-height: 16px; }
    label.wide { grid-column: span 2; display: flex; gap: 8px; }
    .field { display: inline-flex; align-items: center; gap: 4px; flex: none; }
    .unit { min-width: 24px; font-size: 12px; color: var(--ink-soft); }
    :lang(en) .unit { min-width: 36px; }
    input:not([type='checkbox']) { width: 52px; min-height: 28px; padding: 0 4px; text-align: end; background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; font-variant-numeric: tabular-nums; }
    input[type='date'] { width: 132px; }
    input:user-invalid { outline: 2px solid var(--ink); outline-offset: -1px; }
    @container (max-width: 300px) { fieldset { grid-template-columns: minmax(0, 1fr); } label.wide { grid-column: auto; } }
  `];

  /** With the first day settled. */
  @property({ attribute: false }) settings: StaggerSettings | null = null;
  @property({ type: Boolean }) disabled = false;
  @property() language: Language = 'zh';

  private choose(change: Partial<StaggerSettings>): void {
    if (this.settings !== null) fireView(this, 'stagger-settings-chosen', { settings: { ...this.settings, ...change } });
  }

  override render(): TemplateResult | typeof nothing {
    const { settings } = this;
    if (settings === null) return nothing;
    const words = farmingWords(this.language).stagger;
    return html`
      <fieldset ?disabled=${this.disabled}><legend>${words.times}</legend>
        <label class="wide">${words.firstDay}<span class="field"><input type="date" required .value=${isoDay(settings.firstDay)} @change=${(event: Event) => {
          const day = parseIsoDay((event.target as HTMLInputElement).value);
          if (day !== undefined) this.choose({ firstDay: day });
        }}></span></label>
        ${this.clock('dayStart', words.dayStart)}
        ${this.clock('dayEnd', words.dayEnd)}
        ${this.number('days', words.days, words.unit.days, 1, 14)}
        ${this.number('slotMinutes', words.slotMinutes, words.unit.minutes, 10, 720)}
        ${this.number('leastWorkMinutes', words.leastWork, words.unit.minutes, 0, 720)}
      </fieldset>
      <fieldset ?disabled=${this.disabled}><legend>${words.headcounts} · ${words.noLimit}</legend>${LIMITS.map((limit) => this.limit(limit, words[limit], words.unit.people))}</fieldset>
      <fieldset ?disabled=${this.disabled}><legend>${words.others}</legend>
        ${this.number('crewMeters', words.crew, words.unit.meters, 0, 1000)}
        ${this.number('mostSeconds', words.seconds, words.unit.seconds, 1, 120)}
        <label class="wide"><input type="checkbox" .checked=${settings.unmixedBlocks} @change=${(event: Event) => this.choose({ unmixedBlocks: (event.target as HTMLInputElement).checked })}>${words.unmixed}</label>
      </fieldset>
    `;
  }

  private number(key: 'days' | 'slotMinutes' | 'leastWorkMinutes' | 'crewMeters' | 'mostSeconds', text: string, unit: string, least: number, most: number): TemplateResult {
    return html`<label>${text}<span class="field"><input type="number" required min=${least} max=${most} step="1" .value=${String(this.settings![key])} @change=${(event: Event) => {
      const value = readWhole((event.target as HTMLInputElement).value, least, most);
      if (value !== null) this.choose({ [key]: value });
    }}><span class="unit">${unit}</span></span></label>`;
  }

  /** Empty: no limit. */
  private limit(key: Limit, text: string, unit: string): TemplateResult {
    return html`<label>${text}<span class="field"><input type="number" min="0" max="9999" step="1" .value=${this.settings![key] === null ? '' : String(this.settings![key])} @change=${(event: Event) => {
      const { value } = event.target as HTMLInputElement;
      const limit = readWhole(value, 0, 9999);
      if (limit !== null || value.trim() === '') this.choose({ [key]: limit });
    }}><span class="unit">${unit}</span></span></label>`;
  }

  private clock(key: 'dayStart' | 'dayEnd', text: string): TemplateResult {
    return html`<label>${text}<span class="field"><input type="text" inputmode="numeric" required pattern="([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00" maxlength="5" .value=${writeClock(this.settings![key])} @change=${(event: Event) => {
      const at = readClock((event.target as HTMLInputElement).value);
      if (at !== null) this.choose({ [key]: at });
    }}><span class="unit"></span></span></label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'stagger-form': StaggerForm }
}
