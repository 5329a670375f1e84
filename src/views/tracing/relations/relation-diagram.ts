// 关系图: the cases of a cluster by day, lines where something speaks for them; below or beside it what is in hand. Moved in by the arrows.
import { html, LitElement, nothing, svg, type PropertyValues, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { ClusterAnswer, DescribedRelation } from '../../../domain/tracing/relation-answers.ts';
import type { State } from '../../../store/state.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { relationWords } from '../../../words/tracing/relations.ts';
import { tracingWords, writeMoment } from '../../../words/tracing/tracing-desk.ts';
import { fireView } from '../../events.ts';
import { base, controls } from '../../shared-styles.ts';
import { layDiagramOut, linesOf, MARK, readingOrder, ROW, stepCase, type ArrowKey, type DiagramGeometry } from './diagram-geometry.ts';
import { drawCase, drawHead, drawLine, renderLegend } from './relation-marks.ts';
import { namePlace, writeDayOf, writeDirection, writeEvidence, writeInfectors, writeInterval, writeSide } from './relation-rows.ts';
import { diagramStyles, legendStyles, markStyles } from './relation-styles.ts';

/** With more lines their intervals are written of those in hand alone. */
const FEW_LINES = 30;

/** What is looked at: a case, or a line as it was come to from one. */
export type InHand = { readonly kind: 'case'; readonly at: number } | { readonly kind: 'line'; readonly at: number; readonly from: number };

/** Properties in; `trace-case-chosen`, `trace-place-shown` and, at Esc with nothing in hand, `diagram-left` (for the cluster only) out. `wide`: a click looks, and only Enter or the button leaves. */
@customElement('relation-diagram')
export class RelationDiagram extends LitElement {
  static override styles = [base, controls, markStyles, diagramStyles, legendStyles];

  @property({ attribute: false }) now: State | null = null;
  @property({ attribute: false }) answer: ClusterAnswer | null = null;
  @property({ type: Boolean, reflect: true }) wide = false;
  @state() private hand: InHand | null = null;
  @query('.canvas') private canvas!: HTMLElement | null;

  private geometry: DiagramGeometry = layDiagramOut({ cases: [] });
  private chosenBefore: string | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('answer')) {
      const before = changed.get('answer');
      this.geometry = layDiagramOut(this.answer ?? { cases: [] });
      // The same case, wherever it stands now; lines are numbered anew.
      const id = this.hand === null ? undefined : before?.cases[this.hand.kind === 'case' ? this.hand.at : this.hand.from]?.id;
      this.hand = this.handOn(id ?? '');
    }
    const { cases, chosen } = this.now?.tracing ?? { cases: null, chosen: null };
    const id = cases?.cases.id[chosen ?? -1] ?? null;
    if (id !== this.chosenBefore && id !== null) this.hand = this.handOn(id) ?? this.hand;
    this.chosenBefore = id;
  }

  private handOn(id: string): InHand | null {
    const at = this.answer?.cases.findIndex((one) => one.id === id) ?? -1;
    return at < 0 ? null : { kind: 'case', at };
  }

  /** J and K: in reading order. */
  move(by: 1 | -1): void {
    const order = readingOrder(this.geometry);
    if (order.length === 0) return;
    const place = this.hand === null ? -1 : order.indexOf(this.hand.kind === 'case' ? this.hand.at : this.hand.from);
    this.take({ kind: 'case', at: order[Math.max(0, Math.min(order.length - 1, place + by))]! });
  }

  /** Enter: the case is opened, of a line the place is shown. */
  openCursor(): void {
    const { hand, answer } = this;
    if (hand === null || answer === null) return;
    if (hand.kind === 'case') this.openCase(answer.cases[hand.at]!.id);
    else this.showPlaceOf(answer.relations[hand.at]!);
  }

  focusList(): void {
    this.canvas?.focus();
  }

  private openCase(id: string): void {
    const row = this.now?.tracing.cases?.cases.id.indexOf(id) ?? -1;
    if (row >= 0) fireView(this, 'trace-case-chosen', { row, zoom: true });
  }

  private showPlaceOf({ evidence }: DescribedRelation): void {
    const placed = evidence.find(({ lng }) => lng !== null);
    if (placed !== undefined) fireView(this, 'trace-place-shown', { lng: placed.lng!, lat: placed.lat! });
  }

  private take(hand: InHand | null): void {
    this.hand = hand;
    if (hand === null || this.canvas === null) return;
    const at = hand.kind === 'case' ? hand.at : hand.from;
    const { canvas, geometry } = this;
    const drawing = canvas.querySelector('svg');
    const left = geometry.x[at]! + Math.max(0, (canvas.scrollWidth - Number(drawing?.getAttribute('width') ?? 0)) / 2);
    const isSeen = left - ROW > canvas.scrollLeft && left + ROW < canvas.scrollLeft + canvas.clientWidth && geometry.y[at]! - ROW > canvas.scrollTop && geometry.y[at]! + ROW < canvas.scrollTop + canvas.clientHeight;
    if (!isSeen) canvas.scrollTo({ left: left - canvas.clientWidth / 2, top: geometry.y[at]! - canvas.clientHeight / 2 });
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { hand } = this;
    if (event.key.startsWith('Arrow')) this.step(event.key as ArrowKey);
    else if (event.key === ' ') this.takeLine();
    else if (event.key === 'Enter') this.openCursor();
    else if (event.key === 'Escape' && hand?.kind === 'line') this.take({ kind: 'case', at: hand.from });
    else if (event.key === 'Escape' && hand !== null && this.now?.tracing.chosen === null) this.take(null);
    else if (event.key === 'Escape' && hand === null && !this.wide && this.now?.tracing.chosen === null) this.dispatchEvent(new CustomEvent('diagram-left'));
    else return;
    // In the diagram the arrows and Space are its own, not the day's.
    event.preventDefault();
    event.stopPropagation();
  };

  /** A case: to the next one. A line: left and right to its end there, up and down to the next line of the case. */
  private step(key: ArrowKey): void {
    const { hand, answer, geometry } = this;
    if (answer === null || answer.cases.length === 0) return;
    if (hand === null) return this.move(1);
    if (hand.kind === 'case') return this.take({ kind: 'case', at: stepCase(geometry, answer.relations, hand.at, key) });
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      const lines = linesOf(geometry, answer.relations, hand.from);
      const next = lines.indexOf(hand.at) + (key === 'ArrowDown' ? 1 : -1);
      return this.take({ ...hand, at: lines[(next + lines.length) % lines.length]! });
    }
    const { a, b } = answer.relations[hand.at]!;
    const [first, last] = geometry.x[a]! < geometry.x[b]! || (geometry.x[a] === geometry.x[b] && geometry.y[a]! < geometry.y[b]!) ? [a, b] : [b, a];
    this.take({ kind: 'case', at: key === 'ArrowLeft' ? first : last });
  }

  /** Space: the first line of the case in hand, then its next one. */
  private takeLine(): void {
    const { hand, answer } = this;
    if (hand === null || answer === null) return;
    if (hand.kind === 'line') return this.step('ArrowDown');
    const [line] = linesOf(this.geometry, answer.relations, hand.at);
    if (line !== undefined) this.take({ kind: 'line', at: line, from: hand.at });
  }

  private readonly clicked = (event: MouseEvent): void => {
    const { answer } = this;
    const part = (event.target as Element).closest<SVGElement>('[data-case], [data-line]');
    if (answer === null || part === null) return;
    const { case: at, line } = part.dataset;
    if (at !== undefined) this.hand = { kind: 'case', at: Number(at) };
    else this.hand = { kind: 'line', at: Number(line), from: answer.relations[Number(line)]!.a };
    // In the sheet the map and the card lie behind.
    if (!this.wide) this.openCursor();
  };

  override render(): TemplateResult | typeof nothing {
    const { now, answer, geometry, hand } = this;
    if (now === null || answer === null) return nothing;
    const { language } = now;
    const words = relationWords(language);
    const { width, height } = geometry;
    const told = words.cluster.drawing(writeNumber(answer.cases.length), writeNumber(answer.relations.length));
    return html`
      <div class="canvas" tabindex="0" role="application" aria-label=${told} @keydown=${this.keyed} @click=${this.clicked}>
        <svg class="diagram ${hand === null ? '' : 'dimmed'}" width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
          ${guard([answer, language], () => svg`${drawHead(geometry, language)}<g class="base">
            ${answer.relations.map((_, at) => drawLine(geometry, answer, at, answer.relations.length <= FEW_LINES))}${answer.cases.map((_, at) => drawCase(geometry, answer.cases, at))}</g>`)}
          ${hand === null ? nothing : this.drawHand(answer, hand)}
        </svg>
      </div>
      <section class="detail" aria-label=${words.detail.label}>${this.renderDetail(now, answer)}${this.wide ? renderLegend(language) : nothing}</section>
      <p class="visually-hidden" role="status">${this.tell(answer, now)}</p>
    `;
  }

  private drawHand(answer: ClusterAnswer, hand: InHand): SVGTemplateResult {
    const { geometry } = this;
    const lines = hand.kind === 'line' ? [hand.at] : linesOf(geometry, answer.relations, hand.at);
    const ends = new Set([...lines.flatMap((line) => [answer.relations[line]!.a, answer.relations[line]!.b]), hand.kind === 'case' ? hand.at : hand.from]);
    const ringed = hand.kind === 'case' ? [hand.at] : [answer.relations[hand.at]!.a, answer.relations[hand.at]!.b];
    return svg`<g class="hand"><g class=${hand.kind === 'line' ? 'only' : ''}>${lines.map((line) => drawLine(geometry, answer, line, true))}</g>
      ${[...ends].map((at) => drawCase(geometry, answer.cases, at))}${ringed.map((at) => svg`<circle class="ring" cx=${geometry.x[at]!} cy=${geometry.y[at]!} r=${MARK + 5}></circle>`)}</g>`;
  }

  private tell({ cases, relations }: ClusterAnswer, { language }: State): string {
    const { hand } = this;
    const { cluster } = relationWords(language);
    if (hand === null) return '';
    if (hand.kind === 'case') return cluster.caseMark(cases[hand.at]!.id, writeDayOf(cases[hand.at]!, language), writeInfectors(cases[hand.at]!, language));
    const { a, b } = relations[hand.at]!;
    return cluster.lineMark(cases[a]!.id, cases[b]!.id, [writeDirection(relations[hand.at]!, cases, language), ...relations[hand.at]!.evidence.map((one) => writeEvidence(one, language))].join(tracingWords(language).clause));
  }

  private renderDetail(now: State, answer: ClusterAnswer): TemplateResult {
    const { detail } = relationWords(now.language);
    if (this.hand === null) return html`<p class="soft">${detail.none}</p>`;
    return this.hand.kind === 'case' ? this.renderCase(now, answer, this.hand.at) : this.renderLine(now, answer, answer.relations[this.hand.at]!);
  }

  private renderCase({ language }: State, { cases, relations }: ClusterAnswer, at: number): TemplateResult {
    const [{ detail }, one] = [relationWords(language), cases[at]!];
    const facts = [writeDayOf(one, language), ...(one.isolatedAt === null ? [] : [detail.isolated(writeMoment(one.isolatedAt, language))]), writeInfectors(one, language)];
    const lines = linesOf(this.geometry, relations, at);
    return html`<h4>${one.id}<button class="framed" @click=${() => this.openCase(one.id)}>${detail.open}</button></h4><p>${facts.join(tracingWords(language).clause)}</p>
      ${lines.length === 0 ? nothing : html`<p class="soft">${detail.lines}</p><ul>${lines.map((line) => {
        const relation = relations[line]!;
        return html`<li><button class="link" @click=${() => this.take({ kind: 'line', at: line, from: at })}>${cases[relation.a === at ? relation.b : relation.a]!.id}</button> <span class="soft">${writeSide(relation, at, language)}</span></li>`;
      })}</ul>`}`;
  }

  private renderLine({ language }: State, { cases }: ClusterAnswer, relation: DescribedRelation): TemplateResult {
    const { detail } = relationWords(language);
    const [one, other] = [cases[relation.a]!.id, cases[relation.b]!.id];
    return html`<h4><span>${one} — ${other}</span></h4><p>${writeDirection(relation, cases, language)}</p><p class="soft">${writeInterval(relation, cases, language)}</p>
      <ul>${relation.evidence.map((evidence) => html`<li>${writeEvidence(evidence, language)} ${evidence.lng === null ? nothing
        : html`<button class="link" @click=${() => fireView(this, 'trace-place-shown', { lng: evidence.lng!, lat: evidence.lat! })}>${detail.showPlace(namePlace(evidence.place, evidence.unit, language))}</button>`}</li>`)}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'relation-diagram': RelationDiagram }
}
