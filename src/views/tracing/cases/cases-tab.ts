// 病例: positives that wait to be traced, and cases that are being traced, the most urgent first.
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CasesAnswer } from '../../../domain/tracing/answers.ts';
import type { State } from '../../../store/state.ts';
import { tracingPack } from '../../../store/tracing/tracing-state.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { playWords } from '../../../words/tracing/play.ts';
import { tracingWords } from '../../../words/tracing/tracing-desk.ts';
import { fireView } from '../../events.ts';
import { glyphs } from '../../glyphs.ts';
import { KeyHost } from '../../key-host.ts';
import '../../lists/grouped-list.ts';
import type { GroupedList } from '../../lists/grouped-list.ts';
import type { RowGroup, RowText } from '../../lists/grouped-rows.ts';
import { tabStyles } from '../../lists/tab-styles.ts';
import { base, controls } from '../../shared-styles.ts';
import type { DeskAction } from '../../shell/keys.ts';
import type { CaseForm } from './case-form.ts';
import type { OverlayPanel } from '../play/overlay-panel.ts';
import { CASE_STATES, CLOCK_MARKS, groupCases, homelessAt, standCases, writeCase, type CaseStandings, type CaseState } from './case-rows.ts';

const UNFOLDED = ['open', 'waiting'];

/** Properties in; `trace-case-chosen`, `investigation-given`, `trace-cases-ticked` and `trace-together-chosen` out. */
@customElement('cases-tab')
export class CasesTab extends KeyHost {
  static override styles = [base, controls, tabStyles, css`
    .begin { padding: 8px 12px; border-bottom: 1px solid var(--line); }
    .foot { flex-wrap: wrap; }
    .foot button { flex: none; }
    .picking { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 12px; padding: 4px 12px; border-bottom: 1px solid var(--line); font-size: 12px; line-height: 18px; }
    .picking p { width: 100%; color: var(--ink-soft); }
    .whole { grid-row: 1 / -1; }
    kbd { margin-inline-start: 6px; padding: 0 4px; font: inherit; font-size: 11px; border: 1px solid currentColor; border-radius: 4px; opacity: 0.8; }
    @media (pointer: coarse) { kbd { display: none; } }
  `];

  @property({ attribute: false }) now: State | null = null;
  @state() private only: CaseState | null = null;
  /** Number for the form of a new case; null: the form is not open. */
  @state() private beginning: string | null = null;
  /** Cases are being ticked, to be shown together. */
  @state() private isPicking = false;
  @query('grouped-list, overlay-panel') protected keyBody!: (GroupedList | OverlayPanel) | null;
  @query('case-form') private form!: CaseForm | null;

  private answer: CasesAnswer | null = null;
  private standings: CaseStandings | null = null;
  private groups: readonly RowGroup[] = [];
  private write: (row: number) => RowText = () => ({ mark: '', name: '', figure: '', why: '', side: '' });
  /** A case moves on to another group while it is worked on. */
  private readonly identify = (row: number): string => (row >= 0 ? this.answer?.cases.id[row] : this.answer?.homeless[homelessAt(row)]?.caseId) ?? '';
  private madeOf: readonly unknown[] = [];

  override willUpdate(): void {
    const { now } = this;
    if (now === null || now.directory === null) return;
    const { cases, now: minute } = now.tracing;
    const rules = tracingPack(now.tracing);
    const made = [cases, rules, minute, this.only, now.language, now.directory];
    if (made.every((one, at) => one === this.madeOf[at])) return;
    this.madeOf = made;
    this.answer = cases;
    if (cases === null || rules === undefined) return;
    const { directory, language } = now;
    const standings = (this.standings = standCases(cases.cases, rules, minute));
    this.groups = groupCases(cases, standings, this.only, language);
    this.write = (row) => writeCase(cases, standings, row, directory, language);
  }

  /** N begins a case; X ticks the one in hand; O shows those that are ticked together, or all that are listed. */
  act(action: DeskAction): boolean {
    if (action === 'together') return this.showTogether();
    if (action === 'refuse' && this.isPicking && this.keyBody !== null && 'tickCursor' in this.keyBody) return this.keyBody.tickCursor();
    if (action !== 'make') return false;
    this.begin('');
    return true;
  }

  /** Rows of the list whose investigation was begun: only they have stays. */
  private get listed(): number[] {
    const cases = this.answer?.cases;
    return cases === undefined ? [] : this.groups.flatMap(({ rows }) => Array.from(rows)).filter((row) => row >= 0 && cases.row[row] !== null);
  }

  private idsOf(rows: readonly number[]): string[] {
    return rows.map((row) => this.answer!.cases.id[row]!);
  }

