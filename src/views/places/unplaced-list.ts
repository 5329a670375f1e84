// The units nobody has placed yet, and the one in hand: a pin or an outline on the map, or typed coordinates.
import { VirtualizerController } from '@tanstack/lit-virtual';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { LEVELS, levelOf } from '../../domain/zoning/level.ts';
import { refuseRecording } from '../../store/refusals.ts';
import type { PlacingState, State, UnitDirectory } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { setStyle } from '../set-style.ts';
import { base } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';
import '../zoning/level-badge.ts';
import { findAgain } from './candidates.ts';
import { orderUnplaced } from './unplaced-units.ts';
import './unplaced-card.ts';

const ROW_PIXELS = 32;
const TOUCH_ROW_PIXELS = 44;

/** Reads the store; `unit-chosen`, `placing-chosen`, `place-typed` out. */
@customElement('unplaced-list')
export class UnplacedList extends LitElement {
  static override styles = [base, css`
    :host { display: grid; grid-template: auto minmax(64px, 1fr) auto / minmax(0, 1fr); height: 100%; min-height: 0; container-type: size; }
    unplaced-card { max-height: 60cqh; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; }
    @container (max-height: 400px) { .hint { display: none; } }
    .hint { padding: 4px 12px 8px; font-size: 12px; line-height: 18px; color: var(--ink-soft); border-bottom: 1px solid var(--line); }
    .scroll { min-height: 0; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; }
    .scroll:focus-visible { outline-offset: -2px; }
    .whole { position: relative; }
    .unit { position: absolute; inset-inline: 0; top: 0; display: flex; align-items: center; gap: 8px; padding: 0 12px; white-space: nowrap; cursor: pointer; }
    .unit:hover { background: var(--panel-soft); }
    .unit.cursor { box-shadow: inset 2px 0 0 var(--accent); background: var(--selected); }
    .name { flex: 1 1 auto; min-width: 64px; overflow: hidden; text-overflow: ellipsis; }
    .street { flex: 0 20 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; color: var(--ink-soft); font-size: 12px; }
    unplaced-card, .start { border-top: 1px solid var(--line); }
    .start { padding: 12px; color: var(--ink-soft); }
    .nothing { padding: 24px 16px; color: var(--ink-soft); }
    .nothing strong { display: block; color: var(--ink); font-weight: 600; margin-bottom: 4px; }
  `];

  @property({ attribute: false }) store: Store<State> | null = null;
  @state() private cursor = -1;
  @query('.scroll') private scroller!: HTMLElement | null;

