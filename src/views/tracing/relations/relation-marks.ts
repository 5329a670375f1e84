// The marks and lines of the relation diagram as SVG, and its legend.
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { ClusterAnswer, DiagramCase } from '../../../domain/tracing/relation-answers.ts';
import type { Language } from '../../../store/state.ts';
import { writeDay } from '../../../words/dates.ts';
import { relationWords } from '../../../words/tracing/relations.ts';
import { HEAD, lookOf, MARK, shapeLine, type DiagramGeometry, type LineLook } from './diagram-geometry.ts';

/** The days over the columns, and a line down where days are left out. */
export function drawHead({ columns, height, width }: DiagramGeometry, language: Language): SVGTemplateResult {
  const undated = relationWords(language).cluster.undated;
  return svg`<g class="head"><line x1="0" x2=${width} y1=${HEAD - 6} y2=${HEAD - 6}></line>${columns.map(({ day, x, isAfterGap }, at) => svg`
    ${isAfterGap ? svg`<line class="skipped" x1=${(x + columns[at - 1]!.x) / 2} x2=${(x + columns[at - 1]!.x) / 2} y1="4" y2=${height}></line>` : nothing}
    <text x=${x} y=${HEAD - 14}>${day === null ? undated : writeDay(day, language)}</text>`)}</g>`;
}

/** `tag`: the days between onsets are written in its middle; those between samples would not be those between the columns. */
export function drawLine(geometry: DiagramGeometry, { cases, relations }: ClusterAnswer, at: number, tag: boolean): SVGTemplateResult {
  const relation = relations[at]!;
  const [shape, look] = [shapeLine(geometry, relation), lookOf(relation, cases)];
  const end = look.arrow === null ? null : shape.ends[look.arrow === 'b' ? 1 : 0];
  const sign = look.dash === 'unclear' ? '?' : look.dash === 'impossible' ? '×' : tag && relation.intervalOf === 'onset' ? String(Math.abs(relation.intervalDays ?? 0)) : '';
  return svg`${drawStroke(shape.path, look)}${end === null ? nothing : drawArrow(end.x, end.y, end.angle, look.isOneOfSeveral)}
    ${sign === '' ? nothing : svg`<text class="tag" x=${shape.middle[0]} y=${shape.middle[1]}>${sign}</text>`}
    <path class="hit" d=${shape.path} data-line=${at}></path>`;
}

const drawStroke = (path: string, { width, dash }: Pick<LineLook, 'width' | 'dash'>): SVGTemplateResult =>
  svg`<path class="line ${width} ${dash}" d=${path}></path>${width === 'household' ? svg`<path class="line inside" d=${path}></path>` : nothing}`;

const drawArrow = (x: number, y: number, angle: number, isOneOfSeveral: boolean): SVGTemplateResult =>
  svg`<path class="arrow ${isOneOfSeveral ? 'several' : ''}" d="M1 0L-9 -4.500L-9 4.500z" transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${angle.toFixed(1)})"></path>`;

/** Circle: by onset; square: by the first positive sample; broken: by neither. In it how many may have infected the case. */
export function drawCase({ x, y }: DiagramGeometry, cases: readonly DiagramCase[], at: number): SVGTemplateResult {
  const { id, dayOf, infectors, unclearInfectors } = cases[at]!;
  const figure = `${infectors > 0 ? infectors : ''}${unclearInfectors > 0 ? '?' : ''}`;
  return svg`<g class="mark ${dayOf ?? 'unknown'}" data-case=${at} transform="translate(${x[at]!} ${y[at]!})">
    <title>${id}</title>${drawShape(dayOf)}<text class="figure" y="0.500">${figure}</text><text class="id" y=${MARK + 12}>${id}</text></g>`;
}

const drawShape = (dayOf: DiagramCase['dayOf']): SVGTemplateResult =>
  dayOf === 'positive' ? svg`<rect class="shape" x=${-MARK + 1} y=${-MARK + 1} width=${2 * MARK - 2} height=${2 * MARK - 2}></rect>` : svg`<circle class="shape" r=${MARK}></circle>`;

export function renderLegend(language: Language): TemplateResult {
  const { legends } = relationWords(language).cluster;
  const sign = (shape: SVGTemplateResult, text: string): TemplateResult => html`<svg viewBox="0 0 44 20" aria-hidden="true">${shape}</svg><span>${text}</span>`;
  const mark = (dayOf: DiagramCase['dayOf'], figure = ''): SVGTemplateResult => svg`<g class="mark ${dayOf ?? 'unknown'}" transform="translate(22 10) scale(0.85)">${drawShape(dayOf)}<text class="figure">${figure}</text></g>`;
  const line = (width: LineLook['width'], dash: LineLook['dash'], text = ''): SVGTemplateResult => svg`${drawStroke('M2 10L42 10', { width, dash })}<text class="tag" x="22" y="10">${text}</text>`;
  const arrow = (several: boolean): SVGTemplateResult => svg`${drawStroke('M2 10L34 10', { width: 'short', dash: 'solid' })}${drawArrow(40, 10, 0, several)}`;
  return html`<div class="legend">
    ${sign(mark('onset'), legends.onset)}${sign(mark('positive'), legends.positive)}${sign(mark(null), legends.unknown)}${sign(mark('onset', '3?'), legends.figure)}
    ${sign(arrow(false), legends.one)}${sign(arrow(true), legends.several)}${sign(line('short', 'solid'), legends.either)}
    ${sign(line('household', 'solid'), legends.household)}${sign(line('long', 'solid'), legends.long)}${sign(line('short', 'solid'), legends.short)}
    ${sign(line('short', 'inferred'), legends.inferred)}${sign(line('short', 'unclear', '?'), legends.unclear)}${sign(line('short', 'impossible', '×'), legends.impossible)}</div>`;
}
