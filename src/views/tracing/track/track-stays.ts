// The stays that a track offers, on the card of its case: each accepted, changed or put aside; gaps as gaps, points not used with their reason.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CaseAnswer } from '../../../domain/tracing/answers.ts';
import { PLACE_ROLES, type PlaceRole } from '../../../domain/tracing/stays/stay-table.ts';
import type { TrackGap, TrackSettings } from '../../../domain/tracing/track/suggest-stays.ts';
import type { TrackAnswer } from '../../../domain/tracing/track/track-answer.ts';
import type { Language, State } from '../../../store/state.ts';
import { isSameTrackSettings, letteredStays, type LetteredStay } from '../../../store/tracing/track-commands.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { tracingWords, writeMinutes, writeSpan } from '../../../words/tracing/tracing-desk.ts';
import { tracksWords, writeMeters } from '../../../words/tracing/tracks.ts';
import { fireView } from '../../events.ts';
import { base, controls } from '../../shared-styles.ts';
import { nameHome } from '../cases/case-rows.ts';
import { givenOf, type SuggestionChoice } from './given-suggestion.ts';
import { trackStaysStyles } from './track-stays-styles.ts';

const MOST: Readonly<Record<keyof TrackSettings, number>> = { radiusMeters: 5000, minutes: 1440 };

/** Properties in; `track-opened`, `track-settings-chosen`, `track-stays-accepted`, `track-stay-dismissed`, `track-stays-restored` and `trace-place-shown` out. */
@customElement('track-stays')
export class TrackStays extends LitElement {
  static override styles = [base, controls, trackStaysStyles];

  @property({ attribute: false }) now: State | null = null;
  @property({ attribute: false }) track: CaseAnswer['tracks'][number] | null = null;
  /** By start and end: another search with other settings may find it elsewhere in the list. */
  @state() private choices: ReadonlyMap<string, SuggestionChoice> = new Map();

  private get isOpen(): boolean {
    return this.track !== null && this.now?.tracing.track.open === this.track.entry;
  }

  /** Opened by its key, the first stay that waits has the focus once it is found. */
  private isAwaited = false;

  /** 5 opens the track, and closes it. */
  openByKey(): void {
    this.isAwaited = !this.isOpen;
    this.scrollIntoView({ block: 'nearest' });
    this.renderRoot.querySelector<HTMLElement>('.toggle')?.focus();
    this.toggle();
  }

  private toggle(): void {
    fireView(this, 'track-opened', { entry: this.isOpen ? null : this.track!.entry });
  }

  override updated(): void {
    if (!this.isAwaited || !this.isOpen || this.now!.tracing.track.answer === null) return;
    this.isAwaited = false;
    const first = this.renderRoot.querySelector<HTMLElement>('.accept');
    first?.focus();
    (first?.closest('li') ?? this).scrollIntoView({ block: 'nearest' });
  }

  override render(): TemplateResult | typeof nothing {
    const { now, track } = this;
    if (now === null || track === null) return nothing;
    const words = tracksWords(now.language);
    const { isOpen } = this;
    const { answer } = now.tracing.track;
    return html`<section aria-labelledby="title"><h3><span id="title">${words.title(track.name)}</span>
      <button class="link toggle" aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => this.toggle()}>${isOpen ? words.close : words.open}</button></h3>
      ${track.points === 0 ? nothing : html`<p class="soft figures">${words.span(writeSpan(track.from, track.until, now.language), writeNumber(track.points))}</p>`}
      ${isOpen ? html`${this.renderSettings(now)}${answer === null ? html`<p class="soft" role="status">${words.asking}</p>` : this.renderAnswer(now, answer)}` : nothing}</section>`;
  }

  private renderSettings({ language, tracing: { track: { settings } } }: State): TemplateResult {
    const words = tracksWords(language);
    return html`<div class="settings" role="group" aria-label=${words.settings}>${this.renderLimit('radiusMeters', words.radius, settings)}${this.renderLimit('minutes', words.minutes, settings)}</div>`;
  }