  private rows: Uint32Array = new Uint32Array();
  private rowsOf: Pick<State, 'directory' | 'view'> = { directory: null, view: null };
  private readonly rowPixels = matchMedia('(pointer: coarse)').matches ? TOUCH_ROW_PIXELS : ROW_PIXELS;
  private readonly watch = new StoreController(this, (now, before) =>
    now.directory !== before.directory || now.view !== before.view || now.language !== before.language || now.saved !== before.saved || now.asPublished !== before.asPublished ||
    now.singleKeys !== before.singleKeys || now.screen.placing !== before.screen.placing);
  private readonly virtual = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.scroller ?? null,
    estimateSize: () => this.rowPixels,
    overscan: 6,
  });

  override willUpdate(): void {
    this.watch.follow(this.store);
    const now = this.store?.get();
    if (now === undefined || (now.directory === this.rowsOf.directory && now.view === this.rowsOf.view)) return;
    const { directory, view } = now;
    const inHand = this.rows[this.cursor];
    const before = this.rowsOf.directory;
    this.rows = directory === null ? new Uint32Array() : orderUnplaced(directory, view?.status ?? null);
    this.rowsOf = { directory, view };
    // Another day is another order: the unit in hand stays in hand; where it was just placed, the next one moves up.
    const again = inHand === undefined || before === null || directory === null ? null : findAgain(inHand, before, directory);
    const order = again === null ? -1 : this.rows.indexOf(again);
    this.cursor = order >= 0 ? order : Math.min(this.cursor, this.rows.length - 1);
    const virtualizer = this.virtual.getVirtualizer();
    virtualizer.setOptions({ ...virtualizer.options, count: this.rows.length });
  }

  override updated(changed: PropertyValues): void {
    // The card of the unit in hand takes room from the list.
    if (changed.has('cursor') && this.cursor >= 0) void this.updateComplete.then(() => this.virtual.getVirtualizer().scrollToIndex(this.cursor));
  }

  /** J and K; the first step takes the first row. */
  move(by: 1 | -1): void {
    this.moveTo(this.cursor + by);
  }

  private moveTo(order: number): void {
    if (this.rows.length === 0) return;
    this.cursor = Math.max(0, Math.min(this.rows.length - 1, order));
  }

  /** Enter: the unit in detail. It has no place to zoom to. */
  openCursor(): void {
    const row = this.rows[this.cursor];
    if (row === undefined) this.moveTo(0);
    else fireView(this, 'unit-chosen', { row, zoom: false });
  }

  /** P: a pin for the unit in hand; false where none is. */
  placeCursor(): boolean {
    const row = this.rows[this.cursor];
    const now = this.store?.get();
    if (row === undefined || now === undefined || refuseRecording(now) !== null) return false;
    fireView(this, 'placing-chosen', { placing: { row, how: 'pin' } });
    return true;
  }

  focusList(): void {
    this.scroller?.focus();
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') this.move(1);
    else if (event.key === 'ArrowUp') this.move(-1);
    else if (event.key === 'Enter') this.openCursor();
    else return;
    event.preventDefault();
  };

  override render(): TemplateResult | typeof nothing {
    const now = this.store?.get();
    if (now === undefined || now.directory === null) return nothing;
    const words = wordsFor(now.language).places.unplaced;
    if (this.rows.length === 0) return html`<p class="nothing"><strong>${words.none}</strong>${words.noneHint}</p>`;
    const virtualizer = this.virtual.getVirtualizer();
    const inHand = this.rows[this.cursor];
    return html`
      <p class="hint">${words.hint}</p>
      <div class="scroll" role="listbox" tabindex="0" aria-label=${words.label} @keydown=${this.keyed}
        aria-activedescendant=${this.cursor >= 0 ? `unit-${this.cursor}` : nothing}>
        <div class="whole" role="presentation" ${setStyle({ height: `${virtualizer.getTotalSize()}px` })}>
          ${virtualizer.getVirtualItems().map((item) => this.renderUnit(now, now.directory!, item.index, item.start))}
        </div>
      </div>
      ${inHand === undefined ? html`<p class="start">${words.start}</p>` : html`<unplaced-card .row=${inHand} .name=${now.directory.name[inHand] ?? ''}
        .placing=${now.screen.placing} .keyless=${!now.singleKeys} .refusal=${refuseRecording(now)} .language=${now.language}></unplaced-card>`}
    `;
  }

  private renderUnit(now: State, directory: UnitDirectory, order: number, top: number): TemplateResult | typeof nothing {
    const row = this.rows[order];
    if (row === undefined) return nothing;
    const words = wordsFor(now.language).places.unplaced;
    const street = directory.streetOf[row] ?? -1;
    const isUnderWay = placesRow(now.screen.placing, row);
    return html`<div class="unit ${order === this.cursor ? 'cursor' : ''}" id="unit-${order}" role="option" aria-selected=${order === this.cursor ? 'true' : 'false'}
      aria-posinset=${order + 1} aria-setsize=${this.rows.length} @click=${() => { this.cursor = order; }}
      ${setStyle({ transform: `translateY(${top}px)`, height: `${this.rowPixels}px` })}>
      <level-badge .level=${LEVELS[levelOf(now.view?.status[row] ?? 0)]} .language=${now.language}></level-badge>
      <span class="name">${directory.name[row] || directory.id[row]}</span>
      <span class="street">${isUnderWay ? words.underWay : street < 0 ? '' : directory.name[street]}</span>
    </div>`;
  }
}

function placesRow(placing: PlacingState | null, row: number): boolean {
  return placing !== null && placing.row === row;
}

declare global {
  interface HTMLElementTagNameMap { 'unplaced-list': UnplacedList }
}
