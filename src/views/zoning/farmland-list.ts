// 田间路线: the table twin of the lines on the map, folded to one line until somebody asks.
import { VirtualizerController } from '@tanstack/lit-virtual';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { FarmLineStanding } from '../../domain/farmland/draw-lines.ts';
import type { Language, State, UnitDirectory } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { setStyle } from '../set-style.ts';
import { base, controls } from '../shared-styles.ts';
import { orderLines, unitOfLine, writeVerdict, writeWay } from './farmland-rows.ts';
import { nameUnit } from './unit-name.ts';

const ROW_PIXELS = 48;
/** Beside the words, so that neither colour nor reading is needed to tell them apart. */
const STATE_MARKS: Readonly<Record<FarmLineStanding['state'], string>> = { broken: '✗', loop: '↻', open: '✓' };

/** Properties in; `unit-chosen` out on a click or Enter: the unit that forbids the way, or the holder's home. */
@customElement('farmland-list')
export class FarmlandList extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); min-height: 0; border-top: 1px solid var(--line); }
    .fold { justify-content: space-between; width: 100%; min-height: 32px; padding: 0 12px; border-radius: 0; text-align: start; }
    .fold span { overflow: hidden; text-overflow: ellipsis; }
    .open { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); height: min(420px, 56cqh); }
    .rule { padding: 0 12px 4px; font-size: 12px; line-height: 16px; color: var(--ink-soft); text-wrap: pretty; }
    .scroll { overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; border-top: 1px solid var(--line); }
    .scroll:focus-visible { outline-offset: -2px; }
    .whole { position: relative; }
    .way { position: absolute; inset-inline: 0; top: 0; height: ${ROW_PIXELS}px; padding: 4px 12px; display: grid; grid-template: 'mark name way' 20px 'mark why field' 18px / 20px minmax(0, 1fr) auto;
      align-content: center; column-gap: 8px; cursor: pointer; border-bottom: 1px solid var(--line); white-space: nowrap; }
    .way:hover { background: var(--panel-soft); }
    .way.cursor { box-shadow: inset 2px 0 0 var(--accent); background: var(--panel-soft); }
    .way.chosen { background: var(--selected); }
    .mark { grid-area: mark; align-self: center; justify-self: center; font-size: 15px; }
    .name { grid-area: name; overflow: hidden; text-overflow: ellipsis; }
    .why, .field, .meters { font-size: 12px; line-height: 18px; color: var(--ink-soft); overflow: hidden; text-overflow: ellipsis; }
    .why { grid-area: why; }
    .way.broken .why { color: var(--ink); }
    .field { grid-area: field; justify-self: end; }
    .meters { grid-area: way; justify-self: end; }
  `];

  @property({ attribute: false }) farmland: State['farmland'] = null;
  @property({ attribute: false }) directory: UnitDirectory | null = null;
  @property({ type: Number }) chosen: number | null = null;
  @property() language: Language = 'zh';
  /** Unfolded: the desk gives it room then. */
  @property({ type: Boolean, attribute: 'open', reflect: true }) isOpen = false;
  @state() private cursor = -1;
  @query('.scroll') private scroller!: HTMLElement | null;

  private lines: readonly FarmLineStanding[] = [];
  private readonly virtual = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.scroller ?? null,
    estimateSize: () => ROW_PIXELS,
    overscan: 6,
  });

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('farmland') && !changed.has('isOpen')) return;
    this.lines = orderLines(this.farmland?.lines ?? []);
    this.cursor = Math.min(this.cursor, this.lines.length - 1);
    const virtualizer = this.virtual.getVirtualizer();
    virtualizer.setOptions({ ...virtualizer.options, count: this.isOpen ? this.lines.length : 0 });
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    const line = this.lines[this.cursor];
    if (event.key === 'ArrowDown') this.moveTo(this.cursor + 1);
    else if (event.key === 'ArrowUp') this.moveTo(this.cursor - 1);
    else if (event.key === 'Enter' && line !== undefined) this.choose(line);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private moveTo(order: number): void {
    this.cursor = Math.max(0, Math.min(this.lines.length - 1, order));
    this.virtual.getVirtualizer().scrollToIndex(this.cursor);
  }

  private choose(line: FarmLineStanding): void {
    const row = unitOfLine(line);
    if (row >= 0) fireView(this, 'unit-chosen', { row, zoom: true });
  }

  override render(): TemplateResult | typeof nothing {
    const { farmland, directory } = this;
    if (farmland === null || directory === null) return nothing;
    const words = wordsFor(this.language).farmland;
    const broken = this.lines.filter(({ state: now }) => now === 'broken').length;
    return html`
      <button class="fold" aria-expanded=${this.isOpen ? 'true' : 'false'} @click=${() => { this.isOpen = !this.isOpen; }}>
        <span class="figures">${farmland.isCurrent ? words.title(this.lines.length, broken) : words.moving(this.lines.length)}</span>${this.isOpen ? glyphs.down : glyphs.up}
      </button>
      ${this.isOpen ? html`<div class="open"><p class="rule">${words.rule}</p>${this.renderLines(directory)}</div>` : nothing}
    `;
  }

  private renderLines(directory: UnitDirectory): TemplateResult {
    const virtualizer = this.virtual.getVirtualizer();
    return html`<div class="scroll" role="listbox" tabindex="0" aria-label=${wordsFor(this.language).farmland.listLabel} @keydown=${this.keyed}
      aria-activedescendant=${this.cursor >= 0 ? `way-${this.cursor}` : nothing}>
      <div class="whole" role="presentation" ${setStyle({ height: `${virtualizer.getTotalSize()}px` })}>
        ${virtualizer.getVirtualItems().map(({ index, start }) => this.renderLine(index, start, directory))}
      </div>
    </div>`;
  }

  private renderLine(order: number, top: number, directory: UnitDirectory): TemplateResult | typeof nothing {
    const line = this.lines[order];
    if (line === undefined) return nothing;
    const words = wordsFor(this.language).farmland;
    const isChosen = order === this.cursor && unitOfLine(line) === this.chosen;
    return html`<div class="way ${line.state} ${order === this.cursor ? 'cursor' : ''} ${isChosen ? 'chosen' : ''}" id="way-${order}" role="option"
      aria-selected=${isChosen ? 'true' : 'false'} aria-posinset=${order + 1} aria-setsize=${this.lines.length} @click=${() => { this.cursor = order; this.choose(line); }}
      ${setStyle({ transform: `translateY(${top}px)` })}>
      <span class="mark" aria-hidden="true">${STATE_MARKS[line.state]}</span>
      <span class="name">${line.home < 0 ? '–' : nameUnit(directory, line.home, this.language)}</span>
      <span class="meters figures">${writeWay(line, this.language)}</span>
      <span class="why">${writeVerdict(line, directory, this.language)}</span>
      <span class="field figures">${words.field(line.field)}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'farmland-list': FarmlandList }
}
