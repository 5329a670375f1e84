// Units that two readings list at another level: before and after, one line each, virtual, moved in by J and K.
import { VirtualizerController } from '@tanstack/lit-virtual';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { LevelDifference } from '../../domain/zoning/lists/what-if.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { setStyle } from '../set-style.ts';
import { base } from '../shared-styles.ts';
import '../zoning/level-badge.ts';
import { nameUnit, streetOfUnit } from '../zoning/unit-name.ts';

const ROW_PIXELS = 32;
const TOUCH_ROW_PIXELS = 44;

/** Properties in; `unit-chosen` out on a click or Enter. */
@customElement('difference-list')
export class DifferenceList extends LitElement {
  static override styles = [base, css`
    :host { display: grid; min-height: 0; overflow: hidden; }
    .scroll { overflow: auto; overscroll-behavior: contain; position: relative; scrollbar-width: thin; }
    .scroll:focus-visible { outline-offset: -2px; }
    .whole { position: relative; }
    .unit { position: absolute; inset-inline: 0; top: 0; display: flex; align-items: center; gap: 8px; padding: 0 12px; white-space: nowrap; cursor: pointer; }
    .unit:hover { background: var(--panel-soft); }
    .unit.cursor { box-shadow: inset 2px 0 0 var(--accent); background: var(--panel-soft); }
    .unit.chosen { background: var(--selected); }
    .levels { display: flex; align-items: center; gap: 4px; color: var(--ink-soft); }
    .name { flex: 1 1 auto; min-width: 64px; overflow: hidden; text-overflow: ellipsis; }
    .street { flex: 0 20 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; color: var(--ink-soft); font-size: 12px; }
  `];

  @property({ attribute: false }) differences: readonly LevelDifference[] = [];
  @property({ attribute: false }) directory: UnitDirectory | null = null;
  @property({ type: Number }) chosen: number | null = null;
  @property() language: Language = 'zh';
  @state() private cursor = -1;
  @query('.scroll') private scroller!: HTMLElement;

  private readonly rowPixels = matchMedia('(pointer: coarse)').matches ? TOUCH_ROW_PIXELS : ROW_PIXELS;
  private readonly virtual = new VirtualizerController<HTMLElement, HTMLElement>(this, {
    count: 0,
    getScrollElement: () => this.scroller ?? null,
    estimateSize: () => this.rowPixels,
    overscan: 6,
  });

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('differences')) return;
    this.cursor = -1;
    const virtualizer = this.virtual.getVirtualizer();
    virtualizer.setOptions({ ...virtualizer.options, count: this.differences.length });
  }

  /** J and K; the first step takes the first row. */
  move(by: 1 | -1): void {
    if (this.differences.length === 0) return;
    this.cursor = Math.max(0, Math.min(this.differences.length - 1, this.cursor + by));
    this.virtual.getVirtualizer().scrollToIndex(this.cursor);
  }

  /** Enter. */
  openCursor(): void {
    const difference = this.differences[this.cursor];
    if (difference !== undefined) fireView(this, 'unit-chosen', { row: difference.unit, zoom: true });
  }

  focusList(): void {
    this.scroller?.focus();
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') this.move(1);
    else if (event.key === 'ArrowUp') this.move(-1);
    else if (event.key === 'Enter' && this.cursor >= 0) this.openCursor();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  override render(): TemplateResult {
    const words = wordsFor(this.language).rules.differences;
    const virtualizer = this.virtual.getVirtualizer();
    return html`<div class="scroll" role="listbox" tabindex="0" aria-label=${words.list} @keydown=${this.keyed} aria-activedescendant=${this.cursor >= 0 ? `unit-${this.cursor}` : nothing}>
      <div class="whole" role="presentation" ${setStyle({ height: `${virtualizer.getTotalSize()}px` })}>
        ${virtualizer.getVirtualItems().map(({ index, start }) => this.renderUnit(index, start))}
      </div></div>`;
  }

  private renderUnit(order: number, top: number): TemplateResult | typeof nothing {
    const { directory, language } = this;
    const difference = this.differences[order];
    if (difference === undefined || directory === null) return nothing;
    const { unit, before, after } = difference;
    const { level, rules } = wordsFor(language);
    const name = nameUnit(directory, unit, language);
    return html`<div class="unit ${order === this.cursor ? 'cursor' : ''} ${unit === this.chosen ? 'chosen' : ''}" id="unit-${order}" role="option"
      aria-selected=${unit === this.chosen ? 'true' : 'false'} aria-posinset=${order + 1} aria-setsize=${this.differences.length}
      aria-label=${rules.differences.row(name, level[before], level[after])} @click=${() => { this.cursor = order; this.openCursor(); }}
      ${setStyle({ transform: `translateY(${top}px)`, height: `${this.rowPixels}px` })}>
      <span class="levels"><level-badge .level=${before} .language=${language}></level-badge>→<level-badge .level=${after} .language=${language}></level-badge></span>
      <span class="name">${name}</span><span class="street">${streetOfUnit(directory, unit)}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'difference-list': DifferenceList }
}
