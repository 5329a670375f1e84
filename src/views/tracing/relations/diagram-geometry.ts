// Where the relation diagram draws its marks and lines, and where the arrow keys lead.
import type { EpidemicDay } from '../../../domain/day.ts';
import type { ClusterAnswer, DescribedRelation, DiagramCase } from '../../../domain/tracing/relation-answers.ts';

/** Pixels. */
export const [COLUMN, ROW, HEAD, MARK] = [88, 46, 32, 10];
const EDGE = COLUMN / 2;
/** Between columns of days that do not follow one another, and before the cases without a day. */
const SKIP = 28;
/** Between a mark and the end of a line. */
const CLEAR = 3;

export interface Column {
  /** Null: the cases without a day. */
  readonly day: EpidemicDay | null;
  readonly x: number;
  /** Days lie between this column and the one before it. */
  readonly isAfterGap: boolean;
}

export interface DiagramGeometry {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Column[];
  /** Middle of the mark of each case. */
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export function layDiagramOut({ cases }: Pick<ClusterAnswer, 'cases'>): DiagramGeometry {
  const days = [...new Set(cases.flatMap(({ day }) => (day === null ? [] : [day])))].sort((a, b) => a - b);
  const columns: Column[] = [];
  let x = EDGE;
  for (const [at, day] of days.entries()) {
    const isAfterGap = at > 0 && day - days[at - 1]! > 1;
    if (at > 0) x += COLUMN + (isAfterGap ? SKIP : 0);
    columns.push({ day, x, isAfterGap });
  }
  if (cases.some(({ day }) => day === null)) columns.push({ day: null, x: days.length === 0 ? x : (x += COLUMN + SKIP), isAfterGap: days.length > 0 });
  const columnOf = new Map(columns.map((column) => [column.day, column.x] as const));
  const y = cases.map(({ row }) => HEAD + ROW * (row + 0.5));
  return { width: x + EDGE, height: Math.max(HEAD + ROW, ...y.map((middle) => middle + ROW / 2)), columns, x: cases.map(({ day }) => columnOf.get(day)!), y };
}

/** A line between two marks: its path, its middle, and where it comes in at its second end (for an arrow: a point and the way it goes). */
export interface LineShape {
  readonly path: string;
  readonly middle: readonly [x: number, y: number];
  readonly ends: readonly [start: LineEnd, end: LineEnd];
}

export interface LineEnd {
  readonly x: number;
  readonly y: number;
  /** Degrees clockwise from east, into the mark. */
  readonly angle: number;
}

/** Bent, so that it passes beside the marks between: within a column to the right, else upwards the more the farther it goes. */
export function shapeLine({ x, y, columns }: DiagramGeometry, { a, b }: Pick<DescribedRelation, 'a' | 'b'>): LineShape {
  const [ax, ay, bx, by] = [x[a]!, y[a]!, x[b]!, y[b]!];
  const between = columns.filter((column) => column.x > Math.min(ax, bx) && column.x < Math.max(ax, bx)).length;
  const isUpright = ax === bx;
  const [cx, cy] = [(ax + bx) / 2 + (isUpright ? Math.min(COLUMN * 0.6, 12 + Math.abs(by - ay) * 0.18) : 0), (ay + by) / 2 - (isUpright ? 0 : between * ROW * 0.5)];
  const start = leave(ax, ay, cx, cy);
  const end = leave(bx, by, cx, cy);
  return {
    path: `M${round(start.x)} ${round(start.y)}Q${round(cx)} ${round(cy)} ${round(end.x)} ${round(end.y)}`,
    middle: [round(start.x / 4 + cx / 2 + end.x / 4), round(start.y / 4 + cy / 2 + end.y / 4)],
    ends: [start, end],
  };
}

/** The point beside a mark at which a line to the control point begins. */
function leave(x: number, y: number, cx: number, cy: number): LineEnd {
  const length = Math.hypot(cx - x, cy - y) || 1;
  const [east, south] = [(cx - x) / length, (cy - y) / length];
  return { x: x + east * (MARK + CLEAR), y: y + south * (MARK + CLEAR), angle: (Math.atan2(-south, -east) * 180) / Math.PI };
}

const round = (value: number): number => Math.round(value * 10) / 10;

export type ArrowKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/**
 * The case an arrow leads to: left and right along a line to the nearest case of an earlier or later column, without one to the
 * nearest of the next column; up and down within the column. The same case where there is none.
 */
export function stepCase({ x, y }: DiagramGeometry, relations: ClusterAnswer['relations'], from: number, key: ArrowKey): number {
  const [isAcross, sign] = [key === 'ArrowLeft' || key === 'ArrowRight', key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1];
  const all = x.map((_, at) => at);
  if (!isAcross) return nearest(all.filter((at) => x[at] === x[from] && sign * (y[at]! - y[from]!) > 0), (at) => Math.abs(y[at]! - y[from]!)) ?? from;
  const isThere = (at: number): boolean => sign * (x[at]! - x[from]!) > 0;
  const distance = (at: number): number => Math.abs(x[at]! - x[from]!) * 1000 + Math.abs(y[at]! - y[from]!);
  const joined = relations.flatMap(({ a, b }) => (a === from ? [b] : b === from ? [a] : []));
  return nearest(joined.filter(isThere), distance) ?? nearest(all.filter(isThere), distance) ?? from;
}

function nearest(cases: readonly number[], distance: (at: number) => number): number | null {
  return cases.reduce<number | null>((best, at) => (best === null || distance(at) < distance(best) ? at : best), null);
}

/** Lines of a case, those to earlier cases first, from above. */
export function linesOf({ x, y }: DiagramGeometry, relations: ClusterAnswer['relations'], of: number): number[] {
  const other = (line: number): number => (relations[line]!.a === of ? relations[line]!.b : relations[line]!.a);
  return relations.flatMap(({ a, b }, line) => (a === of || b === of ? [line] : [])).sort((one, two) => x[other(one)]! - x[other(two)]! || y[other(one)]! - y[other(two)]! || one - two);
}

/** Cases in reading order: by column, then from above. */
export function readingOrder({ x, y }: DiagramGeometry): number[] {
  return x.map((_, at) => at).sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!);
}

/** How thick and how broken a line is: what speaks for it, and what dates say. */
export interface LineLook {
  readonly width: 'household' | 'long' | 'short';
  readonly dash: 'solid' | 'inferred' | 'unclear' | 'impossible';
  /** Toward which end dates leave the only way; null: none. */
  readonly arrow: 'a' | 'b' | null;
  /** Whether the case it points to has other possible infectors, or may have. */
  readonly isOneOfSeveral: boolean;
}

/** From an hour together on a line is thick. */
const LONG_MINUTES = 60;

export function lookOf({ direction, plausible, isHousehold, minutes, certainty, a, b }: DescribedRelation, cases: readonly DiagramCase[]): LineLook {
  const arrow = direction === 'a-to-b' ? 'b' : direction === 'b-to-a' ? 'a' : null;
  const infected = arrow === null ? null : cases[arrow === 'b' ? b : a]!;
  return {
    width: isHousehold ? 'household' : minutes >= LONG_MINUTES ? 'long' : 'short',
    dash: plausible === 'no' ? 'impossible' : plausible === 'not-known' ? 'unclear' : certainty === 'inferred' ? 'inferred' : 'solid',
    arrow, isOneOfSeveral: infected !== null && infected.infectors + infected.unclearInfectors > 1,
  };
}
