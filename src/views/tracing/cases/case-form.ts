// What is known of a case itself: its number, when it was reported, onset, first positive sample, how it was found. Enter saves, Escape closes.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { isoDay, NOT_RECORDED } from '../../../domain/day.ts';
import type { RowId } from '../../../domain/journal/entry.ts';
import type { CaseAnswer, TracedCases } from '../../../domain/tracing/answers.ts';
import { DISCOVERIES, LIVINGS, type Discovery, type InvestigationRow, type Living } from '../../../domain/tracing/cases/investigation-table.ts';
import { tracingWords } from '../../../words/tracing/tracing-desk.ts';
import { fireView } from '../../events.ts';
import { toField, valueOf } from './moment-field.ts';
import { readCaseForm, type CaseFields, type CaseProblem, type Problem } from './read-forms.ts';
import { TraceForm } from './trace-form.ts';

/** Properties in; `investigation-given` and `form-left` (for the parent only) out. */
@customElement('case-form')
export class CaseForm extends TraceForm<CaseFields, InvestigationRow, CaseProblem> {
  /** Number a new case begins with, as the lists have it. */
  @property() caseId = '';
  /** Cases there are: a number is opened once. */
  @property({ attribute: false }) taken: TracedCases | null = null;
  /** What is on file and amended, and the row it stands in; null: a new case. */
  @property({ attribute: false }) head: CaseAnswer['head'] = null;
  @property({ attribute: false }) row: RowId | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('caseId') || changed.has('row')) this.startOver();
  }

  focusFirst(): void {
    void this.updateComplete.then(() => {
      const [id, next] = this.renderRoot.querySelectorAll<HTMLElement>('input');
      (this.caseId === '' && this.head === null ? id : next)?.focus();
    });
  }

  protected get fields(): CaseFields {
    const { head, now } = this;
    const day = head?.onsetOn;
    return {
      caseId: head?.caseId ?? this.caseId,
      // Whoever opens a case has just been told of it.
      reportedAt: toField(head === null ? (this.listedAt() ?? now?.tracing.now) : head.reportedAt),
      onsetOn: day === undefined || day === NOT_RECORDED ? '' : isoDay(day),
      sampledAt: toField(head?.sampledAt), isolatedAt: toField(head?.isolatedAt),
      discovery: head?.discovery ?? 'not-recorded', living: head?.living ?? 'not-recorded',
      ...this.typed,
    };
  }

  /** When the case lists say that the case was reported. */
  private listedAt(): number | null {
    const at = this.taken?.id.indexOf((this.typed.caseId ?? this.caseId).trim()) ?? -1;
    return at < 0 || this.taken!.reportedAt[at] === NOT_RECORDED ? null : this.taken!.reportedAt[at]!;
  }

  protected read(): InvestigationRow | Problem<CaseProblem> {
    const { taken, head } = this;
    const others = new Set(taken === null ? [] : taken.id.filter((id, row) => taken.row[row] !== null && id !== head?.caseId));
    return readCaseForm(this.fields, others, this.now?.tracing.now ?? Infinity, head);
  }

  protected record(given: InvestigationRow): void {
    fireView(this, 'investigation-given', { given, row: this.row });
  }

  override render(): TemplateResult | typeof nothing {
    if (this.now === null) return nothing;
    const words = tracingWords(this.now.language);
    const { begin, card } = words;
    const { fields, problem, head } = this;
    return html`<form @submit=${this.submitted} @keydown=${this.keyed} aria-labelledby="title" novalidate>
      <h4 id="title">${head === null ? begin.title : card.facts}</h4>
      ${head === null ? html`<label class="field wide"><span>${begin.caseId}</span><input type="text" name="caseId" autocomplete="off" maxlength="60" .value=${live(fields.caseId)}
        aria-invalid=${problem?.field === 'caseId' ? 'true' : 'false'} aria-describedby="hint" @input=${(event: Event) => this.give({ caseId: valueOf(event) })}><small id="hint" role="status">${head === null && this.listedAt() !== null ? begin.listed : begin.caseIdHint}</small></label>` : nothing}
      ${this.renderField('reportedAt', begin.reportedAt, 'datetime-local')}
      ${this.renderField('onsetOn', begin.onsetOn, 'date')}
      ${this.renderField('sampledAt', begin.sampledAt, 'datetime-local')}
      ${head === null ? nothing : this.renderField('isolatedAt', begin.isolatedAt, 'datetime-local')}
      <label class="field"><span>${begin.discovery}</span><select name="discovery" @change=${(event: Event) => this.give({ discovery: (event.target as HTMLSelectElement).value as Discovery })}>
        ${DISCOVERIES.map((one) => html`<option value=${one} ?selected=${one === fields.discovery}>${words.discoveries[one]}</option>`)}</select></label>
      ${head === null ? nothing : html`<label class="field"><span>${begin.living}</span><select name="living" @change=${(event: Event) => this.give({ living: (event.target as HTMLSelectElement).value as Living })}>
        ${LIVINGS.map((one) => html`<option value=${one} ?selected=${one === fields.living}>${words.livings[one]}</option>`)}</select></label>`}
      ${problem === null ? nothing : html`<p class="problem wide" id="problem" role="alert">${begin.problems[problem.problem]}</p>`}
      <div class="actions wide"><button class="primary">${head === null ? begin.save : words.stayForm.save}<kbd aria-hidden="true">↵</kbd></button>
        <button class="framed" type="button" @click=${() => this.leave()}>${begin.cancel}</button></div>
    </form>`;
  }

  private renderField(name: 'reportedAt' | 'onsetOn' | 'sampledAt' | 'isolatedAt', label: string, type: 'date' | 'datetime-local'): TemplateResult {
    const isWrong = this.problem?.field === name;
    return html`<label class="field ${type === 'date' ? '' : 'wide'}"><span>${label}</span><input type=${type} name=${name} .value=${live(this.fields[name])} aria-invalid=${isWrong ? 'true' : 'false'}
      aria-describedby=${isWrong ? 'problem' : nothing} @input=${(event: Event) => this.give({ [name]: valueOf(event) })}></label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'case-form': CaseForm }
}
