// The small signs beside a badge and on a line, drawn on canvases: pending, decided by a person, sealed parts, a break.
import type { MapColors } from './map-colors.ts';

export type Draw = (context: CanvasRenderingContext2D) => void;

export const MARK_SIZE = 15;
export const BREAK_SIZE = 14;
export const FAULT_SIZE = 22;

export function pendingMark(mark: 'live' | 'due' | 'held', { panel, ink }: MapColors): Draw {
  return (context) => {
    const middle = MARK_SIZE / 2;
    disc(context, middle, middle, middle - 1, panel, ink);
    context.strokeStyle = ink;
    context.lineWidth = 1.6;
    context.lineCap = 'round';
    context.beginPath();
    if (mark === 'held') {
      for (const x of [middle - 1.9, middle + 1.9]) {
        context.moveTo(x, middle - 2.6);
        context.lineTo(x, middle + 2.6);
      }
    } else {
      const up = mark === 'live' ? -1 : 1;
      context.moveTo(middle, middle - 3.4 * up);
      context.lineTo(middle, middle + 3.4 * up);
      context.moveTo(middle - 2.6, middle + 0.8 * up);
      context.lineTo(middle, middle + 3.4 * up);
      context.lineTo(middle + 2.6, middle + 0.8 * up);
    }
    context.stroke();
  };
}

/** A person's hand: a pen. */
export function overriddenMark({ panel, ink }: MapColors): Draw {
  return (context) => {
    const middle = MARK_SIZE / 2;
    disc(context, middle, middle, middle - 1, panel, ink);
    context.strokeStyle = ink;
    context.lineWidth = 2.2;
    context.lineCap = 'butt';
    stroke(context, [middle - 1.6, middle + 1.6, middle + 3, middle - 3]);
    context.lineWidth = 1.2;
    stroke(context, [middle - 3.4, middle + 3.4, middle - 1.6, middle + 1.6]);
  };
}

/** A compound with a sealed part: a square in which one quarter is the octagon of the sealed level. */
export function partsMark({ panel, ink, sealed }: MapColors): Draw {
  return (context) => {
    context.fillStyle = panel;
    context.strokeStyle = ink;
    context.lineWidth = 1.2;
    context.beginPath();
    context.rect(1, 1, MARK_SIZE - 2, MARK_SIZE - 2);
    context.fill();
    context.stroke();
    const [x, y, near, far] = [MARK_SIZE * 0.62, MARK_SIZE * 0.62, 1.5, 3.6];
    context.fillStyle = sealed.fill;
    context.beginPath();
    for (const [dx, dy] of [[-near, -far], [near, -far], [far, -near], [far, near], [near, far], [-near, far], [-far, near], [-far, -near]] as const) context.lineTo(x + dx, y + dy);
    context.fill();
  };
}

/** Where a line to a field may go no further. */
export function breakMark({ panel, farmLine }: MapColors): Draw {
  return (context) => {
    const [near, far] = [3.5, BREAK_SIZE - 3.5];
    context.lineCap = 'round';
    for (const [width, color] of [[4.6, panel], [2.2, farmLine]] as const) {
      context.lineWidth = width;
      context.strokeStyle = color;
      stroke(context, [near, near, far, far]);
      stroke(context, [far, near, near, far]);
    }
  };
}

/** Where what is drawn cannot be: a cross in a ring, seen on every fill. */
export function faultMark({ panel, ink }: MapColors): Draw {
  return (context) => {
    const middle = FAULT_SIZE / 2;
    const [near, far] = [middle - 4, middle + 4];
    disc(context, middle, middle, middle - 1.5, panel, ink);
    context.strokeStyle = ink;
    context.lineWidth = 2;
    context.beginPath();
    context.arc(middle, middle, middle - 1.5, 0, Math.PI * 2);
    context.stroke();
    context.lineCap = 'round';
    stroke(context, [near, near, far, far]);
    stroke(context, [far, near, near, far]);
  };
}

function stroke(context: CanvasRenderingContext2D, [x, y, toX, toY]: readonly [number, number, number, number]): void {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(toX, toY);
  context.stroke();
}

export function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, fill: string, edge: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = edge;
  context.lineWidth = 1;
  context.stroke();
}
