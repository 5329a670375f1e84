// A case in detail: its clocks, the four places and the track, its stays by time with what contradicts itself. Stands in the inspector's place.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { NOT_RECORDED } from '../../../domain/day.ts';
import type { CaseAnswer, DescribedStay, TracedCases } from '../../../domain/tracing/answers.ts';
import { readClock } from '../../../domain/tracing/cases/deadlines.ts';
import { SLOT_STATES } from '../../../domain/tracing/cases/four-places.ts';
import { SLOTS, type Slot } from '../../../domain/tracing/cases/investigation-table.ts';
import { CASE_TASKS, type Deadline, type TracingPack } from '../../../domain/tracing/rules/tracing-pack.ts';
import { isWithin } from '../../../domain/tracing/moment/brush-picture.ts';
import type { PlaceRole } from '../../../domain/tracing/stays/stay-table.ts';
import type { State } from '../../../store/state.ts';
import { tracingPack } from '../../../store/tracing/tracing-state.ts';
import { writeDay } from '../../../words/dates.ts';
import { playWords } from '../../../words/tracing/play.ts';
import { tracingWords, writeMinutes, writeMoment, writeSpan, writeStayPlace } from '../../../words/tracing/tracing-desk.ts';
import { fireView } from '../../events.ts';
import { glyphs } from '../../glyphs.ts';
import { base, controls } from '../../shared-styles.ts';
import type { DeskAction } from '../../shell/keys.ts';
import type { CaseForm } from './case-form.ts';
import { caseDeadlines, nameHome, writeLeft, writeReported } from './case-rows.ts';
import { caseCardStyles } from './case-card-styles.ts';
import { CLOCK_SIGNS } from './clock-signs.ts';
import type { StayForm } from './stay-form.ts';
import type { TrackStays } from '../track/track-stays.ts';

/** The form that is open: about the case, or about a stay. */
type OpenForm = { readonly of: 'case' } | { readonly of: 'stay'; readonly role: PlaceRole; readonly stay: DescribedStay | null };

/** Properties in; `trace-case-chosen`, `slot-none-given`, `trace-task-done`, `stay-removed`, `unit-chosen` and what its forms fire out. */
@customElement('case-card')
export class CaseCard extends LitElement {
  static override styles = [base, controls, caseCardStyles];

  @property({ attribute: false }) now: State | null = null;
  @state() private form: OpenForm | null = null;
  @query('case-form, stay-form') private shownForm!: CaseForm | StayForm | null;

  @query('track-stays') private track!: TrackStays | null;

  private caseBefore: string | null = null;
  private isFormNew = false;

  override willUpdate(_changed: PropertyValues<this>): void {
    this.layDownForm();
  }

  /** A form is about the case it was opened for. */
  private layDownForm(): void {
    const tracing = this.now?.tracing;
    const id = tracing?.cases?.cases.id[tracing.chosen ?? -1] ?? null;
    if (id !== this.caseBefore) this.form = null;
    this.caseBefore = id;
  }

  /** 1–4 take a slot in hand, 5 the track, G goes to the next gap, N begins the case that is shown where nobody has, Z asks which zones it proposes; false where the key has no use here. */
  act(action: DeskAction): boolean {
    // A key may come before what is shown.
    this.layDownForm();
    const answer = this.now?.tracing.answer ?? null;
    const { cases, chosen } = this.now?.tracing ?? { cases: null, chosen: null };
    // These keys are those of the list of contacts while it is in front.
    if (this.now?.tracing.tab === 'contacts' && action !== 'propose') return false;
    // Known before the case is known in full: N begins no other case while this one is being asked for.
    if (action === 'make' && cases !== null && chosen !== null && cases.cases.row[chosen] === null) {
      this.open({ of: 'case' }, import('./case-form.ts'));
      return true;
    }
    // With the proposals in front Z is theirs.
    if (action === 'propose' && answer !== null && answer.head !== null && this.now?.tracing.tab !== 'proposals') {
      fireView(this, 'proposals-chosen', { caseId: answer.id });
      return true;
    }
    if (action === 'choose-5' && this.track !== null) {
      this.track.openByKey();
      return true;
    }
    if (action === 'next-gap' && answer !== null && answer.gaps.length > 0) {
      fireView(this, 'trace-moment-stepped', { to: 'gap', by: 1 });
      return true;
    }
    const slot = /^choose-([1-4])$/.exec(action)?.[1];
    if (slot === undefined || cases === null || chosen === null || cases.cases.row[chosen] === null) return false;
    this.openStay(SLOTS[Number(slot) - 1] as PlaceRole, null);
    return true;
  }

