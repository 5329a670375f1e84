// Proposals held against the engine: what is proposed is recorded and decided, and the engine is asked for the next list.
// Oracle: the national table of visited places (rules 4), and the zoning engine itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulePackById } from '../../../../data/rule-packs/index.ts';
import { MINUTES_PER_DAY } from '../../day.ts';
import { DOES_NOT_COUNT, WHERE_ISOLATION, type CaseReport } from '../../district/case-table.ts';
import { CONTACTS_KNOWN, CONTACTS_NOT_RECORDED, CONTACTS_UNKNOWN, RISK_HIGH, RISK_PENDING, RISK_SOME } from '../../district/fact-tables.ts';
import { caseTableOf, orderTableOf, unitTableOf } from '../../district/tables-of.ts';
import { judgeDistrict } from '../../zoning/judge/judge-district.ts';
import { CONTROLLED, LEVELS } from '../../zoning/level.ts';
import { investigationTableOf, type InvestigationRow } from '../cases/investigation-table.ts';
import { stayTableOf, type StayRecord } from '../stays/stay-table-of.ts';
import { PLACE_ROLES } from '../stays/stay-table.ts';
import type { UnitProposals } from './proposal.ts';
import { proposeUnits } from './propose-units.ts';

const DAY = 19_090;
const at = (day: number, hour = 0): number => (DAY + day) * MINUTES_PER_DAY + hour * 60;
const NAMES = ['home', 'plant', 'school', 'market'] as const;
const UNITS = unitTableOf([...NAMES.map((id) => ({ id })), { id: 'home-1', kind: 'building', parent: 'home' }]);
const [HOME, PLANT] = [0, 1];
const rowOfPlace = (place: string): number => UNITS.id.indexOf(place);

interface World {
  readonly pack?: string;
  readonly cases?: readonly InvestigationRow[];
  readonly reports?: readonly CaseReport[];
  readonly stays: readonly (StayRecord & { readonly risk?: number; readonly contacts?: number })[];
}

const CASE: InvestigationRow = { caseId: '1', person: 'P1', onsetOn: DAY - 1 };
const REPORT: CaseReport = { place: 'home', person: 'P1', caseId: '1', reportedOn: DAY, onsetOn: DAY - 1 };
const DECIDED_ON = DAY + 1;

function propose({ pack = 'CN-8-community', cases = [CASE], reports = [REPORT], stays }: World, recorded: UnitProposals['visits'][] = []): UnitProposals {
  return proposeUnits({
    cases: investigationTableOf(cases), stays: stayTableOf(stays), units: UNITS, reports: [caseTableOf(reports)], rowOfPlace, pack: rulePackById(pack)!, lookBackDays: 2,
    risk: Uint8Array.from(stays, ({ risk }) => risk ?? RISK_PENDING), contacts: Uint8Array.from(stays, ({ contacts }) => contacts ?? CONTACTS_NOT_RECORDED),
    decidedAt: at(1, 15), recorded,
  });
}

/** The engine's list of the day after the decision, once everything proposed is on file. */
function engineLevels({ pack = 'CN-8-community', reports = [REPORT] }: World, { units, visits, caseFacts, entries, matches }: UnitProposals): number[] {
  const corrected = reports.map((report, row) => ({ ...report, ...caseFacts.find(({ rows }) => rows.some((one) => one.row === row))?.facts }));
  const placed = corrected.map((report) => {
    const match = rowOfPlace(report.place) < 0 ? matches.find(({ place }) => place === report.place) : undefined;
    return match === undefined ? report : { ...report, place: UNITS.id[match.unit]! };
  });
  placed.push(...entries.map(({ unit, ...entry }) => ({ ...entry, place: UNITS.id[unit]! })));
  const decisions = units.flatMap(({ unit, decision }) => (decision === null ? [] : [{ area: UNITS.id[unit]!, ...decision }]));
  const judged = judgeDistrict({
    units: UNITS, cases: [caseTableOf(placed)], rounds: [], contacts: [], disinfections: [], visits: [visits],
    orders: [orderTableOf(decisions.flatMap((one) => (one.kind === 'order' ? [one] : [])))],
    overrides: decisions.flatMap((one) => (one.kind === 'override' ? [{ ...one, level: LEVELS[one.level], reason: 'r', by: 'b', recordedAt: at(1, 15) }] : [])),
  }, rulePackById(pack)!, { conditions: 'hold' });
  return Array.from({ length: UNITS.count }, (_, unit) => LEVELS.indexOf(judged.row(unit, DECIDED_ON + 1).level));
}

