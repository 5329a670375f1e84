// 聚集: clusters of cases, the largest first, with what joins them; how long cases have to be together stands above.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Cluster, RelationsAnswer } from '../../../domain/tracing/relation-answers.ts';
import { isSameAsked, relationSettingsOf } from '../../../store/tracing/relation-commands.ts';
import type { State } from '../../../store/state.ts';
import { writeDayRange } from '../../../words/dates.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { relationWords } from '../../../words/tracing/relations.ts';
import { tracingWords } from '../../../words/tracing/tracing-desk.ts';
import { fireView } from '../../events.ts';
import { KeyHost } from '../../key-host.ts';
import '../../lists/grouped-list.ts';
import type { GroupedList } from '../../lists/grouped-list.ts';
import type { RowGroup, RowText } from '../../lists/grouped-rows.ts';
import { tabStyles } from '../../lists/tab-styles.ts';
import { base, controls } from '../../shared-styles.ts';
import { namePlace } from './relation-rows.ts';
import { readLimit, settingStyles } from '../setting-fields.ts';

/** A day. */
const MOST_MINUTES = 1440;
/** Places and cases named in a row. */
const NAMED = 6;

/** A cluster as a row of the list. */
export function writeCluster({ cases, households, rosterPairs, places, firstDay, lastDay }: Cluster, language: State['language']): RowText {
  const [words, { clusters, detail }] = [tracingWords(language), relationWords(language)];
  const names = places.slice(0, NAMED).map((place) => namePlace(place.name, place.unit, language));
  const kinds = [
    ...(places.length === 0 ? [] : [clusters.places(writeNumber(places.length))]), ...(households === 0 ? [] : [clusters.household(writeNumber(households))]),
    ...(rosterPairs === 0 ? [] : [clusters.roster(writeNumber(rosterPairs))]),
  ];
  return {
    mark: '⁂', name: [...names, ...(names.length === 0 ? [households > 0 ? detail.kinds.residence : detail.kinds.contact] : [])].join(words.between), figure: clusters.cases(writeNumber(cases.length)),
    why: [...kinds, clusters.who(cases.slice(0, NAMED).join(words.between) + (cases.length > NAMED ? '…' : ''))].join(words.clause),
    side: firstDay === null || lastDay === null ? clusters.undated : clusters.onsets(writeDayRange(firstDay, lastDay, language)),
  };
}

/** Properties in; `cluster-chosen`, `least-minutes-chosen` and `tracing-tab-chosen` out. */
@customElement('clusters-part')
export class ClustersPart extends KeyHost {
  static override styles = [base, controls, tabStyles, settingStyles];

  @property({ attribute: false }) now: State | null = null;
  @query('grouped-list') protected keyBody!: GroupedList | null;

  private groups: readonly RowGroup[] = [];
  private write: (row: number) => RowText = () => ({ mark: '', name: '', figure: '', why: '', side: '' });
  private madeOf: readonly unknown[] = [];

  override willUpdate(): void {
    const { now } = this;
    const answer = now?.tracing.relations.clusters ?? null;
    const made = [answer, now?.language];
    if (now === null || answer === null || made.every((one, at) => one === this.madeOf[at])) return;
    this.madeOf = made;
    const { language } = now;
    const words = relationWords(language).clusters;
    this.groups = [{ key: 'clusters', label: `${words.group} ${writeNumber(answer.clusters.length)}`, note: words.note, rows: answer.clusters.map((_, row) => row) }];
    this.write = (row) => writeCluster(answer.clusters[row]!, language);
  }

  private readonly chosen = ({ detail: { row } }: CustomEvent<{ row: number }>): void => {
    const of = this.now?.tracing.relations.clusters?.clusters[row]?.cases[0];
    if (of !== undefined) fireView(this, 'cluster-chosen', { of });
  };

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const words = relationWords(now.language);
    const { clusters: answer } = now.tracing.relations;
    return html`
      <div>${this.renderSettings(now)}${answer === null ? nothing : this.renderTold(answer, now)}</div>
      <div class="body">${answer === null ? html`<p class="nothing" role="status">${tracingWords(now.language).asking}</p>`
        : answer.clusters.length === 0 ? html`<p class="nothing">${words.clusters.nothing}</p>`
        : html`<grouped-list .groups=${this.groups} .write=${this.write} .label=${words.clusters.label} .pending=${!isSameAsked(answer.settings, relationSettingsOf(now.tracing))} @row-chosen=${this.chosen}></grouped-list>`}</div>
    `;
  }

  private renderSettings({ language, tracing: { relations, meetingSettings } }: State): TemplateResult {
    const words = relationWords(language);
    const { radiusMeters, lagMinutes, days, homes } = meetingSettings;
    const changed = (event: Event): void => {
      const minutes = readLimit(event, 0, MOST_MINUTES, words.problem);
      if (minutes !== null) fireView(this, 'least-minutes-chosen', { minutes });
    };
    return html`<div class="settings"><label title=${words.clusters.leastHint}>${words.clusters.least}<input type="number" name="least" min="0" max=${MOST_MINUTES} step="1" .value=${String(relations.leastMinutes)} @change=${changed}></label>
      <p class="by">${words.clusters.by(writeNumber(radiusMeters), writeNumber(lagMinutes), writeNumber(days), homes)}
        <button class="link" @click=${() => fireView(this, 'tracing-tab-chosen', { tab: 'meetings' })}>${words.clusters.change}</button></p></div>`;
  }

  private renderTold({ clusters, alone, apart }: RelationsAnswer, { language }: State): TemplateResult {
    const words = relationWords(language).clusters;
    const cases = clusters.reduce((sum, one) => sum + one.cases.length, 0);
    return html`<p class="told figures" role="status">${words.summary(writeNumber(clusters.length), writeNumber(cases), writeNumber(alone))}${apart === 0 ? nothing : ` ${words.apart(writeNumber(apart))}`}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'clusters-part': ClustersPart }
}
