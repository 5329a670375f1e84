// A slow, literal reading of the date rules (rules 1.1, 1.2, 2, 7b), to hold the fast engine against.
import { MINUTES_PER_DAY, dayFromCivil } from '../../src/domain/day.ts';
import type { EpidemicDay } from '../../src/domain/day.ts';
import type { Level } from '../../src/domain/zoning/level.ts';
import { blocks, contactsPast, contactsSeen, countingDays, dayOfText, firstListWithout, isNear, readingOf, roundJustBefore, roundOnDay, roundsSeen } from './facts-by-the-text.ts';
import type { Reading } from './facts-by-the-text.ts';
import { ORACLE_PACKS } from './oracle-types.ts';
import type { Judge, OracleAnswer, OracleCondition, OraclePack, OracleSettings, OracleUnit } from './oracle-types.ts';

interface Standing {
  readonly level: Level;
  readonly stage: string;
  readonly blockedBy: readonly OracleCondition[];
}

/** The day from which a positive in a precaution unit makes a risk area (7b, SH-0516/0522). */
const RISK_AREAS_FROM = dayFromCivil(2022, 5, 16);

const standing = (level: Level, stage: string, blockedBy: readonly OracleCondition[] = []): Standing => ({ level, stage, blockedBy });

/** "Any positive reported there in the last n days", by the days of the positives that list sees. */
function someInNear(days: readonly EpidemicDay[], n: number, list: EpidemicDay, reading: Reading): boolean {
  return days.some((day) => isNear(day, list, n, reading.dayCount));
}

/**
 * The first list, up to `list`, on which the last positive has left the near n days and nothing blocks.
 * "Release is an event": whatever is asked later, a step once made stays made until a new positive.
 */
function firstStep(last: EpidemicDay, list: EpidemicDay, n: number, reading: Reading, open: (onList: EpidemicDay) => readonly OracleCondition[]): EpidemicDay | undefined {
  for (let onList = last + 1; onList <= list; onList += 1) {
    if (!isNear(last, onList, n, reading.dayCount) && open(onList).length === 0) return onList;
  }
  return undefined;
}

function openRound(unit: OracleUnit, last: EpidemicDay, n: number, reading: Reading): (onList: EpidemicDay) => OracleCondition[] {
  const due = dayOfText(last, n, reading.dayCount);
  return (onList) => (blocks(roundOnDay(unit, onList, due, reading), reading) ? ['screening'] : []);
}

/** Sealed: reported in the near 7 days. Controlled: none in 7, but in the near 14, or the round of day 13 still open. */
function judgeShanghaiApril(unit: OracleUnit, list: EpidemicDay, reading: Reading): Standing {
  const days = countingDays(unit, list - 1, reading.knownAt);
  const last = days.at(-1);
  if (last === undefined) return standing('precaution', 'precaution');
  if (someInNear(days, 7, list, reading)) return standing('sealed', 'sealed');
  if (someInNear(days, 14, list, reading)) return standing('controlled', 'monitoring');
  const open = openRound(unit, last, 13, reading);
  if (firstStep(last, list, 14, reading, open) !== undefined) return standing('precaution', 'precaution');
  return standing('controlled', 'monitoring', open(list));
}

/** From 16 May a positive whose own list says precaution makes a risk area; one inside a risk area prolongs it. */
function makesRiskArea(positive: EpidemicDay, earlier: readonly EpidemicDay[], reading: Reading): boolean {
  if (positive < RISK_AREAS_FROM) return false;
  const onItsOwnList = judgeShanghaiMayByDays(earlier, positive, reading).stage;
  return onItsOwnList === 'precaution' || onItsOwnList === 'risk area';
}

function judgeShanghaiMayByDays(days: readonly EpidemicDay[], list: EpidemicDay, reading: Reading): Standing {
  const last = days.at(-1);
  if (last === undefined) return standing('precaution', 'precaution');
  if (makesRiskArea(last, days.slice(0, -1), reading)) {
    return isNear(last, list, 14, reading.dayCount) ? standing('sealed', 'risk area') : standing('precaution', 'precaution');
  }
  const step = firstStep(last, list, 7, reading, () => []);
  if (step === undefined) return standing('sealed', 'sealed');
  return list <= step + 2 ? standing('controlled', 'controlled') : standing('precaution', 'precaution');
}