  private renderLimit(name: keyof TrackSettings, label: string, settings: TrackSettings): TemplateResult {
    const changed = (event: Event): void => {
      const input = event.target as HTMLInputElement;
      const value = Number(input.value);
      const isGood = value > 0 && value <= MOST[name];
      input.setCustomValidity(isGood ? '' : tracksWords(this.now!.language).problem);
      input.reportValidity();
      if (isGood) fireView(this, 'track-settings-chosen', { settings: { ...this.now!.tracing.track.settings, [name]: value } });
    };
    return html`<label>${label}<input type="number" name=${name} min="1" max=${MOST[name]} step="any" .value=${String(settings[name])} @change=${changed}></label>`;
  }

  private renderAnswer(now: State, answer: TrackAnswer): TemplateResult {
    const words = tracksWords(now.language);
    const all = letteredStays(now.tracing.track);
    const offered = all.filter(({ standing }) => standing === 'offered');
    const count = (of: LetteredStay['standing']): number => all.filter(({ standing }) => standing === of).length;
    const isAsked = !isSameTrackSettings(answer.settings, now.tracing.track.settings);
    const sum = [
      words.offered(writeNumber(offered.length + count('recording'))), ...(count('known') === 0 ? [] : [words.knownCount(writeNumber(count('known')))]),
      ...(count('dismissed') === 0 ? [] : [words.dismissedCount(writeNumber(count('dismissed')))]), ...(answer.gaps.length === 0 ? [] : [words.gapCount(writeNumber(answer.gaps.length))]),
    ];
    const rows = [...all.filter(({ standing }) => standing !== 'dismissed').map((one) => ({ from: one.stay.from, key: keyOf(one), one })), ...answer.gaps.map((gap) => ({ from: gap.from, key: `gap ${gap.from}`, gap }))];
    return html`
      <div class="sum"><p class="figures" role="status">${isAsked ? words.asking : all.length === 0 ? words.none : sum.join(tracingWords(now.language).clause)}</p>
        ${count('dismissed') === 0 ? nothing : html`<button class="link" @click=${() => fireView(this, 'track-stays-restored', { entry: answer.entry })}>${words.restore}</button>`}
        ${offered.length < 2 ? nothing : html`<button class="framed all" @click=${() => this.accept(offered)}>${words.acceptAll(writeNumber(offered.length))}</button>`}</div>
      ${offered.length === 0 ? nothing : html`<p class="visually-hidden" id="keys">${words.keys}</p>`}
      <ol class="found" @keydown=${this.keyed}>${repeat(rows.toSorted((a, b) => a.from - b.from), ({ key }) => key, (row) => ('gap' in row ? this.renderGap(row.gap, now.language) : row.one.standing === 'known' ? this.renderKnown(row.one, now.language) : this.renderOffered(row.one, now)))}</ol>
      ${this.renderTray(answer, now.language)}`;
  }

  private renderOffered(one: LetteredStay, now: State): TemplateResult {
    const { letter, stay, standing } = one;
    const { language } = now;
    const [words, { roles }] = [tracksWords(language), tracingWords(language)];
    const choice = this.choices.get(keyOf(one)) ?? {};
    const span = writeSpan(stay.from, stay.until, language);
    const point = words[stay.places.length === 0 ? 'pointAlone' : 'point'](`${stay.lat.toFixed(5)}, ${stay.lng.toFixed(5)}`);
    const chosen = choice.place ?? (stay.places.length === 0 ? -1 : 0);
    const isBusy = standing === 'recording';
    return html`<li class="offered" data-letter=${letter}><span class="letter" aria-hidden="true">${letter}</span>
      <p class="figures"><button class="link" aria-label="${words.show(letter)}: ${span}" @click=${() => fireView(this, 'trace-place-shown', { lng: stay.lng, lat: stay.lat })}>${span}</button></p><span class="soft figures">${writeMinutes(stay.until - stay.from, language)}</span>
      <div class="choices"><select class="place" aria-label=${words.place(letter)} ?disabled=${isBusy} @change=${(event: Event) => this.choose(one, { place: Number((event.target as HTMLSelectElement).value) })}>
          ${stay.places.map(({ unit, meters }, at) => html`<option value=${at} ?selected=${at === chosen}>${words.at(now.directory === null ? '' : nameHome(now.directory, unit), meters === 0 ? '' : String(Math.ceil(meters)))}</option>`)}
          <option value="-1" ?selected=${chosen === -1}>${point}</option></select>
        <select class="role" aria-label=${words.role(letter)} ?disabled=${isBusy} @change=${(event: Event) => this.choose(one, { role: (event.target as HTMLSelectElement).value as PlaceRole })}>
          ${PLACE_ROLES.map((role) => html`<option value=${role} ?selected=${role === (choice.role ?? stay.role)}>${roles[role]}</option>`)}</select></div>
      <div class="tools">${isBusy ? html`<span class="soft" role="status">${words.recording}</span>` : html`<button class="framed accept" aria-label=${words.acceptOne(letter, span)} aria-describedby="keys" @click=${() => this.accept([one])}>${words.accept}<kbd aria-hidden="true">↵</kbd></button>
        <button class="quiet dismiss" aria-label=${words.dismissOne(letter)} @click=${() => this.dismiss(one)}>${words.dismiss}</button>`}</div></li>`;
  }

