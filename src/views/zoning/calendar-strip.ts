// The calendar ahead as a strip of bars: filled for what is due, hollow for what is held and comes no earlier.
import { css, html, LitElement, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CalendarDay } from '../../domain/zoning/lists/calendar.ts';
import type { Language } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { base } from '../shared-styles.ts';
import { splitHeld, weekdayOf } from './calendar-rows.ts';

const HEIGHT = 40;
const STEP = 20;
const BAR = 12;
const SUNDAY = 6;

/** Properties in, nothing out; the table below says the same in numbers. */
@customElement('calendar-strip')
export class CalendarStrip extends LitElement {
  static override styles = [base, css`
    :host { display: block; padding: 4px 12px 4px; }
    svg { display: block; width: 100%; height: ${HEIGHT + 2}px; }
    .due { fill: var(--curve-outside); }
    .held { fill: var(--panel); stroke: var(--curve-outside); stroke-width: 1; }
    .foot { stroke: var(--line-strong); stroke-width: 1; }
    .week { stroke: var(--line); stroke-width: 1; }
    .key { display: flex; gap: 16px; font-size: 12px; line-height: 16px; color: var(--ink-soft); margin-top: 4px; }
    .key span { display: flex; align-items: center; gap: 4px; }
    .key i { width: 8px; height: 10px; border: 1px solid var(--curve-outside); }
    .key i.full { background: var(--curve-outside); }
  `];

  @property({ attribute: false }) calendar: readonly CalendarDay[] = [];
  @property() language: Language = 'zh';

  override render(): TemplateResult {
    const { calendar } = wordsFor(this.language);
    const most = Math.max(1, ...this.calendar.map(({ lowered }) => lowered.units));
    const width = this.calendar.length * STEP;
    return html`
      <svg viewBox="0 0 ${width} ${HEIGHT + 2}" preserveAspectRatio="none" role="img" aria-label=${calendar.strip(most)}>
        ${this.calendar.map((day, k) => this.renderDay(day, k * STEP, most))}
        <line class="foot" x1="0" x2=${width} y1=${HEIGHT + 0.5} y2=${HEIGHT + 0.5} vector-effect="non-scaling-stroke"></line>
      </svg>
      <div class="key" aria-hidden="true"><span><i class="full"></i>${calendar.expected}</span><span><i></i>${calendar.earliest}</span></div>
    `;
  }

  private renderDay(day: CalendarDay, left: number, most: number): SVGTemplateResult {
    const { expected, held } = splitHeld(day);
    const high = (units: number): number => (units === 0 ? 0 : Math.max(2, (units / most) * (HEIGHT - 2)));
    const [due, wait] = [high(expected), high(held)];
    const x = left + (STEP - BAR) / 2;
    return svg`
      ${weekdayOf(day.day) === SUNDAY && day !== this.calendar.at(-1) ? svg`<line class="week" x1=${left + STEP} x2=${left + STEP} y1="0" y2=${HEIGHT} vector-effect="non-scaling-stroke"></line>` : ''}
      <rect class="due" x=${x} y=${HEIGHT - due} width=${BAR} height=${due}></rect>
      ${wait === 0 ? '' : svg`<rect class="held" x=${x} y=${HEIGHT - due - wait} width=${BAR} height=${wait} vector-effect="non-scaling-stroke"></rect>`}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'calendar-strip': CalendarStrip }
}
