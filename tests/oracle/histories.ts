// Random histories of a county for fast-check: positives that crowd the edges 5–9 and 12–16 days, rounds and contacts beside them.
import fc from 'fast-check';
import { MINUTES_PER_DAY, dayFromCivil } from '../../src/domain/day.ts';
import type { EpidemicDay } from '../../src/domain/day.ts';
import type { OracleContact, OraclePositive, OracleRound, OracleSettings, OracleUnit } from './oracle-types.ts';

/** The seed of every comparison and law, so that a failure comes back. */
export const HISTORY_SEED = 20220411;

/** Days over which first facts are spread. */
export const SPAN_DAYS = 60;

export interface HistoryShape {
  /** First possible day of a positive; by default 20 April 2022, so that 16 May lies inside the span. */
  readonly from?: EpidemicDay;
  /** Largest number of positives per unit. */
  readonly positives?: number;
  /** Rows with persons, reclassifications, samples after moving out, assessments. */
  readonly persons?: boolean;
  /** Rounds other than clean ones. */
  readonly unclean?: boolean;
  /** Contact results that never came. */
  readonly missingResults?: boolean;
  /** "No contacts here" said before the last positive, of which the text does not say whether it still answers. */
  readonly staleNone?: boolean;
  readonly rounds?: boolean;
  readonly contacts?: boolean;
  readonly lateRecords?: boolean;
}

/** A county and the settings it is to be read under. */
export interface History {
  readonly county: readonly OracleUnit[];
  readonly settings: OracleSettings;
}

const DEFAULT_FROM = dayFromCivil(2022, 4, 20);

/** Gaps between positives: the edges of 5, 7 and 14 days under both conventions, else anything. */
const gap: fc.Arbitrary<number> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17) },
  { weight: 3, arbitrary: fc.constantFrom(6, 7, 8, 13, 14, 15) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 30 }) },
);

function positiveDays(shape: HistoryShape): fc.Arbitrary<EpidemicDay[]> {
  const from = shape.from ?? DEFAULT_FROM;
  const ofCount = (count: number): fc.Arbitrary<EpidemicDay[]> => {
    if (count === 0) return fc.constant([]);
    const gaps = fc.array(gap, { minLength: count - 1, maxLength: count - 1 });
    return fc.tuple(fc.nat({ max: SPAN_DAYS - 1 }), gaps).map(([first, between]) => {
      // A first positive late in the span would push all others out of it, so it is drawn back when others follow.
      let day = from + (count > 1 ? first % (SPAN_DAYS / 2) : first);
      return [day, ...between.map((days) => (day += days))].filter((each) => each < from + SPAN_DAYS);
    });
  };
  const counts = Array.from({ length: (shape.positives ?? 5) + 1 }, (_, count) => count);
  return fc.oneof(...counts.map((count) => ({ weight: count === 0 ? 1 : 2, arbitrary: ofCount(count) })));
}

/** Rows of one day: mostly a bare report, sometimes with a person, a reclassification, a move. */
function positiveRow(reportedOn: EpidemicDay, unitId: string, shape: HistoryShape): fc.Arbitrary<OraclePositive> {
  const bare: fc.Arbitrary<OraclePositive> = fc.constant({ reportedOn });
  const late = fc.integer({ min: 0, max: 6 * MINUTES_PER_DAY }).map((minutes): OraclePositive => ({ reportedOn, recordedAt: reportedOn * MINUTES_PER_DAY + minutes }));
  const moment = fc.record({ day: fc.integer({ min: reportedOn - 4, max: reportedOn }), minuteOfDay: fc.constantFrom(0, 540, 541, 1439) }, { requiredKeys: ['day'] });
  const named = fc.record(
    {
      reportedOn: fc.constant(reportedOn),
      person: fc.constantFrom(`${unitId} p`, `${unitId} q`),
      reclassified: fc.boolean(),
      sampled: moment,
      moved: moment,
    },
    { requiredKeys: ['reportedOn'] },
  );
  const assessed = fc.constantFrom<OraclePositive[]>({ reportedOn, assessed: 'counts' }, { reportedOn, assessed: 'does not count' });
  return fc.oneof(
    { weight: 6, arbitrary: bare },
    ...(shape.lateRecords === false ? [] : [{ weight: 2, arbitrary: late }]),
    ...(shape.persons === false ? [] : [{ weight: 3, arbitrary: named }, { weight: 1, arbitrary: assessed }]),
  );
}

