// The rows of today's list: virtual, one line each, moved in by J and K.
import { VirtualizerController } from '@tanstack/lit-virtual';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { HELD_CONTACT, HELD_DISINFECTION, HELD_SCREENING, OPEN_CONDITION, LEVELS, levelOf } from '../../domain/zoning/level.ts';
import type { DayView } from '../../domain/zoning/day-view.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView } from '../events.ts';
import { setStyle } from '../set-style.ts';
import { base } from '../shared-styles.ts';
import type { LevelRuns } from './level-runs.ts';
import { lineUpWork, type WorkGroup, type WorkLine, type WorkRows } from './work-rows.ts';
import './level-badge.ts';

const ROW_PIXELS = 32;
const TOUCH_ROW_PIXELS = 44;

/** Properties in; `unit-chosen` out on a click or Enter. */
@customElement('work-list')
export class WorkList extends LitElement {
  static override styles = [base, css`
    :host { display: block; min-height: 0; overflow: hidden; container-type: inline-size; }
    @container (max-width: 319px) { .line .street { display: none; } }
    .scroll { height: 100%; overflow: auto; overscroll-behavior: contain; position: relative; scrollbar-width: thin; }
    .scroll:focus-visible { outline-offset: -2px; }
    .whole { position: relative; }
    .line { position: absolute; inset-inline: 0; top: 0; display: flex; align-items: center; gap: 8px; padding: 0 12px; white-space: nowrap; }
    .head { gap: 8px; font-weight: 600; align-items: end; padding-bottom: 4px; border-bottom: 1px solid var(--line); }
    .head .soft { font-weight: 400; font-size: 12px; overflow: hidden; text-overflow: ellipsis; }
    .unit { cursor: pointer; }
    .unit:hover { background: var(--panel-soft); }
    .unit.cursor { box-shadow: inset 2px 0 0 var(--accent); background: var(--panel-soft); }
    .unit.chosen { background: var(--selected); }
    .name { flex: 1 1 auto; min-width: 64px; overflow: hidden; text-overflow: ellipsis; }
    .street { flex: 0 20 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; color: var(--ink-soft); font-size: 12px; }
    .reason, .date { flex: none; font-size: 12px; }
    .date { color: var(--ink-soft); }
  `];

  @property({ attribute: false }) view: DayView | null = null;
  @property({ attribute: false }) directory: UnitDirectory | null = null;
  @property({ attribute: false }) runs: LevelRuns | null = null;
  @property() only: WorkGroup | null = null;
  @property() language: Language = 'zh';
  @property({ type: Number }) chosen: number | null = null;
  @state() private cursor = -1;
  @query('.scroll') private scroller!: HTMLElement;

