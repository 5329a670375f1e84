// The reports of a case: what they still lack, on paper or as a file; what is done is marked by a person, not by making one.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { REPORT_KINDS, REPORT_TASK, type CaseReport, type ReportKind } from '../../../domain/tracing/report/case-report.ts';
import type { State } from '../../../store/state.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { reportsWords, writeMissing } from '../../../words/tracing/reports.ts';
import { tracingWords } from '../../../words/tracing/tracing-desk.ts';
import { fireView } from '../../events.ts';
import { base, controls } from '../../shared-styles.ts';
import { reportInHand } from './report-in-hand.ts';

/** Nobody asked for contacts yet: that they are open is not known either. */
const NOT_COUNTED = { close: 0, secondary: 0, general: 0, moved: 0 };

/** Properties in; `report-asked` and `trace-task-done` out. */
@customElement('case-reports')
export class CaseReports extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; padding: 12px 16px 0; }
    h3 { font-size: 12px; line-height: 20px; font-weight: 600; color: var(--ink-soft); margin-bottom: 4px; }
    .lacks { padding-bottom: 4px; font-size: 12px; line-height: 18px; text-wrap: pretty; }
    li { display: flex; flex-wrap: wrap; gap: 4px; align-items: center; padding: 6px 0; border-top: 1px solid var(--line); }
    li p { flex: 1 1 140px; min-width: 0; }
    li p span { display: block; font-size: 12px; line-height: 16px; }
    .done { flex-basis: 100%; }
  `];

  @property({ attribute: false }) now: State | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    const report = now === null ? null : reportInHand('full', now.tracing, NOT_COUNTED);
    if (now === null || report === null) return nothing;
    const words = reportsWords(now.language);
    const { missing } = report;
    const { between } = tracingWords(now.language);
    return html`<section><h3>${words.section}</h3>
      <p class="lacks">${missing.length === 0 ? words.complete : html`<b>${words.missingCount(writeNumber(missing.length))}</b> ${missing.map((item) => writeMissing(item, now.language)).join(between)}`}</p>
      <ul>${REPORT_KINDS.map((kind) => this.renderReport(kind, report, now))}</ul></section>`;
  }

  private renderReport(kind: ReportKind, { clocks }: CaseReport, { language }: State): TemplateResult {
    const words = reportsWords(language);
    const clock = clocks.find(({ task }) => task === REPORT_TASK[kind]);
    const ask = (as: 'paper' | 'html') => (): void => fireView(this, 'report-asked', { kind, as });
    return html`<li><p><b>${words.names[kind]}</b><span class="soft">${words.hints[kind]}</span></p>
      <button class="framed print" aria-label=${words.printOf(words.names[kind])} @click=${ask('paper')}>${words.print}</button>
      <button class="framed save" aria-label=${words.saveOf(words.names[kind])} @click=${ask('html')}>${words.save}</button>
      ${clock === undefined || clock.state === 'met' ? nothing : html`<p class="done"><button class="link" @click=${() => fireView(this, 'trace-task-done', { task: clock.task })}>${words.markDone(tracingWords(language).tasks[clock.task])}</button></p>`}</li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'case-reports': CaseReports }
}
