// The time of a case from top to bottom: days and hours, stays as bars with number and sign, gaps open, contradictions red; a stretch of it chosen, a moment of it played.
import { css, html, LitElement, nothing, svg, type PropertyValues, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { MINUTES_PER_DAY } from '../../../domain/day.ts';
import type { CaseAnswer } from '../../../domain/tracing/answers.ts';
import { isWithin, type Stretch } from '../../../domain/tracing/moment/brush-picture.ts';
import { SPELL_KINDS } from '../../../domain/tracing/moment/spell-table.ts';
import { wholeOf } from '../../../store/tracing/play-commands.ts';
import type { State } from '../../../store/state.ts';
import { writeDay } from '../../../words/dates.ts';
import { playWords } from '../../../words/tracing/play.ts';
import { tracingWords, writeMoment, writeSpan, writeStayPlace } from '../../../words/tracing/tracing-desk.ts';
import { fireView } from '../../events.ts';
import { base, controls } from '../../shared-styles.ts';
import './play-bar.ts';
import { ROLE_SIGNS } from './role-signs.ts';
import './time-brush.ts';
import { LABEL_PIXELS, LANE_PIXELS, layOutTimeline, MOST_LANES, yOf, type TimelineBar, type TimelineLayout } from './timeline-layout.ts';
import { writeMomentOfCase } from './write-moment-of-case.ts';

/** Pixels from the left: days, then bars, then labels. */
const BARS_AT = 58;
const LABELS_AT = BARS_AT + MOST_LANES * LANE_PIXELS + 8;
const COLUMNS = 5;
/** Every so many hours a line, where a day has room. */
const [HOURS, HOUR_ROOM] = [6, 40];

/** Properties in; what its brush and its bar fire out. Its list twin is the list of stays of the card. */
@customElement('case-timeline')
export class CaseTimeline extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    play-bar { margin-bottom: 4px; }
    time-brush { margin: 8px 0; border-block: 1px solid var(--line); }
    svg.diagram { display: block; width: 100%; overflow: visible; }
    text { font-size: 11px; fill: var(--ink-soft); font-variant-numeric: tabular-nums; }
    .midnight { stroke: var(--line-strong); } .hour { stroke: var(--line); }
    .bar { fill: var(--trace); stroke: var(--panel); stroke-width: 1; }
    .bar.inferred { fill: var(--panel); stroke: var(--trace); stroke-width: 1.6; stroke-dasharray: 3 2; }
    .bar.fault { stroke: var(--fault); stroke-width: 2.4; stroke-dasharray: none; }
    .spell { stroke: var(--trace); stroke-width: 2; fill: none; }
    .spell.inferred { stroke-dasharray: 3 3; }
    .spell.gap { stroke-dasharray: 0.1 5; stroke-linecap: round; stroke-width: 3; }
    .leader { stroke: var(--line-strong); }
    .sign { fill: var(--trace); stroke: var(--trace); stroke-width: 1.6; }
    .inferred .sign { fill: var(--panel); }
    .fault .sign { stroke: var(--fault); stroke-width: 3; }
    .label text { font-weight: 600; fill: var(--ink); font-size: 12px; }
    .fault text { fill: var(--fault); }
    .note { font-size: 12px; line-height: 18px; color: var(--ink-soft); text-wrap: pretty; }
    .chosen { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 8px; }
  `];

  @property({ attribute: false }) now: State | null = null;
  @property({ attribute: false }) answer: CaseAnswer | null = null;

  private whole: Stretch | null = null;
  private layout: TimelineLayout | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answer')) return;
    const { answer } = this;
    this.whole = answer === null ? null : wholeOf(answer.moment);
    this.layout = answer === null || this.whole === null ? null : layOutTimeline(answer.stays, this.whole, COLUMNS);
  }

  override render(): TemplateResult | typeof nothing {
    const { now, answer, whole, layout } = this;
    if (now === null || answer === null || whole === null || layout === null) return nothing;
    const { language, tracing: { play } } = now;
    const words = playWords(language);
    const undated = answer.stays.filter(({ from, until }) => from === null || until === null).length;
    return html`<play-bar .play=${play} .hasGaps=${answer.gaps.length > 0} .language=${language}
        .moment=${play.minute === null ? null : writeMomentOfCase(answer, play.minute, language)}></play-bar>
      <time-brush vertical .whole=${whole} .brush=${play.brush} .minute=${play.minute} .language=${language}>
        ${guard([answer, language], () => this.renderDiagram(answer, whole, layout, now))}</time-brush>
      ${play.brush === null ? html`<p class="note">${words.hint}</p>` : this.renderChosen(answer, play.brush, now)}
      ${undated === 0 ? nothing : html`<p class="note">${words.apart(String(undated))}</p>`}`;
  }

  private renderChosen({ stays }: CaseAnswer, brush: Stretch, { language }: State): TemplateResult {
    const words = playWords(language);
    const hidden = stays.filter((stay) => !isWithin(stay, brush)).length;
    return html`<div class="note chosen" role="status"><span class="figures">${words.stretch(writeMoment(brush[0], language), writeMoment(brush[1], language))}${hidden === 0 ? nothing : html` <span>${words.outside(String(hidden))}</span>`}</span>
      <button class="link" @click=${() => fireView(this, 'trace-brush-chosen', { brush: null })}>${words.whole}</button></div>`;
  }

  private renderDiagram({ stays, moment: { spells }, contradictions }: CaseAnswer, whole: Stretch, layout: TimelineLayout, { language }: State): TemplateResult {
    const { height, bars, labels, days } = layout;
    const words = tracingWords(language);
    const faults = new Set(contradictions.flatMap(({ a, b }) => (b === null ? [a] : [a, b])));
    const look = (number: number): string => `${stays[number - 1]!.certainty} ${faults.has(number) ? 'fault' : ''}`;
    const barOf = new Map(bars.map((bar) => [bar.number, bar]));
    const dayRoom = yOf(MINUTES_PER_DAY, whole, height) - yOf(0, whole, height);
    const between = [...spells.kind.keys()].filter((row) => SPELL_KINDS[spells.kind[row]!] !== 'stay');
    const x = BARS_AT + LANE_PIXELS / 2;
    return html`<svg class="diagram" height=${height} role="img" aria-label=${playWords(language).timelineOf(String(bars.length), writeMoment(whole[0], language), writeMoment(whole[1], language))}>
      ${days.map(({ y }) => svg`<line class="midnight" x1="0" x2="100%" y1=${y} y2=${y}></line>`)}
      ${this.renderHours(whole, height, dayRoom)}
      ${this.renderDays(layout, whole, language)}
      ${between.map((row) => svg`<line class="spell ${SPELL_KINDS[spells.kind[row]!]}" x1=${x} x2=${x} y1=${yOf(spells.from[row]!, whole, height)} y2=${yOf(spells.until[row]! + 1, whole, height)}></line>`)}
      ${labels.map(({ number, column, y }) => renderLeader(barOf.get(number)!, column, y))}
      ${bars.map((bar) => renderBar(bar, look(bar.number), `${bar.number} ${words.roles[stays[bar.number - 1]!.role]} ${writeStayPlace(stays[bar.number - 1]!)} ${writeSpan(stays[bar.number - 1]!.from, stays[bar.number - 1]!.until, language)}`))}
      ${labels.map(({ number, column, y }) => svg`<g class="label ${look(number)}" transform="translate(${LABELS_AT + column * LABEL_PIXELS} ${y})">
        <path class="sign" transform="translate(0 -6) scale(0.75)" d=${ROLE_SIGNS[stays[number - 1]!.role]}></path><text x="15" y="4">${number}${faults.has(number) ? '✗' : ''}</text></g>`)}
    </svg>`;
  }

  private renderHours([first, last]: Stretch, height: number, dayRoom: number): SVGTemplateResult[] {
    if (dayRoom < HOUR_ROOM) return [];
    const step = HOURS * 60;
    const lines: SVGTemplateResult[] = [];
    for (let minute = Math.ceil(first / step) * step; minute <= last; minute += step) {
      if (minute % MINUTES_PER_DAY === 0) continue;
      const y = yOf(minute, [first, last], height);
      lines.push(svg`<line class="hour" x1="44" x2="100%" y1=${y} y2=${y}></line>${dayRoom < 2 * HOUR_ROOM && minute % (2 * step) !== 0 ? nothing : svg`<text x="42" y=${y + 4} text-anchor="end">${(minute / 60) % 24}</text>`}`);
    }
    return lines;
  }

  /** A day bears its name below its midnight; the first one at the top, where there is room before the next. */
  private renderDays({ days }: TimelineLayout, [first]: Stretch, language: State['language']): SVGTemplateResult[] {
    const named = (days[0]?.y ?? Infinity) > 14 ? [{ day: Math.floor(first / MINUTES_PER_DAY), y: 0 }, ...days] : days;
    return named.map(({ day, y }) => svg`<text x="0" y=${y + 12}>${writeDay(day, language)}</text>`);
  }
}

const laneAt = (lane: number): number => BARS_AT + lane * LANE_PIXELS;

function renderBar({ lane, y, height }: TimelineBar, look: string, title: string): SVGTemplateResult {
  return svg`<rect class="bar ${look}" x=${laneAt(lane) + 1} y=${y} width=${LANE_PIXELS - 2} height=${height} rx="2"><title>${title}</title></rect>`;
}

function renderLeader({ lane, y, height }: TimelineBar, column: number, at: number): SVGTemplateResult {
  return svg`<line class="leader" x1=${laneAt(lane) + LANE_PIXELS} x2=${LABELS_AT + column * LABEL_PIXELS - 2} y1=${Math.max(y, Math.min(y + height, at))} y2=${at}></line>`;
}

declare global {
  interface HTMLElementTagNameMap { 'case-timeline': CaseTimeline }
}
