// 两点一线: the line of every household to every plot of its own, by the levels of one list.
import type { FarmGround } from '../../farmland/judge-line.ts';
import { finish } from '../../steps.ts';
import { CONTROLLED, levelOf, SEALED } from '../../zoning/level.ts';
import { drawCourse, firstEntry, type Course } from './course.ts';
import { MAY_LOOP, MAY_NOT } from './farm-places.ts';
import { WayFinder, type HomePlots, type StartGroup } from './find-ways.ts';
import { LINE_REASONS, LINE_STATES, type LineReason, type LineState, type LineTable } from './line-table.ts';
import { LineNetwork, type FarmWorld } from './network.ts';
import { groupRows, rowsOf, type RowGroup } from './row-groups.ts';
import { stepsOf } from './steps.ts';
import type { Way } from './way.ts';
import { forbiddenUnits, ownUnits, ZoneMarks } from './zone-marks.ts';

/** What may be told of each line while it is found. */
export interface FoundLine {
  readonly row: number;
  readonly state: LineState;
  readonly reason: LineReason;
  readonly unit: number;
  /** The way, or where it is closed the way that would be the quickest without zones; null where there is none. */
  readonly way: Way | null;
  readonly course: () => Course;
}

const CLOSED = LINE_STATES.indexOf('closed');

/** Opened once for a district; levels only mark pieces. */
export class LineFinder {
  /** `nothing`: no zone at all. */
  private constructor(
    readonly network: LineNetwork, private readonly rows: { readonly household: Int32Array; readonly plot: Int32Array }, private readonly ways: WayFinder, private readonly nothing: ZoneMarks,
  ) {}

  /** `units`: rows of the unit table. Yields how many plots of all are joined to the roads. */
  static *open(world: FarmWorld, units: number): Generator<readonly [done: number, whole: number], LineFinder> {
    const network = yield* LineNetwork.open(world);
    return new LineFinder(network, rowsOf(world.places), new WayFinder(network), new ZoneMarks(network.pieces, network.piecesIn, new Uint8Array(units)));
  }

  find(ground: FarmGround, access: Uint8Array, tell?: (line: FoundLine) => void): LineTable {
    return finish(this.findStepped(ground, access, tell));
  }

  /** `access`: movement by household, `MAY_NOT` … . Yields after every start how many lines of all are found. */
  *findStepped(ground: FarmGround, access: Uint8Array, tell?: (line: FoundLine) => void): Generator<readonly [done: number, whole: number], LineTable> {
    const { household, plot } = this.rows;
    const count = household.length;
    const table = {
      count, household, plot, state: new Uint8Array(count).fill(CLOSED), reason: new Uint8Array(count), unit: new Int32Array(count).fill(-1),
      meters: new Float32Array(count).fill(NaN), seconds: new Float32Array(count).fill(NaN), gate: new Int32Array(count).fill(-1),
    };
    let done = 0;
    for (const lines of this.judge(ground, access, null)) {
      for (const line of lines) {
        const { row, state, reason, unit, way } = line;
        table.state[row] = LINE_STATES.indexOf(state);
        table.reason[row] = LINE_REASONS.indexOf(reason);
        table.unit[row] = unit;
        if (state !== 'closed') {
          table.meters[row] = way!.meters;
          table.seconds[row] = way!.seconds;
          table.gate[row] = way!.gate;
        }
        tell?.(line);
      }
      done += lines.length;
      yield [done, count];
    }
    return table;
  }

  /** Lines to some plots in full, by plot; those without a household have none. Yields after every start. */
  *courses(plots: readonly number[], ground: FarmGround, access: Uint8Array): Generator<void, ReadonlyMap<number, Course>> {
    const wanted = new Set(plots);
    const courses = new Map<number, Course>();
    for (const lines of this.judge(ground, access, (row) => wanted.has(this.rows.plot[row]!))) {
      for (const { row, course } of lines) courses.set(this.rows.plot[row]!, course());
      yield;
    }
    return courses;
  }

  /** The line from the home of any household to any plot, as of one who farms for another, by the levels of one list; its row means nothing. */
  between(ground: FarmGround, access: Uint8Array): (household: number, plot: number) => FoundLine {
    const { network, ways, nothing } = this;
    const marks = new ZoneMarks(network.pieces, network.piecesIn, forbiddenUnits(ground));
    return (household, plot) => {
      const pair = new LineFinder(network, { household: Int32Array.of(household), plot: Int32Array.of(plot) }, ways, nothing);
      return pair.judgeGroup(groupRows(network, pair.rows, ground, null)[0]!, ground, access, marks)[0]!;
    };
  }

  private *judge(ground: FarmGround, access: Uint8Array, only: ((row: number) => boolean) | null): Generator<FoundLine[]> {
    const forbidden = forbiddenUnits(ground);
    const marks = new ZoneMarks(this.network.pieces, this.network.piecesIn, forbidden);
    for (const group of groupRows(this.network, this.rows, ground, only)) yield this.judgeGroup(group, ground, access, marks);
  }

