// 时空伴随: the screen over tracks on file, its settings above, pairs of tracks below; without two tracks what to bring.
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { isSameScreen, type CompanionPair, type CompanionsAnswer, type CompanionSettings } from '../../../domain/tracing/companions/companion-answers.ts';
import type { State } from '../../../store/state.ts';
import { tracingPack } from '../../../store/tracing/tracing-state.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { contactsWords } from '../../../words/tracing/contacts.ts';
import { tracingWords, writeMinutes } from '../../../words/tracing/tracing-desk.ts';
import { fireView } from '../../events.ts';
import '../../import/file-button.ts';
import { KeyHost } from '../../key-host.ts';
import '../../lists/grouped-list.ts';
import type { GroupedList } from '../../lists/grouped-list.ts';
import type { RowGroup, RowText } from '../../lists/grouped-rows.ts';
import { tabStyles } from '../../lists/tab-styles.ts';
import { base, controls } from '../../shared-styles.ts';
import { readLimit, settingStyles } from '../setting-fields.ts';

const LIMITS = { cellMeters: [50, 10_000], togetherMinutes: [0, 1440], stayHours: [0, 336], days: [1, 60] } as const satisfies Record<keyof CompanionSettings, readonly [number, number]>;

/** Properties in; `companion-settings-chosen`, `companion-screen-given-up`, `companion-screen-asked`, `companion-cell-shown` and `files-given` out. */
@customElement('companions-view')
export class CompanionsView extends KeyHost {
  static override styles = [base, controls, tabStyles, settingStyles, css`
    .told { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
    /* What runs can be stopped, however little room there is. */
    @container (max-height: 300px) { .told { display: flex; } }
    progress { flex: 1; min-width: 80px; }
    .nothing p + p, .nothing file-button { margin-top: 8px; }
  `];

  @property({ attribute: false }) now: State | null = null;
  @query('grouped-list') protected keyBody!: GroupedList | null;

  private groups: readonly RowGroup[] = [];
  private write: (row: number) => RowText = () => ({ mark: '', name: '', figure: '', why: '', side: '' });
  private madeOf: readonly unknown[] = [];

  override willUpdate(): void {
    const { now } = this;
    const answer = now?.tracing.contacts.companions ?? null;
    const made = [answer, now?.language];
    if (now === null || answer === null || made.every((one, at) => one === this.madeOf[at])) return;
    this.madeOf = made;
    const words = contactsWords(now.language).companions;
    this.groups = answer.pairs.length === 0 ? [] : [{ key: 'pairs', label: `${words.group} ${writeNumber(answer.pairs.length)}`, note: words.note, rows: answer.pairs.map((_, row) => row) }];
    this.write = (row) => this.writePair(answer.pairs[row]!, now.language);
  }

  private writePair({ a, b, cell, longestMinutes, togetherMinutes, stayMinutesA, stayMinutesB }: CompanionPair, language: State['language']): RowText {
    const words = contactsWords(language).companions;
    const time = (minutes: number): string => writeMinutes(minutes, language);
    return {
      mark: '▦', name: words.pair(a, b), figure: words.together(time(togetherMinutes)),
      why: [words.longest(time(longestMinutes)), words.stays(time(stayMinutesA), time(stayMinutesB))].join(tracingWords(language).clause),
      side: words.cell(((cell.south + cell.north) / 2).toFixed(3), ((cell.west + cell.east) / 2).toFixed(3)),
    };
  }

