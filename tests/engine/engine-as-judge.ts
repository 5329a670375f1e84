// The engine behind the shape in which the oracle of the date rules answers.
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { MINUTES_PER_DAY, type EpidemicDay } from '../../src/domain/day.ts';
import { COUNTS, DOES_NOT_COUNT } from '../../src/domain/district/case-table.ts';
import { ROUND_CLEAN, ROUND_FAILED, ROUND_INCOMPLETE, ROUND_NOT_HELD } from '../../src/domain/district/fact-tables.ts';
import { caseTableOf, contactTableOf, roundTableOf, unitTableOf } from '../../src/domain/district/tables-of.ts';
import { judgeDistrict, type JudgedDistrict } from '../../src/domain/zoning/judge-district.ts';
import type { Judge, OracleAnswer, OraclePack, OracleSettings, OracleUnit } from '../oracle/oracle-types.ts';

const OUTCOME = { clean: ROUND_CLEAN, failed: ROUND_FAILED, incomplete: ROUND_INCOMPLETE, 'not-held': ROUND_NOT_HELD } as const;
const ASSESSED = { counts: COUNTS, 'does not count': DOES_NOT_COUNT } as const;

/** The order in which the oracle names what holds a unit; the engine's is that of the pack's text. */
const BLOCKERS = ['screening', 'contact', 'disinfection'] as const;

/** The oracle's words for the engine's stages. */
const STAGE_WORD: Readonly<Record<string, string>> = {
  'SH-2022-0411/closed': 'sealed', 'SH-2022-0411/monitoring': 'monitoring', 'SH-2022-0411/precaution': 'precaution',
  'SH-2022-0516/closed': 'sealed', 'SH-2022-0516/monitoring': 'controlled', 'SH-2022-0516/risk-area': 'risk area', 'SH-2022-0516/precaution': 'precaution',
  'SH-2022-0522/closed': 'sealed', 'SH-2022-0522/monitoring': 'controlled', 'SH-2022-0522/risk-area': 'risk area', 'SH-2022-0522/precaution': 'precaution',
  'CN-8-community/sealed': 'sealed', 'CN-8-community/rest-of-county': 'precaution', 'CN-8-community/released': 'none',
  'CN-9/high': 'high', 'CN-9/medium': 'medium', 'CN-9/low': 'low', 'CN-20/high': 'high', 'CN-20/low': 'low',
};

/** A county of the oracle's rows, judged by the engine. */
export function judgeByEngine(pack: OraclePack, county: readonly OracleUnit[], settings: OracleSettings, knownAt: number | undefined): JudgedDistrict {
  const rulePack = RULE_PACKS.find(({ id }) => id === pack)!;
  return judgeDistrict(
    {
      units: unitTableOf(county.map(({ id }) => ({ id }))),
      cases: [
        caseTableOf(
          county.flatMap(({ id, positives }) =>
            positives.map(({ reportedOn, recordedAt, person, reclassified, sampled, moved, assessed }) => ({
              place: id, reportedOn, recordedAt, person, reclassified,
              sampledOn: sampled?.day, sampledTime: sampled?.minuteOfDay, movedOutOn: moved?.day, movedOutTime: moved?.minuteOfDay,
              counts: assessed === undefined ? undefined : ASSESSED[assessed],
            })),
          ),
        ),
      ],
      rounds: [roundTableOf(county.flatMap(({ id, rounds }) => rounds.map((round) => ({ ...round, area: id, outcome: OUTCOME[round.outcome] }))))],
      contacts: [
        contactTableOf(
          county.flatMap(({ id, contacts }) =>
            contacts.map(({ lastExposedOn, result, resultOn, enteredOn }) => ({
              area: id, lastExposedOn: lastExposedOn ?? undefined, result: result === 'negative' ? 1 : 0, resultOn, enteredOn,
            })),
          ),
        ),
      ],
      disinfections: [],
    },
    { ...rulePack, dayCount: settings.dayCount },
    { conditions: settings.conditions, knownAt },
  );
}

function answersOn(judged: JudgedDistrict, size: number, day: EpidemicDay): OracleAnswer[] {
  return Array.from({ length: size }, (_, unit) => {
    const row = judged.row(unit, day);
    return {
      level: row.level,
      stage: STAGE_WORD[`${row.pack}/${row.stage}`] ?? `? ${row.stage}`,
      since: row.since,
      lastPositive: row.lastPositive,
      live: row.live,
      nextLevel: row.nextLevel,
      nextChangeOn: row.nextChangeOn,
      blockedBy: BLOCKERS.filter((blocker) => row.blockedBy.includes(blocker)),
    };
  });
}

/** The engine as a judge; it keeps the county it was last asked about. */
export function engineJudge(): Judge {
  let asked: { county: readonly OracleUnit[]; pack: OraclePack; settings: OracleSettings; judged: JudgedDistrict } | undefined;
  return (pack, county, settings, day) => {
    if (settings.knownAt === 'then') return answersAsKnownThen(pack, county, settings, day);
    if (asked?.county !== county || asked.pack !== pack || asked.settings !== settings) {
      asked = { county, pack, settings, judged: judgeByEngine(pack, county, settings, settings.knownAt) };
    }
    return answersOn(asked.judged, county.length, day);
  };
}

/** Every list as known at 24:00 of the day before; what is learnt on the list day itself is live then. */
function answersAsKnownThen(pack: OraclePack, county: readonly OracleUnit[], settings: OracleSettings, day: EpidemicDay): OracleAnswer[] {
  const then = answersOn(judgeByEngine(pack, county, settings, day * MINUTES_PER_DAY), county.length, day);
  const nextDay = answersOn(judgeByEngine(pack, county, settings, (day + 1) * MINUTES_PER_DAY), county.length, day + 1);
  return then.map((answer, unit) => {
    const learnt = nextDay[unit]!;
    const live = learnt.level === 'sealed' && learnt.lastPositive !== null && learnt.lastPositive > (answer.lastPositive ?? -Infinity);
    return { ...answer, live: answer.live || live };
  });
}
