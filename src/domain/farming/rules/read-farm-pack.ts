// Reads a farm pack from JSON: its shape, then what would contradict itself, before anybody is sent home by it.
import * as v from 'valibot';
import { parseIsoDay } from '../../day.ts';
import { LEVELS, type Level } from '../../zoning/level.ts';
import type { PackFault } from '../../zoning/packs/pack-fault.ts';
import { shapeFault, NOT_A_DAY } from '../../zoning/packs/shape-fault.ts';
import type { FarmPack, Movement } from './farm-pack.ts';

/** A farm pack that cannot be used; carries everything that was found wrong, never nothing. */
export class FarmPackError extends Error {
  constructor(readonly faults: readonly PackFault[]) {
    super(`farm pack: ${faults.map(({ member, code, text }) => `${member} ${code} ${text}`.trim()).join('; ')}`);
    this.name = 'FarmPackError';
  }
}

const text = v.pipe(v.string(), v.minLength(1));
const bilingual = v.strictObject({ zh: text, en: text });
const wholeFrom = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const days = wholeFrom(1, 60);

const condition = v.variant('kind', [
  v.strictObject({ kind: v.literal('building-clean'), days, within: v.optional(v.literal('stair')) }),
  v.strictObject({ kind: v.literal('not-contact') }),
  v.strictObject({ kind: v.literal('home-days'), days }),
  v.strictObject({ kind: v.literal('pcr-within'), hours: wholeFrom(1, 240) }),
  v.strictObject({ kind: v.literal('pcr-negatives'), count: wholeFrom(1, 60), days }),
  v.strictObject({ kind: v.literal('pcr-all-negative'), days }),
  v.strictObject({ kind: v.literal('antigen-same-day') }),
]);

const access = v.strictObject({
  movement: v.picklist(['none', 'loop', 'free']),
  conditions: v.array(condition),
  clause: bilingual,
  source: v.strictObject({ text, english: text, grade: v.picklist(['A', 'B', 'C', 'D']) }),
});
const byLevel = v.strictObject({ none: access, precaution: access, controlled: access, sealed: access });

const farmPack = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/)),
  title: bilingual,
  authority: bilingual,
  date: v.pipe(v.string(), v.check((value) => parseIsoDay(value) !== undefined, NOT_A_DAY)),
  fieldWork: byLevel,
  returning: byLevel,
});

/**
 * Reads a farm pack from parsed JSON.
 * @throws FarmPackError naming every member that is missing, of the wrong kind, or contradicts another.
 */
export function readFarmPack(json: unknown): FarmPack {
  const result = v.safeParse(farmPack, json);
  if (!result.success) throw new FarmPackError(result.issues.map(shapeFault));
  const faults = (['fieldWork', 'returning'] as const).flatMap((part) => contradictions(part, result.output[part]));
  if (faults.length > 0) throw new FarmPackError(faults);
  return result.output;
}

const FREEDOM: readonly Movement[] = ['none', 'loop', 'free'];

function contradictions(part: string, accesses: FarmPack['fieldWork']): PackFault[] {
  const faults: PackFault[] = [];
  let before: Level | undefined;
  for (const level of LEVELS) {
    const { movement, conditions } = accesses[level];
    const member = `${part}.${level}`;
    if (movement === 'none' && conditions.length > 0) faults.push({ member: `${member}.conditions`, code: 'conditions-idle', text: '' });
    conditions.forEach(({ kind }, i) => {
      // Two tests of one kind may well be asked (within 48 hours, within 24): only what is asked in the same words is a slip.
      if (conditions.slice(0, i).some((other) => JSON.stringify(other) === JSON.stringify(conditions[i]))) faults.push({ member: `${member}.conditions.${i}`, code: 'row-twice', text: kind });
    });
    // A stricter zone that lets go more freely than a milder one is a slip of the pen in any text.
    if (before !== undefined && FREEDOM.indexOf(movement) > FREEDOM.indexOf(accesses[before].movement)) {
      faults.push({ member: `${member}.movement`, code: 'freer-than-milder', text: before });
    }
    before = level;
  }
  return faults;
}