  private renderKnown({ stay }: LetteredStay, language: Language): TemplateResult {
    return html`<li class="known"><span class="mark" aria-hidden="true">✓</span><p class="figures">${writeSpan(stay.from, stay.until, language)}</p><span class="soft figures">${writeMinutes(stay.until - stay.from, language)}</span>
      <p class="note soft">${tracksWords(language).known(String(stay.known))}</p></li>`;
  }

  private renderGap({ from, until, meters, samePlace }: TrackGap, language: Language): TemplateResult {
    const words = tracksWords(language);
    return html`<li class="gap"><span class="mark" aria-hidden="true">┄</span><p class="figures">${words.gap(writeSpan(from, until, language), writeMinutes(until - from, language))}</p>
      <p class="note soft">${samePlace ? words.gapSamePlace : words.gapMeters(writeMeters(meters, language))}</p></li>`;
  }

  private renderTray({ refused, reordered }: TrackAnswer, language: Language): TemplateResult | typeof nothing {
    const words = tracksWords(language);
    if (refused.length === 0 && reordered === 0) return nothing;
    const all = refused.reduce((sum, { count }) => sum + count, 0);
    return html`<details class="tray" open><summary>${words.tray(writeNumber(all))}</summary><ul>
      ${refused.map(({ fault, count, firstRow }) => html`<li>${words.fault(writeNumber(count), words.faults[fault], writeNumber(firstRow))}</li>`)}
      ${reordered === 0 ? nothing : html`<li>${words.reordered(writeNumber(reordered))}</li>`}</ul></details>`;
  }

  private choose(one: LetteredStay, choice: SuggestionChoice): void {
    this.choices = new Map([...this.choices, [keyOf(one), { ...this.choices.get(keyOf(one)), ...choice }]]);
  }

  private accept(stays: readonly LetteredStay[]): void {
    const { directory } = this.now!;
    if (directory === null) return;
    this.leaveRows(stays);
    fireView(this, 'track-stays-accepted', { given: stays.map((one) => givenOf(one.stay, this.choices.get(keyOf(one)) ?? {}, directory)), spots: stays.map(({ stay }) => stay) });
  }

  private dismiss(one: LetteredStay): void {
    this.leaveRows([one]);
    fireView(this, 'track-stay-dismissed', { entry: this.track!.entry, spot: one.stay });
  }

  /** Those rows go: the focus comes to the next that waits, and where none does to the head of the section. */
  private leaveRows(stays: readonly LetteredStay[]): void {
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.accept')];
    const isLeft = (button: HTMLElement): boolean => stays.some(({ letter }) => button.closest('li')?.dataset['letter'] === letter);
    const last = buttons.findLastIndex(isLeft);
    const next = buttons.slice(last + 1).find((button) => !isLeft(button)) ?? buttons.findLast((button) => !isLeft(button));
    (next ?? this.renderRoot.querySelector<HTMLElement>('.toggle'))?.focus();
  }

  /** Arrows go from row to row, Delete puts the row aside; the keys of a choice stay its own. */
  private readonly keyed = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (!(target instanceof HTMLButtonElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('li.offered')];
    const row = rows.findIndex((one) => one.contains(target));
    if (key === 'ArrowDown' || key === 'ArrowUp') rows[row + (key === 'ArrowDown' ? 1 : -1)]?.querySelector<HTMLElement>('.accept')?.focus();
    else if (key === 'Delete') rows[row]?.querySelector<HTMLElement>('.dismiss')?.click();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

const keyOf = ({ stay: { from, until } }: LetteredStay): string => `${from} ${until}`;

declare global {
  interface HTMLElementTagNameMap { 'track-stays': TrackStays }
}
