// Where everything stands on the public picture of one size: boxes in pixels, none on another, all inside the frame.
import type { PictureSize } from '../../store/public-picture.ts';
import { LINE_HEIGHT, placeLegend, type Box, type LegendSigns, type LegendTexts, type PlacedLegend, type PlacedText } from './picture-legend.ts';
import { fitText, type Measure, type PartedText, type TextRoom } from './picture-text.ts';

export interface PictureTexts {
  readonly title: PartedText;
  readonly list: PartedText;
  readonly legend: readonly LegendTexts[];
  /** Cut-off and drawing time, rules, office and telephone, and what the picture leaves out. */
  readonly notes: readonly PartedText[];
}

export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly map: Box;
  /** Inside the map: its upper right and its lower left corner. */
  readonly north: Box;
  readonly scale: Box;
  readonly texts: readonly PlacedText[];
  readonly legend: readonly LegendSigns[];
}

/** Sizes of text of ordinary length; smaller ones are no longer read on a telephone. */
const TITLE = { size: 56, smallest: 44, weight: 700 } as const;
const LIST = { size: 36, smallest: 30, weight: 400 } as const;
const NOTE = { size: 28, smallest: 28, weight: 400 } as const;
const MARGIN = 40;
const GAP = 20;
/** Columns beside the map: of a square, and of a big screen. */
const NARROW = 270;
const BROAD = 640;
/** Share of the picture's height: a map that is lower is no map. */
const LOWEST_MAP = 0.42;
/** A big screen is read from afar, so it begins larger; with very long texts everything but the map is made smaller. */
const STEPS = [1.3, 1.2, 1.1, 1, 0.92, 0.85, 0.78, 0.7, 0.6, 0.5, 0.4, 0.3];

interface Tried {
  readonly layout: PictureLayout;
  readonly fits: boolean;
}

export function sizeOf(size: PictureSize): { width: number; height: number } {
  const [width, height] = size.split('x').map(Number) as [number, number];
  return { width, height };
}

export function layoutPicture(size: PictureSize, texts: PictureTexts, measure: Measure): PictureLayout {
  const { width, height } = sizeOf(size);
  const isBroad = width > height;
  let tried: Tried | null = null;
  for (const step of STEPS) {
    if (step > 1 && !isBroad) continue;
    tried = (isBroad ? layoutBroad : layoutTall)({ width, height }, texts, measure, step);
    if (tried.fits) break;
  }
  return tried!.layout;
}

type Frame = Pick<Box, 'width' | 'height'>;

/** Title, map, legend and notes below one another; in a square the legend is a column beside the map. */
function layoutTall({ width, height }: Frame, texts: PictureTexts, measure: Measure, step: number): Tried {
  const inner = width - 2 * MARGIN;
  const isSquare = width === height;
  const head = placeHead(texts, { x: MARGIN, y: MARGIN * 0.75, width: inner }, measure, step);
  const mapTop = Math.round(head.bottom + GAP * 0.6);
  const notes = placeNotes(texts, { x: MARGIN, y: 0, width: inner }, measure, step);
  const notesTop = height - MARGIN * 0.75 - notes.bottom;
  const legend = isSquare
    ? placeLegend(texts.legend, { x: width - MARGIN - NARROW, y: mapTop, width: NARROW }, measure, step)
    : moveDown(placeLegend(texts.legend, { x: MARGIN, y: 0, width: inner }, measure, step), (bottom) => notesTop - GAP * 0.6 - bottom);
  const mapBottom = Math.floor(isSquare ? notesTop - GAP * 0.6 : legend.signs[0]!.badge.y - GAP);
  const map = { x: MARGIN, y: mapTop, width: isSquare ? inner - NARROW - GAP : inner, height: mapBottom - mapTop };
  return {
    layout: { width, height, ...cornersOf(map), texts: [...head.texts, ...legend.texts, ...notes.texts.map((text) => ({ ...text, y: text.y + notesTop }))], legend: legend.signs },
    fits: map.height >= LOWEST_MAP * height && (!isSquare || legend.bottom <= mapBottom),
  };
}

/** The map at the left over the whole height; title, legend and notes in a column at its right. */
function layoutBroad({ width, height }: Frame, texts: PictureTexts, measure: Measure, step: number): Tried {
  const x = width - MARGIN - BROAD;
  const map = { x: MARGIN, y: MARGIN, width: x - 2 * MARGIN, height: height - 2 * MARGIN };
  const head = placeHead(texts, { x, y: MARGIN, width: BROAD }, measure, step);
  const legend = placeLegend(texts.legend, { x, y: head.bottom + 2 * GAP, width: BROAD }, measure, step);
  const notes = placeNotes(texts, { x, y: 0, width: BROAD }, measure, step);
  const notesTop = height - MARGIN - notes.bottom;
  return {
    layout: { width, height, ...cornersOf(map), texts: [...head.texts, ...legend.texts, ...notes.texts.map((text) => ({ ...text, y: text.y + notesTop }))], legend: legend.signs },
    fits: legend.bottom + 2 * GAP <= notesTop,
  };
}

function cornersOf(map: Box): Pick<PictureLayout, 'map' | 'north' | 'scale'> {
  const north = { width: 72, height: 96 };
  const scale = { width: 300, height: 64 };
  return {
    map,
    north: { ...north, x: map.x + map.width - north.width - 16, y: map.y + 16 },
    scale: { ...scale, x: map.x + 16, y: map.y + map.height - scale.height - 16 },
  };
}

type Corner = Pick<Box, 'x' | 'y' | 'width'>;
type Stacked = Omit<PlacedLegend, 'signs'>;

function placeHead({ title, list }: PictureTexts, corner: Corner, measure: Measure, step: number): Stacked {
  return stack([{ text: title, ...TITLE }, { text: list, ...LIST }], corner, measure, step);
}

/** The first of the notes says how far the data goes: it stands out. */
function placeNotes({ notes }: PictureTexts, corner: Corner, measure: Measure, step: number): Stacked {
  return stack(notes.map((text, i) => ({ text, ...NOTE, soft: i > 0 })), corner, measure, step);
}

type TextToPlace = Omit<TextRoom, 'width'> & { readonly text: PartedText; readonly soft?: boolean };

/** Texts below one another from a corner down. */
function stack(rooms: readonly TextToPlace[], { x, y, width }: Corner, measure: Measure, step: number): Stacked {
  let bottom = y;
  const texts = rooms.map(({ text, size, smallest, weight, soft }): PlacedText => {
    const fitted = fitText(text, { width, weight, size: size * step, smallest: smallest * step }, measure);
    const height = fitted.lines.length * fitted.size * LINE_HEIGHT;
    bottom += height;
    return { ...fitted, x, y: bottom - height, width, height, weight, align: 'start', soft: soft ?? false };
  });
  return { texts, bottom };
}

function moveDown({ texts, signs, bottom }: PlacedLegend, by: (bottom: number) => number): PlacedLegend {
  const down = by(bottom);
  const move = (box: Box): Box => ({ ...box, y: box.y + down });
  return {
    texts: texts.map((text) => ({ ...text, y: text.y + down })),
    signs: signs.map((row) => ({ ...row, swatch: move(row.swatch), badge: move(row.badge) })),
    bottom: bottom + down,
  };
}