const told = ({ units }: UnitProposals) => units.map(({ unit, outcome, level, decision, reasons }) => `${UNITS.id[unit]}: ${outcome} ${LEVELS[level]} ${decision?.kind ?? 'recorded'} ${reasons.map(({ stay }) => stay).join(',')}`);
const visit = (risk: number, contacts: number, more: Partial<StayRecord> = {}) => ({ caseOf: 0, role: 'workplace' as const, place: PLANT, from: at(-2, 9), until: at(-1, 17), risk, contacts, ...more });

describe('a visited place', () => {
  // The table of rules 4, by the national pack that has it; the engine must say the same.
  it.each([
    [RISK_HIGH, CONTACTS_UNKNOWN, 'zone sealed'], [RISK_HIGH, CONTACTS_NOT_RECORDED, 'zone sealed'], [RISK_SOME, CONTACTS_UNKNOWN, 'zone controlled'],
    [RISK_SOME, CONTACTS_KNOWN, 'persons none'], [RISK_HIGH, CONTACTS_KNOWN, 'persons none'], [RISK_PENDING, CONTACTS_KNOWN, 'persons none'], [RISK_PENDING, CONTACTS_UNKNOWN, 'to-be-graded none'],
  ])('of risk %i, contacts %i: %s', (risk, contacts, expected) => {
    const world: World = { stays: [visit(risk, contacts)] };
    const proposals = propose(world);
    expect(told(proposals)).toEqual([`plant: ${expected} recorded 0`]);
    const [level] = proposals.units.map((one) => one.level);
    // The rest of the county is precaution as long as a zone stands in it.
    expect(engineLevels(world, proposals)[PLANT]).toBe(Math.max(level!, 1));
  });

  it.each([
    ['SH-2022-0411', RISK_SOME, 'zone controlled order'], ['SH-2022-0411', RISK_HIGH, 'zone sealed override'], ['CN-9', RISK_SOME, 'zone controlled order'], ['CN-9', RISK_HIGH, 'zone sealed override'],
    ['CN-20', RISK_HIGH, 'zone sealed override'], ['CN-20', RISK_SOME, 'not-in-pack none recorded'], ['CN-JL-2022', RISK_HIGH, 'zone sealed recorded'],
  ])('%s, which may have no rule for it, risk %i: %s', (pack, risk, expected) => {
    const world: World = { pack, stays: [visit(risk, CONTACTS_UNKNOWN)] };
    const proposals = propose(world);
    expect(told(proposals)).toEqual([`plant: ${expected} 0`]);
    expect(engineLevels(world, proposals)[PLANT]).toBe(Math.max(proposals.units[0]!.level, 1));
  });

  it('counts from two days before onset, and not a day earlier', () => {
    const before = (day: number) => propose({ stays: [visit(RISK_HIGH, CONTACTS_UNKNOWN, { from: at(-9), until: at(day, 23) })] });
    expect(told(before(-3))).toHaveLength(1);
    expect(before(-4)).toMatchObject({ units: [], left: [{ stay: 0, reason: 'not-infectious' }], visits: { count: 0 } });
  });

  it('is recorded as the days, person and grades it has, and not again where that is on file', () => {
    const world: World = { stays: [visit(RISK_HIGH, CONTACTS_UNKNOWN), visit(RISK_PENDING, CONTACTS_KNOWN, { place: 3, until: undefined })] };
    const { visits, visitStays } = propose(world);
    expect([visits.area, visits.person, [...visits.from], [...visits.to], [...visits.risk], [...visits.contacts], [...visits.recordedAt], [...visitStays]]).toEqual([
      ['plant', 'market'], ['P1', 'P1'], [DAY - 2, DAY - 2], [DAY - 1, DAY - 2], [RISK_HIGH, RISK_PENDING], [CONTACTS_UNKNOWN, CONTACTS_KNOWN], [at(1, 15), at(1, 15)], [0, 1],
    ]);
    expect(propose(world, [visits]).visits.count).toBe(0);
    expect(told(propose(world, [visits]))).toEqual(told(propose(world)));
  });
});

