// Several cases together: their time with the moment that is played, how many are where, and who is where as a list.
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { OverlayAnswer } from '../../../domain/tracing/answers.ts';
import { countStays } from '../../../domain/tracing/moment/count-stays.ts';
import { cursorOf, readMoment, WHEREABOUTS, type Moment } from '../../../domain/tracing/moment/read-moment.ts';
import { SpanCursor } from '../../../domain/tracing/moment/span-cursor.ts';
import { stretchOf } from '../../../store/tracing/play-commands.ts';
import type { State } from '../../../store/state.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { playWords } from '../../../words/tracing/play.ts';
import { tracingWords, writeMoment } from '../../../words/tracing/tracing-desk.ts';
import { fireView } from '../../events.ts';
import { glyphs } from '../../glyphs.ts';
import { KeyHost } from '../../key-host.ts';
import '../../lists/grouped-list.ts';
import type { GroupedList } from '../../lists/grouped-list.ts';
import type { RowGroup, RowText } from '../../lists/grouped-rows.ts';
import { base, controls } from '../../shared-styles.ts';
import { groupMoment, groupPlaces, writeOverlayRow, type OverlayRows } from './overlay-rows.ts';
import './play-bar.ts';
import './time-brush.ts';

const DAYS = [2, 4, 7, 14, 30] as const;
const BINS = 96;
/** While it plays, the list is written anew so often: rows that change ten times a second are not read. */
const LIST_MS = 500;
const UNFOLDED = ['met', 'stay', 'recorded', 'inferred', 'gap'];

/** Properties in; `trace-together-chosen`, `trace-days-chosen`, `trace-case-chosen`, `trace-place-shown` and what brush and bar fire out. */
@customElement('overlay-panel')
export class OverlayPanel extends KeyHost {
  static override styles = [base, controls, css`
    :host { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); height: 100%; min-height: 0; }
    .top { padding: 8px 12px; border-bottom: 1px solid var(--line); }
    .head { display: flex; align-items: center; gap: 8px; }
    .head h3 { flex: 1; font-size: 13px; line-height: 20px; }
    .head label { display: flex; align-items: center; gap: 4px; font-size: 12px; color: var(--ink-soft); }
    p { text-wrap: pretty; }
    .note { font-size: 12px; line-height: 18px; color: var(--ink-soft); }
    time-brush { height: 56px; margin: 4px 8px; border-bottom: 1px solid var(--line-strong); }
    svg { display: block; width: 100%; height: 56px; }
    path { fill: var(--trace); opacity: 0.55; }
    .ends { display: flex; justify-content: space-between; gap: 8px; }
    .counts { display: flex; flex-wrap: wrap; gap: 0 12px; margin-top: 4px; font-size: 12px; line-height: 18px; }
    .counts b { margin-inline-start: 4px; font-variant-numeric: tabular-nums; }
    .body { min-height: 0; display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); }
    .nothing { padding: 24px 16px; color: var(--ink-soft); }
  `];

  @property({ attribute: false }) now: State | null = null;
  @query('grouped-list') protected keyBody!: GroupedList | null;

  private answer: OverlayAnswer | null = null;
  private cursor: ReturnType<typeof cursorOf> | null = null;
  private meeting: SpanCursor | null = null;
  private moment: Moment | null = null;
  private met = 0;
  private listed: OverlayRows = { groups: [], rows: [] };
  private listedAt = 0;
  private madeOf: readonly unknown[] = [];
  private later: ReturnType<typeof setTimeout> | undefined;
  private write: (row: number, group: RowGroup) => RowText = () => ({ mark: '', name: '', figure: '', why: '', side: '' });

  override willUpdate(): void {
    const { now } = this;
    const answer = now?.tracing.overlay.answer ?? null;
    if (now === null || answer === null) {
      this.answer = null;
      return;
    }
    if (answer !== this.answer) {
      this.answer = answer;
      this.cursor = cursorOf(answer.moment);
      this.meeting = new SpanCursor(answer.meetings);
    }
    const { minute } = now.tracing.play;
    if (minute === null) this.moment = null;
    else if (this.moment?.minute !== minute || this.madeOf[0] !== answer) this.moment = readMoment(answer.moment, this.cursor!, minute);
    if (minute !== null) this.meeting!.moveTo(minute);
    this.list(now, answer);
  }

