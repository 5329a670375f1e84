// The ways of all lines of a list, for planning; a day that only lifts what was forbidden takes over the ways that stay.
import type { WayOut } from '../../src/domain/farming/staggering/build-problem.ts';
import type { LineTable } from '../../src/domain/farming/lines/line-table.ts';
import { CONTROLLED, levelOf } from '../../src/domain/zoning/level.ts';
import { violationsOf } from './draw-courses.ts';
import type { JudgedLines } from './judge-lines.ts';
import type { OpenFarm } from './open-farm.ts';

export interface DayWays {
  readonly of: JudgedLines;
  /** By row of the lines. */
  readonly ways: ReadonlyMap<number, WayOut>;
}

type RunPairs = <Result>(steps: Generator<readonly [done: number, whole: number], Result, void>) => Promise<Result>;

/** Ways of all lines that are not closed and that the checker lets pass, by row of the lines; `known`: of other lists. */
export async function waysOut(farm: OpenFarm, judged: JudgedLines, known: readonly DayWays[], run: RunPairs): Promise<ReadonlyMap<number, WayOut>> {
  const same = known.find(({ of }) => of.lines === judged.lines);
  if (same !== undefined) return same.ways;
  const { ground, access, lines } = judged;
  const stricter = known.find(({ of }) => forbidsAll(of.ground.status, ground.status));
  const ways = new Map<number, WayOut>();
  await run(farm.finder.findStepped(ground, access, ({ row, state, course }) => {
    if (state === 'closed') return;
    // What was legal under more zones is legal under fewer, and no way that is as long is better.
    const stays = stricter !== undefined && isAsLong(stricter.of.lines, lines, row) ? stricter.ways.get(row) : undefined;
    if (stays !== undefined) {
      ways.set(row, stays);
      return;
    }
    const whole = course();
    if (violationsOf(farm, judged, whole).length > 0) return;
    const { edges } = whole;
    ways.set(row, {
      segments: Int32Array.from(edges, ({ edge }) => edge),
      enters: Float32Array.from(edges, ({ entersSeconds }) => entersSeconds),
      leaves: Float32Array.from(edges, ({ leavesSeconds }) => leavesSeconds),
    });
  }));
  return ways;
}

/** Whether a list forbids every unit that another forbids. */
function forbidsAll(status: Uint16Array, other: Uint16Array): boolean {
  return other.every((word, row) => levelOf(word) < CONTROLLED || levelOf(status[row]!) >= CONTROLLED);
}

function isAsLong(before: LineTable, now: LineTable, row: number): boolean {
  return before.gate[row] === now.gate[row] && before.meters[row] === now.meters[row] && before.seconds[row] === now.seconds[row];
}