  private showTogether(): boolean {
    const { ticked } = this.now!.tracing.overlay;
    const ids = this.isPicking && ticked.length > 0 ? ticked : this.idsOf(this.listed);
    if (ids.length === 0) return false;
    fireView(this, 'trace-together-chosen', { ids });
    return true;
  }

  private readonly ticked = ({ detail: { row } }: CustomEvent<{ row: number }>): void => {
    const ids = this.idsOf([row]);
    fireView(this, 'trace-cases-ticked', { ids, isTicked: !this.now!.tracing.overlay.ticked.includes(ids[0]!) });
  };

  private ticksOf({ tracing: { overlay } }: State): ReadonlyMap<number, boolean> {
    const ticked = new Set(overlay.ticked);
    return new Map(this.listed.map((row) => [row, ticked.has(this.answer!.cases.id[row]!)]));
  }

  private begin(caseId: string): void {
    this.beginning = caseId;
    void import('./case-form.ts').then(() => this.updateComplete).then(() => this.form?.focusFirst());
  }

  private readonly chosen = ({ detail: { row } }: CustomEvent<{ row: number }>): void => {
    if (row >= 0) return fireView(this, 'trace-case-chosen', { row, zoom: true });
    const homeless = this.answer?.homeless[homelessAt(row)];
    if (homeless !== undefined) this.begin(homeless.caseId);
  };

  override render(): TemplateResult | typeof nothing {
    const { now, answer, standings } = this;
    if (now === null) return nothing;
    const words = tracingWords(now.language);
    if (now.tracing.overlay.shown !== null) {
      void import('../play/overlay-panel.ts');
      return html`<overlay-panel class="whole" .now=${now}></overlay-panel>`;
    }
    if (answer === null || standings === null) return html`<p class="nothing" role="status">${words.asking}</p>`;
    return html`
      <div>${this.renderCounts(now, standings)}${this.beginning === null ? nothing : html`<div class="begin"><case-form .now=${now} .caseId=${this.beginning} .taken=${answer.cases}
        @form-left=${() => { this.beginning = null; }}></case-form></div>`}${this.isPicking ? this.renderPicking(now) : nothing}</div>
      <div class="body">${this.groups.length === 0 ? html`<p class="nothing">${words.cases.nothing}</p>`
        : html`<grouped-list .groups=${this.groups} .write=${this.write} .identify=${this.identify} .unfolded=${UNFOLDED} .label=${words.cases.label} .chosen=${now.tracing.chosen} .ticks=${this.isPicking ? this.ticksOf(now) : null} @row-chosen=${this.chosen} @row-ticked=${this.ticked}></grouped-list>`}</div>
      <div class="foot"><button class="framed" @click=${() => this.begin('')}>${glyphs.add}${words.cases.begin}${now.singleKeys ? html`<kbd aria-hidden="true">${words.cases.beginKey}</kbd>` : nothing}</button>${this.renderTogether(now)}</div>
    `;
  }

  private renderTogether({ language, singleKeys }: State): TemplateResult {
    const { pick } = playWords(language);
    return html`<button class="framed" title=${pick.start} aria-pressed=${this.isPicking ? 'true' : 'false'} @click=${() => { this.isPicking = !this.isPicking; }}>${pick.startShort}</button>
      <button class="framed" title=${pick.togetherAll} ?disabled=${this.listed.length === 0} @click=${() => this.showTogether()}>${pick.together}${singleKeys ? html`<kbd aria-hidden="true">${pick.togetherKey}</kbd>` : nothing}</button>`;
  }

  private renderPicking({ language, tracing: { overlay } }: State): TemplateResult {
    const { pick } = playWords(language);
    const { listed } = this;
    return html`<div class="picking"><b class="figures" role="status">${pick.ticked(writeNumber(overlay.ticked.length))}</b>
      <button class="link" @click=${() => fireView(this, 'trace-cases-ticked', { ids: this.idsOf(listed), isTicked: true })}>${pick.all(writeNumber(listed.length))}</button>
      <button class="link" @click=${() => fireView(this, 'trace-cases-ticked', { ids: overlay.ticked, isTicked: false })}>${pick.clear}</button>
      <p>${listed.length === 0 ? pick.none : pick.hint}</p></div>`;
  }

  private renderCounts({ language }: State, { counts }: CaseStandings): TemplateResult {
    const words = tracingWords(language).cases;
    return html`<div class="counts" role="group" aria-label=${words.label}>${CASE_STATES.map((one) => html`<button title=${words.countHints[one]}
      aria-pressed=${this.only === one ? 'true' : 'false'} @click=${() => { this.only = this.only === one ? null : one; }}>
      <b><span class="mark" aria-hidden="true">${CLOCK_MARKS[one]}</span>${writeNumber(counts[one])}</b><span>${words.counts[one]}</span></button>`)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'cases-tab': CasesTab }
}
