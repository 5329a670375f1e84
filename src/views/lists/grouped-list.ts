// A tree of two levels, virtual: groups that fold with their counts, and rows of two lines; moved in by J and K.
import { VirtualizerController } from '@tanstack/lit-virtual';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { glyphs } from '../glyphs.ts';
import { setStyle } from '../set-style.ts';
import { base, controls } from '../shared-styles.ts';
import { lineUpGroups, type GroupedRows, type RowGroup, type RowLine, type RowText } from './grouped-rows.ts';

const ROW_PIXELS = 44;
const TOUCH_ROW_PIXELS = 52;
const HEAD_PIXELS = 48;

/** Properties in; for the tab only: `row-chosen` (detail `{ group, row }`) on a click or Enter, `row-ticked` (detail `{ row }`) on its box or Space, `cursor-moved` when another row is in hand. */
@customElement('grouped-list')
export class GroupedList extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; min-height: 0; overflow: hidden; }
    .scroll { height: 100%; overflow: auto; overscroll-behavior: contain; position: relative; scrollbar-width: thin; }
    .scroll:focus-visible { outline-offset: -2px; }
    .whole { position: relative; }
    .line { position: absolute; inset-inline: 0; top: 0; padding: 0 12px; white-space: nowrap; cursor: pointer; border-bottom: 1px solid var(--line); }
    .line:hover { background: var(--panel-soft); }
    .line.cursor { box-shadow: inset 2px 0 0 var(--accent); background: var(--panel-soft); }
    .line.chosen { background: var(--selected); }
    .head { display: grid; grid-template: 'fold label' 20px 'fold note' 18px / 20px minmax(0, 1fr); align-content: center; column-gap: 8px; height: ${HEAD_PIXELS}px; background: var(--panel); }
    .head svg.glyph { grid-area: fold; width: 16px; height: 16px; align-self: center; justify-self: center; color: var(--ink-soft); }
    .label { grid-area: label; font-weight: 600; overflow: hidden; text-overflow: ellipsis; }
    .note { grid-area: note; font-size: 12px; line-height: 18px; color: var(--ink-soft); overflow: hidden; text-overflow: ellipsis; }
    .row { display: grid; grid-template: 'mark first' 20px 'mark second' 18px / 20px minmax(0, 1fr); align-content: center; column-gap: 8px; }
    .mark { grid-area: mark; align-self: center; justify-self: center; font-size: 15px; }
    .mark.box { align-self: stretch; display: grid; place-items: center; width: 32px; margin-inline: -6px; font-size: 18px; }
    /* Each line shares its room out by itself: a long date below takes nothing from the name above. */
    .text { display: flex; gap: 8px; min-width: 0; }
    .text span { overflow: hidden; text-overflow: ellipsis; }
    .name, .why { flex: 1; min-width: 0; }
    .figure, .why, .side { font-size: 12px; line-height: 18px; color: var(--ink-soft); }
    .figure { flex: none; line-height: 20px; }
    .side { flex: none; max-width: 60%; }
    .late .mark, .late .figure { color: var(--fault); font-weight: 600; }
    .soon .mark, .soon .figure { color: var(--soon); font-weight: 600; }
    :host([pending]) .whole { opacity: 0.55; }
  `];

  @property({ attribute: false }) groups: readonly RowGroup[] = [];
  /** What a row says; another function has rows written anew. */
  @property({ attribute: false }) write: (row: number, group: RowGroup) => RowText = () => ({ mark: '', name: '', figure: '', why: '', side: '' });
  /** Keys of groups that are unfolded at first. */
  @property({ attribute: false }) unfolded: readonly string[] = [];
  @property() label = '';
  /** Tells a row from others when all are numbered anew: the one in hand stays in hand, in whatever group it stands then. */
  @property({ attribute: false }) identify: ((row: number) => string) | null = null;
  @property({ type: Number }) chosen: number | null = null;
  /** Rows that may be ticked, and whether they are; null: none may. */
  @property({ attribute: false }) ticks: ReadonlyMap<number, boolean> | null = null;
  /** What is shown is of a question that is being asked again. */
  @property({ type: Boolean, reflect: true }) pending = false;
  @state() private open: ReadonlySet<string> = new Set();
  @state() private cursor = -1;
  @query('.scroll') private scroller!: HTMLElement | null;

  private rows: GroupedRows = lineUpGroups([], new Set());
  /** What is in hand, by `identify`; null for a head, or nothing. */
  private held: string | null = null;
  private goesAlong = false;
  private readonly rowPixels = matchMedia('(pointer: coarse)').matches ? TOUCH_ROW_PIXELS : ROW_PIXELS;
  private readonly virtual = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.scroller,
    estimateSize: (index) => (index < this.rows.count && this.rows.line(index).kind === 'row' ? this.rowPixels : HEAD_PIXELS),
    overscan: 6,
  });

  /** Back on the page, its rows are measured and scrolled to anew. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('unfolded')) this.open = new Set([...this.open, ...this.unfolded]);
    // One group alone has nothing to be folded away from.
    if (changed.has('groups') && this.groups.length === 1) this.open = new Set([...this.open, this.groups[0]!.key]);
    if (!changed.has('groups') && !changed.has('open')) return;
    this.rows = lineUpGroups(this.groups, this.open);
    const again = this.held === null ? -1 : this.lineOfHeld();
    const virtualizer = this.virtual.getVirtualizer();
    // Who looks at it goes along with it; who has scrolled away from it stays.
    this.goesAlong = again >= 0 && again !== this.cursor && virtualizer.getVirtualItems().some(({ index }) => index === this.cursor);
    this.cursor = again >= 0 ? again : Math.min(this.cursor, this.rows.count - 1);
    if (again < 0) this.holdCursor();
    // Another key function has heights measured anew.
    virtualizer.setOptions({ ...virtualizer.options, count: this.rows.count, getItemKey: (index) => index });
    virtualizer.measure();
  }

  override updated(): void {
    if (this.goesAlong) this.virtual.getVirtualizer().scrollToIndex(this.cursor);
    this.goesAlong = false;
  }

  /** J and K. */
  move(by: 1 | -1): void {
    if (this.rows.count === 0) return;
    this.cursor = Math.max(0, Math.min(this.rows.count - 1, this.cursor + by));
    this.virtual.getVirtualizer().scrollToIndex(this.cursor);
    this.tellCursor();
  }

  /** The row in hand; null: a head, or nothing. */
  get cursorRow(): number | null {
    const line = this.cursor >= 0 && this.cursor < this.rows.count ? this.rows.line(this.cursor) : null;
    return line?.kind === 'row' ? line.row : null;
  }

  /** To the next row of the group, from its last to the one before: for who works it down while rows leave it. */
  step(): void {
    const line = this.cursor >= 0 && this.cursor < this.rows.count ? this.rows.line(this.cursor) : null;
    if (line?.kind !== 'row') return;
    this.move(line.place + 1 < line.group.rows.length ? 1 : -1);
  }

  private tellCursor(): void {
    this.holdCursor();
    this.dispatchEvent(new CustomEvent('cursor-moved'));
  }

  private holdCursor(): void {
    const row = this.cursorRow;
    this.held = row === null || this.identify === null ? null : this.identify(row);
  }

  private lineOfHeld(): number {
    const isHeld = (row: number): boolean => this.identify!(row) === this.held;
    const row = this.groups.flatMap(({ key, rows }) => (this.open.has(key) ? [Array.prototype.find.call(rows, isHeld) as number | undefined] : [])).find((found) => found !== undefined);
    return row === undefined ? -1 : this.rows.find(row);
  }

  /** Enter: unfolds a group, or chooses a row. */
  openCursor(): void {
    if (this.cursor >= 0 && this.cursor < this.rows.count) this.act(this.cursor);
  }

  focusList(): void {
    this.scroller?.focus();
  }

  private act(index: number): void {
    this.cursor = index;
    this.holdCursor();
    const line = this.rows.line(index);
    if (line.kind === 'head') this.fold(line.group.key, !line.isOpen);
    else this.dispatchEvent(new CustomEvent('row-chosen', { detail: { group: line.group, row: line.row } }));
  }

  /** Ticks the row in hand, or takes the tick away; false where it has no box. */
  tickCursor(): boolean {
    const line = this.cursor >= 0 && this.cursor < this.rows.count ? this.rows.line(this.cursor) : null;
    return line?.kind === 'row' && this.tick(line.row);
  }

  private tick(row: number): boolean {
    if (this.ticks?.has(row) !== true) return false;
    this.dispatchEvent(new CustomEvent('row-ticked', { detail: { row } }));
    return true;
  }

  private readonly boxClicked = (event: Event, row: number): void => {
    if (this.tick(row)) event.stopPropagation();
  };

  private fold(key: string, isOpen: boolean): void {
    const open = new Set(this.open);
    if (isOpen) open.add(key);
    else open.delete(key);
    this.open = open;
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    const line = this.cursor >= 0 && this.cursor < this.rows.count ? this.rows.line(this.cursor) : null;
    if (event.key === 'ArrowDown') this.move(1);
    else if (event.key === 'ArrowUp') this.move(-1);
    else if (event.key === 'Enter' && line !== null) this.act(this.cursor);
    else if (event.key === ' ' && line?.kind === 'row' && this.tick(line.row)) { /* ticked */ }
    else if (event.key === 'ArrowRight' && line?.kind === 'head' && !line.isOpen) this.fold(line.group.key, true);
    else if (event.key === 'ArrowLeft' && line?.kind === 'head' && line.isOpen) this.fold(line.group.key, false);
    else if (event.key === 'ArrowLeft' && line?.kind === 'row') {
      this.cursor -= line.place + 1;
      this.tellCursor();
    }
    else if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    // In a tree the arrows are the tree's, not the day's.
    event.preventDefault();
    event.stopPropagation();
  };

  override render(): TemplateResult {
    const virtualizer = this.virtual.getVirtualizer();
    return html`<div class="scroll" role="tree" tabindex="0" aria-label=${this.label} aria-busy=${this.pending ? 'true' : 'false'} @keydown=${this.keyed}
      aria-activedescendant=${this.cursor >= 0 ? `line-${this.cursor}` : nothing}>
      <div class="whole" role="presentation" ${setStyle({ height: `${virtualizer.getTotalSize()}px` })}>
        ${virtualizer.getVirtualItems().map(({ index, start }) => (index < this.rows.count ? this.renderLine(this.rows.line(index), index, start) : nothing))}
      </div>
    </div>`;
  }

  private renderLine(line: RowLine, index: number, top: number): TemplateResult {
    const cursor = index === this.cursor ? 'cursor' : '';
    if (line.kind === 'head') {
      const { label, note, hint } = line.group;
      return html`<div class="line head ${cursor}" id="line-${index}" role="treeitem" aria-level="1" aria-expanded=${line.isOpen ? 'true' : 'false'} aria-selected="false"
        aria-posinset=${line.at + 1} aria-setsize=${this.groups.length} title=${hint ?? nothing} @click=${() => this.act(index)} ${setStyle({ transform: `translateY(${top}px)` })}>
        ${line.isOpen ? glyphs.down : glyphs.unfold}<span class="label">${label}</span><span class="note figures">${note}</span>
      </div>`;
    }
    const { mark, name, figure, why, side, tone } = this.write(line.row, line.group);
    const isChosen = line.row === this.chosen;
    const isTicked = this.ticks?.get(line.row);
    return html`<div class="line row ${cursor} ${isChosen ? 'chosen' : ''} ${tone ?? ''}" id="line-${index}" role="treeitem" aria-level="2" aria-selected=${isChosen ? 'true' : 'false'} aria-checked=${isTicked === undefined ? nothing : isTicked ? 'true' : 'false'}
      aria-posinset=${line.place + 1} aria-setsize=${line.group.rows.length} @click=${() => this.act(index)}
      ${setStyle({ transform: `translateY(${top}px)`, height: `${this.rowPixels}px` })}>
      <span class="mark ${isTicked === undefined ? '' : 'box'}" aria-hidden="true" @click=${(event: Event) => this.boxClicked(event, line.row)}>${isTicked === undefined ? mark : isTicked ? '☑' : '☐'}</span><span class="text"><span class="name" title=${name}>${name}</span><span class="figure figures">${figure}</span></span>
      <span class="text"><span class="why" title=${why}>${why}</span><span class="side figures" title=${side}>${side}</span></span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'grouped-list': GroupedList }
}
