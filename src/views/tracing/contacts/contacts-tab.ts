// 密接: whom the rosters make contacts and what was decided of each, worked down by D, S and N; the screen over tracks is its other view.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { hasPersonalNumber } from '../../../domain/district/personal-numbers.ts';
import { STANDINGS, type ContactList } from '../../../domain/tracing/contacts/contact-list.ts';
import { isSameAsk } from '../../../domain/tracing/contacts/contact-answers.ts';
import type { TracingPack } from '../../../domain/tracing/rules/tracing-pack.ts';
import { contactListOf, rowOfPerson } from '../../../store/tracing/contact-list-of.ts';
import { contactsAsk, lookBacksOf } from '../../../store/tracing/contacts-state.ts';
import { refuseRecording } from '../../../store/refusals.ts';
import type { State } from '../../../store/state.ts';
import { tracingPack } from '../../../store/tracing/tracing-state.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { contactsWords } from '../../../words/tracing/contacts.ts';
import { fireView } from '../../events.ts';
import { KeyHost, type KeyBody } from '../../key-host.ts';
import '../../lists/grouped-list.ts';
import type { GroupedList } from '../../lists/grouped-list.ts';
import type { RowGroup, RowText } from '../../lists/grouped-rows.ts';
import { tabStyles } from '../../lists/tab-styles.ts';
import { base, controls } from '../../shared-styles.ts';
import type { DeskAction } from '../../shell/keys.ts';
import './contacts-foot.ts';
import { CONTACT_COUNTS, CONTACT_FILTERS, groupContacts, standContacts, writeContact, type ContactFilter, type ContactStandings } from './contact-rows.ts';
import type { GivenMark } from './contacts-events.ts';
import { contactsTabStyles } from './contacts-tab-styles.ts';
import { KEYED_STATUSES, markAs, markNegative, markStatus, NEGATIVE_KEY } from './give-marks.ts';

const UNFOLDED = ['waiting', 'to-move', 'moved'];
const COUNT_SIGNS = { waiting: '?', late: '‼', 'to-move': '·', moved: '✓' } as const;
const WAITING = STANDINGS.indexOf('waiting');

/** Properties in; what is in `contacts-events.ts` out. */
@customElement('contacts-tab')
export class ContactsTab extends KeyHost {
  static override styles = [base, controls, tabStyles, contactsTabStyles];

  @property({ attribute: false }) now: State | null = null;
  @state() private only: ContactFilter | null = null;
  @state() private search = '';
  /** What was refused as who decides, for a number of a person stands in it; null: nothing. */
  @state() private refused: string | null = null;
  @query('grouped-list, companions-view') protected keyBody!: (KeyBody & Partial<GroupedList>) | null;

  private list: ContactList | null = null;
  private standings: ContactStandings | null = null;
  private groups: readonly RowGroup[] = [];
  private write: (row: number) => RowText = () => ({ mark: '', name: '', figure: '', why: '', side: '' });
  private readonly identify = (row: number): string => this.list?.personAt(row) ?? '';
  private madeOf: readonly unknown[] = [];

  private get pack(): TracingPack | undefined {
    return this.now === null ? undefined : tracingPack(this.now.tracing);
  }

  override willUpdate(): void {
    const { now } = this;
    const contacts = now?.tracing.contacts;
    const list = (this.list = now === null ? null : contactListOf(now));
    if (now === null || now.directory === null || contacts === undefined || list === null) {
      this.madeOf = [];
      return;
    }
    const { directory, language, tracing: { now: minute } } = now;
    const made = [list, minute, this.only, this.search, language, directory];
    if (made.every((one, at) => one === this.madeOf[at])) return;
    this.madeOf = made;
    this.standings = standContacts(list, minute);
    this.groups = groupContacts(list, this.standings, this.only, this.search, minute, language);
    this.write = (row) => writeContact(list.at(row, minute), directory, language);
  }

