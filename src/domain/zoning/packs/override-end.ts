// How long a level set by hand holds by default: as long as the pack would keep a unit there for a positive of the cut-off day.
import type { EpidemicDay } from '../../day.ts';
import { compilePack, stageAfterPositive } from './compile-pack.ts';
import { LEVELS, type Level } from '../level.ts';
import type { RulePack } from './rule-pack.ts';

/**
 * The last list on which a unit with a positive of `cutOff` still shows `level` or a stricter one, if every condition is
 * met at once. `stage` is where the positive meets the unit; without it, a clear one. Null where the dates of the pack
 * never end the level, or a positive does not reach it.
 */
export function lastListAtLevel(pack: RulePack, level: Level, cutOff: EpidemicDay, stage?: string): EpidemicDay | null {
  const compiled = compilePack(pack);
  const wanted = LEVELS.indexOf(level);
  const from = compiled.stages.find(({ text }) => text.id === stage) ?? compiled.stages[compiled.clear]!;
  let at = compiled.stages[stageAfterPositive(from, cutOff)]!;
  let since = cutOff + 1;
  // Every step leads to another stage; a pack that leads round in circles never ends.
  for (let taken = 0; at.code >= wanted && taken <= compiled.stages.length; taken++) {
    const { step } = at;
    if (step === null) return null;
    // Lists are walked one by one: a stage shows once before it ends.
    since = step.fromAnchor ? Math.max(since + 1, cutOff + step.days + compiled.shift) : since + step.days;
    at = compiled.stages[step.to]!;
  }
  return at.code >= wanted || since === cutOff + 1 ? null : since - 1;
}