  /** The list of the moment; while it plays not at every step. */
  private list({ tracing: { play, chosen }, language }: State, answer: OverlayAnswer): void {
    // A stretch of the case in hand is none of those together.
    const stretch = stretchOf({ whole: [answer.first, answer.last] }, chosen === null ? play.brush : null);
    const made = [answer, language, play.minute, ...(play.minute === null ? stretch : [])];
    if (made.length === this.madeOf.length && made.every((one, at) => one === this.madeOf[at])) return;
    const wait = play.isPlaying ? this.listedAt + LIST_MS - performance.now() : 0;
    if (wait > 0 && this.madeOf[0] === answer) {
      this.later ??= setTimeout(() => {
        this.later = undefined;
        this.requestUpdate();
      }, wait);
      return;
    }
    this.madeOf = made;
    this.listedAt = performance.now();
    this.listed = this.moment === null ? groupPlaces(answer, stretch, language) : groupMoment(answer, this.moment, this.meeting!.rows, language);
    const { groups, rows } = this.listed;
    this.met = groups.find(({ key }) => key === 'met')?.rows.length ?? 0;
    this.write = (row, group) => writeOverlayRow(answer, rows[row]!, group, language);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.later);
    this.later = undefined;
  }

  private readonly chosen = ({ detail: { row } }: CustomEvent<{ row: number }>): void => {
    const { answer, now } = this;
    const listed = this.listed.rows[row];
    if (answer === null || now === null || listed === undefined) return;
    const [lng, lat] = [answer.moment.stays.longitude[listed.stay], answer.moment.stays.latitude[listed.stay]];
    const one = now.tracing.cases?.cases.id.indexOf(answer.ids[listed.cases[0]!]!) ?? -1;
    if (listed.cases.length === 1 && one >= 0) fireView(this, 'trace-case-chosen', { row: one, zoom: false });
    else if (lng !== undefined && lat !== undefined && !Number.isNaN(lng)) fireView(this, 'trace-place-shown', { lng, lat });
  };

  override render(): TemplateResult | typeof nothing {
    const { now, answer } = this;
    if (now === null) return nothing;
    const { language, tracing: { overlay, chosen } } = now;
    const words = playWords(language);
    return html`<div class="top">
        <div class="head"><h3>${words.overlay.title(writeNumber(overlay.shown?.length ?? 0))}</h3>
          <label>${words.overlay.days}<select @change=${(event: Event) => fireView(this, 'trace-days-chosen', { days: Number((event.target as HTMLSelectElement).value) })}>
            ${DAYS.map((one) => html`<option value=${one} ?selected=${one === overlay.days}>${words.overlay.daysOf(String(one))}</option>`)}</select></label>
          <button class="icon quiet" title=${words.overlay.close} aria-label=${words.overlay.close} @click=${() => fireView(this, 'trace-together-chosen', { ids: null })}>${glyphs.close}</button></div>
        ${answer === null ? nothing : this.renderTold(answer, now)}
        ${answer === null || answer.moment.spells.count === 0 || chosen !== null ? nothing : this.renderTime(answer, now)}
        ${this.moment === null ? nothing : this.renderCounts(this.moment, language)}
      </div>
      <div class="body">${answer === null ? html`<p class="nothing" role="status">${tracingWords(language).asking}</p>`
        : answer.moment.spells.count === 0 ? html`<p class="nothing">${words.overlay.empty}</p>`
        : html`<grouped-list .groups=${this.listed.groups} .write=${this.write} .unfolded=${UNFOLDED} .label=${words.overlay.list} .pending=${answer.question.days !== overlay.days} @row-chosen=${this.chosen}></grouped-list>`}</div>`;
  }

  private renderTold({ ids, moment, first, last, apart }: OverlayAnswer, { language }: State): TemplateResult {
    const { overlay } = playWords(language);
    return html`<p class="note figures">${overlay.sentence(writeNumber(ids.length), writeNumber(moment.stays.count), writeMoment(first, language), writeMoment(last, language))}${apart === 0 ? nothing : ` ${overlay.apart(writeNumber(apart))}`}</p>`;
  }

  private renderTime(answer: OverlayAnswer, { language, tracing: { play } }: State): TemplateResult {
    const words = playWords(language);
    const { brush } = play;
    const told = this.moment === null ? null : this.tell(this.moment, words);
    return html`<time-brush .whole=${[answer.first, answer.last] as const} .brush=${brush} .minute=${play.minute} .language=${language}>${guard([answer, language], () => renderDensity(answer, words.overlay.diagram))}</time-brush>
      <div class="ends note figures"><span>${writeMoment(brush?.[0] ?? answer.first, language)}</span>${brush === null ? nothing : html`<button class="link" @click=${() => fireView(this, 'trace-brush-chosen', { brush: null })}>${words.whole}</button>`}<span>${writeMoment(brush?.[1] ?? answer.last, language)}</span></div>
      <play-bar .play=${play} .moment=${told} .language=${language}></play-bar>`;
  }

  private tell({ cases }: Moment, words: ReturnType<typeof playWords>): { readonly key: string; readonly text: string; readonly isNowhere: boolean } {
    const [at, recorded, inferred, gap] = WHEREABOUTS.map((_, code) => cases[code]!) as [number, number, number, number];
    const text = words.overlay.told(writeNumber(this.met), writeNumber(at), writeNumber(recorded + inferred), writeNumber(gap));
    return { key: text, text, isNowhere: false };
  }

  private renderCounts({ cases }: Moment, language: State['language']): TemplateResult {
    const words = playWords(language);
    return html`<div class="counts" role="group" aria-label=${words.overlay.counts}>${WHEREABOUTS.map((where, code) => html`<span>${words.where[where]}<b>${writeNumber(cases[code]!)}</b></span>`)}</div>`;
  }
}

/** How many cases have a stay, over the whole of the time. */
function renderDensity({ moment, first, last }: OverlayAnswer, label: string): TemplateResult {
  const counts = countStays(moment.spells, first, last, BINS);
  const most = Math.max(1, ...counts);
  const steps = [...counts].map((count, bin) => `L${bin} ${(1 - count / most).toFixed(4)}L${bin + 1} ${(1 - count / most).toFixed(4)}`).join('');
  return html`<svg viewBox="0 0 ${BINS} 1" preserveAspectRatio="none" role="img" aria-label=${label}>${svg`<path d="M0 1${steps}L${BINS} 1z"></path>`}</svg>`;
}

declare global {
  interface HTMLElementTagNameMap { 'overlay-panel': OverlayPanel }
}
