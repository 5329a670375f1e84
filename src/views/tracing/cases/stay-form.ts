// One stay of a case: which place, when, how it is known. The place is found by name, initials or alias, or clicked on the map. Enter saves, Escape closes.
import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { DescribedStay, PlaceSuggestion } from '../../../domain/tracing/answers.ts';
import { EVIDENCES, type Evidence } from '../../../domain/tracing/stays/stored-stays.ts';
import { CERTAINTIES, PLACE_ROLES, type Certainty, type PlaceRole } from '../../../domain/tracing/stays/stay-table.ts';
import { tracingWords } from '../../../words/tracing/tracing-desk.ts';
import { wordsFor } from '../../../words/index.ts';
import { fireView } from '../../events.ts';
import { CONTACTS, contactsOf, riskOf, RISKS, type Contacts, type Risk } from '../../facts/visit-choices.ts';
import { glyphs } from '../../glyphs.ts';
import { toField, valueOf } from './moment-field.ts';
import { readStayForm, type Problem, type StayFields, type StayProblem } from './read-forms.ts';
import { TraceForm } from './trace-form.ts';
import type { GivenStay } from '../tracing-events.ts';

/** Properties in; `stay-given`, `stay-place-typed`, `stay-point-asked` and `form-left` (for the parent only) out. */
@customElement('stay-form')
export class StayForm extends TraceForm<StayFields, GivenStay, StayProblem> {
  static override styles = [...TraceForm.styles, css`
    .place { position: relative; }
    .options { position: absolute; z-index: 5; top: 100%; inset-inline: 0; max-height: 264px; overflow: auto; padding: 4px; background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; box-shadow: 0 8px 24px rgb(0 0 0 / 18%); }
    .option { min-height: 32px; padding: 6px 8px; border-radius: 4px; cursor: pointer; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .option:hover { background: var(--panel-soft); }
    .option[aria-selected='true'] { background: var(--selected); }
    .point { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
    @media (pointer: coarse) { .option { min-height: 44px; padding-block: 12px; } }
  `];

