// The legend of the public picture: a row a level, or a block a level where the column is narrow.
import type { ZoneLevel } from '../../store/palette.ts';
import { fitText, type FittedText, type Measure, type Weight } from './picture-text.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedText extends Box, FittedText {
  readonly weight: Weight;
  readonly align: 'start' | 'end';
  readonly soft: boolean;
}

export interface LegendTexts {
  readonly level: ZoneLevel;
  readonly letter: string;
  readonly name: string;
  readonly units: string;
  readonly people: string;
}

export interface LegendSigns {
  readonly level: ZoneLevel;
  readonly letter: string;
  readonly swatch: Box;
  readonly badge: Box;
}

export interface PlacedLegend {
  readonly texts: readonly PlacedText[];
  readonly signs: readonly LegendSigns[];
  readonly bottom: number;
}

/** Height of a line to the size of its text. */
export const LINE_HEIGHT = 1.35;
const LARGEST = 36;
const SMALLEST = 28;
const SWATCH = 100;
const BADGE = 46;
const GAP = 14;

type Corner = Pick<Box, 'x' | 'y' | 'width'>;

/** From a corner down. `step`: how large everything is. */
export function placeLegend(levels: readonly LegendTexts[], corner: Corner, measure: Measure, step: number): PlacedLegend {
  for (let size = LARGEST; size >= SMALLEST; size -= 2) {
    const columns = (['name', 'units', 'people'] as const).map((column) => Math.max(...levels.map((row) => measure(row[column], size * step, column === 'name' ? 700 : 400))));
    const spare = corner.width - (SWATCH + BADGE + 4 * GAP) * step - columns.reduce((sum, column) => sum + column, 0);
    if (spare >= 0) return placeRows(levels, corner, columns.map((column) => column + spare / 3), size * step, step);
  }
  return placeBlocks(levels, corner, measure, step);
}

function placeRows(levels: readonly LegendTexts[], { x, y }: Corner, columns: readonly number[], size: number, step: number): PlacedLegend {
  const height = LARGEST * LINE_HEIGHT * step;
  const pitch = height + 6 * step;
  const texts = levels.flatMap(({ name, units, people }, i) => {
    let at = x + (SWATCH + BADGE + 2 * GAP) * step;
    return [name, units, people].map((text, column): PlacedText => {
      const placed: PlacedText = {
        lines: [text], size, x: at, y: y + i * pitch, width: columns[column]!, height, weight: column === 0 ? 700 : 400, align: column === 0 ? 'start' : 'end', soft: false,
      };
      at += columns[column]! + GAP * step;
      return placed;
    });
  });
  return { texts, signs: levels.map((level, i) => signsOf(level, x, y + i * pitch + (height - BADGE * step) / 2, step)), bottom: y + levels.length * pitch };
}

/** Where so much is left beside the signs, in the size of the legend's smallest text, the words of a block stand there. */
const ROOM_BESIDE = 14;

/** Signs, and beside or below them name, units and people. */
function placeBlocks(levels: readonly LegendTexts[], { x, y, width }: Corner, measure: Measure, step: number): PlacedLegend {
  const texts: PlacedText[] = [];
  const signs: LegendSigns[] = [];
  const left = (SWATCH + BADGE + 2 * GAP) * step;
  const isBeside = width - left >= ROOM_BESIDE * SMALLEST * step;
  const room = { width: isBeside ? width - left : width, size: LARGEST * step, smallest: SMALLEST * step };
  let bottom = y;
  for (const level of levels) {
    signs.push(signsOf(level, x, bottom, step));
    if (!isBeside) bottom += (BADGE + 4) * step;
    const sizes = isBeside ? [[level.units, level.people]] : [[level.units], [level.people]];
    for (const [i, parts] of [[level.name], ...sizes].entries()) {
      const weight = i === 0 ? 700 : 400;
      const fitted = fitText({ parts, between: ' · ' }, { ...room, weight }, measure);
      const height = fitted.lines.length * fitted.size * LINE_HEIGHT;
      texts.push({ ...fitted, x: isBeside ? x + left : x, y: bottom, width: room.width, height, weight, align: 'start', soft: false });
      bottom += height;
    }
    bottom += 2 * GAP * step;
  }
  return { texts, signs, bottom: bottom - 2 * GAP * step };
}

function signsOf({ level, letter }: LegendTexts, x: number, y: number, step: number): LegendSigns {
  const badge = BADGE * step;
  return {
    level, letter,
    swatch: { x, y: y + badge * 0.06, width: SWATCH * step, height: badge * 0.88 },
    badge: { x: x + (SWATCH + GAP) * step, y, width: badge, height: badge },
  };
}
