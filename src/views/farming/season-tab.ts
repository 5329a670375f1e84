// 农时: plots that will miss their sowing window unless somebody else farms them, and who that is.
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { FarmRegister, SeasonAnswer } from '../../domain/farming/answers.ts';
import type { State } from '../../store/state.ts';
import { farmingWords, writeMu } from '../../words/farming/farming-desk.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView } from '../events.ts';
import { KeyHost } from '../key-host.ts';
import { base, controls } from '../shared-styles.ts';
import { exportRow } from './export-row.ts';
import type { GroupedList } from '../lists/grouped-list.ts';
import '../lists/grouped-list.ts';
import type { RowGroup, RowText } from '../lists/grouped-rows.ts';
import { groupMissing, indexSubstitutions, selectMissing, writeMissing, type SeasonRows, type Within } from './season-rows.ts';
import { tabStyles } from '../lists/tab-styles.ts';

const WITHIN: readonly Within[] = [null, 14, 7, 3];

/** Properties in; `farm-household-chosen`, `farm-place-shown` and `farming-export-asked` out. */
@customElement('season-tab')
export class SeasonTab extends KeyHost {
  static override styles = [base, controls, tabStyles, css`
    .total { padding: 8px 12px; border-bottom: 1px solid var(--line); text-wrap: pretty; }
    .total .whole { font-size: 18px; line-height: 28px; font-variant-numeric: tabular-nums; }
    .within { display: flex; align-items: center; flex-wrap: wrap; gap: 4px; margin-top: 4px; }
    .within span { color: var(--ink-soft); margin-inline-end: 4px; }
    .within button { border-color: var(--line); }
    @container (max-height: 240px) { .total { padding-block: 4px; } .total .whole { font-size: 15px; line-height: 20px; } .total .soft { display: none; } .within { margin-top: 2px; flex-wrap: nowrap; } }
  `];

  @property({ attribute: false }) now: State | null = null;
  @state() private within: Within = null;
  @query('grouped-list') protected keyBody!: GroupedList | null;

  private basis: { readonly register: FarmRegister; readonly season: SeasonAnswer } | null = null;
  private found: SeasonRows | null = null;
  private groups: readonly RowGroup[] = [];
  private write: (row: number) => RowText = () => ({ mark: '', name: '', figure: '', why: '', side: '' });
  private madeOf: readonly unknown[] = [];

  override willUpdate(): void {
    const { now } = this;
    if (now === null || now.directory === null) return;
    const { directory, language } = now;
    const { register, season, village } = now.farming;
    if (register === null) this.basis = null;
    else if (season !== null) this.basis = { register, season };
    else if (this.basis?.register !== register) this.basis = null;
    const made = [this.basis?.season, register, village, this.within, directory, language];
    if (made.every((one, at) => one === this.madeOf[at])) return;
    this.madeOf = made;
    const { basis } = this;
    this.found = basis === null ? null : selectMissing(basis.season, basis.register, village, this.within);
    if (basis === null || this.found === null) return;
    const substitutions = indexSubstitutions(basis.season);
    this.groups = groupMissing(this.found.rows, basis.season, basis.register, directory, language);
    this.write = (row) => writeMissing(basis.season, basis.register, substitutions.get(row), row, language);
  }

  private readonly chosen = ({ detail: { row } }: CustomEvent<{ row: number }>): void => {
    const { basis } = this;
    if (basis === null) return;
    const plot = basis.season.table.plot[row]!;
    const { household, center } = basis.register.plots;
    const [lng, lat] = [center[2 * plot]!, center[2 * plot + 1]!];
    // A plot alone fills the map: its farmer's lines with it say where it is.
    if (household[plot]! >= 0) fireView(this, 'farm-household-chosen', { household: household[plot]!, zoom: true });
    else if (!Number.isNaN(lng) && !Number.isNaN(lat)) fireView(this, 'farm-place-shown', { lng, lat });
  };

  override render(): TemplateResult | typeof nothing {
    const { now, found } = this;
    if (now === null) return nothing;
    const words = farmingWords(now.language);
    if (found === null) return html`<p class="nothing" role="status">${words.asking}</p>`;
    return html`
      <div class="total">
        <p class="whole">${words.season.total(writeMu(found.mu), writeMu(found.wholeMu))}</p>
        <p class="soft figures">${words.season.totalParts(writeNumber(found.plots), writeNumber(found.helped))}${found.unknown > 0 ? `${words.clause}${words.season.muUnknown(writeNumber(found.unknown))}` : nothing}</p>
        ${found.tight.plots === 0 ? nothing : html`<p class="soft figures">${words.season.tightParts(writeNumber(found.tight.plots), writeMu(found.tight.mu))}</p>`}
        <div class="within" role="group" aria-label=${words.season.daysLeft}><span>${words.season.daysLeft}</span>${WITHIN.map((days) => html`<button
          aria-pressed=${this.within === days ? 'true' : 'false'} @click=${() => { this.within = days; }}>${words.season.within[days === null ? 'all' : (String(days) as '3' | '7' | '14')]}</button>`)}</div>
      </div>
      <div class="body">${found.rows.length === 0 ? html`<p class="nothing">${this.within === null ? words.season.none : words.season.nothing}</p>`
        : html`<grouped-list .groups=${this.groups} .write=${this.write} .label=${words.season.listLabel} .pending=${now.farming.season === null} @row-chosen=${this.chosen}></grouped-list>`}</div>
      <div class="foot">${exportRow('substitutes', ['xlsx', 'csv', 'paper'], now)}</div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'season-tab': SeasonTab }
}
