// Numbers and choices from which a random history is made; kept apart from their meaning, so that a failure shrinks row by row.
import fc from 'fast-check';
import type { Level } from '../../../src/domain/zoning/level.ts';
import type { OraclePack, OracleRound } from '../shape.ts';
import { ORACLE_PACKS } from '../shape.ts';

/** Units of a district as (kind, place of the container in the list). */
export type RawTree = readonly (readonly [kind: 'compound' | 'building' | 'stair', container?: number])[];

/** Smallest first. */
const TREES: readonly RawTree[] = [
  [['compound']],
  [['compound'], ['compound']],
  [['compound'], ['building', 0]],
  [['compound'], ['building', 0], ['building', 0]],
  [['compound'], ['building', 0], ['stair', 1]],
  [['compound'], ['building', 0], ['stair', 1], ['stair', 1]],
  [['compound'], ['building', 0], ['compound'], ['building', 2]],
  [['compound'], ['compound'], ['compound']],
  [['compound'], ['building', 0], ['stair', 1], ['building', 0], ['compound']],
  [['compound'], ['building', 0], ['stair', 1], ['stair', 1], ['building', 0], ['building', 0]],
];

/** Trees in which something lies inside something. */
const WITH_PARTS = TREES.filter((tree) => tree.some(([kind]) => kind !== 'compound'));

/** Days to the next positive of a compound: the edges of 5, 7, 10 and 14 days under both conventions, else anything. */
const gap = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17) },
  { weight: 3, arbitrary: fc.constantFrom(6, 7, 8, 13, 14, 15) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 30 }) },
);

const pick = fc.nat({ max: 5 });
const minute = fc.option(fc.constantFrom(0, 540, 541, 1439), { nil: undefined, freq: 2 });
/** Minutes from the start of a row's own day to its entry; none: no entry on record. */
const lateness = fc.option(fc.integer({ min: 0, max: 6 * 1440 }), { nil: undefined, freq: 2 });
/** One value of a parameter in a quarter of the histories, else its default. */
const rarely = <T>(...values: [T, ...T[]]): fc.Arbitrary<T | undefined> => fc.tuple(fc.constantFrom(...values), fc.nat({ max: 3 })).map(([value, n]) => (n === 3 ? value : undefined));
const sometimes = fc.integer({ min: 0, max: 3 }).map((n) => n === 3);

export const rawPositive = fc.record({
  unit: pick, gap, late: lateness,
  /** A bare report, one with a person and dates, or one assessed by hand. */
  kind: fc.constantFrom('bare', 'bare', 'bare', 'late', 'named', 'named', 'counts', 'does not count'),
  person: fc.nat({ max: 4 }), isReclassified: sometimes,
  sampledBefore: fc.option(fc.nat({ max: 9 }), { nil: undefined, freq: 3 }), sampledMinute: minute,
  movedAfter: fc.option(fc.integer({ min: -4, max: 3 }), { nil: undefined, freq: 2 }), movedMinute: minute,
  onsetBefore: fc.option(fc.nat({ max: 9 }), { nil: undefined, freq: 2 }),
  isolatedAfter: fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined, freq: 2 }),
});

/** Which day of the history a row stands beside, and how many days from it. */
const beside = { at: fc.nat({ max: 11 }), unit: pick };

export const rawRound = fc.record({
  ...beside, after: fc.oneof(fc.constantFrom(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16), fc.integer({ min: -2, max: 30 })),
  outcome: fc.constantFrom<OracleRound['outcome'][]>('clean', 'clean', 'clean', 'clean', 'failed', 'incomplete', 'not-held'),
  wait: fc.constantFrom(0, 0, 0, 1, 2), isOfPart: sometimes, late: lateness,
});

export const rawContact = fc.record({
  ...beside, after: fc.oneof(fc.constantFrom(-15, -14, -13, -1, 0, 1, 2), fc.integer({ min: -20, max: 8 })),
  kind: fc.constantFrom('exposed', 'exposed', 'exposed', 'none'), isMissing: sometimes,
  enteredAfter: fc.option(fc.nat({ max: 16 }), { nil: undefined, freq: 6 }), resultAfter: fc.option(fc.nat({ max: 6 }), { nil: undefined, freq: 2 }),
  transferredAfter: fc.option(fc.nat({ max: 8 }), { nil: undefined, freq: 2 }), isOfPart: sometimes,
});

export const rawDisinfection = fc.record({ ...beside, after: fc.integer({ min: 1, max: 22 }), passed: fc.boolean() });
export const rawOrder = fc.record({ unit: pick, at: fc.nat({ max: 11 }), after: fc.integer({ min: -10, max: 20 }) });

