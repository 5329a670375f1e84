// The lines of a list: access of homes by a farm pack, then the way of every line; kept while the same list is asked for.
import type { FarmDay } from '../../src/domain/farming/answers.ts';
import type { LineTable } from '../../src/domain/farming/lines/line-table.ts';
import type { FarmPack } from '../../src/domain/farming/rules/farm-pack.ts';
import { judgeAccess } from '../../src/domain/farming/rules/judge-access.ts';
import type { FarmGround } from '../../src/domain/farmland/judge-line.ts';
import { levelOf } from '../../src/domain/zoning/level.ts';
import type { OpenFarm, RunSteps } from './open-farm.ts';

export interface JudgedLines {
  readonly token: number;
  readonly day: FarmDay;
  readonly pack: FarmPack;
  readonly ground: FarmGround;
  /** Movement by household. */
  readonly access: Uint8Array;
  readonly lines: LineTable;
}

function packNamed(packs: readonly FarmPack[], id: string): FarmPack {
  const pack = packs.find((one) => one.id === id);
  if (pack === undefined) throw new Error(`there is no farm pack ${id}`);
  return pack;
}

export function groundOf({ zonedOf, units }: Pick<OpenFarm, 'zonedOf' | 'units'>, { status }: FarmDay): FarmGround {
  return { status, zonedOf, parent: units.parent };
}

/** `known`: lists judged before; where homes may be left alike and all levels are the same, so are the lines. */
export async function judgeLines(farm: OpenFarm, day: FarmDay, { token, known }: { readonly token: number; readonly known: readonly JudgedLines[] }, run: RunSteps): Promise<JudgedLines> {
  const pack = packNamed(farm.packs, day.pack);
  const ground = groundOf(farm, day);
  const { register: { households }, building, zonedOf } = farm;
  const { movement } = judgeAccess(pack, { homes: households.unit, buildings: building, isReturning: households.returning, zonedOf, ...day });
  const alike = known.find(({ access, ground: other }) => isSame(access, movement) && hasSameLevels(other.status, day.status));
  return { token, day, pack, ground, access: movement, lines: alike?.lines ?? (await run(farm.finder.findStepped(ground, movement))) };
}

function hasSameLevels(a: Uint16Array, b: Uint16Array): boolean {
  return a.length === b.length && a.every((word, row) => levelOf(word) === levelOf(b[row]!));
}

/** Whether two questions are about the same list: days, levels, positives and pack. */
export function isSameList(a: FarmDay, b: FarmDay): boolean {
  return a.day === b.day && a.pack === b.pack && isSame(a.status, b.status) && isSame(a.latestPositive, b.latestPositive);
}

function isSame<Column extends Uint8Array | Uint16Array | Int32Array>(a: Column, b: Column): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