  private rows: WorkRows | null = null;
  private readonly rowPixels = matchMedia('(pointer: coarse)').matches ? TOUCH_ROW_PIXELS : ROW_PIXELS;
  private readonly virtual = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.scroller ?? null,
    estimateSize: () => this.rowPixels,
    overscan: 6,
  });

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('view') && !changed.has('only')) return;
    this.rows = this.view === null ? null : lineUpWork(this.view.changes, this.only);
    if (this.cursor >= (this.rows?.units ?? 0)) this.cursor = -1;
    const virtualizer = this.virtual.getVirtualizer();
    virtualizer.setOptions({ ...virtualizer.options, count: this.rows?.lines ?? 0 });
  }

  /** Moves the row in hand; the first step takes the first row. */
  move(by: 1 | -1): void {
    if (this.rows === null || this.rows.units === 0) return;
    this.cursor = Math.max(0, Math.min(this.rows.units - 1, this.cursor + by));
    this.virtual.getVirtualizer().scrollToIndex(this.rows.lineOfUnit(this.cursor));
  }

  /** Opens the row in hand; false when there is none. */
  openCursor(): boolean {
    if (this.rows === null || this.cursor < 0) return false;
    const line = this.rows.line(this.rows.lineOfUnit(this.cursor));
    if (line.kind !== 'unit') return false;
    fireView(this, 'unit-chosen', { row: line.row, zoom: true });
    return true;
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') this.move(1);
    else if (event.key === 'ArrowUp') this.move(-1);
    else if (event.key !== 'Enter' || !this.openCursor()) return;
    event.preventDefault();
  };

  private choose(line: WorkLine & { kind: 'unit' }): void {
    this.cursor = line.order;
    fireView(this, 'unit-chosen', { row: line.row, zoom: true });
  }

  override render(): TemplateResult {
    const { rows } = this;
    const words = wordsFor(this.language).today;
    const virtualizer = this.virtual.getVirtualizer();
    return html`<div
      class="scroll" role="listbox" tabindex="0" aria-label=${words.listLabel} @keydown=${this.keyed}
      aria-activedescendant=${this.cursor >= 0 ? `unit-${this.cursor}` : nothing}
    >
      <div class="whole" role="presentation" ${setStyle({ height: `${virtualizer.getTotalSize()}px` })}>
        ${rows === null ? nothing : virtualizer.getVirtualItems().map((item) =>
          item.index < rows.lines ? this.renderLine(rows.line(item.index), item.start, rows.units) : nothing)}
      </div>
    </div>`;
  }

  private renderLine(line: WorkLine, top: number, whole: number): TemplateResult {
    const place = setStyle({ transform: `translateY(${top}px)`, height: `${this.rowPixels}px` });
    const words = wordsFor(this.language).today;
    if (line.kind === 'head') {
      return html`<div class="line head" role="presentation" ${place}>
        <span>${words.groups[line.group]}</span><span class="figures">${writeNumber(line.count)}</span>
        <span class="soft">${words.groupHints[line.group]}</span>
      </div>`;
    }
    const { directory, view } = this;
    if (directory === null || view === null) return html``;
    const status = view.status[line.row] ?? 0;
    const street = directory.streetOf[line.row] ?? -1;
    const { reason, date } = this.reasonOf(line, status, view);
    return html`<div
      class="line unit ${line.order === this.cursor ? 'cursor' : ''} ${line.row === this.chosen ? 'chosen' : ''}"
      id="unit-${line.order}" role="option" aria-selected=${line.row === this.chosen ? 'true' : 'false'}
      aria-posinset=${line.order + 1} aria-setsize=${whole} @click=${() => this.choose(line)} ${place}
    >
      <level-badge .level=${LEVELS[levelOf(status)]} .language=${this.language}></level-badge>
      <span class="name">${directory.name[line.row]}</span>
      <span class="street">${street < 0 ? '' : directory.name[street]}</span>
      <span class="reason">${reason}</span>
      <span class="date figures">${date}</span>
    </div>`;
  }

  private reasonOf(line: WorkLine & { kind: 'unit' }, status: number, view: DayView): { reason: string; date: string } {
    const { today, levelShort } = wordsFor(this.language);
    const day = (value: number): string => writeDay(value, this.language);
    const level = LEVELS[levelOf(status)];
    switch (line.group) {
      case 'raised':
      case 'lowered': {
        const before = LEVELS[levelOf(this.runs?.statusBefore(line.row, view.day) ?? status)];
        return { reason: today.change(levelShort[before], levelShort[level]), date: day(view.day) };
      }
      case 'amended':
        return { reason: today.amended(levelShort[level]), date: day(view.day) };
      case 'due':
        return { reason: status & OPEN_CONDITION ? today.dueOpen : today.due, date: day(view.day + 1) };
      case 'live':
        return { reason: level === 'sealed' ? today.liveSealed : today.live, date: day(view.day + 1) };
      case 'held': {
        const since = this.runs?.heldSince(line.row, view.day) ?? null;
        return { reason: this.waitsFor(status), date: since === null ? '' : today.heldSince(day(since)) };
      }
    }
  }

  private waitsFor(status: number): string {
    const { today } = wordsFor(this.language);
    const waits = ([[HELD_SCREENING, 'screening'], [HELD_CONTACT, 'contact'], [HELD_DISINFECTION, 'disinfection']] as const)
      .filter(([bit]) => (status & bit) !== 0)
      .map(([, blocker]) => blocker);
    const [only] = waits;
    if (waits.length === 1 && only !== undefined) return today.heldBy[only];
    return today.heldByMany(waits.map((blocker) => today.heldWord[blocker]));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'work-list': WorkList }
}
