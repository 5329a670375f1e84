// 未来十四天: who may be lowered on which of the next lists, day by day, and the units of a day.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { EpidemicDay } from '../../domain/day.ts';
import type { CalendarDay } from '../../domain/zoning/lists/calendar.ts';
import type { State } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';
import { lineUpCalendar, MOST_UNITS_SHOWN, totalAhead, weekdayOf, type CalendarLine, type CalendarTotal } from './calendar-rows.ts';
import './calendar-strip.ts';
import { calendarStyles } from './calendar-styles.ts';
import './calendar-units.ts';

/** Reads the store; `day-chosen` and `unit-chosen` out. */
@customElement('calendar-panel')
export class CalendarPanel extends LitElement {
  static override styles = [base, controls, calendarStyles, css`
    :host { display: grid; grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr); height: 100%; min-height: 0; background: var(--panel); }
  `];

  @property({ attribute: false }) store: Store<State> | null = null;
  @state() private open: ReadonlySet<EpidemicDay> = new Set();
  @state() private cursor = -1;
  @query('.scroll') private scroller!: HTMLElement | null;

  private lines: readonly CalendarLine[] = [];
  private readonly watch = new StoreController(this, (now, before) =>
    now.calendar !== before.calendar || now.directory !== before.directory || now.language !== before.language ||
    now.screen.day !== before.screen.day || now.screen.selected !== before.screen.selected);

  override willUpdate(): void {
    this.watch.follow(this.store);
    this.lines = lineUpCalendar(this.store?.get().calendar ?? [], this.open);
    if (this.cursor >= this.lines.length) this.cursor = -1;
  }

  /** J and K: over the days, and the units of days that are open. */
  move(by: 1 | -1): void {
    if (this.lines.length === 0) return;
    this.cursor = Math.max(0, Math.min(this.lines.length - 1, this.cursor + by));
    void this.updateComplete.then(() => this.scrollToCursor());
  }

  /** Enter: opens a day, or shows a unit. */
  openCursor(): void {
    const line = this.lines[this.cursor];
    if (line?.kind === 'day') this.toggle(line.day.day);
    else if (line !== undefined) fireView(this, 'unit-chosen', { row: line.step.unit, zoom: true });
  }

  focusList(): void {
    this.scroller?.focus();
  }

  private scrollToCursor(): void {
    const units = [...this.renderRoot.querySelectorAll('calendar-units')].flatMap((list) => list.cursorRow ?? []);
    (units[0] ?? this.renderRoot.querySelector('.cursor'))?.scrollIntoView({ block: 'nearest' });
  }

  private toggle(day: EpidemicDay): void {
    const open = new Set(this.open);
    if (!open.delete(day)) open.add(day);
    this.open = open;
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    // On a button inside, Enter is the button's.
    if (event.target !== this.scroller) return;
    if (event.key === 'ArrowDown') this.move(1);
    else if (event.key === 'ArrowUp') this.move(-1);
    else if (event.key === 'Enter') this.openCursor();
    else return;
    event.preventDefault();
  };

  override render(): TemplateResult | typeof nothing {
    const now = this.store?.get();
    if (now === undefined || now.directory === null || now.view === null) return nothing;
    const { calendar: words } = wordsFor(now.language);
    const { calendar } = now;
    const total = totalAhead(calendar ?? [], now.directory.households, now.directory.population);
    return html`
      <p class="assumption">${words.assumption(writeDay(now.screen.day, now.language))}</p>
      ${calendar === null ? html`<p class="waiting" role="status">${words.progress}</p>`
        : calendar.every(({ steps }) => steps.length === 0) ? html`<p class="nothing"><strong>${words.none}</strong>${words.noneHint}</p>`
          : html`<div><calendar-strip .calendar=${calendar} .language=${now.language}></calendar-strip>
              <p class="steps">${words.totalSteps(total.units, total.steps)}</p></div>
            <div class="scroll" tabindex="0" role="region" aria-label=${words.title} @keydown=${this.keyed}>${this.renderTable(now, calendar, total)}</div>`}
    `;
  }

  private renderTable(now: State, calendar: readonly CalendarDay[], total: CalendarTotal): TemplateResult {
    const { calendar: words } = wordsFor(now.language);
    return html`<table>
      <thead><tr>
        <th scope="col">${words.columns.day}</th><th scope="col">${words.columns.units}</th><th scope="col">${words.columns.households}</th>
        <th scope="col">${words.columns.people}</th><td></td>
      </tr></thead>
      <tbody><tr class="total">
        <th scope="row">${words.total}</th><td>${writeNumber(total.units)}</td>
        ${this.renderSize(now, total.households, total.unknown.households)}${this.renderSize(now, total.people, total.unknown.people)}<td></td>
      </tr></tbody>
      ${calendar.map((day) => this.renderDay(now, day))}
    </table>`;
  }

  private renderDay(now: State, day: CalendarDay): TemplateResult {
    const { calendar: words } = wordsFor(now.language);
    const date = writeDay(day.day, now.language);
    const at = this.lines[this.cursor];
    const isOpen = this.open.has(day.day);
    const canGo = day.day <= (now.days?.last ?? day.day);
    const cells = html`<td>${writeNumber(day.lowered.units)}</td>
      ${this.renderSize(now, day.lowered.households, day.unknown.households)}${this.renderSize(now, day.lowered.people, day.unknown.people)}`;
    const name = html`${date}<span class="week">${words.weekdays[weekdayOf(day.day)]}</span>`;
    return html`<tbody>
      <tr class="day ${at?.kind === 'day' && at.day === day ? 'cursor' : ''} ${day.steps.length === 0 ? 'empty' : ''}">
        <th scope="row">${canGo
          ? html`<button class="link" title=${words.goTo(date)} @click=${() => fireView(this, 'day-chosen', { day: day.day, dragging: false })}>${name}</button>` : name}</th>
        ${cells}
        <td class="fold">${day.steps.length === 0 ? nothing : html`<button class="icon quiet" aria-expanded=${isOpen ? 'true' : 'false'}
          aria-label=${isOpen ? words.hide(date) : words.show(date, day.steps.length)} @click=${() => this.toggle(day.day)}>${isOpen ? glyphs.up : glyphs.down}</button>`}</td>
      </tr>
      ${isOpen ? html`<tr><td colspan="5" class="units">${this.renderUnits(now, day)}</td></tr>` : nothing}
    </tbody>`;
  }

  private renderUnits(now: State, day: CalendarDay): TemplateResult {
    const steps = this.lines.flatMap((line) => (line.kind === 'unit' && line.day === day ? [line.step] : []));
    const at = this.lines[this.cursor];
    return html`<calendar-units .steps=${steps} .more=${Math.max(0, day.steps.length - MOST_UNITS_SHOWN)} .directory=${now.directory} .status=${now.view!.status}
      .cursor=${at?.kind === 'unit' && at.day === day ? at.step : null} .chosen=${now.screen.selected} .language=${now.language}></calendar-units>`;
  }

  private renderSize(now: State, sum: number, unknown: number): TemplateResult {
    const { calendar: words } = wordsFor(now.language);
    if (unknown === 0) return html`<td>${writeNumber(sum)}</td>`;
    return html`<td title=${words.unknown(unknown)}>${sum === 0 ? '—' : writeNumber(sum)}<span class="unknown">${words.unknownShort(unknown)}</span></td>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'calendar-panel': CalendarPanel }
}
