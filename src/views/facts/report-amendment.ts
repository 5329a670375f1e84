// Other facts of a recorded report: the day the person was moved out, and whether it counts after an assessment.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { isoDay, parseIsoDay } from '../../domain/day.ts';
import { BY_RULE, COUNTS, DOES_NOT_COUNT } from '../../domain/district/case-table.ts';
import type { UnitReport } from '../../domain/district/unit-reports.ts';
import type { Language } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import type { ReportChange } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import { HALF_TYPED } from './fact-forms.ts';
import { formStyles } from './fact-styles.ts';

export const COUNTED = { rule: BY_RULE, counts: COUNTS, 'does-not-count': DOES_NOT_COUNT } as const;

/** What was changed of a report; null where nothing was. The hour of an earlier day does not hold for another. */
export function changeOf({ movedOutOn, counts }: Pick<UnitReport, 'movedOutOn' | 'counts'>, chosen: { readonly movedOutOn: number | null; readonly counts: number }): ReportChange | null {
  const change: ReportChange = {
    ...(chosen.movedOutOn !== movedOutOn && { movedOutOn: chosen.movedOutOn ?? undefined, movedOutTime: undefined }),
    ...(chosen.counts !== counts && { counts: chosen.counts }),
  };
  return Object.keys(change).length === 0 ? null : change;
}

/** Properties in; `amended` (detail: the change, or null) and `amendment-closed`, both for the parent only, out. */
@customElement('report-amendment')
export class ReportAmendment extends LitElement {
  static override styles = [base, controls, formStyles, css`
    :host { display: block; margin-top: 4px; }
    .hint { font-size: 12px; line-height: 18px; color: var(--ink-soft); margin-top: 4px; }
  `];

  @property({ attribute: false }) report: UnitReport | null = null;
  @property({ type: Number }) lastDay = 0;
  @property() language: Language = 'zh';
  @state() private movedOut = '';
  @state() private counts: number = BY_RULE;
  @state() private tried = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('report') || changed.get('report')?.id === this.report?.id) return;
    const { movedOutOn = null, counts = BY_RULE } = this.report ?? {};
    this.movedOut = movedOutOn === null ? '' : isoDay(movedOutOn);
    this.counts = counts;
    this.tried = false;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
    this.scrollIntoView({ block: 'nearest' });
  }

  private get fault(): string | null {
    const { facts } = wordsFor(this.language);
    if (this.movedOut === '') return null;
    const day = parseIsoDay(this.movedOut);
    if (day === undefined) return facts.problem['day-missing'](facts.reports.movedOut);
    return day > this.lastDay ? facts.problem['day-beyond'](facts.reports.movedOut, writeDay(this.lastDay, this.language)) : null;
  }

  private readonly submitted = (event: Event): void => {
    event.preventDefault();
    if (this.report === null) return;
    this.tried = true;
    if (this.fault !== null) {
      this.focus();
      return;
    }
    const detail = changeOf(this.report, { movedOutOn: parseIsoDay(this.movedOut) ?? null, counts: this.counts });
    this.dispatchEvent(new CustomEvent<ReportChange | null>('amended', { detail }));
  };

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) this.submitted(event);
  };

  private close(): void {
    this.dispatchEvent(new CustomEvent('amendment-closed'));
  }

  private readonly typed = (event: InputEvent): void => {
    const input = event.target as HTMLInputElement;
    this.movedOut = input.validity.badInput ? HALF_TYPED : input.value;
  };

  override render(): TemplateResult | typeof nothing {
    const { report, language } = this;
    if (report === null) return nothing;
    const { reports: words, optional, save, cancel } = wordsFor(language).facts;
    const fault = this.tried ? this.fault : null;
    return html`<form @submit=${this.submitted} @keydown=${this.keyed} aria-label=${words.title(writeDay(report.reportedOn, language))} novalidate>
      <label class="field wide"><span>${words.movedOut} <span class="optional">${optional}</span></span>
        <input type="date" max=${isoDay(this.lastDay)} .value=${live(this.movedOut === HALF_TYPED ? '' : this.movedOut)} aria-invalid=${fault === null ? 'false' : 'true'}
          aria-describedby=${fault === null ? nothing : 'fault'} @input=${this.typed}></label>
      <fieldset class="wide" role="radiogroup" aria-describedby="hint"><legend>${words.counts}</legend>
        <div class="choices">${Object.entries(COUNTED).map(([name, value]) => html`<label><input type="radio" name="counts" .checked=${live(this.counts === value)}
          @change=${() => { this.counts = value; }}>${words.count[name as keyof typeof words.count]}</label>`)}</div>
        <p class="hint" id="hint">${words.countsHint}</p></fieldset>
      ${fault === null ? nothing : html`<p class="problem wide" id="fault" role="alert">${fault}</p>`}
      <div class="actions wide"><button class="primary">${save}<kbd aria-hidden="true">↵</kbd></button>
        <button class="framed" type="button" @click=${() => this.close()}>${cancel}</button></div>
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'report-amendment': ReportAmendment }
}