describe('a home', () => {
  const home: StayRecord = { caseOf: 0, role: 'residence', place: HOME };

  it.each(['SH-2022-0411', 'CN-9', 'CN-8-community', 'CN-JL-2022', 'CN-20'])('%s: is sealed by the report that stands there, in the unit itself or a part of it', (pack) => {
    for (const place of ['home', 'home-1']) {
      const world: World = { pack, reports: [{ ...REPORT, place }], stays: [home] };
      const proposals = propose(world);
      // Jilin seals the part alone; the compound around it is controlled.
      const unit = pack === 'CN-JL-2022' ? place : 'home';
      expect(told(proposals)).toEqual([`${unit}: zone sealed recorded 0`]);
      expect(proposals.units[0]!.reasons[0]!.ground).toBe('report');
      expect(engineLevels(world, proposals)[rowOfPlace(unit)]).toBe(3);
    }
  });

  it('is sealed by matching the place of the report where that is unknown, and by a decision where it stands elsewhere', () => {
    const unknown: World = { pack: 'CN-9', reports: [{ ...REPORT, place: 'nowhere' }], stays: [home] };
    expect(propose(unknown).units[0]).toMatchObject({ level: 3, decision: null, reasons: [{ ground: 'match' }] });
    expect(engineLevels(unknown, propose(unknown))[HOME]).toBe(3);
    const elsewhere: World = { pack: 'CN-9', reports: [{ ...REPORT, place: 'market' }], stays: [home] };
    expect(propose(elsewhere).units[0]).toMatchObject({ level: 3, decision: { kind: 'override', from: DECIDED_ON, until: DECIDED_ON + 7 } });
    expect(engineLevels(elsewhere, propose(elsewhere))[HOME]).toBe(3);
  });

  it('is sealed by a later report where the first was ruled out by hand or found in isolation', () => {
    const second: CaseReport = { ...REPORT, reportedOn: DAY + 1 };
    for (const first of [{ ...REPORT, counts: DOES_NOT_COUNT }, { ...REPORT, place: 'market', whereSampled: WHERE_ISOLATION }]) {
      const world: World = { pack: 'CN-9', reports: [first, second], stays: [home] };
      expect([told(propose(world)), engineLevels(world, propose(world))[HOME]]).toEqual([['home: zone sealed recorded 0'], 3]);
    }
    expect(propose({ reports: [{ ...REPORT, counts: DOES_NOT_COUNT }], stays: [home] }).left).toEqual([{ stay: 0, reason: 'no-report' }]);
  });

  it('is not sealed by a report that does not count there: found in central isolation', () => {
    expect(propose({ reports: [{ ...REPORT, whereSampled: WHERE_ISOLATION }], stays: [home] })).toMatchObject({ units: [], left: [{ stay: 0, reason: 'not-counted' }] });
  });
});

describe('of several reasons', () => {
  it('the strictest holds, and all are told', () => {
    const world: World = { stays: [visit(RISK_PENDING, CONTACTS_UNKNOWN), visit(RISK_SOME, CONTACTS_UNKNOWN), visit(RISK_HIGH, CONTACTS_KNOWN), visit(RISK_HIGH, CONTACTS_UNKNOWN, { place: 2 })] };
    expect(told(propose(world))).toEqual(['school: zone sealed recorded 3', 'plant: zone controlled recorded 0,1,2']);
  });
});

describe('days the investigation knows better', () => {
  it('are to be put right in the list, and decide', () => {
    const world: World = { cases: [{ ...CASE, onsetOn: DAY - 5, sampledAt: at(0, 8), isolatedAt: at(0, 20) }], stays: [visit(RISK_HIGH, CONTACTS_UNKNOWN, { from: at(-7), until: at(-7, 20) })] };
    const proposals = propose(world);
    expect(proposals.caseFacts).toEqual([{ caseOf: 0, facts: { onsetOn: DAY - 5, sampledOn: DAY, sampledTime: 480, isolatedOn: DAY }, rows: [{ table: 0, row: 0 }] }]);
    expect([told(proposals), engineLevels(world, proposals)[PLANT]]).toEqual([['plant: zone sealed recorded 0'], 3]);
    expect(propose({ stays: world.stays }).left).toEqual([{ stay: 0, reason: 'not-infectious' }]);
  });
});

