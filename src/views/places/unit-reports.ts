// The reports of a unit, newest first: where each came from; correcting, amending or withdrawing one.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { isoDay, parseIsoDay, type EpidemicDay } from '../../domain/day.ts';
import { COUNTS } from '../../domain/district/case-table.ts';
import type { UnitReport } from '../../domain/district/unit-reports.ts';
import type { RowId } from '../../domain/journal/entry.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView, type ReportChange } from '../events.ts';
import { base, controls } from '../shared-styles.ts';

/** So many are shown at first; a large compound has hundreds. */
const FIRST_SHOWN = 12;

type Asked = 'correct' | 'withdraw' | 'amend';

/** Properties in; `positive-corrected`, `positive-amended` and `positive-withdrawn` out. */
@customElement('unit-reports')
export class UnitReports extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; font-size: 13px; line-height: 20px; }
    li { padding: 4px 0; border-top: 1px solid var(--line); }
    li:first-child { border-top: 0; padding-top: 0; }
    .line { display: flex; align-items: baseline; gap: 8px; }
    .day { flex: none; font-variant-numeric: tabular-nums; font-weight: 600; }
    .source { flex: 1; min-width: 0; overflow-wrap: anywhere; color: var(--ink-soft); font-size: 12px; line-height: 18px; }
    .source span { display: block; }
    .buttons { display: flex; flex: none; margin-inline-end: -4px; }
    .buttons button { padding: 0 4px; min-height: 24px; color: var(--accent); font-size: 12px; }
    .not-counted .day { font-weight: 400; color: var(--ink-soft); }
    form, .ask { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 8px; margin-top: 4px; background: var(--panel-soft); border-radius: 6px; }
    .ask span { flex: 1; }
    input { min-height: 28px; padding: 0 8px; background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; }
    button:disabled { opacity: 0.55; cursor: default; }
    .none { color: var(--ink-soft); }
    @media (pointer: coarse) { .buttons button { min-height: 40px; padding: 0 8px; } input { min-height: 40px; } }
  `];

  @property({ attribute: false }) reports: readonly UnitReport[] | null = null;
  /** The unit or building they belong to. */
  @property({ type: Number }) row: number | null = null;
  /** Writes a place that is a key by its unit's name. */
  @property({ attribute: false }) directory: UnitDirectory | null = null;
  @property({ type: Number }) lastDay = 0;
  @property({ type: Boolean }) canRecord = true;
  @property() language: Language = 'zh';
  @state() private open: { readonly id: RowId; readonly as: Asked } | null = null;
  @state() private typed = '';
  @state() private showsAll = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('row')) return;
    this.open = null;
    this.showsAll = false;
  }

  private ask(report: UnitReport, as: Asked): void {
    this.open = { id: report.id, as };
    this.typed = isoDay(report.reportedOn);
    if (as === 'amend') {
      void this.focusAmendment();
      return;
    }
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('form input, .ask button')?.focus());
  }

  /** The form is fetched when it is first asked for. */
  private async focusAmendment(): Promise<void> {
    await import('../facts/report-amendment.ts');
    const form = this.renderRoot.querySelector('report-amendment');
    await form?.updateComplete;
    form?.focus();
  }

  /** Closes what was asked; the focus goes back to the report's own button. */
  private close(): void {
    const { open } = this;
    this.open = null;
    if (open !== null) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(open.id)}"].${open.as}`)?.focus());
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  private get newDay(): EpidemicDay | undefined {
    const day = parseIsoDay(this.typed);
    return day !== undefined && day <= this.lastDay ? day : undefined;
  }

  private correct(event: SubmitEvent, report: UnitReport): void {
    event.preventDefault();
    const { newDay, row } = this;
    if (newDay === undefined || row === null) return;
    if (newDay !== report.reportedOn) fireView(this, 'positive-corrected', { id: report.id, row, day: newDay });
    this.close();
  }

  private amend({ id }: UnitReport, change: ReportChange | null): void {
    if (change !== null && this.row !== null) fireView(this, 'positive-amended', { id, row: this.row, change });
    this.close();
  }

  private withdraw(report: UnitReport): void {
    fireView(this, 'positive-withdrawn', { id: report.id });
    this.close();
  }

  override render(): TemplateResult {
    const words = wordsFor(this.language).places.reports;
    const { reports } = this;
    if (reports === null) return html`<p class="none" role="status">${words.asking}</p>`;
    if (reports.length === 0) return html`<p class="none">${words.none}</p>`;
    const shown = this.showsAll ? reports : reports.slice(0, FIRST_SHOWN);
    return html`<ul>${shown.map((report) => this.renderReport(report))}</ul>
      ${shown.length === reports.length ? nothing : html`<button class="link" @click=${() => { this.showsAll = true; }}>${words.more(reports.length - shown.length)}</button>`}`;
  }

  private renderReport(report: UnitReport): TemplateResult {
    const words = wordsFor(this.language).places.reports;
    const amended = wordsFor(this.language).facts.reports;
    const day = writeDay(report.reportedOn, this.language);
    const source = report.file === '' ? words.byHand : words.source(report.file, String(report.sourceRow));
    const place = this.placeOf(report);
    const asked = this.open?.id === report.id ? this.open.as : null;
    return html`<li class=${report.notCounted === null ? '' : 'not-counted'}>
      <div class="line">
        <span class="day">${day}</span>
        <span class="source">${place === '' ? nothing : html`<span>${place}</span>`}
          <span>${[source, ...this.writeDecided(report)].join(' · ')}</span></span>
        ${!this.canRecord || asked !== null ? nothing : html`<span class="buttons">
          <button class="correct" data-id=${report.id} aria-label=${words.correctLabel(day)} @click=${() => this.ask(report, 'correct')}>${words.correct}</button>
          <button class="amend" data-id=${report.id} aria-label=${amended.moreLabel(day)} @click=${() => this.ask(report, 'amend')}>${amended.more}</button>
          <button class="withdraw" data-id=${report.id} aria-label=${words.withdrawLabel(day)} @click=${() => this.ask(report, 'withdraw')}>${words.withdraw}</button></span>`}
      </div>
      ${asked === 'correct' ? this.renderCorrection(report) : asked === 'withdraw' ? this.renderQuestion(report) : nothing}
      ${asked !== 'amend' ? nothing : html`<report-amendment .report=${report} .lastDay=${this.lastDay} .language=${this.language}
        @amended=${(event: CustomEvent<ReportChange | null>) => this.amend(report, event.detail)} @amendment-closed=${() => this.close()}></report-amendment>`}
    </li>`;
  }

  /** Whether it counts where the rule alone does not say, and that the person was moved out. */
  private writeDecided({ notCounted, counts, movedOutOn }: UnitReport): string[] {
    const { places: { reports: words }, facts: { reports: amended } } = wordsFor(this.language);
    return [
      ...(movedOutOn === null ? [] : [amended.movedOutLine(writeDay(movedOutOn, this.language))]),
      ...(notCounted !== null ? [words.notCounted[notCounted]] : counts === COUNTS ? [amended.countsLine] : []),
    ];
  }

  /** '' for the unit itself. */
  private placeOf({ place }: UnitReport): string {
    const row = this.directory?.id.indexOf(place) ?? -1;
    return row < 0 ? place : row === this.row ? '' : this.directory?.name[row] || place;
  }

  private renderCorrection(report: UnitReport): TemplateResult {
    const words = wordsFor(this.language).places.reports;
    return html`<form @submit=${(event: SubmitEvent) => this.correct(event, report)} @keydown=${this.keyed} novalidate>
      <label>${words.newDay} <input type="date" max=${isoDay(this.lastDay)} .value=${this.typed} @input=${(event: InputEvent) => { this.typed = (event.target as HTMLInputElement).value; }}></label>
      <button class="framed" ?disabled=${this.newDay === undefined}>${words.save}</button>
      <button type="button" @click=${() => this.close()}>${words.cancel}</button>
    </form>`;
  }

  private renderQuestion(report: UnitReport): TemplateResult {
    const words = wordsFor(this.language).places.reports;
    return html`<div class="ask" role="group" aria-label=${words.ask} @keydown=${this.keyed}>
      <span>${words.ask}</span>
      <button class="framed" @click=${() => this.withdraw(report)}>${words.yes}</button>
      <button @click=${() => this.close()}>${words.no}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'unit-reports': UnitReports }
}
