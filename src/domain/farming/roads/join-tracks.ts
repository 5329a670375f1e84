// Field tracks drawn by hand join the network: an end near a road becomes a vertex of that road.
import Flatbush from 'flatbush';
import { MILLIMETERS } from '../../geometry/plane.ts';
import { nearestShare } from './nearest-point.ts';
import type { GridLine } from './road-graph.ts';

/** How far an end drawn by hand may miss the road it means. */
const JOIN_METERS = 25;

interface Joint {
  readonly line: GridLine;
  readonly segment: number;
  readonly share: number;
  readonly x: number;
  readonly y: number;
}

/** The lines with the joints in them; ends with no road near stay where they are. */
export function joinTracks(lines: GridLine[]): GridLine[] {
  if (!lines.some(({ line }) => line.drawn)) return lines;
  const owners: GridLine[] = [];
  const numbers: number[] = [];
  for (const line of lines) {
    for (let i = 0; i + 1 < line.x.length; i++) {
      owners.push(line);
      numbers.push(i);
    }
  }
  const index = new Flatbush(owners.length);
  owners.forEach(({ x, y }, k) => {
    const i = numbers[k]!;
    index.add(Math.min(x[i]!, x[i + 1]!), Math.min(y[i]!, y[i + 1]!), Math.max(x[i]!, x[i + 1]!), Math.max(y[i]!, y[i + 1]!));
  });
  index.finish();
  const joints: Joint[] = [];
  const reach = JOIN_METERS * MILLIMETERS;
  for (const track of lines) {
    if (!track.line.drawn) continue;
    for (const end of [0, track.x.length - 1]) {
      const [px, py] = [track.x[end]!, track.y[end]!];
      let best: Joint | null = null;
      let least = reach;
      for (const k of index.search(px - reach, py - reach, px + reach, py + reach).sort((a, b) => a - b)) {
        const line = owners[k]!;
        const i = numbers[k]!;
        if (line === track) continue;
        const share = nearestShare(px, py, line.x[i]!, line.y[i]!, line.x[i + 1]!, line.y[i + 1]!);
        const x = Math.round(line.x[i]! + (line.x[i + 1]! - line.x[i]!) * share);
        const y = Math.round(line.y[i]! + (line.y[i + 1]! - line.y[i]!) * share);
        const distance = Math.hypot(x - px, y - py);
        if (distance < least || (distance === least && best === null)) {
          least = distance;
          best = { line, segment: i, share, x, y };
        }
      }
      if (best === null) continue;
      joints.push(best);
      // The drawn end stays; the joint is put beyond it, so that the track is as long as drawn.
      if (least > 0) joints.push({ line: track, segment: end === 0 ? -1 : track.x.length - 1, share: 0, x: best.x, y: best.y });
    }
  }
  return lines.map((line) => withJoints(line, joints.filter((joint) => joint.line === line)));
}

function withJoints(line: GridLine, joints: readonly Joint[]): GridLine {
  if (joints.length === 0) return line;
  const [x, y]: [number[], number[]] = [[], []];
  const add = (px: number, py: number): void => {
    if (x.length > 0 && x.at(-1) === px && y.at(-1) === py) return;
    x.push(px);
    y.push(py);
  };
  const sorted = joints.toSorted((a, b) => a.segment - b.segment || a.share - b.share);
  let next = 0;
  for (let i = -1; i < line.x.length; i++) {
    if (i >= 0) add(line.x[i]!, line.y[i]!);
    for (; next < sorted.length && sorted[next]!.segment === i; next++) add(sorted[next]!.x, sorted[next]!.y);
  }
  return { ...line, x, y };
}
