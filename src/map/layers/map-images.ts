// The pictures of the style on small canvases: hatches, badges and facility signs are drawn here, marks in `mark-images.ts`.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { PLACE_ROLES } from '../../domain/tracing/stays/stay-table.ts';
import type { Hatch } from '../../store/palette.ts';
import { FONTS } from './expressions.ts';
import type { MapColors } from './map-colors.ts';
import type { MapWords } from '../map-types.ts';
import { BREAK_SIZE, breakMark, disc, FAULT_SIZE, faultMark, MARK_SIZE, overriddenMark, partsMark, pendingMark, type Draw } from './mark-images.ts';
import { ARROW_SIZE, PIN_SIZE, placeSign, pointedPin, STAY_LOOKS, TRACE_SIZE, wayArrow } from './trace-images.ts';
import { ZONE_LEVELS } from './zone-scale.ts';

const BADGE_SIZE = 22;
const FACILITY_SIZE = 16;
const DOTS_SIZE = 9;

/** Adds all pictures, or draws them again after a change of theme or language. */
export function drawImages(map: MapLibreMap, colors: MapColors, words: MapWords): void {
  const put = (id: string, size: number, draw: Draw): void => {
    const { image, pixelRatio } = paintOnCanvas(size, draw);
    if (map.hasImage(id)) map.removeImage(id);
    map.addImage(id, image, { pixelRatio });
  };
  for (const [i, level] of ZONE_LEVELS.entries()) {
    const look = colors[level];
    const { spacingPixels, widthPixels } = colors.hatch;
    if (look.hatch !== 'none') {
      put(`hatch-${level}`, Math.round(spacingPixels * Math.SQRT2), hatch(look.hatch, look.hatchColor, widthPixels));
    }
    put(`badge-${level}`, BADGE_SIZE, badge(words.letters[i + 1]!, look.fill, look.letter, colors.ground.labelHalo));
  }
  for (const mark of ['live', 'due', 'held'] as const) put(`pending-${mark}`, MARK_SIZE, pendingMark(mark, colors));
  put('mark-overridden', MARK_SIZE, overriddenMark(colors));
  put('mark-parts', MARK_SIZE, partsMark(colors));
  put('hatch-redrawn', DOTS_SIZE, dots(colors.ground));
  put('mark-fault', FAULT_SIZE, faultMark(colors));
  put('farm-break', BREAK_SIZE, breakMark(colors));
  for (const role of PLACE_ROLES) for (const look of STAY_LOOKS) put(`trace-${role}-${look}`, TRACE_SIZE, placeSign(role, look, colors));
  put('trace-arrow', ARROW_SIZE, wayArrow(colors));
  put('trace-pin', PIN_SIZE, pointedPin(colors));
  for (const kind of FACILITY_KINDS) put(`facility-${kind}`, FACILITY_SIZE, facility(kind, colors));
}

function paintOnCanvas(size: number, draw: Draw): { image: ImageData; pixelRatio: number } {
  const pixelRatio = Math.max(2, Math.ceil(window.devicePixelRatio));
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * pixelRatio;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.scale(pixelRatio, pixelRatio);
  draw(context);
  return { image: context.getImageData(0, 0, canvas.width, canvas.height), pixelRatio };
}

// Strokes run past the corners so that the tile repeats without a seam.
function hatch(kind: Hatch, color: string, width: number): Draw {
  return (context) => {
    const size = context.canvas.width / context.getTransform().a;
    context.strokeStyle = color;
    context.lineWidth = width;
    context.beginPath();
    for (const shift of [-size, 0, size]) {
      context.moveTo(shift - size, size * 2);
      context.lineTo(shift + size * 2, -size);
      if (kind !== 'cross') continue;
      context.moveTo(shift - size, -size);
      context.lineTo(shift + size * 2, size * 2);
    }
    context.stroke();
  };
}

/** No hatch of a level: ground that is to be a unit of its own. */
function dots({ selectionLine, selectionHalo }: MapColors['ground']): Draw {
  return (context) => {
    for (const [color, radius] of [[selectionHalo, 2.6], [selectionLine, 1.6]] as const) {
      context.fillStyle = color;
      context.beginPath();
      context.arc(DOTS_SIZE / 2, DOTS_SIZE / 2, radius, 0, Math.PI * 2);
      context.fill();
    }
  };
}

function badge(letter: string, fill: string, ink: string, edge: string): Draw {
  return (context) => {
    context.beginPath();
    context.roundRect(1.5, 1.5, BADGE_SIZE - 3, BADGE_SIZE - 3, 4.5);
    context.fillStyle = fill;
    context.fill();
    context.strokeStyle = edge;
    context.lineWidth = 1.5;
    context.stroke();
    context.fillStyle = ink;
    context.font = `600 13px ${FONTS}`;
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    // Centred by the drawn letter, not by the font's line: fonts differ in what they leave above and below.
    const box = context.measureText(letter);
    context.fillText(letter, BADGE_SIZE / 2, BADGE_SIZE / 2 + (box.actualBoundingBoxAscent - box.actualBoundingBoxDescent) / 2);
  };
}

const FACILITY_KINDS = ['gate', 'school', 'market', 'workplace', 'hospital'] as const;

// Signs on a 16 px square: strokes as runs of points, no colour of a zone among them.
const FACILITY_STROKES: Readonly<Record<(typeof FACILITY_KINDS)[number], readonly (readonly number[])[]>> = {
  gate: [[5.5, 11, 5.5, 5.5, 10.5, 5.5, 10.5, 11]],
  school: [[6, 12, 6, 4], [6, 4.5, 11, 6, 6, 7.8]],
  market: [[4.5, 7, 5.5, 4.5, 10.5, 4.5, 11.5, 7, 4.5, 7], [5.3, 7, 5.3, 11.5, 10.7, 11.5, 10.7, 7]],
  workplace: [[4.5, 11.5, 4.5, 6, 7.5, 8, 7.5, 6, 10.5, 8, 10.5, 4.5, 11.7, 4.5, 11.7, 11.5, 4.5, 11.5]],
  hospital: [[8, 4.5, 8, 11.5], [4.5, 8, 11.5, 8]],
};

function facility(kind: (typeof FACILITY_KINDS)[number], { panel, ground }: MapColors): Draw {
  return (context) => {
    const middle = FACILITY_SIZE / 2;
    disc(context, middle, middle, kind === 'gate' ? 5.6 : middle - 0.8, panel, ground.label);
    context.strokeStyle = ground.label;
    context.lineWidth = kind === 'hospital' ? 2 : 1.1;
    context.lineJoin = 'round';
    context.beginPath();
    for (const run of FACILITY_STROKES[kind]) {
      for (let i = 0; i < run.length; i += 2) {
        if (i === 0) context.moveTo(run[0]!, run[1]!);
        else context.lineTo(run[i]!, run[i + 1]!);
      }
    }
    context.stroke();
  };
}
