// The table of all zoned units: what the map shows, for keyboard, screen reader and search.
import { VirtualizerController } from '@tanstack/lit-virtual';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { DayView } from '../../domain/zoning/lists/day-view.ts';
import {
  CONTROLLED, DUE, LEVELS, LIVE, NONE, OVERRIDDEN, PRECAUTION, SEALED, SEALED_PARTS, levelOf, type LevelCode,
} from '../../domain/zoning/level.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView } from '../events.ts';
import { setStyle } from '../set-style.ts';
import { base, controls } from '../shared-styles.ts';
import { blockersIn } from './blocker-words.ts';
import './level-badge.ts';
import type { LevelRuns } from './level-runs.ts';
import { nameUnit, streetOfUnit } from './unit-name.ts';
import { orderUnits, type UnitColumn } from './unit-order.ts';

const ROW_PIXELS = 32;
const COLUMNS: readonly UnitColumn[] = ['level', 'name', 'street', 'since', 'marks', 'buildings', 'households', 'people'];
const NUMERIC: ReadonlySet<UnitColumn> = new Set(['buildings', 'households', 'people']);

/** Properties in; `unit-chosen` out on a click or Enter. */
@customElement('unit-list')
export class UnitList extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; grid-template-rows: auto minmax(0, 1fr); height: 100%; min-height: 0; }
    .filters { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 0 16px 12px; }
    .filters input { flex: 1 1 200px; min-width: 0; }
    .grid { overflow: auto; position: relative; overscroll-behavior: contain; scrollbar-width: thin; border-top: 1px solid var(--line); }
    .grid:focus-visible { outline-offset: -2px; }
    .line { display: grid; align-items: center; min-width: 880px; padding: 0 16px; gap: 12px; white-space: nowrap;
      grid-template-columns: 96px minmax(140px, 2fr) minmax(110px, 1.2fr) 120px minmax(128px, 1.2fr) 64px 72px 80px; }
    .heads { position: sticky; top: 0; z-index: 1; height: 36px; background: var(--panel-soft); border-bottom: 1px solid var(--line); }
    .heads button { padding: 0; min-height: 28px; font-size: 12px; color: var(--ink-soft); gap: 2px; }
    .heads [aria-sort='ascending'] button, .heads [aria-sort='descending'] button { color: var(--ink); font-weight: 600; }
    .number { text-align: end; justify-self: end; font-variant-numeric: tabular-nums; }
    .whole { position: relative; min-width: 880px; }
    .unit { position: absolute; inset-inline: 0; top: 0; height: ${ROW_PIXELS}px; cursor: pointer; border-bottom: 1px solid var(--line); }
    .unit:hover { background: var(--panel-soft); }
    .unit.cursor { box-shadow: inset 2px 0 0 var(--accent); background: var(--panel-soft); }
    .unit.chosen { background: var(--selected); }
    .unit > span { overflow: hidden; text-overflow: ellipsis; }
    .level { display: flex; align-items: center; gap: 8px; }
    .nothing { padding: 24px 16px; color: var(--ink-soft); }
  `];

  @property({ attribute: false }) view: DayView | null = null;
  @property({ attribute: false }) directory: UnitDirectory | null = null;
  @property({ attribute: false }) runs: LevelRuns | null = null;
  @property({ type: Number }) chosen: number | null = null;
  @property() language: Language = 'zh';
  @state() private text = '';
  @state() private level: LevelCode | null = null;
  @state() private column: UnitColumn = 'level';
  @state() private descending = true;
  @state() private cursor = -1;
  @query('.grid') private grid!: HTMLElement;

  private rows: Uint32Array = new Uint32Array();
  private readonly virtual = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.grid ?? null,
    estimateSize: () => ROW_PIXELS,
    overscan: 8,
  });

  override willUpdate(changed: PropertyValues): void {
    const asked = ['view', 'directory', 'text', 'level', 'column', 'descending', 'language'];
    if (!asked.some((name) => changed.has(name))) return;
    const { view, directory, runs } = this;
    this.rows = view === null || directory === null ? new Uint32Array() : orderUnits(directory, view.status, {
      text: this.text, level: this.level, column: this.column, descending: this.descending,
      collator: new Intl.Collator(this.language === 'zh' ? 'zh-CN' : 'en', { numeric: true }),
      since: (row) => runs?.since(row, view.day) ?? null,
    });
    if (this.cursor >= this.rows.length) this.cursor = -1;
    const virtualizer = this.virtual.getVirtualizer();
    virtualizer.setOptions({ ...virtualizer.options, count: this.rows.length });
  }

  private sortBy(column: UnitColumn): void {
    this.descending = this.column === column ? !this.descending : column === 'level' || column === 'marks' || NUMERIC.has(column);
    this.column = column;
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.target !== this.grid || this.rows.length === 0) return;
    const row = this.rows[this.cursor];
    if (event.key === 'Enter' && row !== undefined) fireView(this, 'unit-chosen', { row, zoom: true });
    else if (event.key === 'ArrowDown') this.moveTo(this.cursor + 1);
    else if (event.key === 'ArrowUp') this.moveTo(this.cursor - 1);
    else if (event.key === 'Home') this.moveTo(0);
    else if (event.key === 'End') this.moveTo(this.rows.length - 1);
    else return;
    event.preventDefault();
  };

  private moveTo(order: number): void {
    this.cursor = Math.max(0, Math.min(this.rows.length - 1, order));
    this.virtual.getVirtualizer().scrollToIndex(this.cursor);
  }

  override render(): TemplateResult {
    const words = wordsFor(this.language).list;
    const virtualizer = this.virtual.getVirtualizer();
    return html`
      ${this.renderFilters()}
      <div class="grid" role="grid" tabindex="0" aria-label=${words.title} aria-rowcount=${this.rows.length + 1}
        aria-activedescendant=${this.cursor >= 0 ? `row-${this.cursor}` : nothing} @keydown=${this.keyed}>
        <div class="line heads" role="row" aria-rowindex="1">${COLUMNS.map((column) => this.renderHead(column))}</div>
        <div class="whole" role="rowgroup" ${setStyle({ height: `${virtualizer.getTotalSize()}px` })}>
          ${virtualizer.getVirtualItems().map((item) => this.renderRow(item.index, item.start))}
        </div>
        ${this.rows.length === 0 ? html`<p class="nothing" role="row"><span role="gridcell">${words.nothing}</span></p>` : nothing}
      </div>
    `;
  }

  private renderFilters(): TemplateResult {
    const words = wordsFor(this.language);
    return html`<div class="filters">
      <input type="search" .value=${this.text} placeholder=${words.list.filter} aria-label=${words.list.filter}
        @input=${(event: InputEvent) => { this.text = (event.target as HTMLInputElement).value; }}>
      <select aria-label=${words.list.levelFilter} @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        this.level = value === '' ? null : (Number(value) as LevelCode);
      }}>
        <option value="" ?selected=${this.level === null}>${words.list.anyLevel}</option>
        ${[SEALED, CONTROLLED, PRECAUTION, NONE].map((code) => html`<option value=${code} ?selected=${this.level === code}>${words.level[LEVELS[code as LevelCode]]}</option>`)}
      </select>
      <span class="soft figures" role="status">${words.list.shown(this.rows.length, this.directory?.zoned.length ?? 0)}</span>
    </div>`;
  }

  private renderHead(column: UnitColumn): TemplateResult {
    const sorted = this.column === column ? (this.descending ? 'descending' : 'ascending') : 'none';
    return html`<span role="columnheader" class=${NUMERIC.has(column) ? 'number' : ''} aria-sort=${sorted}>
      <button @click=${() => this.sortBy(column)}>${wordsFor(this.language).list.columns[column]}${sorted === 'none' ? '' : this.descending ? ' ↓' : ' ↑'}</button>
    </span>`;
  }

  private renderRow(order: number, top: number): TemplateResult | typeof nothing {
    const { directory, view } = this;
    const row = this.rows[order];
    if (directory === null || view === null || row === undefined) return nothing;
    const words = wordsFor(this.language);
    const status = view.status[row] ?? 0;
    const level = LEVELS[levelOf(status)];
    return html`<div class="line unit ${order === this.cursor ? 'cursor' : ''} ${row === this.chosen ? 'chosen' : ''}" id="row-${order}"
      role="row" aria-rowindex=${order + 2} aria-selected=${row === this.chosen ? 'true' : 'false'}
      @click=${() => fireView(this, 'unit-chosen', { row, zoom: true })} ${setStyle({ transform: `translateY(${top}px)` })}>
      <span role="gridcell" class="level"><level-badge .level=${level} .language=${this.language}></level-badge>${words.levelShort[level]}</span>
      <span role="gridcell">${nameUnit(directory, row, this.language)}</span>
      <span role="gridcell">${streetOfUnit(directory, row)}</span>
      <span role="gridcell" class="figures">${this.sinceOf(row, status, view)}</span>
      <span role="gridcell">${this.marksOf(status)}</span>
      <span role="gridcell" class="number">${writeNumber(directory.buildings[row] ?? -1)}</span>
      <span role="gridcell" class="number">${writeNumber(directory.households[row] ?? -1)}</span>
      <span role="gridcell" class="number">${writeNumber(directory.population[row] ?? -1)}</span>
    </div>`;
  }

  private marksOf(status: number): string {
    const { list, today } = wordsFor(this.language);
    return [
      ...(status & OVERRIDDEN ? [today.overridden] : []),
      ...(status & LIVE ? [list.marks.live] : []),
      ...(status & DUE ? [list.marks.due] : []),
      ...blockersIn(status).map((blocker) => list.marks[blocker]),
      ...(status & SEALED_PARTS ? [today.sealedParts] : []),
    ].join(' · ');
  }

  private sinceOf(row: number, status: number, view: DayView): string {
    const words = wordsFor(this.language).list;
    const since = this.runs?.since(row, view.day) ?? null;
    if (since !== null) return writeDay(since, this.language);
    return levelOf(status) > PRECAUTION ? words.sinceStart : '–';
  }
}

declare global {
  interface HTMLElementTagNameMap { 'unit-list': UnitList }
}
