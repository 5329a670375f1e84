// Levels set by hand follow the ground they were set for: a split leaves them on every part, a merger takes them along.
import type { Override } from '../../district/fact-tables.ts';
import type { Redrawing } from '../../district/redrawn-units.ts';
import type { Body } from '../../journal/entry.ts';
import type { RecordedOverride } from '../../journal/fold.ts';
import { LEVELS } from '../../zoning/level.ts';

/** What has to be recorded with a redrawing. `keyOf`: key of the unit an override names, null where it names none. */
export function carryOverrides({ how, units, merged }: Redrawing, overrides: readonly RecordedOverride[], keyOf: (area: string) => string | null): Body[] {
  const of = (key: string): RecordedOverride[] => overrides.filter(({ area }) => keyOf(area) === key);
  const set = (unit: string, { level, from, until, reason, by }: RecordedOverride): Body => ({ kind: 'override-set', unit, level, from, until, reason, by });
  if (how === 'split') return units.flatMap(({ unit, made }) => (made === undefined ? [] : of(made.like).map((override) => set(unit, override))));
  return [...new Set(merged.map(({ into }) => into))].flatMap((into) => {
    const given = merged.filter((one) => one.into === into).flatMap(({ unit }) => of(unit));
    if (given.length === 0) return [];
    const strictest = given.reduce((best, one) => (rank(one) > rank(best) ? one : best));
    // A unit that is no more keeps no level of its own; nobody is let out by that.
    const withdrawn: Body = { kind: 'withdrawn', targets: given.map(({ entry }) => entry), what: 'override' };
    return of(into).some((own) => rank(own) >= rank(strictest)) ? [withdrawn] : [withdrawn, set(into, strictest)];
  });
}

/** The overrides that hold once what is carried is recorded. */
export function overridesAfter(overrides: readonly RecordedOverride[], carried: readonly Body[]): Override[] {
  const gone = new Set(carried.flatMap((body) => (body.kind === 'withdrawn' ? body.targets : [])));
  // Not before any that holds: it is recorded after them.
  const recordedAt = overrides.reduce<number | undefined>((last, one) => (one.recordedAt === undefined ? last : Math.max(last ?? one.recordedAt, one.recordedAt)), undefined);
  const set = carried.flatMap((body): Override[] => (body.kind === 'override-set' ? [{ area: body.unit, level: body.level, from: body.from, until: body.until, reason: body.reason, by: body.by, recordedAt }] : []));
  return [...overrides.filter(({ entry }) => !gone.has(entry)), ...set];
}

const rank = ({ level }: RecordedOverride): number => LEVELS.indexOf(level);
