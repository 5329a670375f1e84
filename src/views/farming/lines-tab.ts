// 路线: who may go to the fields and who may not, with reasons, by village; what changed since the list before; what the register has wrong.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { FarmRegister, LinesAnswer } from '../../domain/farming/answers.ts';
import type { State, UnitDirectory } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { farmingWords } from '../../words/farming/farming-desk.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView } from '../events.ts';
import { KeyHost } from '../key-host.ts';
import { base, controls } from '../shared-styles.ts';
import { exportRow } from './export-row.ts';
import { findingAt, FINDINGS, groupFindings, placeOfFinding, writeFinding } from './finding-rows.ts';
import type { GroupedList } from '../lists/grouped-list.ts';
import '../lists/grouped-list.ts';
import type { RowGroup, RowText } from '../lists/grouped-rows.ts';
import {
  changesOf, countChanges, groupChanges, groupHouseholds, HOUSEHOLD_STATES, standHouseholds, STATE_MARKS, writeChange, writeHousehold, type HouseholdStandings, type HouseholdState,
} from './household-rows.ts';
import { tabStyles } from '../lists/tab-styles.ts';

/** The part of the state the rows were made of. */
interface Basis {
  readonly register: FarmRegister;
  readonly lines: LinesAnswer;
  readonly directory: UnitDirectory;
}

/** Properties in; `farm-household-chosen`, `farm-place-shown` and `farming-export-asked` out. */
@customElement('lines-tab')
export class LinesTab extends KeyHost {
  static override styles = [base, controls, tabStyles];

  @property({ attribute: false }) now: State | null = null;
  @state() private only: HouseholdState | null = null;
  /** The households to be called stand in the place of all. */
  @state() private calling = false;
  @query('grouped-list') protected keyBody!: GroupedList | null;

  private basis: Basis | null = null;
  private standings: HouseholdStandings | null = null;
  private groups: readonly RowGroup[] = [];
  private write: (row: number, group: RowGroup) => RowText = () => ({ mark: '', name: '', figure: '', why: '', side: '' });
  private madeOf: readonly unknown[] = [];

  override willUpdate(): void {
    const { now } = this;
    if (now === null || now.directory === null) return;
    const { register, lines, findings, village } = now.farming;
    // While lines are being asked those before stand, greyed.
    if (register === null) this.basis = null;
    else if (lines !== null) this.basis = { register, lines, directory: now.directory };
    else if (this.basis?.register !== register) this.basis = null;
    const made = [this.basis?.lines, register, findings, village, this.only, this.calling, now.language, now.directory];
    if (made.every((one, at) => one === this.madeOf[at])) return;
    this.madeOf = made;
    this.lineUp(now);
  }

  private lineUp({ language, farming }: State): void {
    const { basis } = this;
    if (basis === null) {
      this.groups = [];
      this.standings = null;
      return;
    }
    const { register, lines, directory } = basis;
    const { village, findings } = farming;
    const standings = (this.standings = standHouseholds(register, lines.lines, village));
    if (this.calling) {
      const changes = changesOf(lines, register, village);
      this.groups = groupChanges(changes, register, directory, language);
      this.write = (row) => writeChange(register, lines, changes[row]!, language);
      return;
    }
    const wrong = this.only === null ? groupFindings(findings, register, village, language) : null;
    this.groups = [...groupHouseholds(register, standings, directory, { only: this.only, village, language }), ...(wrong === null ? [] : [wrong])];
    this.write = (row, { key }) => (key === FINDINGS ? writeFinding(findings[findingAt(row)]!, register, language) : writeHousehold(register, standings, lines.lines, row, language));
  }

  private readonly chosen = ({ detail: { group, row } }: CustomEvent<{ group: RowGroup; row: number }>): void => {
    const { now, basis } = this;
    if (now === null || basis === null) return;
    if (this.calling) {
      const change = changesOf(basis.lines, basis.register, now.farming.village)[row];
      if (change !== undefined) fireView(this, 'farm-household-chosen', { household: change.household, zoom: true });
      return;
    }
    if (group.key !== FINDINGS) {
      fireView(this, 'farm-household-chosen', { household: row, zoom: true });
      return;
    }
    const finding = now.farming.findings[findingAt(row)]!;
    const place = placeOfFinding(finding, basis.register, basis.directory);
    if (finding.household >= 0) fireView(this, 'farm-household-chosen', { household: finding.household, zoom: false });
    if (place !== null) fireView(this, 'farm-place-shown', { lng: place[0], lat: place[1] });
  };

  override render(): TemplateResult | typeof nothing {
    const { now, standings } = this;
    if (now === null) return nothing;
    const words = farmingWords(now.language);
    if (standings === null) return html`<p class="nothing" role="status">${words.asking}</p>`;
    return html`
      <div>${this.renderCounts(now, standings)}${this.renderChanges(now)}</div>
      <div class="body">${this.groups.length === 0 ? html`<p class="nothing">${words.lines.nothing}</p>`
        : html`<grouped-list .groups=${this.groups} .write=${this.write} .label=${this.calling ? words.lines.changes.call : words.lines.listLabel}
          .chosen=${this.calling ? null : now.farming.household} .pending=${now.farming.lines === null} @row-chosen=${this.chosen}></grouped-list>`}</div>
      <div class="foot">${this.calling ? exportRow('calls', ['xlsx', 'paper'], now) : exportRow('map', ['paper'], now)}</div>
    `;
  }

  private renderCounts({ language }: State, { counts }: HouseholdStandings): TemplateResult {
    const words = farmingWords(language).lines;
    return html`<div class="counts" role="group" aria-label=${words.listLabel}>${HOUSEHOLD_STATES.map((one) => html`<button title=${words.countHints[one]}
      aria-pressed=${this.only === one ? 'true' : 'false'} @click=${() => { this.only = this.only === one ? null : one; this.calling = false; }}>
      <b><span class="mark" aria-hidden="true">${STATE_MARKS[one]}</span>${writeNumber(counts[one])}</b><span>${words.counts[one]}</span></button>`)}</div>`;
  }

  private renderChanges({ language, farming }: State): TemplateResult | typeof nothing {
    const { basis } = this;
    if (basis === null || basis.lines.against === null) return nothing;
    const words = farmingWords(language).lines.changes;
    const day = writeDay(basis.lines.against, language);
    const changes = changesOf(basis.lines, basis.register, farming.village);
    if (changes.length === 0 && !this.calling) return html`<div class="banner"><p class="soft">${words.same(day)}</p></div>`;
    return html`<div class="banner">
      <p>${changes.length === 0 ? words.same(day) : words.banner(day, countChanges(changes, language))}</p>
      <button class="framed" aria-pressed=${this.calling ? 'true' : 'false'} @click=${() => { this.calling = !this.calling; }}>${this.calling ? words.back : words.call}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'lines-tab': LinesTab }
}
