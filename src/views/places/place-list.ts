// The queue of places as a list: virtual, two lines each, moved in by J and K.
import { VirtualizerController } from '@tanstack/lit-virtual';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { OpenPlace } from '../../domain/district/match/open-places.ts';
import type { Language } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { setStyle } from '../set-style.ts';
import { base } from '../shared-styles.ts';

const ROW_PIXELS = 48;

/** Properties in; `place-chosen` out on a click or Enter. */
@customElement('place-list')
export class PlaceList extends LitElement {
  static override styles = [base, css`
    :host { display: block; min-height: 0; overflow: hidden; }
    .scroll { height: 100%; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; }
    .scroll:focus-visible { outline-offset: -2px; }
    .whole { position: relative; }
    .place { position: absolute; inset-inline: 0; top: 0; height: ${ROW_PIXELS}px; padding: 4px 12px; cursor: pointer; border-bottom: 1px solid var(--line); }
    .place:hover { background: var(--panel-soft); }
    .place.cursor { box-shadow: inset 2px 0 0 var(--accent); background: var(--panel-soft); }
    .place.in-hand { background: var(--selected); }
    .place.settled { color: var(--ink-soft); }
    .place p { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .place p + p { display: flex; gap: 8px; font-size: 12px; line-height: 18px; color: var(--ink-soft); }
    .why { flex: 1; overflow: hidden; text-overflow: ellipsis; }
  `];

  @property({ attribute: false }) open: readonly OpenPlace[] = [];
  @property() inHand: string | null = null;
  @property({ attribute: false }) settled: ReadonlySet<string> = new Set();
  @property() language: Language = 'zh';
  @state() private cursor = -1;
  @query('.scroll') private scroller!: HTMLElement;

  private readonly virtual = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.scroller ?? null,
    estimateSize: () => ROW_PIXELS,
    overscan: 6,
  });

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open') && !changed.has('inHand')) return;
    const order = this.inHand === null ? -1 : this.open.findIndex(({ place }) => place === this.inHand);
    this.cursor = order >= 0 ? order : Math.min(this.cursor, this.open.length - 1);
    const virtualizer = this.virtual.getVirtualizer();
    virtualizer.setOptions({ ...virtualizer.options, count: this.open.length });
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('inHand') && this.cursor >= 0) this.virtual.getVirtualizer().scrollToIndex(this.cursor);
  }

  /** The place the cursor stands on; the first where it stands nowhere yet. */
  get atCursor(): string | null {
    return this.open[Math.max(0, this.cursor)]?.place ?? null;
  }

  /** Moves the row in hand; the first step takes the first row. */
  move(by: 1 | -1): void {
    if (this.open.length === 0) return;
    this.cursor = Math.max(0, Math.min(this.open.length - 1, this.cursor + by));
    this.virtual.getVirtualizer().scrollToIndex(this.cursor);
  }

  focusList(): void {
    this.scroller?.focus();
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') this.move(1);
    else if (event.key === 'ArrowUp') this.move(-1);
    else if (event.key === 'Enter') this.dispatchEvent(new CustomEvent('list-entered'));
    else return;
    event.preventDefault();
  };

  override render(): TemplateResult {
    const virtualizer = this.virtual.getVirtualizer();
    return html`<div class="scroll" role="listbox" tabindex="0" aria-label=${wordsFor(this.language).places.queue.label} @keydown=${this.keyed}
      aria-activedescendant=${this.cursor >= 0 ? `place-${this.cursor}` : nothing}>
      <div class="whole" role="presentation" ${setStyle({ height: `${virtualizer.getTotalSize()}px` })}>
        ${virtualizer.getVirtualItems().map((item) => this.renderPlace(item.index, item.start))}
      </div>
    </div>`;
  }

  private renderPlace(order: number, top: number): TemplateResult | typeof nothing {
    const place = this.open[order];
    if (place === undefined) return nothing;
    const words = wordsFor(this.language).places.queue;
    const isSettled = this.settled.has(place.place);
    const isInHand = place.place === this.inHand;
    return html`<div class="place ${order === this.cursor ? 'cursor' : ''} ${isInHand ? 'in-hand' : ''} ${isSettled ? 'settled' : ''}" id="place-${order}"
      role="option" aria-selected=${isInHand ? 'true' : 'false'} aria-posinset=${order + 1} aria-setsize=${this.open.length} title=${place.place}
      @click=${() => fireView(this, 'place-chosen', { place: place.place })} ${setStyle({ transform: `translateY(${top}px)` })}>
      <p>${place.place}</p>
      <p class="figures"><span class="why">${isSettled ? words.settled : words.whyShort[place.why]}</span>
        <span>${words.reports(place.reports)}</span><span>${writeDay(place.lastReportedOn, this.language)}</span></p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'place-list': PlaceList }
}