  private openStay(role: PlaceRole, stay: DescribedStay | null): void {
    this.open({ of: 'stay', role, stay }, import('./stay-form.ts'));
  }

  private open(form: OpenForm, code: Promise<unknown>): void {
    // A form takes the place of one that is open: what was clicked for that is not meant for this.
    if (this.form !== null) fireView(this, 'stay-point-forgotten', {});
    this.form = form;
    void code.then(() => {
      this.isFormNew = true;
      this.requestUpdate();
    });
  }

  /** A form opened by a key that came before the case is known in full is shown, and entered, once it is. */
  override updated(): void {
    const form = this.shownForm;
    if (!this.isFormNew || form === null) return;
    this.isFormNew = false;
    void form.updateComplete.then(() => {
      form.focusFirst();
      form.scrollIntoView({ block: 'nearest' });
    });
  }

  private readonly left = (): void => {
    this.form = null;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.add')?.focus());
  };

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    const cases = now?.tracing.cases?.cases ?? null;
    const row = now?.tracing.chosen ?? null;
    if (now === null || cases === null || row === null || row >= cases.count) return nothing;
    const answer = now.tracing.answer;
    const pack = tracingPack(now.tracing);
    return html`
      ${this.renderHead(now, cases, row)}
      ${pack === undefined ? nothing : this.renderClocks(now, cases, row, pack)}
      ${cases.row[row] === null ? this.renderBegin(now, cases, row)
        : answer?.head == null ? html`<p class="soft pad" role="status">${tracingWords(now.language).asking}</p>`
        : html`${this.renderSlots(now, cases, row, answer)}${this.renderFacts(now, answer)}${this.renderWrong(now, answer)}${this.renderTimeline(now, answer)}${this.renderStays(now, answer)}${this.renderSections(now, answer)}`}
    `;
  }

  private renderHead({ language, directory }: State, cases: TracedCases, row: number): TemplateResult {
    const { card } = tracingWords(language);
    const [reported, home] = [writeReported(cases, row, language), cases.home[row]!];
    return html`<header>
      <div><h2>${cases.id[row]!}</h2>
        <p>${cases.row[row] === null ? card.notOpened(reported) : card.sentence(reported, String(cases.completeness[row]!))}</p>
        ${cases.row[row] === null ? nothing : html`<p><button class="link" @click=${() => fireView(this, 'contacts-of-chosen', { caseId: cases.id[row]! })}>${card.contacts}</button></p>`}
        ${home < 0 ? nothing : html`<p><button class="link" @click=${() => fireView(this, 'unit-chosen', { row: home, zoom: false })}>${directory === null ? '' : nameHome(directory, home)}</button></p>`}</div>
      <button class="icon quiet" title=${card.zoom} aria-label=${card.zoom} @click=${() => fireView(this, 'trace-case-chosen', { row, zoom: true })}>${glyphs.centre}</button>
      <button class="icon quiet" title=${card.close} aria-label=${card.close} @click=${() => fireView(this, 'trace-case-chosen', { row: null, zoom: false })}>${glyphs.close}</button>
    </header>`;
  }

  private renderClocks(now: State, cases: TracedCases, row: number, pack: TracingPack): TemplateResult {
    const { card } = tracingWords(now.language);
    return html`<section><h3>${card.clocks}</h3><ul class="clocks">${caseDeadlines(pack).map((deadline) => this.renderClock(now, cases, row, deadline))}</ul></section>`;
  }

  private renderClock({ language, tracing }: State, cases: TracedCases, row: number, { task, minutes, clause }: Deadline): TemplateResult {
    const words = tracingWords(language);
    const doneAt = cases.doneAt[row * CASE_TASKS.length + CASE_TASKS.indexOf(task)]!;
    const { state: how, leftMinutes } = readClock(cases.reportedAt[row]!, minutes, doneAt, tracing.now);
    return html`<li class=${how} title=${clause[language]}><span class="mark" aria-hidden="true">${CLOCK_SIGNS[how]}</span><span>${words.tasks[task]}</span>
      <span class="soft figures">${how === 'met' ? words.card.doneAt(writeMoment(doneAt, language)) : how === 'not-started' ? words.clocks[how] : writeLeft(leftMinutes, language)}</span>
      ${how === 'met' || cases.row[row] === null ? nothing : html`<button class="framed" aria-label="${words.tasks[task]}: ${words.card.done}" @click=${() => fireView(this, 'trace-task-done', { task })}>${words.card.done}</button>`}</li>`;
  }

  private renderBegin({ language }: State, cases: TracedCases, row: number): TemplateResult {
    return this.form?.of === 'case' ? html`<section><case-form .now=${this.now} .caseId=${cases.id[row]!} .taken=${cases} @form-left=${this.left}></case-form></section>`
      : html`<section><button class="primary add" @click=${() => this.open({ of: 'case' }, import('./case-form.ts'))}>${tracingWords(language).card.start}</button></section>`;
  }

  private renderSlots(now: State, cases: TracedCases, row: number, answer: CaseAnswer): TemplateResult {
    const words = tracingWords(now.language);
    return html`<section><h3>${words.card.slots}</h3><ol class="slots">${SLOTS.map((slot, at) => {
      const how = SLOT_STATES[cases.slots[row * SLOTS.length + at]!]!;
      const names = answer.stays.filter(({ role }) => role === slot).map(writeStayPlace);
      const what = how !== 'filled' ? words.slotStates[how] : slot === 'track' ? words.card.track(answer.tracks[0]?.name ?? '', String(answer.tracks[0]?.points ?? 0)) : [...new Set(names)].join(words.between);
      return html`<li class=${how}><span class="key" aria-hidden="true">${at + 1}</span><b>${words.slots[slot]}</b><span class="what" title=${what}>${what}</span>${this.renderSlotActions(slot, how, words)}</li>`;
    })}</ol></section>`;
  }

  private renderSlotActions(slot: Slot, how: (typeof SLOT_STATES)[number], { card, slots }: ReturnType<typeof tracingWords>): TemplateResult {
    const none = how === 'none'
      ? html`<button class="link" @click=${() => fireView(this, 'slot-none-given', { slot, isNone: false })}>${card.takeBackNone}</button>`
      : how === 'open' && slot !== 'found' && slot !== 'residence' ? html`<button class="link" @click=${() => fireView(this, 'slot-none-given', { slot, isNone: true })}>${card.declareNone}</button>` : nothing;
    return html`${none}${slot === 'track' ? nothing : html`<button class="icon quiet" title=${card.addTo(slots[slot])} aria-label=${card.addTo(slots[slot])} @click=${() => this.openStay(slot, null)}>${glyphs.add}</button>`}`;
  }

  private renderFacts({ language }: State, { head }: CaseAnswer): TemplateResult | typeof nothing {
    if (head === null) return nothing;
    const words = tracingWords(language);
    const { card } = words;
    const isThere = (value: number | undefined): value is number => value !== undefined && value !== NOT_RECORDED;
    const facts = [
      isThere(head.onsetOn) ? card.onset(writeDay(head.onsetOn, language)) : '', isThere(head.sampledAt) ? card.sampled(writeMoment(head.sampledAt, language)) : '',
      isThere(head.isolatedAt) ? card.isolated(writeMoment(head.isolatedAt, language)) : '', head.discovery === 'not-recorded' ? '' : card.found(words.discoveries[head.discovery]),
      head.living === 'not-recorded' ? '' : words.livings[head.living],
    ].filter((fact) => fact !== '');
    if (this.form?.of === 'case') {
      const { cases } = this.now!.tracing;
      return html`<section><case-form .now=${this.now} .taken=${cases?.cases ?? null} .head=${head} .row=${cases?.cases.row[this.now!.tracing.chosen!] ?? null} @form-left=${this.left}></case-form></section>`;
    }
    return html`<section class="facts"><h3>${card.facts}<button class="link" @click=${() => this.open({ of: 'case' }, import('./case-form.ts'))}>${card.amend}</button></h3>
      <p class="figures">${facts.join(words.clause)}</p></section>`;
  }

  private renderWrong({ language }: State, { contradictions }: CaseAnswer): TemplateResult | typeof nothing {
    if (contradictions.length === 0) return nothing;
    const { card } = tracingWords(language);
    return html`<section class="wrong" role="status"><h3>${card.wrong}</h3><ul>${contradictions.map(({ kind, a, b }) => html`<li><span aria-hidden="true">✗</span>${card.contradictions[kind](String(a), String(b ?? ''))}</li>`)}</ul></section>`;
  }

  private renderTimeline(now: State, answer: CaseAnswer): TemplateResult | typeof nothing {
    if (answer.moment.spells.count === 0) return nothing;
    void import('../play/case-timeline.ts');
    return html`<section><h3>${playWords(now.language).timeline}</h3><case-timeline .now=${now} .answer=${answer}></case-timeline></section>`;
  }

  private renderStays(now: State, answer: CaseAnswer): TemplateResult {
    const { brush, minute } = now.tracing.play;
    // What is open in a form is not hidden by a stretch of time.
    const shown = answer.stays.filter((stay) => brush === null || isWithin(stay, brush) || (this.form?.of === 'stay' && this.form.stay?.row === stay.row));
    const isHere = ({ from, until }: DescribedStay): boolean => minute !== null && from !== null && until !== null && from <= minute && minute <= until;
    const { card } = tracingWords(now.language);
    const faults = new Set(answer.contradictions.flatMap(({ a, b }) => (b === null ? [a] : [a, b])));
    const { form } = this;
    const open = (stay: DescribedStay | null): boolean => form?.of === 'stay' && form.stay?.row === stay?.row;
    const formOf = (stay: DescribedStay | null): TemplateResult => html`<stay-form .now=${now} .kind=${form?.of === 'stay' ? form.role : 'activity'} .stay=${stay} @form-left=${this.left}></stay-form>`;
    return html`<section><h3>${card.timeline}</h3>
      ${answer.stays.length === 0 ? html`<p class="soft">${card.noStays}</p>` : html`<ol class="stays">${shown.map((stay) => html`<li class="${stay.certainty} ${faults.has(stay.number) ? 'fault' : ''} ${isHere(stay) ? 'here' : ''}" aria-current=${isHere(stay) ? 'time' : nothing}>
        ${open(stay) ? formOf(stay) : this.renderStay(stay, faults.has(stay.number), now)}
        ${answer.gaps.filter(({ after }) => after === stay.number).map(({ from, until }) => html`<p class="gap">${card.gap(writeMinutes(until - from, now.language))}</p>`)}</li>`)}</ol>`}
      ${form?.of === 'stay' && form.stay === null ? formOf(null) : html`<button class="framed add" @click=${() => this.openStay('activity', null)}>${glyphs.add}${card.add}</button>`}
    </section>`;
  }

  private renderSections(now: State, { tracks }: CaseAnswer): TemplateResult {
    void import('./case-sections.ts');
    return html`${tracks.map((track) => html`<track-stays .now=${now} .track=${track}></track-stays>`)}<case-reports .now=${now}></case-reports><public-track .now=${now}></public-track>`;
  }

  private renderStay(stay: DescribedStay, isFault: boolean, { language }: State): TemplateResult {
    const words = tracingWords(language);
    const { card } = words;
    const span = writeSpan(stay.from, stay.until, language) || card.undated;
    const notes = [words.certainties[stay.certainty], words.evidence[stay.evidence], ...(stay.outside ? [card.outside] : []), ...stay.tray.map((reason) => card.trays[reason])];
    const goTo = stay.lng === null ? null : { lng: stay.lng, lat: stay.lat! };
    return html`<div class="stay"><span class="number" aria-hidden="true">${stay.number}</span>
      <p><b>${words.roles[stay.role]}</b> ${goTo === null ? writeStayPlace(stay) : html`<button class="link" @click=${() => fireView(this, 'trace-place-shown', goTo)}>${writeStayPlace(stay)}</button>`}</p>
      <span class="tools"><button class="icon quiet" title=${card.amendStay} aria-label="${card.amendStay} ${stay.number}" @click=${() => this.openStay(stay.role, stay)}>${glyphs.amended}</button>
        <button class="icon quiet" title=${card.removeStay} aria-label="${card.removeStay} ${stay.number}" @click=${() => fireView(this, 'stay-removed', { row: stay.row })}>${glyphs.close}</button></span>
      <p class="soft figures">${isFault ? html`<span class="sign" aria-hidden="true">✗</span>` : nothing}${span}</p><p class="soft">${notes.join(words.between)}</p></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'case-card': CaseCard }
}
