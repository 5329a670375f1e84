// Histories for the laws of rules 7b: raw histories narrowed to what each law speaks of, and districts changed as it says.
import { MINUTES_PER_DAY } from '../../../src/domain/day.ts';
import type { EpidemicDay } from '../../../src/domain/day.ts';
import type { RawHistory, RawParameters } from '../histories/histories-raw.ts';
import type { Adjust } from '../histories/histories.ts';
import type { OracleCase, OracleContact, OracleDistrict, OraclePack, OracleVisit } from '../shape.ts';

/** A raw history with some of its settings and parameters replaced. */
function withSettings(raw: RawHistory, settings: Partial<RawHistory['settings']>, parameters: Partial<RawParameters>): RawHistory {
  return { ...raw, settings: { ...raw.settings, ...settings, parameters: { ...raw.settings.parameters, ...parameters } } };
}

/** One pack, everything on file known. */
export function onlyUnder(pack: OraclePack, parameters: Partial<RawParameters> = {}): Adjust {
  return (raw) => withSettings(raw, { packs: [pack, pack, pack], changes: 0, knownOn: undefined }, parameters);
}

/** Bare reports: no persons, no dates, entered at once. */
function bare(raw: RawHistory): RawHistory {
  return { ...raw, positives: raw.positives.map((row) => ({ ...row, kind: 'bare' as const })) };
}

/** Law 1: counting positives, no overrides; under assume-met nothing that failed; contacts whose answer comes at once. */
export function forLawOne(pack: OraclePack): Adjust {
  // Limits of the law, each a named case of its own: other buildings, risk areas, positives that wait for a decision.
  const narrowed = onlyUnder(pack, { ...(pack === 'SH-2022-0411' ? { grain: undefined } : {}), precautionPositive: 'sealed', monitoringPositive: undefined });
  return (history) => {
    const raw = narrowed(bare(history));
    const isClean = raw.settings.conditions === 'assume-met';
    return {
      ...raw,
      overrides: [],
      rounds: raw.rounds.map((row) => ({ ...row, outcome: isClean ? ('clean' as const) : row.outcome })),
      disinfections: raw.disinfections.map((row) => ({ ...row, passed: isClean || row.passed })),
      contacts: raw.contacts.map(({ transferredAfter, ...row }) => ({
        ...row, after: row.after % 3, isMissing: false, enteredAfter: 0, resultAfter: undefined, transferredAfter: transferredAfter === undefined ? undefined : transferredAfter % 3,
      })),
    };
  };
}

/** Laws 2 and 3: where what is released earlier is not read otherwise for it (see the limits). */
export const forReleases: Adjust = (raw) => ({
  ...withSettings(raw, {}, { monitoringPositive: undefined, firstList: undefined, packChange: undefined, ...(raw.settings.changes > 0 ? { precautionPositive: 'sealed' } : {}) }),
  overrides: [],
});

/** Packs that ask for contacts: there a contact of one clock's day would be a late condition of another's. */
const WITH_CONTACTS: readonly OraclePack[] = ['CN-8-community', 'CN-JL-2022', 'BJ-2022-05'];

/** Law 6: compounds alone, nothing that looks at the level of its own list, bare reports, and orders where one clock asks nothing of another. */
export function forLawSix(pack: OraclePack): Adjust {
  const narrowed = onlyUnder(pack, { grain: undefined, precautionPositive: 'sealed', monitoringPositive: undefined });
  const flat: RawHistory['tree'] = [['compound'], ['compound'], ['compound']];
  const none = { rounds: [], contacts: [], disinfections: [], visits: [], overrides: [], ...(WITH_CONTACTS.includes(pack) ? { orders: [] } : {}) };
  return (raw) => ({ ...narrowed(bare(raw)), tree: flat, treeWithParts: flat, ...none });
}

/** From the day before the first positive or order to five weeks after the last. */
export function everyList(district: OracleDistrict): EpidemicDay[] {
  const days = [...district.cases.map((row) => row.reportedOn), ...district.orders.map((row) => row.day)];
  if (days.length === 0) return [];
  const first = Math.min(...days) - 1;
  return Array.from({ length: Math.max(...days) + 36 - first }, (_, n) => first + n);
}

/** Every condition met on its day: a clean round and a pass daily, a contact of each positive, gone on the same day. */
export function metOnTime(district: OracleDistrict): OracleDistrict {
  const daily = district.units.filter((unit) => unit.parent === undefined).flatMap((unit) => everyList(district).map((day) => ({ unit: unit.id, day })));
  return {
    ...district,
    rounds: daily.map((row) => ({ ...row, resultOn: row.day, outcome: 'clean' })),
    disinfections: daily.map((row) => ({ ...row, passed: true })),
    contacts: district.cases.map(({ unit, reportedOn }): OracleContact => ({ unit, exposedOn: reportedOn, transferredOn: reportedOn, result: 'negative', enteredOn: reportedOn })),
  };
}

function reportOf(visit: OracleVisit, cases: readonly OracleCase[]): EpidemicDay {
  return Math.min(Infinity, ...cases.filter(({ person }) => person === visit.person).map(({ reportedOn }) => reportedOn));
}

/** The file as it stood when list `day` was made; of the day itself only positives, orders and visits, and those only if wanted. */
export function before(district: OracleDistrict, day: EpidemicDay, keepsCausesOfTheDay: boolean): OracleDistrict {
  const last = keepsCausesOfTheDay ? day : day - 1;
  return {
    ...district,
    cases: district.cases.filter((row) => row.reportedOn <= last),
    orders: district.orders.filter((row) => row.day <= last),
    visits: district.visits.filter((row) => Math.max(reportOf(row, district.cases), row.recordedAt === undefined ? 0 : Math.floor(row.recordedAt / MINUTES_PER_DAY)) <= last),
    rounds: district.rounds.filter((row) => row.resultOn < day),
    contacts: district.contacts
      .filter((row) => row.enteredOn === undefined || row.enteredOn < day)
      .map(({ resultOn, ...row }): OracleContact => (resultOn !== undefined && resultOn >= day ? { ...row, result: 'missing' } : { ...row, ...(resultOn === undefined ? {} : { resultOn }) })),
    disinfections: district.disinfections.filter((row) => row.day < day),
  };
}
