// One form about a unit: its fields, what saving will do, and what keeps it from being saved. Enter saves, Escape closes.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Language } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { base, controls } from '../shared-styles.ts';
import { HALF_TYPED, type FormContext, type FormField, type FormKind, type Problem, type Saved, type Values } from './fact-forms.ts';
import { formStyles } from './fact-styles.ts';
import { FORMS, valuesOf } from './form-of.ts';

/** Properties in; `fact-saved` (detail: what to record) and `fact-closed`, both for the parent only, out. */
@customElement('fact-form')
export class FactFormElement extends LitElement {
  static override styles = [base, controls, formStyles];

  @property() kind: FormKind = 'round';
  @property({ attribute: false }) context: FormContext | null = null;
  /** What a person gave in an earlier form and is likely to give again. */
  @property({ attribute: false }) given: Values = {};
  @property() language: Language = 'zh';
  @state() private typed: Values = {};
  @state() private problem: Problem | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('kind')) return;
    this.typed = { ...this.given };
    this.problem = null;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
    this.scrollIntoView({ block: 'nearest' });
  }

  /** What saving will do may take lines more: the buttons stay in sight. */
  override updated(): void {
    if (this.renderRoot.querySelector(':focus') !== null) this.renderRoot.querySelector('.actions')?.scrollIntoView({ block: 'nearest' });
  }

  private get values(): Values {
    return valuesOf(FORMS[this.kind], this.typed, this.context!);
  }

  private give(name: string, value: string): void {
    this.typed = { ...this.typed, [name]: value };
    // What was wrong is looked at again as soon as something is changed.
    if (this.problem !== null) {
      const read = FORMS[this.kind].read(this.values, this.context!);
      this.problem = 'problem' in read ? read : null;
    }
  }

  private readonly submitted = (event: Event): void => {
    event.preventDefault();
    const read: Saved | Problem = FORMS[this.kind].read(this.values, this.context!);
    if ('problem' in read) {
      this.problem = read;
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[name="${read.field}"]:checked, [name="${read.field}"]`)?.focus());
      return;
    }
    this.dispatchEvent(new CustomEvent('fact-saved', { detail: read }));
  };

  private close(): void {
    this.dispatchEvent(new CustomEvent('fact-closed'));
  }

  /** Keys of a form are no keys of the page: Enter in a choice saves too. */
  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) this.submitted(event);
  };

  override render(): TemplateResult | typeof nothing {
    const { context, kind, language } = this;
    if (context === null) return nothing;
    const words = wordsFor(language).facts;
    const { values } = this;
    const form = FORMS[kind];
    return html`<form @submit=${this.submitted} @keydown=${this.keyed} aria-labelledby="title" novalidate>
      <h4 id="title">${words.formTitle[kind]}</h4>
      ${form.fields(values, context).map((field) => (field.as === 'choice' ? this.renderChoice(field, values) : this.renderInput(field, values)))}
      <div class="effects wide" id="effects" role="status">${form.effects(values, context, language).map((line) => html`<p>${line}</p>`)}</div>
      ${this.problem === null ? nothing : html`<p class="problem wide" id="problem" role="alert">${this.writeProblem(this.problem)}</p>`}
      <div class="actions wide"><button class="primary" aria-describedby="effects">${words.save}<kbd aria-hidden="true">↵</kbd></button>
        <button class="framed" type="button" @click=${() => this.close()}>${words.cancel}</button></div>
    </form>`;
  }

  private labelOf(name: string): string {
    const labels: Readonly<Record<string, string>> = wordsFor(this.language).facts.field[this.kind];
    return labels[name] ?? name;
  }

  private writeProblem({ problem, field, other }: Problem): string {
    const { facts } = wordsFor(this.language);
    const second = problem === 'day-beyond' ? writeDay(this.context!.lastDay, this.language) : this.labelOf(other ?? '');
    return facts.problem[problem](this.labelOf(field), second);
  }

  private renderInput({ name, as, isOptional }: FormField, values: Values): TemplateResult {
    const { optional } = wordsFor(this.language).facts;
    const value = values[name] ?? '';
    const isWrong = this.problem?.field === name;
    const changed = (event: InputEvent): void => {
      const input = event.target as HTMLInputElement;
      this.give(name, input.validity.badInput ? HALF_TYPED : input.value);
    };
    return html`<label class="field ${as === 'text' ? 'wide' : ''}"><span>${this.labelOf(name)}${isOptional === true ? html` <span class="optional">${optional}</span>` : nothing}</span>
      <input type=${as === 'day' ? 'date' : 'text'} name=${name} autocomplete="off" ?required=${isOptional !== true} maxlength=${as === 'text' ? 200 : nothing}
        .value=${live(value === HALF_TYPED ? '' : value)} aria-invalid=${isWrong ? 'true' : 'false'} aria-describedby=${isWrong ? 'problem' : nothing} @input=${changed}></label>`;
  }

  private renderChoice({ name, choices = [] }: FormField, values: Values): TemplateResult {
    const isWrong = this.problem?.field === name;
    return html`<fieldset class="wide" role="radiogroup" aria-required="true" aria-invalid=${isWrong ? 'true' : nothing} aria-describedby=${isWrong ? 'problem' : nothing}>
      <legend>${this.labelOf(name)}</legend>
      <div class="choices">${choices.map((value) => html`<label><input type="radio" name=${name} value=${value} .checked=${live(values[name] === value)}
        @change=${() => this.give(name, value)}>${this.writeChoice(name, value)}</label>`)}</div></fieldset>`;
  }

  /** Levels have their own words; every other value is named by its field. */
  private writeChoice(name: string, value: string): string {
    const words = wordsFor(this.language);
    const named: Readonly<Record<string, string>> = name === 'level' ? words.level : words.facts.choice[name as keyof typeof words.facts.choice];
    return named[value] ?? value;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'fact-form': FactFormElement }
}