  @property() kind: PlaceRole = 'activity';
  /** What is amended; null: a new stay. */
  @property({ attribute: false }) stay: DescribedStay | null = null;
  @state() private cursor = 0;
  @state() private isListed = false;
  @query('input[name="place"]') private field!: HTMLInputElement | null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('stay') || changed.has('kind')) this.startOver();
    // A new list begins at its top.
    if (this.cursor >= this.options.length) this.cursor = 0;
  }

  focusFirst(): void {
    void this.updateComplete.then(() => this.field?.focus());
  }

  protected get fields(): StayFields {
    const { stay, now } = this;
    const point = now?.tracing.pointed ?? (stay === null || stay.lng === null || stay.unit >= 0 ? null : [stay.lng, stay.lat!]);
    return {
      role: stay?.role ?? this.kind, place: stay?.place ?? '', unit: null, point: point === null ? null : [point[0]!, point[1]!],
      from: toField(stay?.from), until: toField(stay?.until), certainty: stay?.certainty ?? 'witnessed', evidence: stay?.evidence ?? 'interview',
      risk: stay?.risk ?? RISKS.pending, contacts: stay?.contacts ?? CONTACTS['not-recorded'], ...this.typed,
    };
  }

  private get options(): readonly PlaceSuggestion[] {
    const suggested = this.now?.tracing.suggested ?? null;
    return this.isListed && suggested !== null && suggested.text === this.fields.place.trim() ? suggested.places : [];
  }

  /** Units for what is typed are still being asked. */
  private get isWaiting(): boolean {
    const text = this.fields.place.trim();
    return this.isListed && text !== '' && this.now?.tracing.suggested?.text !== text;
  }

  protected read(): GivenStay | Problem<StayProblem> {
    return readStayForm(this.fields, this.now?.tracing.now ?? Infinity);
  }

  protected record(given: GivenStay): void {
    fireView(this, 'stay-given', { given, row: this.stay?.row ?? null });
  }

  /** Neither is a click waited for any more, nor does the last one stand for another stay. */
  protected override leave(): void {
    fireView(this, 'stay-point-forgotten', {});
    super.leave();
  }

  private typePlace(place: string): void {
    this.give({ place, unit: null });
    this.isListed = true;
    this.cursor = 0;
    fireView(this, 'stay-place-typed', { text: place.trim() });
  }

  private take({ unit, name }: PlaceSuggestion): void {
    this.give({ place: name, unit });
    this.isListed = false;
  }

  /** A few letters are no place yet: what they mean is taken first, and nothing is recorded by the same key. */
  protected override takesKey(event: KeyboardEvent): boolean {
    if (event.target !== this.field || !(this.keyedInList(event) || event.key === 'Enter')) return false;
    if (event.key === 'Enter' && !this.isWaiting) this.renderRoot.querySelector<HTMLElement>('input[name="from"]')?.focus();
    return true;
  }

  /** Whether the list of suggestions took the key. */
  private keyedInList({ key }: KeyboardEvent): boolean {
    const { options } = this;
    if (options.length === 0) return false;
    if (key === 'ArrowDown') this.cursor = (this.cursor + 1) % options.length;
    else if (key === 'ArrowUp') this.cursor = (this.cursor + options.length - 1) % options.length;
    else if (key === 'Enter') this.take(options[this.cursor]!);
    else if (key === 'Escape') this.isListed = false;
    else return false;
    return true;
  }

  override render(): TemplateResult | typeof nothing {
    if (this.now === null) return nothing;
    const words = tracingWords(this.now.language);
    const { stayForm } = words;
    const { fields, problem, stay } = this;
    return html`<form @submit=${this.submitted} @keydown=${this.keyed} aria-labelledby="title" novalidate>
      <h4 id="title">${stay === null ? stayForm.title(words.roles[fields.role]) : stayForm.amendTitle(String(stay.number))}</h4>
      ${this.renderPlace(fields)}
      ${this.renderPoint(fields)}
      ${this.renderMoment('from', stayForm.from)}
      ${this.renderMoment('until', stayForm.until)}
      ${this.renderChoice('role', stayForm.role, PLACE_ROLES, words.roles, (role) => ({ role: role as PlaceRole }))}
      ${this.renderChoice('certainty', stayForm.certainty, CERTAINTIES, words.certainties, (certainty) => ({ certainty: certainty as Certainty }))}
      ${this.renderChoice('evidence', stayForm.evidence, EVIDENCES, words.evidence, (evidence) => ({ evidence: evidence as Evidence }))}
      ${fields.role === 'residence' || fields.role === 'found' ? nothing : this.renderGrades(fields)}
      ${problem === null ? nothing : html`<p class="problem wide" id="problem" role="alert">${stayForm.problems[problem.problem]}</p>`}
      <div class="actions wide"><button class="primary">${stayForm.save}<kbd aria-hidden="true">↵</kbd></button>
        <button class="framed" type="button" @click=${() => this.leave()}>${stayForm.cancel}</button></div>
    </form>`;
  }

  private renderPlace({ place }: StayFields): TemplateResult {
    const { stayForm } = tracingWords(this.now!.language);
    const { options, cursor, problem } = this;
    const isOpen = options.length > 0;
    return html`<div class="field wide place" @focusout=${(event: FocusEvent) => { if (!(event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget))) this.isListed = false; }}>
      <label class="field"><span>${stayForm.place}</span><input type="text" name="place" role="combobox" autocomplete="off" spellcheck="false" maxlength="120" .value=${live(place)}
        aria-autocomplete="list" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="options" aria-activedescendant=${isOpen ? `option-${cursor}` : nothing}
        aria-invalid=${problem?.field === 'place' ? 'true' : 'false'} aria-describedby=${problem?.field === 'place' ? 'problem' : 'place-hint'} @input=${(event: Event) => this.typePlace(valueOf(event))}></label>
      <small id="place-hint">${stayForm.placeHint}</small>
      <div class="options" id="options" role="listbox" aria-label=${stayForm.suggestions} ?hidden=${!isOpen} @pointerdown=${(event: Event) => event.preventDefault()}>${options.map((option, at) => html`<div
        class="option" role="option" id="option-${at}" aria-selected=${at === cursor ? 'true' : 'false'} @click=${() => this.take(option)}>${option.name}<span class="soft">${option.within === '' ? '' : stayForm.within(option.within)}</span></div>`)}</div>
    </div>`;
  }

  private renderPoint({ point }: StayFields): TemplateResult {
    const { stayForm } = tracingWords(this.now!.language);
    const isPointing = this.now!.tracing.pointing;
    const forget = (): void => {
      this.give({ point: null });
      fireView(this, 'stay-point-forgotten', {});
    };
    return html`<div class="wide point">
      <button class="framed" type="button" aria-pressed=${isPointing ? 'true' : 'false'} @click=${() => fireView(this, 'stay-point-asked', { isAsked: !isPointing })}>${glyphs.pin}${stayForm.point}</button>
      ${isPointing ? html`<span class="soft" role="status">${stayForm.pointing}</span>`
        : point === null ? nothing : html`<span class="soft figures">${stayForm.pointed(`${point[1].toFixed(5)}, ${point[0].toFixed(5)}`)}</span><button class="link" type="button" @click=${forget}>${stayForm.unpoint}</button>`}
    </div>`;
  }

  private renderMoment(name: 'from' | 'until', label: string): TemplateResult {
    const isWrong = this.problem?.field === name;
    return html`<label class="field wide"><span>${label}</span><input type="datetime-local" name=${name} .value=${live(this.fields[name])} aria-invalid=${isWrong ? 'true' : 'false'}
      aria-describedby=${isWrong ? 'problem' : nothing} @input=${(event: Event) => this.give({ [name]: valueOf(event) })}></label>`;
  }

  /** Of a place that was visited: what makes it a zone, or not. */
  private renderGrades({ risk, contacts }: StayFields): TemplateResult {
    const { field, choice } = wordsFor(this.now!.language).facts;
    return html`${this.renderChoice('risk', field.visit.risk, Object.keys(RISKS) as Risk[], choice.risk, (name) => ({ risk: RISKS[name as Risk] }), riskOf(risk))}
      ${this.renderChoice('contacts', field.visit.contacts, Object.keys(CONTACTS) as Contacts[], choice.contacts, (name) => ({ contacts: CONTACTS[name as Contacts] }), contactsOf(contacts))}`;
  }

  private renderChoice<Value extends string>(name: 'role' | 'certainty' | 'evidence' | 'risk' | 'contacts', label: string, values: readonly Value[], named: Readonly<Record<Value, string>>, field: (value: string) => Partial<StayFields>, chosen: string = String(this.fields[name])): TemplateResult {
    return html`<label class="field"><span>${label}</span><select name=${name} @change=${(event: Event) => this.give(field((event.target as HTMLSelectElement).value))}>
      ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${named[value]}</option>`)}</select></label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'stay-form': StayForm }
}
