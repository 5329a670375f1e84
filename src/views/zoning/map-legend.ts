// The legend on the map: what colour, hatch and letter mean, how many of each, and under which choices.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DayView } from '../../domain/zoning/lists/day-view.ts';
import { CONTROLLED, LEVELS, OVERRIDDEN, PRECAUTION, SEALED, SEALED_PARTS, type LevelCode } from '../../domain/zoning/level.ts';
import type { ConditionsMode } from '../../domain/zoning/packs/rule-pack.ts';
import type { Language, PackSummary, State } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';
import './level-badge.ts';

const ROWS: readonly LevelCode[] = [SEALED, CONTROLLED, PRECAUTION];

/** Properties in, nothing out; slot `more`: signs of the desk in front; `folded` shows one line, as on a phone; `passive` too, and what is done on it is done on the map below. */
@customElement('map-legend')
export class MapLegend extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; max-width: 248px; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; font-size: 12px; line-height: 18px; }
    .head { display: flex; align-items: center; justify-content: space-between; padding-inline-start: 12px; font-weight: 600; }
    .head button { min-height: 28px; width: 28px; padding: 0; }
    .body { padding: 0 12px 8px; }
    .level { display: grid; grid-template-columns: 28px 20px 1fr auto; gap: 8px; align-items: center; height: 28px; }
    .swatch { height: 16px; border: 1.5px solid; position: relative; background: var(--ground); }
    .swatch::before, .swatch::after { content: ''; position: absolute; inset: 0; }
    .sealed { border-color: var(--zone-sealed-line); } .sealed::before { background: color-mix(in srgb, var(--zone-sealed) var(--zone-sealed-wash), transparent); } .sealed::after { background: var(--zone-sealed-hatch); }
    .controlled { border-color: var(--zone-controlled-line); } .controlled::before { background: color-mix(in srgb, var(--zone-controlled) var(--zone-controlled-wash), transparent); } .controlled::after { background: var(--zone-controlled-hatch); }
    .precaution { border-color: var(--zone-precaution-line); } .precaution::before { background: color-mix(in srgb, var(--zone-precaution) var(--zone-precaution-wash), transparent); }
    .count { font-variant-numeric: tabular-nums; color: var(--ink-soft); }
    .pending { display: flex; align-items: center; gap: 8px; padding: 4px 0; color: var(--ink-soft); }
    .mark { width: 28px; height: 16px; flex: none; }
    .mark * { vector-effect: non-scaling-stroke; }
    .farm { stroke: var(--farm-line); stroke-width: 2; fill: none; }
    .farm.beyond { stroke-dasharray: 3 3; }
    .frame { fill: var(--panel); stroke: var(--ink); stroke-width: 1.2; }
    .pen { stroke: var(--ink); stroke-width: 2; }
    .sealed-part { fill: var(--zone-sealed); }
    .dashed { width: 28px; height: 16px; border: 1.5px dashed var(--ink); flex: none; }
    .notes { border-top: 1px solid var(--line); padding-top: 4px; color: var(--ink-soft); }
    .caption { color: var(--ink-soft); font-size: 11px; }
    :host([folded]) { max-width: calc(100% - 64px); }
    :host([folded]) .head button { min-height: 32px; flex: none; }
    :host([folded]) .head { justify-content: flex-start; gap: 4px; font-weight: 400; }
    :host([passive]) { max-width: calc(100% - 64px); pointer-events: none; }
    :host([passive]) .head { padding-inline-end: 12px; font-weight: 400; }
  `];

  @property({ attribute: false }) counts: DayView['counts'] | null = null;
  /** The day shown, for marks that stand on the map only on some days. */
  @property({ attribute: false }) view: DayView | null = null;
  @property({ attribute: false }) shown: Uint32Array | null = null;
  @property({ type: Boolean }) hasFarmland = false;
  @property({ attribute: false }) zones: State['zoneCounts'] = null;
  @property({ attribute: false }) undrawn: State['undrawn'] = null;
  @property({ attribute: false }) pack: PackSummary | null = null;
  @property() conditions: ConditionsMode = 'hold';
  @property({ type: Number }) mergeGapMeters = 0;
  @property() language: Language = 'zh';
  @property({ type: Boolean, reflect: true }) folded = false;
  @property({ type: Boolean, reflect: true }) passive = false;

  override render(): TemplateResult {
    const { legend, top } = wordsFor(this.language);
    const conditions = legend.conditions(top.conditionsChoice[this.conditions]);
    const fold = html`<button class="quiet" aria-expanded=${this.folded ? 'false' : 'true'} aria-label=${legend.title}
      @click=${() => { this.folded = !this.folded; }}>${this.folded ? glyphs.up : glyphs.down}</button>`;
    if (this.folded || this.passive) {
      return html`<div class="head"><span class="caption">${this.pack === null ? legend.title : legend.pack(this.pack.id)} · ${conditions}</span>${this.passive ? nothing : fold}</div>`;
    }
    const undrawn = this.undrawn?.reduce((sum, units) => sum + units, 0) ?? 0;
    return html`
      <div class="head"><span>${legend.title}</span>${fold}</div>
      <div class="body">
        <ul>${ROWS.map((code) => this.renderLevel(code))}</ul>
        <p class="pending"><span class="dashed"></span>${legend.pending}</p>
        ${this.renderMarks()}
        <slot name="more"></slot>
        <div class="notes">
          <p>${legend.mergeGap(this.mergeGapMeters)}</p>
          ${this.pack === null ? nothing : html`<p>${legend.pack(this.pack.id)} · ${legend.precaution[this.pack.precaution]}</p>`}
          <p>${conditions}</p>
          ${undrawn > 0 ? html`<p>${legend.undrawn(undrawn)}</p>` : nothing}
        </div>
      </div>
    `;
  }

  /** Signs that are explained only while they are on the map. */
  private renderMarks(): TemplateResult {
    const { farmland } = wordsFor(this.language);
    let word = 0;
    for (const row of this.shown ?? []) word |= this.view?.status[row] ?? 0;
    const line = (mark: TemplateResult, text: string): TemplateResult => html`<p class="pending">${mark}${text}</p>`;
    return html`
      ${word & OVERRIDDEN ? line(html`<svg class="mark" viewBox="0 0 28 16" aria-hidden="true"><circle class="frame" cx="14" cy="8" r="6.5"></circle><path class="pen" d="M11.4 10.6L17 5"></path></svg>`, farmland.legendOverridden) : nothing}
      ${word & SEALED_PARTS ? line(html`<svg class="mark" viewBox="0 0 28 16" aria-hidden="true"><rect class="frame" x="7.5" y="1.5" width="13" height="13"></rect><circle class="sealed-part" cx="16" cy="10" r="3.4"></circle></svg>`, farmland.legendParts) : nothing}
      ${this.hasFarmland ? line(html`<svg class="mark" viewBox="0 0 28 16" aria-hidden="true"><path class="farm" d="M0 8h13M11 5l6 6M17 5l-6 6"></path><path class="farm beyond" d="M18 8h10"></path></svg>`, farmland.legend) : nothing}
    `;
  }

  private renderLevel(code: LevelCode): TemplateResult {
    const words = wordsFor(this.language);
    const level = LEVELS[code];
    const count = this.counts === null ? '' : words.legend.units(writeNumber(this.counts[code].units));
    return html`<li class="level">
      <span class="swatch ${level}"></span>
      <level-badge .level=${level} .language=${this.language}></level-badge>
      <span>${words.levelShort[level]}</span><span class="count">${count}</span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'map-legend': MapLegend }
}
