// One cluster: its diagram or its table, in the panel or enlarged over the page; by which days it is judged, and what has no line.
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ClusterAnswer } from '../../../domain/tracing/relation-answers.ts';
import type { State } from '../../../store/state.ts';
import { tracingPack } from '../../../store/tracing/tracing-state.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { relationWords } from '../../../words/tracing/relations.ts';
import { fireView } from '../../events.ts';
import { glyphs } from '../../glyphs.ts';
import { KeyHost, type KeyBody } from '../../key-host.ts';
import { base, controls } from '../../shared-styles.ts';
import '../../shell/sheet-frame.ts';
import './relation-diagram.ts';
import { renderLegend } from './relation-marks.ts';
import { clusterStyles, legendStyles, markStyles } from './relation-styles.ts';
import './relation-table.ts';

/** More lines are drawn too slowly and read by nobody. */
const MOST_LINES = 1500;

/** Properties in; `cluster-chosen` and what diagram and table fire out. */
@customElement('cluster-view')
export class ClusterView extends KeyHost {
  static override styles = [base, controls, markStyles, legendStyles, clusterStyles];

  @property({ attribute: false }) now: State | null = null;
  @state() private way: 'diagram' | 'table' = 'diagram';
  @state() private isEnlarged = false;
  @query('.place > *') protected keyBody!: KeyBody | null;
  @query('.enlarge') private enlarge!: HTMLElement | null;

  /** Somebody came to it before its diagram was there. */
  private isAwaited = false;

  override focusList(): void {
    this.isAwaited = this.now?.tracing.relations.cluster == null;
    if (!this.isAwaited) super.focusList();
  }

  override updated(): void {
    if (this.isAwaited) void this.keyBody?.updateComplete?.then(() => this.focusList());
  }

  private readonly left = (): void => fireView(this, 'cluster-chosen', { of: null });

  private readonly closed = (event: Event): void => {
    // It is no sheet of the page.
    event.stopPropagation();
    this.isEnlarged = false;
    void this.updateComplete.then(() => this.enlarge?.focus());
  };

  /** What is shown lies behind the sheet. */
  private readonly ledOut = (): void => {
    this.isEnlarged = false;
  };

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const { cluster: answer } = now.tracing.relations;
    const { cluster: words } = relationWords(now.language);
    return html`
      <div>
        <header><button class="icon quiet" title=${words.back} aria-label=${words.back} @click=${this.left}>${glyphs.fold}</button>
          <h3>${answer === null ? '' : words.title(writeNumber(answer.cases.length))}</h3>
          ${answer === null || answer.tooMany > 0 ? nothing : html`${this.renderWays(now)}<button class="framed enlarge" @click=${() => { this.isEnlarged = true; }}>${words.enlarge}</button>`}</header>
        ${answer === null || answer.tooMany > 0 ? nothing : this.renderNotes(now, answer)}
      </div>
      <div class="place sheet">${answer === null ? html`<p class="nothing" role="status">${words.asking}</p>`
        : answer.tooMany > 0 ? html`<p class="nothing">${words.tooMany(writeNumber(answer.tooMany))}</p>` : this.renderBody(now, answer, false)}</div>
      ${this.isEnlarged && answer !== null ? html`<sheet-frame wide .label=${words.sheet(writeNumber(answer.cases.length))} .language=${now.language} @sheet-chosen=${this.closed}
        @keydown=${(event: Event) => event.stopPropagation()} @trace-case-chosen=${this.ledOut} @trace-place-shown=${this.ledOut}>
        <div class="sheet">${this.renderWays(now)}${this.renderBody(now, answer, true)}</div></sheet-frame>` : nothing}
    `;
  }

  private renderWays({ language }: State): TemplateResult {
    const { cluster: words } = relationWords(language);
    return html`<div class="ways" role="group" aria-label=${words.ways}>${(['diagram', 'table'] as const).map((one) => html`<button class="framed" aria-pressed=${this.way === one ? 'true' : 'false'}
      @click=${() => { this.way = one; }}>${words[one]}</button>`)}</div>`;
  }

  private renderBody(now: State, answer: ClusterAnswer, wide: boolean): TemplateResult {
    if (this.way === 'table') return html`<relation-table .now=${now} .answer=${answer}></relation-table>`;
    if (answer.relations.length > MOST_LINES) return html`<p class="nothing">${relationWords(now.language).cluster.tooManyLines(writeNumber(answer.relations.length))}</p>`;
    return html`<relation-diagram ?wide=${wide} .now=${now} .answer=${answer} @diagram-left=${this.left}></relation-diagram>`;
  }

  private renderNotes({ language, tracing }: State, { settings, tooLate, cases, relations }: ClusterAnswer): TemplateResult {
    const { cluster: words } = relationWords(language);
    const { infectiousBeforeDays, leastIncubationDays, mostIncubationDays } = settings;
    const pack = tracingPack(tracing)?.title[language] ?? tracing.pack;
    const joined = new Set(relations.flatMap(({ a, b }) => [a, b]));
    const unjoined = cases.length - joined.size;
    return html`<p class="note">${words.hypotheses}${tooLate === 0 ? nothing : ` ${words.tooLate(writeNumber(tooLate))}`}${unjoined === 0 ? nothing : ` ${words.noLine(writeNumber(unjoined))}`}</p>
      <details class="note"><summary>${words.legend}</summary><p>${words.range(pack, String(infectiousBeforeDays), String(leastIncubationDays), String(mostIncubationDays))}</p>
        ${renderLegend(language)}<p>${words.keys}</p></details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'cluster-view': ClusterView }
}
