// Whether a register read anew still is what a plan was made of: who lives where, farms what, and with how many.
import type { FarmRegister } from '../answers.ts';

/** Rows must mean the same: numbers, homes, people, ways to travel, and the plots with their blocks and the names of these. */
export function isSameRegister({ households: a, plots: p, blocks, gates }: FarmRegister, other: FarmRegister): boolean {
  const { households: b, plots: q } = other;
  return areEqual(a.id, b.id) && areEqual(a.unit, b.unit) && areEqual(a.village, b.village) && areEqual(a.people, b.people) && areEqual(a.mode, b.mode)
    && areEqual(p.id, q.id) && areEqual(p.household, q.household) && areEqual(p.block, q.block) && areEqual(p.kind, q.kind)
    && areEqual(blocks.map(({ name, village }) => `${village} ${name}`), other.blocks.map(({ name, village }) => `${village} ${name}`))
    && areEqual(gates.map(({ name }) => name), other.gates.map(({ name }) => name));
}

function areEqual(one: ArrayLike<number | string>, other: ArrayLike<number | string>): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