export const rawVisit = fc.record({
  unit: pick, person: fc.nat({ max: 11 }), before: fc.nat({ max: 6 }), days: fc.nat({ max: 3 }),
  risk: fc.constantFrom('high' as const, 'some' as const, undefined), contacts: fc.constantFrom('unknown' as const, undefined, undefined, 'known' as const), late: lateness,
});

export const rawOverride = fc.record({
  ...beside, after: fc.oneof(fc.constantFrom(1, 2, 6, 7, 8, 9, 13, 14, 15), fc.integer({ min: 1, max: 25 })), days: fc.nat({ max: 7 }),
  level: fc.constantFrom<Level[]>('none', 'precaution', 'controlled', 'controlled', 'sealed', 'sealed'),
  /** Days from the entry to the first list; less than 0: entered after it. None: no entry on record. */
  madeBefore: fc.option(fc.constantFrom(0, 1, 1, 2, 3, -1, -2), { nil: undefined, freq: 2 }),
});


export const rawParameters = fc.record({
  precaution: rarely('perUnit' as const, 'complement' as const), clockAnchor: rarely('lastPositiveReported' as const, 'sampled' as const, 'onset' as const),
  monitoringLevel: rarely('sealed' as const, 'controlled' as const), firstList: fc.constantFrom(undefined, undefined, 'fromDesignation' as const, 'lastPositive' as const),
  grain: fc.constantFrom(undefined, 'building' as const, 'compound' as const), repeatPositive: fc.constantFrom(undefined, 'originalPeriod' as const, 'fromLatestPositive' as const),
  monitoringPositive: fc.constantFrom(undefined, undefined, 'manual' as const, 'reseal' as const), precautionPositive: rarely('sealed' as const, 'riskArea' as const),
  contactRule: fc.constantFrom(undefined, 'exposure14orTransferred4' as const, 'exposure14' as const), stageClock: fc.constantFrom(undefined, undefined, 'anchor' as const, 'step' as const),
  visitRisk: fc.constantFrom(undefined, 'sealed' as const, 'pending' as const), placeAnchor: fc.constantFrom(undefined, undefined, 'lastVisit' as const, 'reported' as const, 'later' as const),
  packChange: fc.constantFrom(undefined, undefined, 'finishOld' as const, 'rejudge' as const), openGates: fc.constantFrom(undefined, undefined, 'lapse' as const, 'carry' as const),
});

export const rawSettings = fc.record({
  dayCount: fc.constantFrom('A' as const, 'B' as const), conditions: fc.constantFrom('hold' as const, 'assume-met' as const),
  knownOn: fc.tuple(fc.integer({ min: 1, max: 75 }), fc.nat({ max: 3 })).map(([day, n]) => (n === 3 ? day : undefined)),
  packs: fc.array(fc.constantFrom<OraclePack[]>(...ORACLE_PACKS), { minLength: 3, maxLength: 3 }), changes: fc.constantFrom(0, 0, 0, 1, 1, 2),
  changeAfter: fc.tuple(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 20 })), parameters: rawParameters,
});

/** Which day a list is asked after, and how many days after it. */
const rawList = fc.record({ at: fc.nat({ max: 23 }), after: fc.oneof(fc.constantFrom(0, 1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18), fc.integer({ min: -3, max: 32 })) });

export const rawHistory = fc.record({
  settings: rawSettings, tree: fc.constantFrom(...TREES), treeWithParts: fc.constantFrom(...WITH_PARTS), hasTwoCounties: sometimes, notResidential: fc.constantFrom(0, 0, 1, 2, 4, 6, 13),
  start: fc.nat({ max: 20 }), positives: fc.array(rawPositive, { maxLength: 6 }),
  rounds: fc.array(rawRound, { maxLength: 7 }), contacts: fc.array(rawContact, { maxLength: 4 }),
  disinfections: fc.array(rawDisinfection, { maxLength: 3 }), orders: fc.array(rawOrder, { maxLength: 2 }), visits: fc.array(rawVisit, { maxLength: 2 }),
  overrides: fc.array(rawOverride, { maxLength: 2 }),
  lists: fc.array(rawList, { minLength: 3, maxLength: 6 }),
});

type Value<T> = T extends fc.Arbitrary<infer V> ? V : never;
export type RawPositive = Value<typeof rawPositive>;
export type RawRound = Value<typeof rawRound>;
export type RawContact = Value<typeof rawContact>;
export type RawOrder = Value<typeof rawOrder>;
export type RawVisit = Value<typeof rawVisit>;
export type RawOverride = Value<typeof rawOverride>;
export type RawParameters = Value<typeof rawParameters>;
export type RawSettings = Value<typeof rawSettings>;
export type RawHistory = Value<typeof rawHistory>;