function judgeShanghaiMay(unit: OracleUnit, list: EpidemicDay, reading: Reading): Standing {
  return judgeShanghaiMayByDays(countingDays(unit, list - 1, reading.knownAt), list, reading);
}

/** High 7 d and a clean round of day 7 or later; then 3 lists medium, counted from the real step; then low. */
function judgeNinthEdition(unit: OracleUnit, list: EpidemicDay, reading: Reading): Standing {
  const last = countingDays(unit, list - 1, reading.knownAt).at(-1);
  if (last === undefined) return standing('precaution', 'low');
  if (isNear(last, list, 7, reading.dayCount)) return standing('sealed', 'high');
  const open = openRound(unit, last, 7, reading);
  const step = firstStep(last, list, 7, reading, open);
  if (step === undefined) return standing('sealed', 'high', open(list));
  return list <= step + 2 ? standing('controlled', 'medium') : standing('precaution', 'low');
}

/** High 5 d and a clean round of day 5 or later; then low. */
function judgeTwentyMeasures(unit: OracleUnit, list: EpidemicDay, reading: Reading): Standing {
  const last = countingDays(unit, list - 1, reading.knownAt).at(-1);
  if (last === undefined) return standing('precaution', 'low');
  if (isNear(last, list, 5, reading.dayCount)) return standing('sealed', 'high');
  const open = openRound(unit, last, 5, reading);
  return firstStep(last, list, 5, reading, open) === undefined ? standing('sealed', 'high', open(list)) : standing('precaution', 'low');
}

/** Sealed until 14 d none, contacts past, and a clean round within 2 days before, all on one list; then nothing of its own. */
function judgeEighthEditionAlone(unit: OracleUnit, list: EpidemicDay, reading: Reading): Standing {
  const last = countingDays(unit, list - 1, reading.knownAt).at(-1);
  if (last === undefined) return standing('none', 'none');
  if (isNear(last, list, 14, reading.dayCount)) return standing('sealed', 'sealed');
  const clockDate = firstListWithout(last, 14, reading.dayCount);
  const open = (onList: EpidemicDay): OracleCondition[] => [
    ...(blocks(roundJustBefore(unit, onList, clockDate, reading), reading) ? (['screening'] as const) : []),
    ...(blocks(contactsPast(unit, onList, last, reading), reading) ? (['contact'] as const) : []),
  ];
  return firstStep(last, list, 14, reading, open) === undefined ? standing('sealed', 'sealed', open(list)) : standing('none', 'none');
}

/** Precaution is the rest of the county, "while its county has a sealed or controlled unit, else none". */
function judgeEighthEdition(county: readonly OracleUnit[], list: EpidemicDay, reading: Reading): Standing[] {
  const alone = county.map((unit) => judgeEighthEditionAlone(unit, list, reading));
  if (!alone.some(({ level }) => level === 'sealed')) return alone;
  return alone.map((own) => (own.level === 'sealed' ? own : standing('precaution', 'precaution')));
}

function standingsOn(pack: OraclePack, county: readonly OracleUnit[], list: EpidemicDay, reading: Reading): Standing[] {
  switch (pack) {
    case 'SH-2022-0411':
      return county.map((unit) => judgeShanghaiApril(unit, list, reading));
    case 'SH-2022-0516':
    case 'SH-2022-0522':
      return county.map((unit) => judgeShanghaiMay(unit, list, reading));
    case 'CN-9':
      return county.map((unit) => judgeNinthEdition(unit, list, reading));
    case 'CN-20':
      return county.map((unit) => judgeTwentyMeasures(unit, list, reading));
    case 'CN-8-community':
      return judgeEighthEdition(county, list, reading);
  }
}

/**
 * The county if nobody is positive after `day` and every open condition is met at its first chance:
 * "a clean full round on every day from D, contacts negative". Only what list `day` sees, and the positives of `day`.
 */