  private judgeGroup(group: RowGroup, ground: FarmGround, access: Uint8Array, marks: ZoneMarks): FoundLine[] {
    const { network } = this;
    const { mode, wall, zoned } = group;
    const start: StartGroup = { own: ownUnits(zoned, ground.parent), wall, mode };
    const level = zoned < 0 ? SEALED : levelOf(ground.status[zoned]!);
    const isStrange = (row: number): boolean => marks.forbidden[row] === 1 && !start.own.has(row);
    const lines: FoundLine[] = [];
    const give = (row: number, state: LineState, reason: LineReason, unit: number, way: Way | null): void => {
      const steps = way && stepsOf.bind(null, way, network, mode);
      const course = (): Course => {
        const all = steps?.() ?? [];
        const stop = state !== 'closed' ? null : reason === 'home-sealed' || reason === 'home-rule' ? { step: 0, share: 0, unit } : firstEntry(all, isStrange, network);
        return drawCourse(this.rows.household[row]!, this.rows.plot[row]!, way?.gate ?? -1, all, all.length === 0 ? null : stop, network);
      };
      lines.push({ row, state, reason, unit, way, course });
    };
    /** Rows whose way without zones is wanted, with the reason known already. */
    const barred: { readonly row: number; readonly reason: LineReason; readonly unit: number }[] = [];
    const asked: number[][] = [];
    for (const { rows } of group.homes) {
      const mine: number[] = [];
      asked.push(mine);
      for (const row of rows) {
        const reason = this.reasonBefore(row, group, level, access, isStrange);
        if (reason === null) mine.push(row);
        else if (reason.reason === 'home-sealed' || reason.reason === 'home-rule' || reason.reason === 'field-closed') barred.push({ row, ...reason });
        else give(row, 'closed', reason.reason, reason.unit, null);
      }
    }
    const found = this.ways.find(start, homePlots(group, asked, this.rows.plot), marks);
    asked.forEach((rows, i) => rows.forEach((row, k) => {
      const way = found[i]![k]!;
      if (way === null) barred.push({ row, reason: 'shut-in', unit: -1 });
      else give(row, level === CONTROLLED || access[this.rows.household[row]!] === MAY_LOOP ? 'loop' : 'open', 'none', -1, way);
    }));
    if (barred.length > 0) this.judgeBarred(group, start, barred, isStrange, give);
    return lines.sort((a, b) => a.row - b.row);
  }

  private judgeBarred(
    group: RowGroup, start: StartGroup, barred: readonly { readonly row: number; readonly reason: LineReason; readonly unit: number }[],
    isStrange: (row: number) => boolean, give: (row: number, state: LineState, reason: LineReason, unit: number, way: Way | null) => void,
  ): void {
    const byRow = new Map(barred.map((one) => [one.row, one]));
    const asked = group.homes.map(({ rows }) => rows.filter((row) => byRow.has(row)));
    const free = this.ways.find(start, homePlots(group, asked, this.rows.plot), this.nothing);
    asked.forEach((rows, i) => rows.forEach((row, k) => {
      const way = free[i]![k]!;
      const { reason, unit } = byRow.get(row)!;
      if (reason !== 'shut-in') give(row, 'closed', reason, unit, way);
      else if (way === null) give(row, 'closed', 'no-way', -1, null);
      else give(row, 'closed', 'shut-in', firstEntry(stepsOf(way, this.network, group.mode), isStrange, this.network)?.unit ?? -1, way);
    }));
  }

  /** What closes a line before any way is looked for. */
  private reasonBefore(row: number, group: RowGroup, level: number, access: Uint8Array, isStrange: (row: number) => boolean): { readonly reason: LineReason; readonly unit: number } | null {
    const { network } = this;
    if (group.zoned < 0) return { reason: 'home-unknown', unit: -1 };
    if (access[this.rows.household[row]!] === MAY_NOT) return level === SEALED ? { reason: 'home-sealed', unit: group.zoned } : { reason: 'home-rule', unit: group.zoned };
    const { kind, links, border } = network.access[this.rows.plot[row]!]!;
    if (kind === 'unplaced') return { reason: 'field-unplaced', unit: -1 };
    if (group.isFar) return { reason: 'home-far', unit: -1 };
    const strange = border.map((units) => units.find(isStrange));
    if (strange.length > 0 && strange.every((unit) => unit !== undefined)) return { reason: 'field-closed', unit: strange[0]! };
    return links.length === 0 ? { reason: 'field-far', unit: -1 } : null;
  }
}

function homePlots({ homes }: RowGroup, rows: readonly (readonly number[])[], plot: Int32Array): HomePlots[] {
  return homes.map(({ home }, i) => ({ home: home ?? { x: 0, y: 0 }, plots: rows[i]!.map((row) => plot[row]!) }));
}
