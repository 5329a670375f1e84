// The days on which the engine lowers each chain's place under the ninth edition.
import { rulePackById } from '../../data/rule-packs/index.ts';
import { caseTableOf, unitTableOf } from '../../src/domain/district/tables-of.ts';
import { judgeDistrict } from '../../src/domain/zoning/judge/judge-district.ts';
import { dayOf } from './risk-areas-data.ts';
import type { Chain } from './risk-areas-chains.ts';

/** When the only positive of a place was reported. */
export const POSITIVE_ON = { 'the day of listing': 0, 'the day before': -1 } as const;
export type PositiveOn = keyof typeof POSITIVE_ON;
export type DayCount = 'A' | 'B';

/** First lists as medium and as low, in days after the first listing as high. */
export interface ComputedDays {
  readonly medium: number;
  readonly low: number;
}

/** Far more lists than any place without a second positive stays listed. */
const HORIZON = 60;

/** Reads the engine's rows list by list, for one unit a chain with one positive each. */
export function computeDays(chains: readonly Chain[], positiveOn: PositiveOn, dayCount: DayCount): ComputedDays[] {
  const positives = chains.map(({ high }) => dayOf(high.from) + POSITIVE_ON[positiveOn]);
  const judged = judgeDistrict(
    {
      units: unitTableOf(chains.map((_, i) => ({ id: `C${i}` }))),
      cases: [caseTableOf(positives.map((reportedOn, i) => ({ place: `C${i}`, reportedOn })))],
      rounds: [], contacts: [], disinfections: [],
    },
    { ...rulePackById('CN-9')!, dayCount },
    { conditions: 'assume-met' },
  );
  if (judged.unknownPlaces.length > 0) throw new Error('A place was not matched to its unit.');
  return chains.map(({ high }, unit) => {
    const listed = dayOf(high.from);
    const firstDay = (stage: string, after: number): number => {
      for (let day = after + 1; day <= after + HORIZON; day++) if (judged.row(unit, day).stage === stage) return day;
      throw new Error(`Never ${stage}: ${high.community}`);
    };
    const raised = firstDay('high', positives[unit]!);
    const medium = firstDay('medium', raised);
    return { medium: medium - listed, low: firstDay('low', medium) - listed };
  });
}