  /** D, S, N and 1–6: about the row in hand, which then is the next one. */
  act(action: DeskAction): boolean {
    const status = /^choose-([1-6])$/.exec(action)?.[1];
    const contactClass = ({ 'mark-close': 'close', 'mark-secondary': 'secondary', make: 'none' } as const)[action as 'make'];
    const list = this.keyBody;
    const row = list?.cursorRow ?? null;
    if ((status === undefined && contactClass === undefined) || this.now === null || this.list === null || row === null || refuseRecording(this.now) !== null) return false;
    const entry = this.list.at(row, this.now.tracing.now);
    const { now } = this.now.tracing;
    const mark = contactClass !== undefined ? markAs(entry, contactClass, now, this.signer)
      : Number(status) === NEGATIVE_KEY ? markNegative(entry, now, this.signer) : markStatus(entry, KEYED_STATUSES[Number(status) - 1]!, now, this.signer);
    if (mark !== null) this.give([mark]);
    if (contactClass !== undefined) list?.step?.();
    return true;
  }

  private get signer(): string {
    return this.now!.tracing.contacts.by;
  }

  private readonly signed = (event: Event): void => {
    const by = (event.target as HTMLInputElement).value.trim();
    this.refused = hasPersonalNumber(by) ? by : null;
    fireView(this, 'contacts-signed', { by: this.refused === null ? by : '' });
  };

  private give(marks: readonly GivenMark[]): void {
    fireView(this, 'contacts-marked', { marks });
  }

  private markAll(rows: readonly number[]): void {
    const { now } = this.now!.tracing;
    this.give(rows.flatMap((row) => {
      const entry = this.list!.at(row, now);
      return markAs(entry, entry.contactClass!, now, this.signer) ?? [];
    }));
  }

  private readonly chosen = ({ detail: { row } }: CustomEvent<{ row: number }>): void => fireView(this, 'contact-chosen', { person: this.identify(row) });