function roundsBeside(anchors: readonly EpidemicDay[], shape: HistoryShape): fc.Arbitrary<OracleRound[]> {
  if (shape.rounds === false || anchors.length === 0) return fc.constant([]);
  const outcome = shape.unclean === false ? fc.constant('clean' as const) : fc.constantFrom('clean', 'clean', 'clean', 'failed', 'incomplete', 'not-held');
  const one = fc
    .tuple(
      fc.constantFrom(...anchors),
      fc.oneof(fc.constantFrom(3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16), fc.integer({ min: -2, max: 30 })),
      outcome,
      fc.constantFrom(0, 0, 1),
    )
    .map(([anchor, after, word, wait]): OracleRound => ({ day: anchor + after, resultOn: anchor + after + wait, outcome: word }));
  // One round a day: the text does not say which of two rounds of one day is "the latest".
  return fc.uniqueArray(one, { maxLength: 7, selector: (round) => round.day });
}

function contactsBeside(anchors: readonly EpidemicDay[], shape: HistoryShape): fc.Arbitrary<OracleContact[]> {
  if (shape.contacts === false || anchors.length === 0) return fc.constant([]);
  const result = shape.missingResults === false ? fc.constant('negative' as const) : fc.constantFrom('negative', 'negative', 'negative', 'missing');
  const exposed = fc
    .tuple(fc.constantFrom(...anchors), fc.oneof(fc.constantFrom(-15, -14, -13, -1, 0, 1, 2), fc.integer({ min: -20, max: 8 })), result, fc.integer({ min: 0, max: 18 }))
    .map(([anchor, after, word, wait]): OracleContact => ({ lastExposedOn: anchor + after, result: word, enteredOn: Math.max(anchor, anchor + after) + wait }));
  const spoken = shape.staleNone === false ? fc.tuple(fc.constant(Math.max(...anchors)), fc.integer({ min: 0, max: 20 })) : fc.tuple(fc.constantFrom(...anchors), fc.integer({ min: -3, max: 20 }));
  const none = spoken.map(([anchor, after]): OracleContact => ({ lastExposedOn: null, result: 'negative', enteredOn: anchor + after }));
  return fc.array(fc.oneof({ weight: 3, arbitrary: exposed }, { weight: 1, arbitrary: none }), { maxLength: 4 });
}

function unitHistory(id: string, shape: HistoryShape): fc.Arbitrary<OracleUnit> {
  return positiveDays(shape).chain((days) =>
    fc.record({
      id: fc.constant(id),
      positives: fc.tuple(...days.map((day) => positiveRow(day, id, shape))),
      rounds: roundsBeside(days, shape),
      contacts: contactsBeside(days, shape),
    }),
  );
}

/** A county of one to four units. */
export function counties(shape: HistoryShape = {}): fc.Arbitrary<OracleUnit[]> {
  return fc.integer({ min: 1, max: 4 }).chain((size) => fc.tuple(...Array.from({ length: size }, (_, n) => unitHistory(`unit-${n + 1}`, shape))));
}

/** Both conventions, both readings of "not recorded", sometimes read as known at a midnight of the span. */
export function readings(shape: HistoryShape = {}): fc.Arbitrary<OracleSettings> {
  const from = shape.from ?? DEFAULT_FROM;
  const whole = fc.record({ dayCount: fc.constantFrom('A' as const, 'B' as const), conditions: fc.constantFrom('hold' as const, 'assume-met' as const) });
  if (shape.lateRecords === false) return whole;
  const midnight = fc.integer({ min: 1, max: SPAN_DAYS + 20 }).map((day) => (from + day) * MINUTES_PER_DAY);
  return fc.oneof({ weight: 3, arbitrary: whole }, { weight: 1, arbitrary: fc.tuple(whole, midnight).map(([settings, knownAt]) => ({ ...settings, knownAt })) });
}

/** A contact entered on the very day whose first minute is `knownAt` has no hour to say whether it was known: it moves to the next day. */
function withoutDoubt(history: History): History {
  const { county, settings } = history;
  const doubted = typeof settings.knownAt === 'number' ? Math.floor(settings.knownAt / MINUTES_PER_DAY) : undefined;
  return {
    settings,
    county: county.map((unit) => ({ ...unit, contacts: unit.contacts.map((row) => (row.enteredOn === doubted ? { ...row, enteredOn: row.enteredOn + 1 } : row)) })),
  };
}

/** A county with its reading: what the oracle and the engine are both asked about. */
export function histories(shape: HistoryShape = {}): fc.Arbitrary<History> {
  return fc.record({ county: counties(shape), settings: readings(shape) }).map(withoutDoubt);
}

/** Every list from the day before the first fact to 40 days after the last positive; empty when nothing happened. */
export function listsWorthAsking(county: readonly OracleUnit[]): EpidemicDay[] {
  const reported = county.flatMap((unit) => unit.positives.map((row) => row.reportedOn));
  if (reported.length === 0) return [];
  const first = Math.min(...reported) - 1;
  return Array.from({ length: Math.max(...reported) + 40 - first + 1 }, (_, n) => first + n);
}
