// The rows of today's list: virtual, two lines each, moved in by J and K.
import { VirtualizerController } from '@tanstack/lit-virtual';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { DayView } from '../../domain/zoning/lists/day-view.ts';
import { LEVELS, levelOf, OVERRIDDEN, SEALED_PARTS } from '../../domain/zoning/level.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView } from '../events.ts';
import { setStyle } from '../set-style.ts';
import { base } from '../shared-styles.ts';
import './level-badge.ts';
import type { LevelRuns } from './level-runs.ts';
import { nameUnit, streetOfUnit } from './unit-name.ts';
import { sumHouseholds, type ListGroup, type WorkBlock } from './work-groups.ts';
import { workListStyles } from './work-list-styles.ts';
import { noteWork } from './work-notes.ts';
import { lineUpWork, type WorkLine, type WorkRows } from './work-rows.ts';

const ROW_PIXELS = 44;
const TOUCH_ROW_PIXELS = 52;
const HEAD_PIXELS = 36;

/** Properties in; `unit-chosen` out on a click or Enter. */
@customElement('work-list')
export class WorkList extends LitElement {
  static override styles = [base, workListStyles];

  @property({ attribute: false }) view: DayView | null = null;
  @property({ attribute: false }) blocks: readonly WorkBlock[] = [];
  @property({ attribute: false }) directory: UnitDirectory | null = null;
  @property({ attribute: false }) runs: LevelRuns | null = null;
  @property() only: ListGroup | null = null;
  @property() language: Language = 'zh';
  @property({ type: Number }) chosen: number | null = null;
  @state() private cursor = -1;
  @query('.scroll') private scroller!: HTMLElement;

  private rows: WorkRows | null = null;
  private readonly rowPixels = matchMedia('(pointer: coarse)').matches ? TOUCH_ROW_PIXELS : ROW_PIXELS;
  private readonly virtual = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.scroller ?? null,
    estimateSize: (index) => this.heightOf(index),
    overscan: 6,
  });

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('blocks') && !changed.has('only')) return;
    const inHand = this.lineAt(this.cursor);
    this.rows = lineUpWork(this.blocks, this.only);
    // The list is sorted anew when it knows more: the unit in hand stays in hand.
    const again = inHand === null ? -1 : this.rows.orderOf(inHand.row, inHand.group);
    this.cursor = again >= 0 ? again : Math.min(this.cursor, this.rows.units - 1);
    const virtualizer = this.virtual.getVirtualizer();
    // Another key function has heights measured anew: the same number of lines may hold headings elsewhere.
    virtualizer.setOptions({ ...virtualizer.options, count: this.rows.lines, getItemKey: (index) => index });
  }

  private heightOf(index: number): number {
    const isUnit = this.rows !== null && index < this.rows.lines && this.rows.line(index).kind === 'unit';
    return isUnit ? this.rowPixels : HEAD_PIXELS;
  }

  private lineAt(order: number): (WorkLine & { kind: 'unit' }) | null {
    if (this.rows === null || order < 0 || order >= this.rows.units) return null;
    const line = this.rows.line(this.rows.lineOfUnit(order));
    return line.kind === 'unit' ? line : null;
  }

  /** Moves the row in hand; the first step takes the first row. */
  move(by: 1 | -1): void {
    if (this.rows === null || this.rows.units === 0) return;
    this.cursor = Math.max(0, Math.min(this.rows.units - 1, this.cursor + by));
    this.virtual.getVirtualizer().scrollToIndex(this.rows.lineOfUnit(this.cursor));
  }

  /** Opens the row in hand; false when there is none. */
  openCursor(): boolean {
    const line = this.lineAt(this.cursor);
    if (line === null) return false;
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
    const { directory, view } = this;
    if (directory === null || view === null) return html``;
    if (line.kind === 'head') return this.renderHead(line, top, directory);
    const words = wordsFor(this.language).today;
    const status = view.status[line.row] ?? 0;
    const { change, reason, date, title } = noteWork(line, view, this.runs, this.language);
    return html`<div
      class="line unit ${line.order === this.cursor ? 'cursor' : ''} ${line.row === this.chosen ? 'chosen' : ''}"
      id="unit-${line.order}" role="option" aria-selected=${line.row === this.chosen ? 'true' : 'false'}
      aria-posinset=${line.order + 1} aria-setsize=${whole} @click=${() => this.choose(line)}
      ${setStyle({ transform: `translateY(${top}px)`, height: `${this.rowPixels}px` })}
    >
      <level-badge .level=${LEVELS[levelOf(status)]} .language=${this.language}></level-badge>
      <span class="name">${nameUnit(directory, line.row, this.language)}${status & OVERRIDDEN
        ? html`<span class="mark" title=${words.overriddenTitle}>${words.overridden}</span>` : nothing}${status & SEALED_PARTS
        ? html`<span class="mark">${words.sealedParts}</span>` : nothing}</span>
      <span class="date figures" title=${title || nothing}>${date}</span>
      <span class="why">${change === '' ? nothing : html`<span class="change">${change}</span>`}<span class="reason">${reason}</span></span>
      <span class="street">${streetOfUnit(directory, line.row)}</span>
    </div>`;
  }

  private renderHead({ group, rows }: WorkLine & { kind: 'head' }, top: number, { households }: UnitDirectory): TemplateResult {
    const words = wordsFor(this.language).today;
    const { sum, unknown } = sumHouseholds(rows, households);
    const size = words.groupSize(writeNumber(rows.length), unknown === rows.length ? '—' : writeNumber(sum));
    return html`<div class="line head" role="presentation" title=${words.groupHints[group]} ${setStyle({ transform: `translateY(${top}px)`, height: `${HEAD_PIXELS}px` })}>
      <span>${words.groups[group]}</span><span class="size figures">${size}</span>
      ${unknown > 0 ? html`<span class="size figures">${words.groupSizeUnknown(writeNumber(unknown))}</span>` : nothing}
      <span class="soft">${words.groupHints[group]}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'work-list': WorkList }
}
