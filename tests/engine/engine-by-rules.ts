// The engine behind the shape in which the oracle of the rules takes a district and answers.
import { rulePackById } from '../../data/rule-packs/index.ts';
import type { EpidemicDay } from '../../src/domain/day.ts';
import { COUNTS, DOES_NOT_COUNT } from '../../src/domain/district/case-table.ts';
import {
  CONTACTS_KNOWN, CONTACTS_UNKNOWN, RESULT_MISSING, RESULT_NEGATIVE, RISK_HIGH, RISK_SOME, ROUND_CLEAN, ROUND_FAILED, ROUND_INCOMPLETE, ROUND_NOT_HELD,
} from '../../src/domain/district/fact-tables.ts';
import { caseTableOf, contactTableOf, disinfectionTableOf, orderTableOf, roundTableOf, unitTableOf, visitTableOf } from '../../src/domain/district/tables-of.ts';
import { judgeDistrict, type DistrictFacts, type JudgedDistrict } from '../../src/domain/zoning/judge/judge-district.ts';
import { CONTROLLED } from '../../src/domain/zoning/level.ts';
import { setParameters } from '../../src/domain/zoning/packs/parameters.ts';
import type { PackTimeline } from '../../src/domain/zoning/packs/timeline.ts';
import type { Judge, OracleAnswer, OracleDistrict, OracleSettings } from '../oracle/shape.ts';

const OUTCOME = { clean: ROUND_CLEAN, failed: ROUND_FAILED, incomplete: ROUND_INCOMPLETE, 'not-held': ROUND_NOT_HELD } as const;
const RISK = { high: RISK_HIGH, some: RISK_SOME } as const;

function factsOf(district: OracleDistrict): DistrictFacts {
  return {
    units: unitTableOf(district.units),
    cases: [caseTableOf(district.cases.map(({ unit, sampled, moved, assessed, ...report }) => ({
      ...report, place: unit, sampledOn: sampled?.day, sampledTime: sampled?.minuteOfDay, movedOutOn: moved?.day, movedOutTime: moved?.minuteOfDay,
      counts: assessed === undefined ? undefined : assessed === 'counts' ? COUNTS : DOES_NOT_COUNT,
    })))],
    rounds: [roundTableOf(district.rounds.map(({ unit, outcome, ...round }) => ({ ...round, area: unit, outcome: OUTCOME[outcome] })))],
    contacts: [contactTableOf(district.contacts.map(({ unit, exposedOn, result, ...contact }) => ({
      ...contact, area: unit, lastExposedOn: exposedOn ?? undefined, result: result === 'negative' ? RESULT_NEGATIVE : RESULT_MISSING,
    })))],
    disinfections: [disinfectionTableOf(district.disinfections.map(({ unit, ...evaluation }) => ({ ...evaluation, area: unit })))],
    orders: [orderTableOf(district.orders.map(({ unit, day }) => ({ area: unit, day, level: CONTROLLED })))],
    visits: [visitTableOf(district.visits.map(({ unit, risk, contacts, ...visit }) => ({
      ...visit, area: unit, risk: risk && RISK[risk], contacts: contacts && (contacts === 'known' ? CONTACTS_KNOWN : CONTACTS_UNKNOWN),
    })))],
    overrides: district.overrides.map(({ unit, recordedAt, ...override }) => ({ ...override, area: unit, recordedAt, reason: 'r', by: 'b' })),
  };
}

const rewritten = new Map<string, PackTimeline>();

/** The packs of the settings with every parameter that means something to them; a million histories share a few hundred. */
export function timelineOfSettings({ timeline, dayCount, parameters = {} }: OracleSettings): PackTimeline {
  const key = JSON.stringify([timeline.map(({ pack, from }) => [pack, from === undefined]), dayCount, parameters]);
  const packs = rewritten.get(key) ?? rewritePacks({ timeline, dayCount, parameters });
  rewritten.set(key, packs);
  return packs.map(({ pack }, i) => ({ pack, from: timeline[i]!.from ?? null })) as unknown as PackTimeline;
}

function rewritePacks({ timeline, dayCount, parameters = {} }: Pick<OracleSettings, 'timeline' | 'dayCount' | 'parameters'>): PackTimeline {
  const bare = timeline.map(({ pack, from }) => ({ pack: { ...rulePackById(pack)!, dayCount }, from: from ?? null })) as unknown as PackTimeline;
  // What no pack of the timeline can have is ignored, as the oracle ignores what means nothing under a pack.
  const settings = Object.entries(parameters).map(([name, value]) => `${name}=${value}`).filter((setting) => !('kind' in setParameters(bare, [setting])));
  const set = setParameters(bare, settings);
  if ('kind' in set) throw new Error(`${set.kind}: ${settings.join(' ')}`);
  return set.timeline;
}

/** A district of the oracle's rows, judged by the engine. */
export function judgeByRules(district: OracleDistrict, settings: OracleSettings): JudgedDistrict {
  return judgeDistrict(factsOf(district), timelineOfSettings(settings), { conditions: settings.conditions, knownAt: settings.knownAt });
}

function answersOn(judged: JudgedDistrict, size: number, day: EpidemicDay): OracleAnswer[] {
  return Array.from({ length: size }, (_, unit) => {
    const { level, ruleLevel, since, lastPositive, liveLevel, nextLevel, nextChangeOn, blockedBy } = judged.row(unit, day);
    return { level, ruleLevel, since, lastPositive, liveLevel, nextLevel, nextChangeOn, blockedBy };
  });
}

/** The engine as a judge; it keeps the district it was last asked about. */
export function engineByRules(): Judge {
  let asked: { district: OracleDistrict; settings: OracleSettings; judged: JudgedDistrict } | undefined;
  return (district, settings, day) => {
    if (asked?.district !== district || asked.settings !== settings) asked = { district, settings, judged: judgeByRules(district, settings) };
    return answersOn(asked.judged, district.units.length, day);
  };
}