  /** What is told in detail is the row in hand. */
  private readonly moved = (): void => {
    const row = this.keyBody?.cursorRow ?? null;
    if (row !== null && this.now?.tracing.contacts.chosen != null) fireView(this, 'contact-chosen', { person: this.identify(row) });
  };

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const words = contactsWords(now.language);
    const { view } = now.tracing.contacts;
    return html`
      <div><div class="views" role="group" aria-label=${words.viewsLabel}>${(['list', 'companions'] as const).map((one) => html`<button class="framed" aria-pressed=${one === view ? 'true' : 'false'}
          @click=${() => fireView(this, 'contacts-view-chosen', { view: one })}>${words.views[one]}</button>`)}${view === 'list' ? this.renderLookBack(now) : nothing}</div>
        ${view === 'list' && this.list !== null ? this.renderOver(now) : nothing}</div>
      ${view === 'companions' ? this.renderCompanions(now) : this.renderList(now)}
      ${view === 'list' && this.list !== null ? html`<contacts-foot .now=${now} .decided=${[...this.list.marked.values()].some((mark) => mark.class === 'close' || mark.class === 'secondary')}></contacts-foot>` : html`<div></div>`}
    `;
  }

  private renderCompanions(now: State): TemplateResult {
    void import('./companions-view.ts');
    return html`<div class="body"><companions-view .now=${now}></companions-view></div>`;
  }

  private renderLookBack({ language, tracing: { contacts } }: State): TemplateResult | typeof nothing {
    const { pack } = this;
    if (pack === undefined) return nothing;
    const words = contactsWords(language);
    const offered = lookBacksOf(pack);
    const { lookBackDays } = contactsAsk(contacts, pack);
    if (offered.length === 1) return html`<span class="soft">${words.lookBackDays(String(lookBackDays))}</span>`;
    return html`<select aria-label=${words.lookBack} title=${words.lookBackTitle} @change=${(event: Event) => fireView(this, 'look-back-chosen', { days: Number((event.target as HTMLSelectElement).value) })}>
      ${offered.map((days) => html`<option value=${days} ?selected=${days === lookBackDays}>${words.lookBackDays(String(days))}</option>`)}</select>`;
  }

  private renderOver(now: State): TemplateResult {
    const words = contactsWords(now.language);
    const { contacts } = now.tracing;
    const apart = contacts.answer?.apart ?? { cases: 0, rows: 0 };
    const told = [...(apart.cases > 0 ? [words.apartCases(writeNumber(apart.cases))] : []), ...(apart.rows > 0 ? [words.apartRows(writeNumber(apart.rows))] : [])];
    return html`
      <div class="counts" role="group" aria-label=${words.label}>${CONTACT_COUNTS.map((one) => html`<button title=${words.countHints[one]} aria-pressed=${this.only === one ? 'true' : 'false'} @click=${() => { this.only = this.only === one ? null : one; }}>
        <b><span class="mark" aria-hidden="true">${COUNT_SIGNS[one]}</span>${writeNumber(this.standings?.counts[one] ?? 0)}</b><span>${words.counts[one]}</span></button>`)}</div>
      <div class="filters" role="group" aria-label=${words.filter.label}>
        <input name="search" type="search" autocomplete="off" placeholder=${words.filter.search} aria-label=${words.filter.search} .value=${this.search} @input=${(event: Event) => { this.search = (event.target as HTMLInputElement).value; }}>
        <select aria-label=${words.filter.standing} .value=${this.only ?? ''} @change=${(event: Event) => { this.only = ((event.target as HTMLSelectElement).value || null) as ContactFilter | null; }}>
          <option value="" ?selected=${this.only === null}>${words.filter.all}</option>
          ${CONTACT_FILTERS.map((one) => html`<option value=${one} ?selected=${one === this.only}>${one === 'late' || one === 'disagrees' ? words.filter[one] : words.standings[one]}</option>`)}</select>
      </div>
      ${contacts.ofCase === null ? nothing : html`<div class="banner"><p>${words.filter.ofCase(contacts.ofCase)}</p><button class="link" @click=${() => fireView(this, 'contacts-of-chosen', { caseId: null })}>${words.filter.allCases}</button></div>`}
      ${told.length === 0 ? nothing : html`<p class="told">${told.join(' ')}</p>`}
      ${refuseRecording(now) === null ? this.renderDecide(now) : nothing}`;
  }

  private renderDecide({ language, tracing }: State): TemplateResult {
    const words = contactsWords(language);
    const waiting = Array.from(this.groups.find(({ key }) => key === STANDINGS[WAITING])?.rows ?? []);
    return html`<div class="decide"><input name="by" type="text" autocomplete="off" placeholder=${words.by} aria-label=${words.by} .value=${this.refused ?? tracing.contacts.by} @change=${this.signed}>
      ${waiting.length === 0 ? nothing : html`<button class="framed" title=${words.markAllHint} @click=${() => this.markAll(waiting)}>${words.markAll(writeNumber(waiting.length))}</button>`}
      ${this.refused !== null ? html`<p class="problem" role="alert">${words.byPersonal}</p>` : nothing}</div>`;
  }

  private renderList(now: State): TemplateResult {
    const words = contactsWords(now.language);
    const { list, pack } = this;
    const { contacts } = now.tracing;
    if (list === null || pack === undefined) return html`<div class="body"><p class="nothing" role="status">${words.pending}</p></div>`;
    const isPending = contacts.answer === null || !isSameAsk(contacts.answer.ask, contactsAsk(contacts, pack));
    return html`<div class="body">
      ${list.count === 0 ? html`<div class="nothing"><p>${words.nobody}</p><p>${words.nobodyHint}</p></div>` : this.groups.length === 0 ? html`<p class="nothing">${words.filter.nothing}</p>`
        : html`<grouped-list .groups=${this.groups} .write=${this.write} .identify=${this.identify} .unfolded=${UNFOLDED} .label=${words.label} .chosen=${contacts.chosen === null ? null : rowOfPerson(list, contacts.chosen)} .pending=${isPending}
          @row-chosen=${this.chosen} @cursor-moved=${this.moved}></grouped-list>`}
    </div>`;
  }

}

declare global {
  interface HTMLElementTagNameMap { 'contacts-tab': ContactsTab }
}