function ifAllGoesWell(county: readonly OracleUnit[], day: EpidemicDay, until: EpidemicDay, reading: Reading, liveKnownAt: number): OracleUnit[] {
  const cleanDaily = Array.from({ length: until - day }, (_, ahead) => ({ day: day + ahead, resultOn: day + ahead, outcome: 'clean' as const }));
  return county.map((unit) => ({
    id: unit.id,
    positives: unit.positives.filter((row) => row.reportedOn <= day && (row.recordedAt ?? -Infinity) <= liveKnownAt),
    rounds: [...roundsSeen(unit, day, reading), ...cleanDaily],
    contacts: [
      ...contactsSeen(unit, day, reading).map((row) => (row.result === 'missing' ? { ...row, result: 'negative' as const, resultOn: day } : row)),
      { lastExposedOn: null, result: 'negative' as const, enteredOn: day },
    ],
  }));
}

/** A county read under one pack and one setting, a list at a time; standings are kept so that `since` may walk back. */
export function readCounty(pack: OraclePack, county: readonly OracleUnit[], settings: OracleSettings): (day: EpidemicDay) => OracleAnswer[] {
  const rest: Level = pack === 'CN-8-community' ? 'none' : 'precaution';
  const kept = new Map<EpidemicDay, Standing[]>();
  const reported = county.flatMap((unit) => unit.positives.map((row) => row.reportedOn));
  const firstFact = Math.min(Infinity, ...reported);
  const exposures = county.flatMap((unit) => unit.contacts.map((row) => row.lastExposedOn ?? -Infinity));

  function on(list: EpidemicDay): Standing[] {
    const known = kept.get(list) ?? standingsOn(pack, county, list, readingOf(settings, list));
    kept.set(list, known);
    return known;
  }

  function sinceOf(index: number, day: EpidemicDay): EpidemicDay | null {
    let first = day;
    while (first > firstFact && on(first - 1)[index]?.level === on(day)[index]?.level) first -= 1;
    return first > firstFact ? first : null;
  }

  return (day) => {
    const reading = readingOf(settings, day);
    const liveKnownAt = settings.knownAt === 'then' ? (day + 1) * MINUTES_PER_DAY : reading.knownAt;
    const until = Math.max(day, ...exposures) + 20;
    const ahead = ifAllGoesWell(county, day, until, reading, liveKnownAt);
    const future: Standing[][] = [];
    const onAhead = (list: EpidemicDay): Standing[] =>
      (future[list - day] ??= standingsOn(pack, ahead, list, { ...reading, knownAt: Infinity }));

    return county.map((unit, index): OracleAnswer => {
      const now = on(day)[index]!;
      const lastPositive = countingDays(unit, day - 1, reading.knownAt).at(-1) ?? null;
      const lastWithToday = countingDays(unit, day, liveKnownAt).at(-1) ?? null;
      // What a list learns late ("as known then") is live on the day it is learnt, if the next list seals for it (vector 29).
      const live = lastWithToday !== null && (lastPositive === null || lastWithToday > lastPositive) && onAhead(day + 1)[index]!.level === 'sealed';
      let nextChangeOn: EpidemicDay | null = null;
      for (let list = day + 1; list <= until && nextChangeOn === null; list += 1) {
        if (onAhead(list)[index]!.level !== now.level) nextChangeOn = list;
        // Where nobody is positive any more, a county at rest stays at rest.
        else if (onAhead(list).every(({ level }) => level === rest)) break;
      }
      const nextLevel = nextChangeOn === null ? null : onAhead(nextChangeOn)[index]!.level;
      return { ...now, since: sinceOf(index, day), lastPositive, live, nextLevel, nextChangeOn };
    });
  };
}

/** One answer per unit of the county for list `day`; all from scratch, nothing kept between calls. Throws on a pack it does not read. */
export function judgeByTheText(pack: string, county: readonly OracleUnit[], settings: OracleSettings, day: EpidemicDay): OracleAnswer[] {
  const known = ORACLE_PACKS.find((name) => name === pack);
  if (known === undefined) throw new RangeError(`The oracle does not read the pack ${pack}`);
  return readCounty(known, county, settings)(day);
}

/** `judgeByTheText` that keeps the standings of the county it was last asked about; for asking many days of one county. */
export function rememberingOracle(): Judge {
  let asked: { pack: OraclePack; county: readonly OracleUnit[]; settings: OracleSettings; read: (day: EpidemicDay) => OracleAnswer[] } | undefined;
  return (pack, county, settings, day) => {
    if (asked?.pack !== pack || asked.county !== county || asked.settings !== settings) asked = { pack, county, settings, read: readCounty(pack, county, settings) };
    return asked.read(day);
  };
}
