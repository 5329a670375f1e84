// One contact in detail: what was decided and by when to move, days of quarantine, every exposure that is known, and the rule's own words. Stands in the inspector's place.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Minute } from '../../../domain/day.ts';
import type { DescribedExposure } from '../../../domain/tracing/contacts/contact-answers.ts';
import type { ContactEntry } from '../../../domain/tracing/contacts/contact-list.ts';
import type { ContactClass } from '../../../domain/tracing/contacts/contact-table.ts';
import { CONTACT_STATUSES, type MarkedClass } from '../../../domain/tracing/proposals/tracing-entries.ts';
import { contactListOf, rowOfPerson } from '../../../store/tracing/contact-list-of.ts';
import { refuseRecording } from '../../../store/refusals.ts';
import type { State } from '../../../store/state.ts';
import { tracingPack } from '../../../store/tracing/tracing-state.ts';
import { writeDay } from '../../../words/dates.ts';
import { contactsWords } from '../../../words/tracing/contacts.ts';
import { tracingWords, writeMoment, writeSpan } from '../../../words/tracing/tracing-desk.ts';
import { fireView } from '../../events.ts';
import { glyphs } from '../../glyphs.ts';
import { base, controls } from '../../shared-styles.ts';
import { nameHome, writeLeft } from '../cases/case-rows.ts';
import { CLOCK_SIGNS } from '../cases/clock-signs.ts';
import { nameClass, writeTests } from './contact-rows.ts';
import { KEYED_STATUSES, markAs, markNegative, markStatus, NEGATIVE_KEY } from './give-marks.ts';
import type { GivenMark } from './contacts-events.ts';
import { fromField, valueOf } from '../cases/moment-field.ts';

const MARKED: readonly Exclude<MarkedClass, 'general'>[] = ['close', 'secondary', 'none'];

