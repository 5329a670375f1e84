// Divides the county town among its three street offices: along the river, and along the avenue and trunk to the north.
import { crossingOf, nearestOnSegment } from './lines.ts';
import { cross, distance, mix, subtract, type Line, type Point } from './plane.ts';
import { TOWN, type Border } from './territory.ts';

/** Labels of the three street offices of the town: north-west, north-east, and (exported: the last label) south of the river. */
const TOWN_WEST = TOWN;
const TOWN_EAST = TOWN + 1;
export const TOWN_SOUTH = TOWN + 2;

interface Hit {
  readonly border: number;
  readonly at: number;
  readonly point: Point;
  readonly along: number;
}

/** Cuts the town's piece of the district in three; the outer borders get the meeting points as vertices. */
export function divideTown(borders: readonly Border[], river: Line, northward: Line): Border[] {
  const isTown = (border: Border): boolean => border.left === TOWN || border.right === TOWN;
  const start = crossOfLines(river, northward);
  const riverHits = hitsOf(borders, isTown, river);
  const west = riverHits.filter((hit) => hit.along > start.first).toSorted((a, b) => a.along - b.along)[0]!;
  const east = riverHits.filter((hit) => hit.along < start.first).toSorted((a, b) => b.along - a.along)[0]!;
  const north = hitsOf(borders, isTown, northward).filter((hit) => hit.along > start.second).toSorted((a, b) => a.along - b.along)[0]!;

  const middle = mixAt(river, start.first);
  const riverEast = [east.point, ...river.slice(Math.floor(east.along) + 1, Math.ceil(start.first)), middle];
  const riverWest = [middle, ...river.slice(Math.floor(start.first) + 1, Math.ceil(west.along)), west.point];
  const avenue = [middle, ...northward.slice(Math.floor(start.second) + 1, Math.ceil(north.along)), north.point];

  const office = (point: Point): number => {
    if (sideOf(river, point) > 0) return TOWN_SOUTH;
    return sideOf(northward, point) > 0 ? TOWN_WEST : TOWN_EAST;
  };
  const outer = borders.flatMap((border, k) => {
    if (!isTown(border)) return [border];
    const hits = [west, east, north].filter((hit) => hit.border === k).toSorted((a, b) => a.at - b.at);
    return cutBorder(border, hits).map((piece) => {
      const label = office(mix(piece.line[Math.floor((piece.line.length - 1) / 2)]!, piece.line[Math.ceil((piece.line.length - 1) / 2)]!, 0.5));
      return piece.left === TOWN ? { ...piece, left: label } : { ...piece, right: label };
    });
  });
  return [
    ...outer,
    { line: riverEast, left: TOWN_SOUTH, right: TOWN_EAST },
    { line: riverWest, left: TOWN_SOUTH, right: TOWN_WEST },
    { line: avenue, left: TOWN_WEST, right: TOWN_EAST },
  ];
}

function mixAt(line: Line, along: number): Point {
  const i = Math.min(line.length - 2, Math.floor(along));
  return mix(line[i]!, line[i + 1]!, along - i);
}

function crossOfLines(a: Line, b: Line): { readonly first: number; readonly second: number } {
  for (let i = 0; i + 1 < a.length; i++) {
    for (let j = 0; j + 1 < b.length; j++) {
      const hit = crossingOf(a[i]!, a[i + 1]!, b[j]!, b[j + 1]!);
      if (hit) return { first: i + hit.first, second: j + hit.second };
    }
  }
  throw new Error('the avenue does not cross the river');
}

function hitsOf(borders: readonly Border[], wanted: (border: Border) => boolean, line: Line): Hit[] {
  const hits: Hit[] = [];
  borders.forEach((border, k) => {
    if (!wanted(border)) return;
    for (let i = 0; i + 1 < border.line.length; i++) {
      for (let j = 0; j + 1 < line.length; j++) {
        const hit = crossingOf(border.line[i]!, border.line[i + 1]!, line[j]!, line[j + 1]!);
        if (hit) hits.push({ border: k, at: i + hit.first, point: mix(border.line[i]!, border.line[i + 1]!, hit.first), along: j + hit.second });
      }
    }
  });
  return hits;
}

function cutBorder(border: Border, hits: readonly Hit[]): Border[] {
  const pieces: Border[] = [];
  let line: Point[] = [border.line[0]!];
  let index = 1;
  for (const hit of hits) {
    for (; index <= hit.at; index++) line.push(border.line[index]!);
    pieces.push({ ...border, line: [...line, hit.point] });
    line = [hit.point];
  }
  pieces.push({ ...border, line: [...line, ...border.line.slice(index)] });
  return pieces.map((piece) => ({ ...piece, line: piece.line.filter((point, i) => i === 0 || distance(point, piece.line[i - 1]!) > 0.01) }));
}

/** Above 0 on the left of a line, by its nearest stretch. */
function sideOf(line: Line, point: Point): number {
  let least = Infinity;
  let side = 0;
  for (let i = 0; i + 1 < line.length; i++) {
    const near = nearestOnSegment(point, line[i]!, line[i + 1]!);
    if (near.meters < least) [least, side] = [near.meters, cross(subtract(line[i + 1]!, line[i]!), subtract(point, line[i]!))];
  }
  return side;
}
