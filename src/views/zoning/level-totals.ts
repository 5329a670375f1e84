// The totals of the list day: zones, units, buildings, households and people of each level.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CONTROLLED, LEVELS, NONE, PRECAUTION, SEALED, type LevelCode } from '../../domain/zoning/level.ts';
import type { DayView } from '../../domain/zoning/lists/day-view.ts';
import type { Language, State } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { base } from '../shared-styles.ts';
import './level-badge.ts';

const ROWS: readonly LevelCode[] = [SEALED, CONTROLLED, PRECAUTION, NONE];

const SIZES = ['buildings', 'households', 'people'] as const;

/** Properties in, nothing out. */
@customElement('level-totals')
export class LevelTotals extends LitElement {
  static override styles = [base, css`
    :host { display: block; padding: 8px 12px 12px; container-type: inline-size; overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; font-size: 12px; }
    th { font-weight: 400; color: var(--ink-soft); text-align: end; padding: 0 0 4px 4px; }
    th:first-child { text-align: start; padding-inline-start: 0; }
    td, tbody th { height: 28px; padding: 0 0 0 4px; text-align: end; border-top: 1px solid var(--line); color: var(--ink); font-variant-numeric: tabular-nums; }
    tbody th { text-align: start; padding: 0; }
    .level { display: flex; align-items: center; gap: 8px; }
    .units { font-weight: 600; font-size: 13px; }
    @container (max-width: 320px) { .level:lang(en) span { display: none; } }
    .undrawn, .uncounted { margin-top: 8px; font-size: 12px; color: var(--ink-soft); }
    .uncounted { color: var(--ink); text-wrap: pretty; }
    .uncounted + .undrawn { margin-top: 4px; }
  `];

  @property({ attribute: false }) counts: DayView['counts'] | null = null;
  @property({ attribute: false }) unknown: DayView['unknown'] | null = null;
  /** Zoned units of the district. */
  @property({ type: Number }) whole = 0;
  @property({ attribute: false }) zones: State['zoneCounts'] = null;
  @property({ attribute: false }) undrawn: State['undrawn'] = null;
  /** What the totals leave out, in words; '' for nothing. */
  @property() uncounted = '';
  @property() language: Language = 'zh';

  override render(): TemplateResult | typeof nothing {
    const { counts } = this;
    if (counts === null) return nothing;
    const words = wordsFor(this.language);
    const shown = ROWS.filter((code) => code !== NONE || counts[NONE].units > 0);
    const undrawn = this.undrawn?.reduce((sum, units) => sum + units, 0) ?? 0;
    return html`
      <table>
        <caption class="visually-hidden">${words.totals.title}</caption>
        <thead><tr>
          <th scope="col">${words.totals.level}</th>
          <th scope="col" title=${words.totals.zonesTitle}>${words.totals.zones}</th>
          <th scope="col">${words.totals.units}</th><th scope="col">${words.totals.buildings}</th>
          <th scope="col">${words.totals.households}</th><th scope="col">${words.totals.people}</th>
        </tr></thead>
        <tbody>${shown.map((code) => this.renderLevel(code, counts))}</tbody>
      </table>
      ${this.uncounted === '' ? nothing : html`<p class="uncounted figures">${this.uncounted}</p>`}
      ${undrawn > 0 ? html`<p class="undrawn">${words.totals.undrawn(undrawn)}</p>` : nothing}
    `;
  }

  private renderLevel(code: LevelCode, counts: DayView['counts']): TemplateResult {
    const words = wordsFor(this.language);
    const level = LEVELS[code];
    const count = counts[code];
    const zones = code === NONE ? '' : this.zones === null ? '…' : writeNumber(this.zones[code]);
    return html`<tr>
      <th scope="row"><span class="level">
        <level-badge .level=${level} .language=${this.language}></level-badge><span>${words.levelShort[level]}</span>
      </span></th>
      <td title=${this.zones === null ? words.totals.pending : nothing}>${zones}</td>
      <td class="units">${writeNumber(count.units)}</td>
      ${SIZES.map((size) => this.renderSize(size, count[size]))}
    </tr>`;
  }

  /** A sum says how many units gave no number; a dash, not a zero, where none did. */
  private renderSize(size: (typeof SIZES)[number], sum: number): TemplateResult {
    const words = wordsFor(this.language).totals;
    const unknown = this.unknown?.[size] ?? 0;
    return html`<td title=${unknown > 0 ? words.unknown(unknown) : nothing}>${unknown > 0 && unknown === this.whole ? '—' : writeNumber(sum)}</td>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'level-totals': LevelTotals }
}
