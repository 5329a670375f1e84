// The signs of four places, one track: a shape for each place, full where it is witnessed, hollow where it is concluded.
import { CERTAINTIES, type PlaceRole } from '../../domain/tracing/stays/stay-table.ts';
import type { MapColors } from './map-colors.ts';
import type { Draw } from './mark-images.ts';

export const TRACE_SIZE = 24;
export const ARROW_SIZE = 12;
export const PIN_SIZE = 36;

type Shape = (context: CanvasRenderingContext2D) => void;

const MIDDLE = TRACE_SIZE / 2;

function outline(...points: readonly (readonly [number, number])[]): Shape {
  return (context) => {
    context.beginPath();
    for (const [x, y] of points) context.lineTo(x, y);
    context.closePath();
  };
}

function circle(radius: number): Shape {
  return (context) => {
    context.beginPath();
    context.arc(MIDDLE, MIDDLE, radius, 0, Math.PI * 2);
  };
}

/** A house, a square of a workplace, a circle of any other place; where the case was found, a diamond. */
const SHAPES: Readonly<Record<PlaceRole, Shape>> = {
  found: outline([MIDDLE, 1.5], [TRACE_SIZE - 1.5, MIDDLE], [MIDDLE, TRACE_SIZE - 1.5], [1.5, MIDDLE]),
  residence: outline([MIDDLE, 1.5], [TRACE_SIZE - 2.5, 9.5], [TRACE_SIZE - 2.5, TRACE_SIZE - 2.5], [2.5, TRACE_SIZE - 2.5], [2.5, 9.5]),
  workplace: outline([3, 3], [TRACE_SIZE - 3, 3], [TRACE_SIZE - 3, TRACE_SIZE - 3], [3, TRACE_SIZE - 3]),
  activity: circle(MIDDLE - 2.5),
};

export const STAY_LOOKS = [...CERTAINTIES, 'suggested'] as const;

/** Full where it is witnessed, hollow where it is inferred, hollow and dashed where it is only offered from a track. */
export function placeSign(role: PlaceRole, look: (typeof STAY_LOOKS)[number], { panel, trace }: MapColors): Draw {
  return (context) => {
    SHAPES[role](context);
    context.lineJoin = 'round';
    context.strokeStyle = panel;
    context.lineWidth = 3;
    context.stroke();
    context.fillStyle = look === 'witnessed' ? trace : panel;
    context.fill();
    context.strokeStyle = look === 'witnessed' ? panel : trace;
    context.lineWidth = 1.8;
    if (look === 'suggested') context.setLineDash([3, 2.4]);
    context.stroke();
    context.setLineDash([]);
  };
}

/** Which way the track goes. */
export function wayArrow({ panel, trace }: MapColors): Draw {
  return (context) => {
    context.beginPath();
    context.moveTo(2.5, 1.5);
    context.lineTo(ARROW_SIZE - 1.5, ARROW_SIZE / 2);
    context.lineTo(2.5, ARROW_SIZE - 1.5);
    context.closePath();
    context.fillStyle = trace;
    context.strokeStyle = panel;
    context.lineWidth = 1;
    context.fill();
    context.stroke();
  };
}

/** A pin whose foot, in the middle of the picture, stands where a stay was clicked. */
export function pointedPin({ panel, ink }: MapColors): Draw {
  return (context) => {
    const [x, foot] = [PIN_SIZE / 2, PIN_SIZE / 2];
    context.beginPath();
    context.moveTo(x, foot);
    context.bezierCurveTo(x - 3, foot - 6, x - 6.5, foot - 7, x - 6.5, foot - 10.5);
    context.arc(x, foot - 10.5, 6.5, Math.PI, 0);
    context.bezierCurveTo(x + 6.5, foot - 7, x + 3, foot - 6, x, foot);
    context.closePath();
    context.lineJoin = 'round';
    context.strokeStyle = panel;
    context.lineWidth = 3;
    context.stroke();
    context.fillStyle = ink;
    context.fill();
    context.beginPath();
    context.arc(x, foot - 10.5, 2.4, 0, Math.PI * 2);
    context.fillStyle = panel;
    context.fill();
  };
}
