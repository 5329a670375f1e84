// Finds a unit by typing: a combobox in the top bar; where the bar (its container) is narrow, a button that lays the field over it.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LEVELS, levelOf } from '../../domain/zoning/level.ts';
import type { DayView } from '../../domain/zoning/lists/day-view.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';
import '../zoning/level-badge.ts';
import { elementInFocus, returnFocus } from './return-focus.ts';
import { aliasMet, searchUnits } from './unit-ranking.ts';

const MOST_RESULTS = 12;

/** Properties in; `unit-chosen` out. */
@customElement('unit-search')
export class UnitSearch extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    .field { position: relative; width: 184px; }
    .field > svg { position: absolute; left: 8px; top: 7px; color: var(--ink-soft); pointer-events: none; }
    input[type='search'] { width: 100%; padding-inline-start: 32px; }
    .field kbd { position: absolute; right: 8px; top: 7px; min-width: 18px; height: 18px; display: grid; place-items: center; font: inherit; font-size: 11px; color: var(--ink-soft); border: 1px solid var(--line-strong); border-radius: 4px; pointer-events: none; }
    .open, .close { display: none; }
    .results {
      position: absolute; z-index: 9; top: calc(100% + 4px); right: 0; width: 400px; max-height: min(480px, calc(100dvh - 72px)); overflow: auto; padding: 4px;
      background: var(--panel); border: 1px solid var(--line); border-radius: 6px; box-shadow: 0 8px 40px rgb(0 0 0 / 22%);
    }
    .option { display: flex; align-items: center; gap: 8px; min-height: 32px; padding: 4px 8px; border-radius: 4px; cursor: pointer; white-space: nowrap; }
    .option:hover { background: var(--panel-soft); }
    .option[aria-selected='true'] { background: var(--selected); }
    .name { flex: 1 1 auto; min-width: 64px; overflow: hidden; text-overflow: ellipsis; }
    .more { flex: 0 20 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; color: var(--ink-soft); font-size: 12px; }
    .nothing { padding: 8px; color: var(--ink-soft); white-space: normal; }
    @container (max-width: 1180px) {
      .open { display: inline-flex; }
      .field { display: none; }
      :host([raised]) .field { display: flex; align-items: center; gap: 4px; position: absolute; z-index: 8; inset: 0; width: auto; padding: 0 4px 0 8px; background: var(--panel); }
      :host([raised]) .field > svg { left: 16px; top: 15px; }
      :host([raised]) .field kbd { display: none; }
      .close { display: inline-flex; }
      .close svg { position: static; }
      .results { left: 8px; right: 8px; width: auto; max-width: 480px; top: calc(100% + 1px); }
    }
    @media (pointer: coarse) { .option { min-height: 44px; } .field kbd { display: none; } input[type='search'] { min-height: 40px; } .field > svg { top: 11px; } }
  `];

  @property({ attribute: false }) directory: UnitDirectory | null = null;
  @property({ attribute: false }) view: DayView | null = null;
  @property({ type: Boolean }) singleKeys = true;
  /** Whether the field lies over a narrow bar, which shows a button only until then. */
  @property({ type: Boolean, reflect: true }) raised = false;
  @property() language: Language = 'zh';
  @state() private text = '';
  @state() private cursor = 0;
  @state() private isOpen = false;
  @query('input') private field!: HTMLInputElement;

  private found: readonly number[] = [];
  private focusBefore: HTMLElement | null = null;

  /** `/` and Ctrl+K. */
  openSearch(): void {
    const now = elementInFocus();
    if (now?.getRootNode() !== this.renderRoot) this.focusBefore = now;
    this.raised = true;
    void this.updateComplete.then(() => {
      this.field.select();
      this.field.focus();
    });
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('text') && !changed.has('directory')) return;
    this.found = this.directory === null ? [] : searchUnits(this.directory, this.text, MOST_RESULTS);
    this.cursor = 0;
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('cursor')) this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  private leave(): void {
    this.isOpen = false;
    this.raised = false;
    this.text = '';
    void this.updateComplete.then(() => returnFocus(this.focusBefore));
  }

  private choose(row: number | undefined): void {
    if (row === undefined) return;
    this.leave();
    fireView(this, 'unit-chosen', { row, zoom: true });
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const last = this.found.length - 1;
    if (event.key === 'ArrowDown') this.cursor = this.cursor >= last ? 0 : this.cursor + 1;
    else if (event.key === 'ArrowUp') this.cursor = this.cursor <= 0 ? Math.max(0, last) : this.cursor - 1;
    else if (event.key === 'Enter') this.choose(this.found[this.cursor]);
    else if (event.key === 'Escape') this.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** A click beside the field closes the results; a click on one is heard first. */
  private readonly left = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget)) return;
    this.isOpen = false;
    this.raised = false;
  };

  override render(): TemplateResult {
    const words = wordsFor(this.language).places.search;
    const isListed = this.isOpen && this.text.trim() !== '';
    return html`
      <button class="icon quiet open" title=${words.open} aria-label=${words.open} aria-expanded=${this.raised ? 'true' : 'false'} @click=${() => this.openSearch()}>${glyphs.search}</button>
      <div class="field" role="search" @focusout=${this.left}>
        ${glyphs.search}
        <input type="search" role="combobox" aria-label=${words.label} placeholder=${words.placeholder} autocomplete="off" spellcheck="false"
          aria-autocomplete="list" aria-expanded=${isListed ? 'true' : 'false'} aria-controls="results" .value=${live(this.text)}
          aria-activedescendant=${isListed && this.found.length > 0 ? `result-${this.cursor}` : nothing}
          @focus=${() => { this.isOpen = true; }} @keydown=${this.keyed}
          @input=${(event: InputEvent) => { this.text = (event.target as HTMLInputElement).value; this.isOpen = true; }}>
        ${this.singleKeys && this.text === '' ? html`<kbd aria-hidden="true">/</kbd>` : nothing}
        <button class="icon quiet close" title=${words.close} aria-label=${words.close} @click=${() => this.leave()}>${glyphs.close}</button>
        <div class="results" id="results" role="listbox" aria-label=${words.results} ?hidden=${!isListed || this.found.length === 0} @pointerdown=${(event: Event) => event.preventDefault()}>
          ${isListed ? this.found.map((row, order) => this.renderResult(row, order)) : nothing}
        </div>
        ${isListed && this.found.length === 0 ? html`<div class="results nothing">${words.nothing}</div>` : nothing}
        <span class="visually-hidden" role="status">${isListed ? words.count(this.found.length) : ''}</span>
      </div>
    `;
  }

  private renderResult(row: number, order: number): TemplateResult {
    const { directory, view, language } = this;
    if (directory === null) return html``;
    const street = directory.streetOf[row] ?? -1;
    const zoned = directory.zonedOf[row] ?? -1;
    const alias = aliasMet(directory, row, this.text);
    const more = [
      alias === '' ? '' : wordsFor(language).places.search.alias(alias),
      zoned >= 0 && zoned !== row ? directory.name[zoned] : '', street < 0 ? '' : directory.name[street],
    ].filter((part) => part !== '');
    return html`<div class="option" id="result-${order}" role="option" aria-selected=${order === this.cursor ? 'true' : 'false'} @click=${() => this.choose(row)}>
      <level-badge .level=${LEVELS[levelOf(view?.status[zoned] ?? 0)]} .language=${language}></level-badge>
      <span class="name">${directory.name[row]}</span><span class="more">${more.join(' · ')}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'unit-search': UnitSearch }
}