describe('a case that no list has yet', () => {
  const begun: InvestigationRow = { caseId: 'N1', reportedAt: at(0, 21), onsetOn: DAY - 1, sampledAt: at(0, 8) };
  const home: StayRecord = { caseOf: 0, role: 'residence', place: HOME };

  it('is entered at its home, by its number where it has no pseudonym; home and visits then count', () => {
    const world: World = { cases: [begun], reports: [], stays: [home, visit(RISK_HIGH, CONTACTS_UNKNOWN)] };
    const proposals = propose(world);
    expect(told(proposals)).toEqual(['home: zone sealed recorded 0', 'plant: zone sealed recorded 1']);
    expect(proposals.units.map(({ reasons, isPending }) => [reasons[0]!.ground, isPending])).toEqual([['entry', true], ['visit', true]]);
    expect(proposals.entries).toEqual([{ caseOf: 0, unit: HOME, person: 'N1', reportedOn: DAY, onsetOn: DAY - 1, sampledOn: DAY, sampledTime: 480, isolatedOn: undefined }]);
    expect([engineLevels(world, proposals)[HOME], engineLevels(world, proposals)[PLANT]]).toEqual([3, 3]);
  });

  it('is left where its home is not known, and where its day of report is not', () => {
    expect(propose({ cases: [begun], reports: [], stays: [visit(RISK_HIGH, CONTACTS_UNKNOWN)] })).toMatchObject({ units: [], entries: [], left: [{ stay: 0, reason: 'no-report' }] });
    expect(propose({ cases: [{ caseId: 'N1' }], reports: [], stays: [home] })).toMatchObject({ units: [], entries: [], left: [{ stay: 0, reason: 'no-report' }] });
  });

  it('is known by its number where the list has no pseudonym, and gets one so that its visits count', () => {
    const world: World = { cases: [{ ...begun, caseId: '1' }], reports: [{ ...REPORT, person: undefined }], stays: [home, visit(RISK_HIGH, CONTACTS_UNKNOWN)] };
    const proposals = propose(world);
    expect([proposals.entries, proposals.caseFacts]).toMatchObject([[], [{ caseOf: 0, facts: { person: '1' }, rows: [{ table: 0, row: 0 }] }]]);
    expect(engineLevels(world, proposals)[PLANT]).toBe(3);
    // Another person under the same number is another case.
    expect(propose({ ...world, cases: [{ ...begun, caseId: '1', person: 'P7' }], reports: [REPORT] }).entries).toMatchObject([{ person: 'P7' }]);
  });

  it('has nothing pending where the lists and visits say it all', () => {
    const listed: World = { stays: [home, visit(RISK_HIGH, CONTACTS_UNKNOWN)] };
    expect(propose(listed, [propose(listed).visits]).units.map(({ isPending }) => isPending)).toEqual([false, false]);
    // Nor is a visit whose risk nobody has graded yet.
    expect(propose({ stays: [home, visit(RISK_PENDING, CONTACTS_UNKNOWN, { place: HOME })] }).units.map(({ level, isPending }) => [level, isPending])).toEqual([[3, false]]);
    // Days of the case that decide about a visit are to be put right first; a report stands as it is.
    const amended: World = { ...listed, cases: [{ ...CASE, onsetOn: DAY - 3 }] };
    expect(propose(amended, [propose(amended).visits]).units.map(({ unit, isPending }) => [unit, isPending])).toEqual([[HOME, false], [PLANT, true]]);
  });
});

