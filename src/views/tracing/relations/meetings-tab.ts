// 碰面: where cases met, ranked by time together, number of cases or size of the place; the settings stand above.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { MeetingPlace, MeetingsAnswer, MeetingSettings } from '../../../domain/tracing/answers.ts';
import type { State } from '../../../store/state.ts';
import { isSameSettings } from '../../../store/tracing/tracing-commands.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { tracingWords, writeMinutes, writeSpan } from '../../../words/tracing/tracing-desk.ts';
import { fireView } from '../../events.ts';
import { KeyHost } from '../../key-host.ts';
import '../../lists/grouped-list.ts';
import type { GroupedList } from '../../lists/grouped-list.ts';
import type { RowGroup, RowText } from '../../lists/grouped-rows.ts';
import { tabStyles } from '../../lists/tab-styles.ts';
import { base, controls } from '../../shared-styles.ts';
import { rankPlaces, RANKINGS, type Ranking } from './rank-places.ts';
import { readLimit, settingStyles } from '../setting-fields.ts';

type Limit = 'radiusMeters' | 'lagMinutes' | 'days';
const MOST: Readonly<Record<Limit, number>> = { radiusMeters: 5000, lagMinutes: 10_080, days: 60 };

/** Properties in; `meeting-settings-chosen` and `trace-place-shown` out. */
@customElement('meetings-tab')
export class MeetingsTab extends KeyHost {
  static override styles = [base, controls, tabStyles, settingStyles];

  @property({ attribute: false }) now: State | null = null;
  @state() private by: Ranking = 'minutes';
  @query('grouped-list') protected keyBody!: GroupedList | null;

  private groups: readonly RowGroup[] = [];
  private write: (row: number) => RowText = () => ({ mark: '', name: '', figure: '', why: '', side: '' });
  private madeOf: readonly unknown[] = [];

  override willUpdate(): void {
    const { now } = this;
    const meetings = now?.tracing.meetings ?? null;
    const made = [meetings, this.by, now?.language];
    if (now === null || meetings === null || made.every((one, at) => one === this.madeOf[at])) return;
    this.madeOf = made;
    const words = tracingWords(now.language).meetings;
    const rows = rankPlaces(meetings.places, this.by);
    this.groups = [{ key: 'places', label: `${words.group} ${writeNumber(rows.length)}`, note: words.note, rows }];
    this.write = (row) => this.writePlace(meetings.places[row]!, now.language);
  }

  private writePlace({ name, unit, cases, minutes, first, last, size }: MeetingPlace, language: State['language']): RowText {
    const words = tracingWords(language);
    const { meetings } = words;
    return {
      mark: '◎', name: name === '' ? meetings.unnamed : name, figure: meetings.cases(writeNumber(cases.length)),
      why: [minutes > 0 ? meetings.together(writeMinutes(minutes, language)) : meetings.oneAfter, ...(size === null || unit < 0 ? [] : [meetings.size(writeNumber(size))]), meetings.who(cases.join(words.between))].join(words.clause),
      side: writeSpan(first, last, language),
    };
  }

  private readonly chosen = ({ detail: { row } }: CustomEvent<{ row: number }>): void => {
    const place = this.now?.tracing.meetings?.places[row];
    if (place?.lng != null && place.lat !== null) fireView(this, 'trace-place-shown', { lng: place.lng, lat: place.lat });
  };

  private give(changed: Partial<MeetingSettings>): void {
    fireView(this, 'meeting-settings-chosen', { settings: { ...this.now!.tracing.meetingSettings, ...changed } });
  }

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const words = tracingWords(now.language);
    const { meetings, meetingSettings } = now.tracing;
    return html`
      <div>${this.renderSettings(now)}${meetings === null ? nothing : this.renderTold(meetings, now)}</div>
      <div class="body">${meetings === null ? html`<p class="nothing" role="status">${words.asking}</p>`
        : meetings.places.length === 0 ? html`<p class="nothing">${words.meetings.nothing}</p>`
        : html`<grouped-list .groups=${this.groups} .write=${this.write} .label=${words.meetings.label} .pending=${!isSameSettings(meetings.settings, meetingSettings)} @row-chosen=${this.chosen}></grouped-list>`}</div>
    `;
  }

  private renderSettings({ language, tracing: { meetingSettings } }: State): TemplateResult {
    const words = tracingWords(language).meetings;
    return html`<div class="settings" role="group" aria-label=${words.settings}>
      ${this.renderLimit('radiusMeters', words.radius, meetingSettings)}${this.renderLimit('lagMinutes', words.lag, meetingSettings)}${this.renderLimit('days', words.days, meetingSettings)}
      <label>${words.sort}<select @change=${(event: Event) => { this.by = (event.target as HTMLSelectElement).value as Ranking; }}>
        ${RANKINGS.map((one) => html`<option value=${one} ?selected=${one === this.by}>${words.sorts[one]}</option>`)}</select></label>
      <label class="box"><input type="checkbox" .checked=${meetingSettings.homes} @change=${(event: Event) => this.give({ homes: (event.target as HTMLInputElement).checked })}>${words.homes}</label>
    </div>`;
  }

  private renderLimit(name: Limit, label: string, settings: MeetingSettings): TemplateResult {
    const changed = (event: Event): void => {
      const value = readLimit(event, name === 'days' ? 1 : 0, MOST[name], tracingWords(this.now!.language).meetings.problem);
      if (value !== null) this.give({ [name]: value });
    };
    return html`<label>${label}<input type="number" min=${name === 'days' ? 1 : 0} max=${MOST[name]} step="1" .value=${String(settings[name])} @change=${changed}></label>`;
  }

  private renderTold({ places, cases, meetings, apart }: MeetingsAnswer, { language }: State): TemplateResult {
    const words = tracingWords(language).meetings;
    return html`<p class="told figures" role="status">${words.summary(writeNumber(places.length), writeNumber(cases), writeNumber(meetings))}${apart === 0 ? nothing : ` ${words.apart(writeNumber(apart))}`}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'meetings-tab': MeetingsTab }
}
