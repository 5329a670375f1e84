// What printed pages with a map share: the numbers of each level, the legend, and the map with north and scale.
import { html, nothing, type TemplateResult } from 'lit';
import { CONTROLLED, LEVELS, PRECAUTION, SEALED, type Level, type LevelCode } from '../../domain/zoning/level.ts';
import type { DayView } from '../../domain/zoning/lists/day-view.ts';
import { ZONE_LOOKS } from '../../store/palette.ts';
import type { Palette } from '../../store/state.ts';
import type { Words } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { setStyle } from '../set-style.ts';
import { measureScaleBar, roundRatio, writeDistance } from './scale-bar.ts';
import './print-parts.css';

export type Paper = 'A4' | 'A3';

/** The map on paper: its address, and the metres of one millimetre in its middle. */
export interface PrintedMap {
  readonly address: string;
  readonly metersPerMillimeter: number;
}

const LONGEST_BAR_MILLIMETERS = 40;
const LEGEND: readonly LevelCode[] = [SEALED, CONTROLLED, PRECAUTION];
const SIZES = ['units', 'buildings', 'households', 'people'] as const;

export function renderCounts(view: DayView, { print, level }: Words): TemplateResult {
  return html`<table class="counts">
    <thead><tr><th scope="col">${print.columns.level}</th>${SIZES.map((size) => html`<th scope="col">${print.columns[size]}</th>`)}</tr></thead>
    <tbody>${LEGEND.map((code) => html`<tr><th scope="row">${level[LEVELS[code]]}</th>
      ${SIZES.map((size) => html`<td>${size !== 'units' && view.counts[code].units > 0 && view.counts[code][size] === 0 ? '–' : writeNumber(view.counts[code][size])}</td>`)}</tr>`)}
    </tbody>
  </table>`;
}

/** `letters`: without a map the letters in the list are all there is to explain; `levels`: a map without marks of what is due or held. */
export function renderLegend(words: Words, palette: Palette, shows: 'letters' | 'levels' | 'all'): TemplateResult {
  return html`<ul class="legend" aria-label=${words.print.legend}>
    ${LEGEND.map((code) => html`<li>${shows === 'letters' ? nothing : html`<span class="swatch ${LEVELS[code]}" ${setStyle(lookOf(LEVELS[code], palette))}></span>`}${renderBadge(LEVELS[code], words, palette)}${words.level[LEVELS[code]]}</li>`)}
    ${shows === 'all' ? html`<li><span class="swatch pending"></span>${words.print.pending}</li>` : nothing}
  </ul>`;
}

export function renderBadge(level: Level, { badge }: Words, palette: Palette): TemplateResult {
  return html`<i class="badge ${level}" ${setStyle(lookOf(level, palette))}>${badge[level]}</i>`;
}

/** `paper`: the size at which its scale holds. */
export function renderMap(map: PrintedMap | null, paper: Paper, { print }: Words): TemplateResult {
  if (map === null) return html`<p class="no-map">${print.noMap}</p>`;
  const { meters, millimeters } = measureScaleBar(map.metersPerMillimeter, LONGEST_BAR_MILLIMETERS);
  return html`<figure class="map">
    <img src=${map.address} alt=${print.mapAlt}>
    <div class="north">${print.north}</div>
    <div class="ratio">${print.ratio(writeNumber(roundRatio(map.metersPerMillimeter)), paper)}</div>
    <div class="scale" ${setStyle({ width: `${millimeters}mm` })}>${writeDistance(meters)}</div>
  </figure>`;
}

/** Colours of a level as custom properties: paper is light whatever the screen is. */
function lookOf(level: Level, palette: Palette): Readonly<Record<string, string>> {
  if (level === 'none') return {};
  const { fill, line, letter, fillOpacity, hatchColor } = ZONE_LOOKS[palette].light[level];
  return { '--fill': fill, '--edge': line, '--letter': letter, '--wash': `${fillOpacity * 100}%`, '--hatch': hatchColor };
}