  private readonly chosen = ({ detail: { row } }: CustomEvent<{ row: number }>): void => {
    const pair = this.now?.tracing.contacts.companions?.pairs[row];
    if (pair !== undefined) fireView(this, 'companion-cell-shown', { cell: pair.cell });
  };

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const { companions, companionSettings, screening } = now.tracing.contacts;
    const isPending = companions !== null && (screening !== null || !isSameScreen(companions.settings, companionSettings));
    const words = contactsWords(now.language).companions;
    return html`
      <div>${this.renderSettings(now)}${this.renderTold(now, companions)}</div>
      <div class="body">${companions === null ? nothing : companions.tracks < 2 ? this.renderFew(now, companions)
        : companions.pairs.length === 0 ? html`<p class="nothing">${words.nothing(writeNumber(companions.tracks))}</p>`
        : html`<grouped-list .groups=${this.groups} .write=${this.write} .label=${words.label} .pending=${isPending} @row-chosen=${this.chosen}></grouped-list>`}</div>
      <div></div>`;
  }

  private renderSettings({ language, tracing }: State): TemplateResult {
    const words = contactsWords(language).companions;
    const settings = tracing.contacts.companionSettings;
    const rule = tracingPack(tracing)?.companions;
    const byRule = rule === undefined ? null : { cellMeters: rule.cellMeters, togetherMinutes: rule.togetherMinutes, stayHours: rule.stayHours, days: rule.days };
    return html`<div class="settings" role="group" aria-label=${words.settings}>
      ${(Object.keys(LIMITS) as (keyof CompanionSettings)[]).map((name) => this.renderLimit(name, settings, words))}
      ${byRule === null ? nothing : html`<p class="by" title=${rule!.clause[language]}>${words.byPack(String(byRule.days), String(byRule.cellMeters), String(byRule.togetherMinutes), String(byRule.stayHours))}
        ${isSameScreen(byRule, settings) ? nothing : html`<button class="link" @click=${() => fireView(this, 'companion-settings-chosen', { settings: byRule })}>${words.usePack}</button>`}</p>`}</div>`;
  }

  private renderLimit(name: keyof CompanionSettings, settings: CompanionSettings, words: ReturnType<typeof contactsWords>['companions']): TemplateResult {
    const [least, most] = LIMITS[name];
    const changed = (event: Event): void => {
      const value = readLimit(event, least, most, words.problem);
      if (value !== null) fireView(this, 'companion-settings-chosen', { settings: { ...settings, [name]: value } });
    };
    return html`<label>${words[name]}<input name=${name} type="number" min=${least} max=${most} step="1" .value=${String(settings[name])} @change=${changed}></label>`;
  }

  private renderTold({ language, tracing: { contacts: { screening, isGivenUp } } }: State, companions: CompanionsAnswer | null): TemplateResult | typeof nothing {
    const words = contactsWords(language).companions;
    if (screening !== null) {
      return html`<div class="told" role="status"><progress max="1" .value=${screening} aria-label=${words.label}></progress><span class="figures">${words.running(String(Math.floor(screening * 100)))}</span>
        <button class="framed" @click=${() => fireView(this, 'companion-screen-given-up', {})}>${words.cancel}</button></div>`;
    }
    if (isGivenUp) return html`<div class="told" role="status"><span>${words.given}</span><button class="framed" @click=${() => fireView(this, 'companion-screen-asked', {})}>${words.again}</button></div>`;
    return companions === null || companions.tracks < 2 ? nothing : html`<p class="told figures" role="status">${words.summary(writeNumber(companions.pairs.length), writeNumber(companions.tracks))}</p>`;
  }

  private renderFew({ language, caseFile, saved }: State, { tracks }: CompanionsAnswer): TemplateResult {
    const words = contactsWords(language).companions;
    return html`<div class="nothing"><p>${words.few(writeNumber(tracks))}</p><p>${words.bring}</p>
      ${caseFile?.isDemo ?? true ? nothing : html`<file-button multiple .label=${tracingWords(language).none.bring} accept=".gpx,.geojson,.json,.kml,.csv,.tsv,.xlsx" .disabled=${saved === 'read-only'}
        @files-chosen=${(event: CustomEvent<{ files: File[] }>) => fireView(this, 'files-given', event.detail)}></file-button>`}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'companions-view': CompanionsView }
}
