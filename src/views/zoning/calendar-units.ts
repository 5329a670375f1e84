// The units of one day of the calendar: from which level to which, and what holds those that come no earlier.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CalendarStep } from '../../domain/zoning/lists/calendar.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import { blockersIn, writeWaits } from './blocker-words.ts';
import './level-badge.ts';
import { nameUnit, streetOfUnit } from './unit-name.ts';

/** Properties in; `unit-chosen` out. */
@customElement('calendar-units')
export class CalendarUnits extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; padding-bottom: 8px; }
    button.unit { display: grid; grid-template: 'badge name change' 20px 'badge where held' 18px / 20px minmax(0, 1fr) auto; gap: 0 8px; width: 100%;
      padding: 2px 12px; min-height: 44px; text-align: start; justify-items: start; border-radius: 0; font-weight: 400; }
    button.unit.cursor { box-shadow: inset 2px 0 0 var(--accent); background: var(--panel-soft); }
    button.unit.chosen { background: var(--selected); }
    level-badge { grid-area: badge; align-self: center; }
    .name { grid-area: name; max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
    .change { grid-area: change; justify-self: end; font-size: 12px; }
    .where, .held { font-size: 12px; line-height: 18px; color: var(--ink-soft); max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
    .where { grid-area: where; }
    .held { grid-area: held; justify-self: end; }
    .more { padding: 4px 12px; font-size: 12px; color: var(--ink-soft); }
  `];

  @property({ attribute: false }) steps: readonly CalendarStep[] = [];
  /** Units of the day that are not shown. */
  @property({ type: Number }) more = 0;
  @property({ attribute: false }) directory: UnitDirectory | null = null;
  /** Of the list the calendar is computed from. */
  @property({ attribute: false }) status: Uint16Array = new Uint16Array();
  @property({ attribute: false }) cursor: CalendarStep | null = null;
  @property({ type: Number }) chosen: number | null = null;
  @property() language: Language = 'zh';

  /** The unit the cursor stands on; null where it stands elsewhere. */
  get cursorRow(): Element | null {
    return this.renderRoot.querySelector('.cursor');
  }

  override render(): TemplateResult | typeof nothing {
    const { directory } = this;
    if (directory === null) return nothing;
    const { calendar } = wordsFor(this.language);
    return html`<ul>${this.steps.map((step) => this.renderStep(step, directory))}</ul>
      ${this.more === 0 ? nothing : html`<p class="more">${calendar.more(this.more)}</p>`}`;
  }

  private renderStep(step: CalendarStep, directory: UnitDirectory): TemplateResult {
    const { unit, from, to, isHeld } = step;
    const { calendar, levelShort } = wordsFor(this.language);
    const waits = isHeld ? writeWaits(blockersIn(this.status[unit] ?? 0), this.language) : '';
    return html`<li><button class="unit ${step === this.cursor ? 'cursor' : ''} ${unit === this.chosen ? 'chosen' : ''}" @click=${() => fireView(this, 'unit-chosen', { row: unit, zoom: true })}>
      <level-badge .level=${from} .language=${this.language}></level-badge>
      <span class="name">${nameUnit(directory, unit, this.language)}</span>
      <span class="change">${levelShort[from]}→${levelShort[to]}</span>
      <span class="where">${streetOfUnit(directory, unit)}</span>
      <span class="held">${waits === '' ? nothing : calendar.heldBy(waits)}</span>
    </button></li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'calendar-units': CalendarUnits }
}