/** Properties in; `contacts-marked` and `contact-chosen` out. */
@customElement('contact-card')
export class ContactCard extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; overflow: auto; height: 100%; scrollbar-width: thin; padding: 0 16px 16px; }
    header { display: flex; align-items: start; gap: 4px; position: sticky; top: 0; margin: 0 -16px 8px; padding: 12px 8px 8px 16px; border-bottom: 1px solid var(--line); background: var(--panel); }
    h2 { flex: 1; min-width: 0; font-size: 18px; line-height: 26px; font-weight: 600; overflow-wrap: anywhere; }
    h3 { margin-top: 12px; font-size: 12px; line-height: 20px; font-weight: 600; color: var(--ink-soft); }
    p { font-size: 13px; line-height: 20px; text-wrap: pretty; overflow-wrap: anywhere; }
    .soft { color: var(--ink-soft); font-size: 12px; line-height: 18px; }
    .buttons { display: flex; flex-wrap: wrap; gap: 4px; margin: 4px 0; }
    .buttons button[aria-pressed='true'] { background: var(--selected); font-weight: 600; }
    kbd { margin-inline-start: 4px; padding: 0 4px; font: inherit; font-size: 11px; border: 1px solid currentColor; border-radius: 4px; opacity: 0.8; }
    label { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 8px; align-items: center; font-size: 12px; color: var(--ink-soft); }
    input { min-height: 28px; min-width: 0; padding: 0 6px; font: inherit; font-size: 13px; color: var(--ink); background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; }
    .days { margin-top: 8px; }
    .late { color: var(--fault); font-weight: 600; }
    .soon { color: var(--soon); font-weight: 600; }
    .differs { padding: 4px 8px; border-inline-start: 3px solid var(--fault); background: var(--panel-soft); }
    li { padding: 4px 0; border-bottom: 1px solid var(--line); }
    .problem { color: var(--fault); }
    @media (pointer: coarse) { kbd { display: none; } input { min-height: 40px; } }
  `];

  @property({ attribute: false }) now: State | null = null;
  @state() private problem = '';
  @query('input') private field!: HTMLInputElement | null;

  private entry: ContactEntry | null = null;

  override willUpdate(_changed: PropertyValues<this>): void {
    const before = this.entry?.person;
    this.entry = this.readEntry();
    // A time that was typed is of the person it was typed for.
    if (this.entry?.person === before) return;
    this.problem = '';
    if (this.field !== null) this.field.value = '';
  }

  private readEntry(): ContactEntry | null {
    const list = this.now === null ? null : contactListOf(this.now);
    const row = list === null ? -1 : rowOfPerson(list, this.now!.tracing.contacts.chosen ?? '');
    return row < 0 ? null : list!.at(row, this.now!.tracing.now);
  }

  /** The moment in the field, now where it is empty; null where it holds none. */
  private moment(): number | null {
    const { now } = this.now!.tracing;
    const words = contactsWords(this.now!.language).detail;
    const given = fromField(this.field === null ? '' : valueOf({ target: this.field } as unknown as Event));
    this.problem = given === undefined ? words.timeWrong : given !== null && given > now ? words.timeFuture : '';
    return this.problem === '' ? (given ?? now) : null;
  }

  private give(markOf: (entry: ContactEntry, at: Minute, by: string) => GivenMark | null): void {
    const at = this.moment();
    const mark = at === null ? null : markOf(this.entry!, at, this.now!.tracing.contacts.by);
    if (mark !== null) fireView(this, 'contacts-marked', { marks: [mark] });
  }

  override render(): TemplateResult | typeof nothing {
    const { now, entry } = this;
    if (now === null) return nothing;
    const { detail } = contactsWords(now.language);
    if (entry === null) return html`<p class="soft" role="status">${tracingWords(now.language).asking}</p>`;
    return html`
      <header><h2>${detail.title(entry.person)}</h2>
        <button class="icon quiet" title=${detail.close} aria-label=${detail.close} @click=${() => fireView(this, 'contact-chosen', { person: null })}>${glyphs.close}</button></header>
      ${this.renderStanding(now, entry)}
      ${refuseRecording(now) === null ? this.renderButtons(now, entry) : nothing}
      ${this.renderQuarantine(now, entry)}
      ${this.renderExposures(now, entry)}
      ${this.renderClause(now, entry)}
    `;
  }

  private renderStanding({ language, directory }: State, { mark, derived, disagrees, isCase, clock, contactClass, residence }: ContactEntry): TemplateResult {
    const words = contactsWords(language);
    const { detail } = words;
    const marked = mark === null ? detail.undecided : [
      detail.marked(nameClass(contactClass, language), writeMoment(mark.decidedAt, language)), ...(mark.class === 'none' ? [] : [detail.status(words.statuses[mark.status], writeMoment(mark.at, language))]),
      ...(mark.negativeOn === null ? [] : [detail.negativeOn(writeDay(mark.negativeOn, language))]), ...(mark.by === '' ? [] : [detail.by(mark.by)]),
    ].join(tracingWords(language).clause);
    return html`<p class="figures">${marked}</p>
      ${clock === null || clock.state === 'met' || mark?.status === 'released' || mark?.status === 'positive' ? nothing
        : html`<p class=${clock.state}><span aria-hidden="true">${CLOCK_SIGNS[clock.state]}</span> ${detail.clock} ${writeMoment(clock.dueAt, language)}${tracingWords(language).between}${writeLeft(clock.leftMinutes, language)}</p>`}
      ${isCase !== null ? html`<p class="differs">${detail.becameCase(isCase)}</p>` : derived === null ? html`<p class="differs">${detail.notDerived}</p>`
        : disagrees ? html`<p class="differs">${detail.disagrees(nameClass(contactClass, language), nameClass(derived.contactClass, language))}</p>` : nothing}
      ${mark?.status === 'positive' && isCase === null ? html`<p>${detail.positive}</p>` : nothing}
      <p class="soft">${residence < 0 || directory === null ? detail.noResidence : detail.residence(nameHome(directory, residence))}</p>`;
  }

  private renderButtons({ language, singleKeys }: State, entry: ContactEntry): TemplateResult {
    const words = contactsWords(language);
    const { detail } = words;
    const key = (text: string): TemplateResult | typeof nothing => (singleKeys ? html`<kbd aria-hidden="true">${text}</kbd>` : nothing);
    const name = (one: Exclude<MarkedClass, 'general'>): string => (one === 'none' ? words.none : words.classes[one]);
    const isManaged = entry.contactClass !== null && entry.contactClass !== 'general';
    return html`
      <div class="buttons" role="group" aria-label=${detail.marks}>${MARKED.map((one) => html`<button class="framed" aria-pressed=${entry.mark?.class === one ? 'true' : 'false'} @click=${() => this.give((of, at, by) => markAs(of, one, at, by))}>${name(one)}${key(detail.keys[one])}</button>`)}</div>
      <div class="buttons" role="group" aria-label=${detail.statusLabel}>${CONTACT_STATUSES.map((status) => html`<button class="framed" ?disabled=${!isManaged || (status === 'decided' && entry.mark === null)}
        aria-pressed=${entry.mark?.status === status && isManaged ? 'true' : 'false'} @click=${() => this.give((of, at, by) => markStatus(of, status, at, by))}>${words.statuses[status]}${status === 'decided' ? nothing : key(String(KEYED_STATUSES.indexOf(status) + 1))}</button>`)}
        <button class="framed" ?disabled=${!isManaged} @click=${() => this.give(markNegative)}>${detail.negative}${key(String(NEGATIVE_KEY))}</button></div>
      ${isManaged ? nothing : html`<p class="soft">${detail.first}</p>`}
      <label>${detail.at}<input name="at" type="datetime-local"></label>
      ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}`;
  }

  private renderQuarantine({ language }: State, { quarantine, derived }: ContactEntry): TemplateResult | typeof nothing {
    if (quarantine === null) return nothing;
    const { detail } = contactsWords(language);
    const { firstDay, centralUntil, homeUntil, tests } = quarantine;
    const day = (one: number): string => writeDay(one, language);
    return html`<p class="figures days">${centralUntil >= firstDay ? detail.quarantine(day(centralUntil), day(homeUntil)) : detail.quarantineHome(day(homeUntil))}</p>
      <p class="soft figures">${tests.length === 0 ? nothing : `${detail.tests(writeTests(tests, language))}${tracingWords(language).clause}`}${derived === null ? detail.fromDecision : detail.from}</p>`;
  }

  private renderExposures({ language, directory, tracing: { contacts: { exposures } } }: State, { person }: ContactEntry): TemplateResult {
    const words = contactsWords(language);
    const { detail } = words;
    const place = (unit: number): string => (unit < 0 || directory === null ? detail.noPlace : nameHome(directory, unit));
    const write = ({ contactClass, caseId, reason, via, place: unit, first, last }: DescribedExposure): TemplateResult => html`<li>
      <p>${detail.exposure(words.classes[contactClass], caseId, words.reasons[reason](via ?? ''))}</p><p class="soft figures">${place(unit)}${tracingWords(language).between}${writeSpan(first, last, language)}</p></li>`;
    return html`<h3>${detail.exposures}</h3>
      ${exposures === null || exposures.person !== person ? html`<p class="soft" role="status">${tracingWords(language).asking}</p>`
        : exposures.exposures.length === 0 ? html`<p class="soft">${detail.noExposures}</p>` : html`<ul>${exposures.exposures.map(write)}</ul>`}`;
  }

  private renderClause({ language, tracing }: State, { contactClass }: ContactEntry): TemplateResult | typeof nothing {
    const pack = tracingPack(tracing);
    if (pack === undefined) return nothing;
    const { detail } = contactsWords(language);
    const task: Partial<Record<ContactClass, 'close-moved' | 'secondary-moved'>> = { close: 'close-moved', secondary: 'secondary-moved' };
    const deadline = contactClass === null ? undefined : pack.deadlines.find((one) => one.task === task[contactClass]);
    const quarantine = contactClass === null || contactClass === 'general' ? null : pack.quarantine[contactClass];
    return html`<h3>${detail.clause}</h3><p class="soft">${detail.rule(pack.title[language])}</p>
      ${[pack.contact, deadline, quarantine].map((one) => (one === null || one === undefined ? nothing : html`<p>${one.clause[language]}</p>`))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'contact-card': ContactCard }
}