describe('what says nothing of a zone is left with the reason', () => {
  it.each([
    [{ place: -1 }, 'no-unit'], [{ place: 99 }, 'no-unit'], [{ from: undefined, until: undefined }, 'undated'], [{ from: at(0), until: at(-1) }, 'reversed'], [{ caseOf: 1 }, 'no-report'], [{ caseOf: 2 }, 'no-report'],
  ] as const)('%j: %s', (more, reason) => {
    expect(propose({ cases: [CASE, { caseId: '2' }, { caseId: '3', person: 'P3' }], stays: [visit(RISK_HIGH, CONTACTS_UNKNOWN, more)] }).left).toEqual([{ stay: 0, reason }]);
  });

  it('where a case was found makes no zone and is not left', () => {
    expect(propose({ stays: [visit(RISK_HIGH, CONTACTS_UNKNOWN, { role: 'found' })] })).toMatchObject({ units: [], left: [], visits: { count: 0 } });
  });
});

describe('law: on the list after the decision every unit stands at the level proposed, or stricter for another cause', () => {
  const day = fc.integer({ min: -6, max: 1 });
  const maybe = <One>(one: fc.Arbitrary<One>) => fc.option(one, { nil: undefined });
  const world = fc.record({
    pack: fc.constantFrom('SH-2022-0411', 'CN-9', 'CN-8-community', 'CN-JL-2022', 'CN-20', 'BJ-2022-05'),
    cases: fc.tuple(...[0, 1, 2].map((of) => fc.record({
      caseId: fc.constant(`${of}`), person: fc.constant(`P${of}`), onsetOn: maybe(day.map((n) => DAY + n)), sampledAt: maybe(day.map((n) => at(n, 9))), isolatedAt: maybe(day.map((n) => at(n, 20))), reportedAt: maybe(fc.integer({ min: -1, max: 1 }).map((n) => at(n, 21))),
    }))),
    reports: fc.subarray([0, 1, 2]).chain((listed) => fc.tuple(...listed.map((of) => fc.record({
      caseId: fc.constant(`${of}`), person: fc.constant(`P${of}`), place: fc.constantFrom(...NAMES, 'home-1', `nowhere ${of}`), reportedOn: fc.constantFrom(DAY - 1, DAY, DAY + 1), movedOutOn: fc.constant(DAY + 1),
      onsetOn: maybe(day.map((n) => DAY + n)), sampledOn: maybe(day.map((n) => DAY + n)), isolatedOn: maybe(day.map((n) => DAY + n)), whereSampled: fc.constantFrom(0, 1, WHERE_ISOLATION),
    })))),
    stays: fc.array(fc.record({
      caseOf: fc.nat(2), role: fc.constantFrom(...PLACE_ROLES), place: fc.integer({ min: -1, max: 4 }), from: maybe(day.map((n) => at(n, 8))), until: maybe(day.map((n) => at(n, 18))),
      risk: fc.constantFrom(RISK_PENDING, RISK_SOME, RISK_HIGH), contacts: fc.constantFrom(CONTACTS_NOT_RECORDED, CONTACTS_UNKNOWN, CONTACTS_KNOWN),
    }), { maxLength: 6 }),
  });

  it('whatever the pack', () => {
    fc.assert(fc.property(world, (given) => {
      const proposals = propose(given);
      const levels = engineLevels(given, proposals);
      for (const { unit, level, outcome, reasons } of proposals.units) {
        // A case may be said to live in two units, and its one report be matched to one of them alone.
        const isMatchedElsewhere = reasons.some(({ ground, caseOf }) => ground === 'match' && proposals.units.some((other) => other.unit !== unit && other.reasons.some((reason) => reason.ground === 'match' && reason.caseOf === caseOf)));
        if (isMatchedElsewhere) continue;
        if (outcome === 'zone') expect([UNITS.id[unit], levels[unit]! >= level]).toEqual([UNITS.id[unit], true]);
        const isAlone = unit !== HOME && unit !== 4 && !given.reports.some(({ place }) => place === UNITS.id[unit] || rowOfPlace(place) < 0);
        if (isAlone && outcome === 'zone') expect([UNITS.id[unit], levels[unit]]).toEqual([UNITS.id[unit], level]);
        if (isAlone && outcome !== 'zone') expect(levels[unit]).toBeLessThan(CONTROLLED);
      }
    }), { numRuns: 300 });
  });
});
