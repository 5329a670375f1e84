// The sentences about a unit, read as a duty officer reads them; dates from the worked case of rules.md section 2 (SH-2022-0411, counting A).
import { describe, expect, it } from 'vitest';
import { rulePackById } from '../../../data/rule-packs/index.ts';
import { MINUTES_PER_DAY, parseIsoDay } from '../../domain/day.ts';
import type { CaseReport } from '../../domain/district/case-table.ts';
import { CONTACTS_UNKNOWN, RESULT_MISSING, RESULT_NEGATIVE, RISK_SOME, ROUND_CLEAN, ROUND_INCOMPLETE } from '../../domain/district/fact-tables.ts';
import { caseTableOf, contactTableOf, disinfectionTableOf, orderTableOf, roundTableOf, unitTableOf, visitTableOf } from '../../domain/district/tables-of.ts';
import { judgeDistrict } from '../../domain/zoning/judge/judge-district.ts';
import { CONTROLLED, type Level } from '../../domain/zoning/level.ts';
import type { ConditionsMode, PackCondition, RulePack } from '../../domain/zoning/packs/rule-pack.ts';
import type { Blocker, CauseStanding, ConditionAnswer, ConditionStanding, Standing } from '../../domain/zoning/judge/standing.ts';
import { standingSentences, testDaySentence, type StandingNames, type StandingSentences } from './standing-sentences.ts';

/** 2022-04-05, the positive of the worked case: sealed 6–12 Apr, controlled 13–19 Apr, precaution from 20 Apr. */
const APRIL_5 = 19087;
const on = (april: number): number => APRIL_5 - 5 + april;

const NAMES: StandingNames = {
  unit: '安康家园',
  zonedUnit: '安康家园',
  packTitle: { zh: '上海 2022-04-11 分区管理', en: 'Shanghai zoning of 11 April 2022' },
};

const OWN: CauseStanding = {
  cause: 'positives', area: 4, pack: 'SH-2022-0411', level: 'sealed', stage: 'closed', label: { zh: '封控区', en: 'sealed zone' },
  clause: { zh: '近7天内有阳性感染者报告，列为封控区。', en: 'A positive within the last 7 days: sealed zone.' },
  anchor: APRIL_5, stageSince: on(6), dueOn: on(13), blockedBy: [], visit: null, countsFrom: null,
};

const SEALED: Standing = {
  unit: 4, zonedUnit: 4, day: on(10), grain: 'compound', pack: 'SH-2022-0411', dayCount: 'A', conditionsMode: 'hold',
  level: 'sealed', ruleLevel: 'sealed', liveLevel: 'sealed', override: null, hasSealedParts: false, causes: [OWN],
  stage: 'closed', label: { zh: '封控区', en: 'sealed zone' },
  measures: { zh: '区域封闭、足不出户、服务上门', en: 'Area closed; stay in the home; services brought to the door' },
  clauseId: 'closed', clause: { zh: '近7天内有阳性感染者报告，列为封控区。', en: 'A positive within the last 7 days: sealed zone.' },
  since: on(6), stageDay: 5, stageDays: 7, heldDays: 0, lastPositive: APRIL_5, live: false,
  nextLevel: 'controlled', nextChangeOn: on(13), blockedBy: [],
  nextChangeOnUnderB: on(12), conditions: [], positives: [{ day: APRIL_5, count: 2 }],
  ownLastPositive: APRIL_5, notCounted: [], runs: [{ level: 'sealed', from: on(6), to: on(12) }],
  sealedParts: [], packChanges: [], rounds: [], overrides: [],
};

const ROUND: ConditionStanding = {
  condition: { kind: 'round-on-day', day: 13, source: ['4'] }, waitsFor: 'screening', answer: 'not-recorded', notBefore: on(18), decidedBy: null, blocks: true,
};

/** Vector 3 of rules.md: no round on 18 Apr, so the unit is held controlled on the lists of 20 and 21 Apr. */
const HELD: Standing = {
  ...SEALED, day: on(21), level: 'controlled', ruleLevel: 'controlled', liveLevel: 'controlled', stage: 'monitoring',
  label: { zh: '管控区', en: 'controlled zone' }, since: on(13),
  causes: [{ ...OWN, level: 'controlled', stage: 'monitoring', label: { zh: '管控区', en: 'controlled zone' }, stageSince: on(13), dueOn: on(20), blockedBy: ['screening'] }],
  stageDay: 7, stageDays: 7, heldDays: 2, nextLevel: 'precaution', nextChangeOn: on(22), nextChangeOnUnderB: null,
  blockedBy: ['screening'], conditions: [ROUND],
  runs: [{ level: 'sealed', from: on(6), to: on(12) }, { level: 'controlled', from: on(13), to: on(21) }],
};

const CLEAR: Standing = {
  ...SEALED, level: 'precaution', ruleLevel: 'precaution', liveLevel: 'precaution', causes: [], stage: 'precaution', label: { zh: '防范区', en: 'precaution zone' }, since: null,
  stageDay: null, stageDays: null, lastPositive: null, nextLevel: null, nextChangeOn: null, nextChangeOnUnderB: null, positives: [],
  ownLastPositive: null, runs: [],
};

const zh = (standing: Standing, names: StandingNames = NAMES) => standingSentences(standing, names, 'zh');
const en = (standing: Standing, names: StandingNames = NAMES) => standingSentences(standing, names, 'en');

/** Every line of the sentences; '' stands for "nothing to say" in some. */
function linesOf({ answers, eligible, ...told }: StandingSentences): string[] {
  const rows = answers.flatMap(({ state, condition, date, missing }) => [state, condition, ...[date, missing].filter((text) => text !== '')]);
  return [...Object.values(told).flat(), ...rows, ...(eligible === '' ? [] : [eligible])];
}

describe('headline', () => {
  it('says since when where a further positive began the count anew: day 1 of 7 is not the first day behind closed doors', () => {
    const restarted = { ...SEALED, since: on(1), stageDay: 1, nextChangeOn: on(17) };
    expect(zh(restarted).headline).toBe('封控区（4月1日起） 第1/7天；若无新增，4月17日0时起可降为管控区');
    expect(en(restarted).headline).toBe('Sealed zone (since 1 Apr), day 1 of 7; if nothing new is found, may step down to controlled zone at 00:00 on 17 Apr');
  });

  it('says level, day k of n and the earliest next step', () => {
    expect(zh(SEALED).headline).toBe('封控区 第5/7天；若无新增，4月13日0时起可降为管控区');
    expect(en(SEALED).headline).toBe('Sealed zone, day 5 of 7; if nothing new is found, may step down to controlled zone at 00:00 on 13 Apr');
  });

  it('says what a held unit waits for and how long it has', () => {
    expect(zh(HELD).headline).toBe('管控区 第7/7天，4月20日0时已满期，多等了2天；等核酸筛查；若随即满足，最早4月22日0时起可降为防范区');
  });

  it('names open conditions before they hold anything', () => {
    const early: Standing = { ...HELD, day: on(15), stageDay: 3, heldDays: 0, blockedBy: [], nextChangeOn: on(20) };
    expect(zh(early).headline).toBe('管控区 第3/7天；若无新增且条件满足，4月20日0时起可降为防范区');
  });

  it('puts a positive of the list day first: sealed at once, listed on the next list', () => {
    const live: Standing = { ...CLEAR, live: true, liveLevel: 'sealed', nextLevel: 'sealed', nextChangeOn: on(11) };
    expect(zh(live).headline).toBe('防范区；4月10日当日有阳性报告，即时按封控区管理，4月11日0时起列入名单');
    expect(en(live).headline).toBe('Precaution zone; positive reported today, 10 Apr: sealed zone at once, on the list from 00:00 on 11 Apr');
    expect(zh({ ...SEALED, live: true, nextChangeOn: on(18) }).headline)
      .toBe('封控区 第5/7天；4月10日当日又有阳性报告，封控区重新计日；此后若无新增，4月18日0时起可降为管控区');
  });

  it('does not say that a further positive restarts a count it does not move', () => {
    expect(zh({ ...SEALED, live: true }).headline).toContain('当日又有阳性报告，仍为封控区；此后若无新增，4月13日0时起可降为管控区');
  });

  it('releases in the pack’s words and shows another word of the pack beside the level', () => {
    expect(zh({ ...SEALED, nextLevel: 'none' }).headline).toContain('4月13日0时起可解除');
    expect(zh({ ...SEALED, label: { zh: '高风险区', en: 'high' } }).headline).toMatch(/^封控区（高风险区） 第5\/7天/);
  });

  it('of a clear unit promises nothing', () => {
    expect(zh(CLEAR).headline).toBe('防范区；没有即将到来的变动');
  });
});

describe('facts', () => {
  it('give dates, numbers, clause with pack, cut-off and counting', () => {
    expect(zh(SEALED).facts).toEqual([
      '安康家园有阳性报告：自4月5日起算，4月6日名单起为封控区，4月13日名单满期。',
      '按日期：封控区到4月12日24时期满，4月13日名单起可下调。',
      '自4月6日名单起连续为封控区。',
      '最近阳性：4月5日报告，2例。',
      '依据《上海 2022-04-11 分区管理》（SH-2022-0411）：近7天内有阳性感染者报告，列为封控区。',
      '4月10日名单依据截至4月9日24时的完整数据。',
      '计日方式 A：4月5日为第0天，满期后的次日0时起变更。',
    ]);
  });

  it('tell a part its compound’s level and its own latest positive', () => {
    const names = { ...NAMES, unit: '3号楼' };
    const part: Standing = { ...SEALED, unit: 9, ownLastPositive: on(3) };
    expect(zh(part, names).grounds.slice(0, 2)).toEqual(['3号楼属于安康家园，等级随安康家园。', '3号楼自己的最近阳性：4月3日报告。']);
    expect(zh(part, names).causes[0]).toMatch(/^安康家园有阳性报告：/);
    expect(zh({ ...part, ownLastPositive: null }, names).grounds[1]).toBe('3号楼自己没有计入的阳性报告。');
  });

  it('add up earlier positives and stop telling them one by one after four', () => {
    const positives = [5, 4, 3, 2, 1, 0].map((april) => ({ day: on(april), count: 1 }));
    expect(zh({ ...SEALED, positives }).grounds[2]).toBe('此前：4月4日 1例、4月3日 1例、4月2日 1例、4月1日 1例等；合计6例。');
  });

  it('say that nothing was reported up to the cut-off', () => {
    expect(zh(CLEAR).facts[0]).toBe('截至4月9日24时没有计入的阳性报告。');
  });

  it('count reports that do not count by day and reason', () => {
    const notCounted = [
      { day: on(8), reason: 'found-in-isolation' as const }, { day: on(8), reason: 'found-in-isolation' as const }, { day: on(9), reason: 'reclassified' as const },
    ];
    expect(zh({ ...SEALED, notCounted }).notCounted).toEqual(['4月8日报告2例不计：转出隔离后才采样。', '4月9日报告1例不计：此前报告的转归。']);
  });
});

describe('a clock that does not run from the report', () => {
  it('says from which day it runs, and for how many positives that day is missing', () => {
    const causes: readonly CauseStanding[] = [{ ...OWN, countsFrom: { of: 'caseLeftPremises', missing: 0 } }, { ...OWN, countsFrom: { of: 'lastCaseIsolated', missing: 2 } }];
    expect(zh({ ...SEALED, causes }).causes[0]).toContain('。从病例转出日起算。');
    expect(zh({ ...SEALED, causes }).causes[1]).toContain('从隔离日起算；2例没有登记隔离日，按报告日。');
    expect(en({ ...SEALED, causes }).causes[1]).toContain('Counted from isolation; not recorded for 2 of them: their report day stands in.');
    expect(zh(SEALED).causes[0]).not.toContain('从');
  });
});

describe('conditions and blockers', () => {
  it('say under hold that what is not recorded holds, and what to do', () => {
    const told = zh(HELD);
    expect(told.conditions).toEqual(['第13天（4月18日）或之后一轮核酸筛查全部阴性：未记录，从严等待。']);
    expect(told.blocked).toEqual(['等核酸筛查：须第13天（4月18日）或之后一轮核酸筛查全部阴性。登记4月18日或之后一轮的全阴结果后，次日名单可下调。']);
    expect(told.facts.at(-1)).toBe('未记录的条件：从严等待。');
  });

  it('say under assume-met that it passes, and block nothing', () => {
    const told = zh({ ...HELD, conditionsMode: 'assume-met', blockedBy: [], conditions: [{ ...ROUND, blocks: false }] });
    expect(told.conditions[0]).toMatch(/未记录，视为已满足。$/);
    expect(told.blocked).toEqual([]);
    expect(told.facts.at(-1)).toBe('未记录的条件：视为已满足。');
  });

  it('give the day a failed round was held and the day contacts are over', () => {
    expect(zh({ ...HELD, conditions: [{ ...ROUND, answer: 'unmet', decidedBy: on(18) }] }).conditions[0]).toMatch(/未满足（4月18日）。$/);
    const contacts: ConditionStanding = {
      condition: { kind: 'contacts-cleared', days: 14, source: [] }, waitsFor: 'contact', answer: 'unmet', notBefore: on(25), decidedBy: on(10), blocks: true,
    };
    expect(zh({ ...HELD, blockedBy: ['contact'], conditions: [contacts] }).blocked[0]).toBe('等密接期满：须区域内最后一名密接距末次暴露超过14天且检测阴性（末次暴露4月10日，4月25日名单起满期）。等到4月25日名单。');
  });

  it('keep one line per condition, in order', () => {
    const passed: ConditionStanding = { condition: { kind: 'disinfection-passed', source: [] }, waitsFor: 'disinfection', answer: 'met', notBefore: on(5), decidedBy: on(9), blocks: false };
    expect(zh({ ...HELD, conditions: [ROUND, passed] }).conditions).toHaveLength(2);
    expect(zh({ ...HELD, conditions: [ROUND, passed] }).conditions[1]).toBe('最近阳性（4月5日）之后的消杀评估合格：已满足（4月9日）。');
  });
});

describe('changes and history', () => {
  it('name the next step, the restart, and the other counting when it is earlier', () => {
    expect(zh(SEALED).changes).toEqual([
      '若无新增，4月13日0时起可降为管控区。',
      '若再有阳性报告：次日名单起封控重新计日。',
      '若按计日方式 B：4月12日0时起，早1天。',
    ]);
  });

  it('do not repeat what holds a unit, and seal a clear one by a positive', () => {
    expect(zh(HELD).changes).toEqual(['若有阳性报告：即时封控，次日名单起转为封控区。']);
    expect(zh(CLEAR).changes).toContain('若有阳性报告：即时封控，次日名单起转为封控区。');
  });

  it('tell what happened up to the list day, latest first', () => {
    expect(zh(HELD).history).toEqual(['4月20日起 满期未降，等核酸筛查', '4月13日起 管控区（至今9天）', '4月6日至12日 封控区（7天）', '4月5日 报告阳性2例']);
    expect(zh({ ...HELD, day: on(10), heldDays: 0 }).history).toEqual(['4月6日起 封控区（至今5天）', '4月5日 报告阳性2例']);
    expect(en(HELD).history).toEqual(['since 20 Apr: due but held, awaits screening', 'since 13 Apr: controlled zone (9 days so far)', '6–12 Apr: sealed zone (7 days)', '5 Apr: 2 positives reported']);
  });

  it('tell the positives between two changes in one line, and a round where it was held', () => {
    const positives = [{ day: on(12), count: 1 }, { day: on(9), count: 3 }, { day: on(5), count: 2 }];
    const told = zh({ ...HELD, positives, rounds: [{ day: on(18), clean: false }], conditions: [{ ...ROUND, answer: 'unmet', decidedBy: on(18) }] }).history;
    expect(told).toEqual([
      '4月20日起 满期未降，等核酸筛查', '4月18日 核酸筛查没有通过', '4月13日起 管控区（至今9天）',
      '4月9日至12日 报告阳性4例', '4月6日至12日 封控区（7天）', '4月5日 报告阳性2例',
    ]);
  });

  it('leave nothing empty or untranslated in English', () => {
    const told = en({ ...HELD, notCounted: [{ day: on(8), reason: 'by-hand' }], live: true });
    const lines = linesOf(told);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => line.trim() === '' || /undefined|null|NaN/.test(line))).toEqual([]);
    expect(lines.filter((line) => /\p{Script=Han}/u.test(line.replaceAll('安康家园', '')))).toEqual([]);
  });
});

describe('a list later than the last data', () => {
  it('is told as a projection, and claims no complete days it has not seen', () => {
    // Data up to 9 April 24:00: the list of 10 April is the newest that is known.
    const { facts } = standingSentences({ ...SEALED, day: on(12) }, NAMES, 'zh', on(10));
    expect(facts).toContain('4月12日名单是推演：数据截至4月9日24时，其后按无新增计算。');
    expect(facts.join('')).not.toContain('完整数据');
    expect(standingSentences({ ...SEALED, day: on(12) }, NAMES, 'en', on(10)).facts).toContain('The list of 12 Apr is a projection: data up to 24:00 on 9 Apr, and nothing new after that.');
  });

  it('has no positive up to the last data only', () => {
    expect(standingSentences({ ...CLEAR, day: on(12) }, NAMES, 'zh', on(10)).facts).toContain('截至4月9日24时没有计入的阳性报告。');
  });

  it('is any other list up to the newest, and every list where none is named', () => {
    const told = zh(SEALED).facts;
    expect(told).toContain('4月10日名单依据截至4月9日24时的完整数据。');
    expect(standingSentences(SEALED, NAMES, 'zh', on(10)).facts).toEqual(told);
    expect(standingSentences(SEALED, NAMES, 'zh', on(20)).facts).toEqual(told);
  });
});

/** Rows: 0 the compound, 1 its building with 2 a stair, 3 another building, 4 a hamlet, 5 a market nobody lives in. */
const UNITS = unitTableOf([
  { id: 'K', name: '安康家园', county: '珲春' }, { id: 'K-1', name: '44号楼', kind: 'building', parent: 'K' },
  { id: 'K-1-2', name: '2单元', kind: 'stair', parent: 'K-1' }, { id: 'K-2', name: '7号楼', kind: 'building', parent: 'K' },
  { id: 'L', name: '靠山屯', kind: 'hamlet', county: '珲春' }, { id: 'M', name: '老市场', kind: 'venue', county: '珲春', residential: false },
]);
const date = (monthDay: string): number => parseIsoDay(`2022-${monthDay}`)!;

interface Scene {
  readonly pack?: RulePack;
  readonly mode?: ConditionsMode;
  readonly cases?: readonly CaseReport[];
  readonly rounds?: readonly { area: string; day: number; outcome: number }[];
  readonly contacts?: readonly { area: string; lastExposedOn?: number; transferredOn?: number; result: number; enteredOn?: number }[];
  readonly disinfections?: readonly { area: string; day: number; passed: boolean }[];
  readonly orders?: readonly { area: string; day: number; level: number }[];
  readonly visits?: readonly { area: string; person: string; from: number; to: number; risk?: number; contacts?: number }[];
  readonly decided?: readonly (readonly [area: string, level: Level, from: string, until: string, made: string])[];
}

const pack = (id: string): RulePack => rulePackById(id)!;
const SHANGHAI = pack('SH-2022-0411');
const NATIONAL = pack('CN-8-community');
const JILIN = pack('CN-JL-2022');

/** What the engine itself answers, so that no fixture says what it never would. */
function scene({ pack: rules = SHANGHAI, mode = 'hold', decided = [], ...facts }: Scene, unit: number, monthDay: string): Standing {
  const overrides = decided.map(([area, level, from, until, made]) => ({
    area, level, from: date(from), until: date(until), reason: '专家组研判。', by: '区指挥部', recordedAt: date(made) * MINUTES_PER_DAY,
  }));
  const judged = judgeDistrict({
    units: UNITS, cases: [caseTableOf(facts.cases ?? [])], rounds: [roundTableOf(facts.rounds ?? [])], contacts: [contactTableOf(facts.contacts ?? [])],
    disinfections: [disinfectionTableOf(facts.disinfections ?? [])], orders: [orderTableOf(facts.orders ?? [])], visits: [visitTableOf(facts.visits ?? [])], overrides,
  }, rules, { conditions: mode });
  return judged.standing(unit, date(monthDay));
}

function tell(standing: Standing, language: 'zh' | 'en' = 'zh'): StandingSentences {
  const nameOf = (row: number): string => UNITS.name[row]!;
  const packTitle = pack(standing.pack).title;
  return standingSentences(standing, { unit: nameOf(standing.unit), zonedUnit: nameOf(standing.zonedUnit), packTitle, nameOf }, language);
}

const positive = (place: string, monthDay: string): CaseReport => ({ place, reportedOn: date(monthDay) });
const round = (monthDay: string, outcome = ROUND_CLEAN) => ({ area: 'K', day: date(monthDay), outcome });
const contact = (exposed: string, transferred?: string, result = RESULT_NEGATIVE) => ({
  area: 'K', lastExposedOn: date(exposed), ...(transferred !== undefined && { transferredOn: date(transferred) }), result,
});
const MANUAL: RulePack = { ...SHANGHAI, monitoringPositive: 'manual' };
const BY_TRANSFER: RulePack = {
  ...NATIONAL,
  steps: NATIONAL.steps.map((step) => ({ ...step, conditions: step.conditions.map((condition) => (condition.kind === 'contacts-cleared' ? { ...condition, transferredDays: 4 } : condition)) })),
};
const ILL: readonly CaseReport[] = [{ place: 'L', reportedOn: date('03-21'), person: 'p', onsetOn: date('03-20'), isolatedOn: date('03-21') }];
const VISIT = [{ area: 'M', person: 'p', from: date('03-19'), to: date('03-19'), risk: RISK_SOME, contacts: CONTACTS_UNKNOWN }];
const NESTED: Scene = {
  pack: JILIN, cases: [positive('K-1-2', '03-02'), positive('K-2', '03-05')], contacts: [contact('03-05')], rounds: [round('03-16'), round('03-19')],
};

const SCENES = {
  raised: scene({ decided: [['K', 'controlled', '04-10', '04-14', '04-09']] }, 0, '04-11'),
  lowered: scene({ cases: [positive('K', '04-05')], decided: [['K', 'controlled', '04-09', '04-11', '04-08']] }, 0, '04-10'),
  'lowered, live': scene({ cases: [positive('K', '04-05'), positive('K', '04-10')], decided: [['K', 'controlled', '04-09', '04-11', '04-08']] }, 0, '04-10'),
  'lowered, ended': scene({ cases: [positive('K', '04-05'), positive('K', '04-10')], decided: [['K', 'controlled', '04-09', '04-11', '04-08']] }, 0, '04-12'),
  'raised, over': scene({ decided: [['K', 'controlled', '04-10', '04-14', '04-09']] }, 0, '04-16'),
  refused: scene({ pack: JILIN, cases: [positive('K', '03-05')], decided: [['K-1-2', 'precaution', '03-10', '03-12', '03-09']] }, 2, '03-11'),
  overtaken: scene({ cases: [positive('K', '04-12')], decided: [['K', 'controlled', '04-10', '04-14', '04-09']] }, 0, '04-13'),
  visit: scene({ pack: NATIONAL, cases: ILL, visits: VISIT }, 5, '03-25'),
  'visit, live': scene({ pack: NATIONAL, cases: ILL, visits: VISIT }, 5, '03-21'),
  'county, live': scene({ pack: NATIONAL, cases: ILL }, 0, '03-21'),
  order: scene({ orders: [{ area: 'K', day: date('04-05'), level: CONTROLLED }] }, 0, '04-08'),
  two: scene({ cases: [positive('K', '03-28')], orders: [{ area: 'K', day: date('04-05'), level: CONTROLLED }] }, 0, '04-10'),
  repeat: scene({ pack: { ...SHANGHAI, grain: 'building' }, cases: [positive('K-1', '04-05'), positive('K-2', '04-09')] }, 3, '04-14'),
  'nested stair': scene(NESTED, 2, '03-08'),
  'nested compound': scene(NESTED, 0, '03-08'),
  'nested beside': scene({ pack: JILIN, decided: [['K-1-2', 'sealed', '03-10', '03-12', '03-09']] }, 3, '03-11'),
  screening: scene({ cases: [positive('K', '04-05')], rounds: [round('04-18', ROUND_INCOMPLETE)] }, 0, '04-21'),
  'screening, assumed': scene({ mode: 'assume-met', cases: [positive('K', '04-05')] }, 0, '04-15'),
  contact: scene({ pack: NATIONAL, cases: [positive('K', '03-20')], contacts: [contact('03-24')], rounds: [round('04-03')] }, 0, '04-05'),
  'contact, none on file': scene({ pack: NATIONAL, cases: [positive('K', '03-20')] }, 0, '04-05'),
  'contact, none here': scene({ pack: NATIONAL, cases: [positive('K', '03-20')], contacts: [{ area: 'K', result: RESULT_MISSING, enteredOn: date('03-22') }] }, 0, '03-25'),
  'contact by transfer': scene({ pack: BY_TRANSFER, cases: [positive('K', '03-20')], contacts: [contact('03-24', '04-01')], rounds: [round('04-04')] }, 0, '04-05'),
  'contact not left': scene({ pack: pack('BJ-2022-05'), cases: [positive('K', '05-01')], contacts: [contact('05-02')], rounds: [round('05-11')] }, 0, '05-12'),
  'contact left, no result': scene({ pack: pack('BJ-2022-05'), cases: [positive('K', '05-01')], contacts: [contact('05-02', '05-09', RESULT_MISSING)], rounds: [round('05-11')] }, 0, '05-15'),
  disinfection: scene({
    pack: JILIN, cases: [positive('M', '03-02')], contacts: [{ area: 'M', result: RESULT_MISSING, enteredOn: date('03-04') }],
    rounds: [{ area: 'M', day: date('03-16'), outcome: ROUND_CLEAN }], disinfections: [{ area: 'M', day: date('03-04'), passed: false }],
  }, 5, '03-18'),
  part: scene({
    pack: JILIN, cases: [positive('K-2', '03-02')], contacts: [contact('03-02')], rounds: [round('03-19')], decided: [['K-1-2', 'sealed', '03-10', '03-30', '03-09']],
  }, 0, '03-20'),
  decision: scene({ pack: MANUAL, cases: [positive('K', '04-05'), positive('K', '04-14')], rounds: [round('04-18')] }, 0, '04-21'),
  'decision ahead': scene({ pack: MANUAL, cases: [positive('K', '04-05'), positive('K', '04-14')] }, 0, '04-16'),
} as const satisfies Record<string, Standing>;

describe('a person’s decision beside the rule', () => {
  it('that raises says who, why, what the rule says and when it ends by itself', () => {
    const told = tell(SCENES.raised);
    expect(told.headline).toBe('管控区（人工决定；按规则为防范区）；人工决定到4月14日为止，若无新增，4月15日0时起按规则为防范区');
    expect(told.override).toEqual([
      '区指挥部决定：4月10日至14日名单按管控区，4月9日作出。', '理由：专家组研判。', '按规则为防范区，人工决定从严。',
      '到4月14日24时自行终止，此后按规则；其间规则更严的，以规则为准。',
    ]);
    expect(told.facts.slice(0, 4)).toEqual(told.override);
    expect(told.changes).toContain('人工决定可以改作；撤销后即按规则为防范区。');
    // No clause of the pack led here; only the pack is named.
    expect(told.grounds.join('')).not.toContain('14天内有阳性报告');
    expect(told.grounds).toContain('所用规则：《上海 2022-04-11 分区管理》（SH-2022-0411）。');
    expect(told.history).toContain('4月9日 区指挥部决定：4月10日至14日按管控区');
    // Entered after the list it shows on: no part of what had happened by then.
    const late = { ...SCENES.raised, overrides: SCENES.raised.overrides.map((past) => ({ ...past, madeOn: date('04-12') })) };
    expect(tell(late).history.join('')).not.toContain('决定');
  });

  it('that lowers ends early with a positive, and the cause of the rule stays told with its clause', () => {
    const told = tell(SCENES.lowered);
    expect(told.headline).toMatch(/^管控区（人工决定；按规则为封控区）；人工决定到4月11日为止，若无新增，4月12日0时起按规则为封控区$/);
    expect(told.override.slice(2)).toEqual(['按规则为封控区，人工决定放宽。', '到4月11日24时自行终止；其间报告或补报阳性，或规则变严，即提前终止，次日名单恢复按规则。']);
    expect(told.causes[0]).toMatch(/^安康家园有阳性报告：自4月5日起算，4月6日名单起为封控区，4月13日名单满期。依据《上海 2022-04-11 分区管理》（SH-2022-0411）：近7天内有阳性/);
    expect(told.eligible).toBe('按规则的日期：封控区到4月12日24时期满，4月13日名单起可下调。');
    expect(told.changes).toContain('若有阳性报告：人工决定随即终止，次日名单起按规则为封控区。');
    const english = tell(SCENES.lowered, 'en');
    expect(english.headline).toBe('Controlled zone (decided by a person; the rule says sealed zone); the decision ends with 11 Apr; if nothing new is found, by the rule sealed zone from 00:00 on 12 Apr');
    expect(english.override[3]).toBe('Ends by itself at 24:00 on 11 Apr; earlier if a positive is reported or entered late, or the rule becomes stricter: then the next list is by the rule again.');
  });

  it('is ended by today’s positive, which seals at once', () => {
    const told = tell(SCENES['lowered, live']);
    expect(told.headline).toMatch(/；4月10日当日有阳性报告，即时按封控区管理，4月11日0时起列入名单$/);
    expect(told.override[3]).toBe('当日有阳性报告，人工决定随即终止，4月11日名单起按规则。');
    expect(told.changes.join('')).not.toContain('撤销');
  });

  it('gives way to a stricter rule, and without a name or a reason says so', () => {
    expect(tell(SCENES.overtaken).override[2]).toBe('按规则为封控区，比人工决定更严，以规则为准。');
    expect(tell(SCENES.overtaken).headline).toMatch(/^封控区 第1\/7天；/);
    const bare = { ...SCENES.raised, override: { ...SCENES.raised.override!, by: '', reason: '' } };
    expect(tell(bare).override.slice(0, 2)).toEqual(['人工决定（未留姓名、职务）：4月10日至14日名单按管控区，4月9日作出。', '理由：未填写。']);
    expect(tell(bare, 'en').override.slice(0, 2)).toEqual(['Decided by a person who left no name or office: controlled zone on the lists of 10–14 Apr, made on 9 Apr.', 'Reason: none given.']);
  });
});

describe('decisions that hold no more', () => {
  it('stay in the chain with what ended them, by a positive or by a stricter rule', () => {
    const byPositive = tell(SCENES['lowered, ended']).history;
    expect(byPositive).toContain('4月8日 区指挥部决定：4月9日至11日按管控区');
    expect(byPositive).toContain('4月11日名单起 按管控区的人工决定提前终止：其间报告或补报阳性');
    expect(tell(SCENES['lowered, ended'], 'en').history).toContain('from the list of 11 Apr: the decision on controlled zone ends early, a positive was reported or entered');
    // One that ran to its end is told by its days.
    const over = tell(SCENES['raised, over']);
    expect(over.override).toEqual([]);
    expect(over.history).toContain('4月9日 区指挥部决定：4月10日至14日按管控区');
  });

  it('are told as without effect where a part may not stand below its compound', () => {
    const told = tell(SCENES.refused);
    expect(told.override).toEqual(['区指挥部决定（3月9日）：3月10日至12日名单按防范区，没有生效：按所用规则，楼栋、单元不得低于所在小区。要放宽，请对小区作出决定。']);
    expect(told.history).toContain('3月9日 区指挥部决定：3月10日至12日按防范区');
  });
});

describe('a change of packs', () => {
  it('stands in the chain on its first list, and only once it has come', () => {
    const judged = judgeDistrict(
      { units: UNITS, cases: [caseTableOf([positive('K', '04-05')])], rounds: [], contacts: [], disinfections: [] },
      [{ pack: NATIONAL, from: null }, { pack: SHANGHAI, from: date('04-11') }], { conditions: 'hold' },
    );
    expect(tell(judged.standing(0, date('04-12'))).history).toContain('4月11日名单起 改按SH-2022-0411');
    expect(tell(judged.standing(0, date('04-12')), 'en').history).toContain('from the list of 11 Apr: judged by SH-2022-0411');
    expect(tell(judged.standing(0, date('04-10'))).history.join()).not.toContain('改按');
  });
});

describe('what a further positive does', () => {
  it('follows what the pack closes: the compound, the building, the part alone, the part with the control around it', () => {
    const last = (standing: Standing): string => tell(standing).changes.find((change) => change.startsWith('若'))!;
    const parted: Standing = { ...SEALED, level: 'controlled', ruleLevel: 'controlled', liveLevel: 'controlled', hasSealedParts: true, causes: [], nextLevel: null, nextChangeOn: null };
    expect(last({ ...SEALED, nextLevel: null, nextChangeOn: null })).toBe('若再有阳性报告：次日名单起封控重新计日。');
    expect(last({ ...SEALED, grain: 'building', nextLevel: null, nextChangeOn: null })).toMatch(/^若再有阳性报告：所在楼栋（没有写明楼栋的为整个小区）另行封控计日/);
    expect(last({ ...parted, grain: 'building' })).toMatch(/^若有阳性报告：整个小区即时封控/);
    expect(last({ ...SCENES.lowered, grain: 'building' })).toMatch(/^若有阳性报告：人工决定随即终止/);
    expect(last({ ...parted, grain: 'nested' })).toMatch(/所在楼栋或单元即时封控，本区管控重新计日/);
    expect(last({ ...parted, grain: 'smallest' })).toMatch(/^若有阳性报告：只有所报的楼栋或单元即时封控/);
  });
});

describe('causes', () => {
  it('name a visit with the day it counts from, and the day it was decided in the chain', () => {
    expect(tell(SCENES.visit).causes).toEqual(['感染者在传染期内到过老市场：自3月21日起算，3月22日名单起为管控区，4月5日名单满期。到访3月19日，3月21日报告，密接难以判定，传播风险一般；从到访日与报告日中较晚的一天起算。']);
    expect(tell(SCENES.visit).history).toEqual(['3月22日起 管控区（至今4天）', '3月21日 感染者在传染期内到过老市场：管控区', '3月19日 感染者到过老市场']);
    expect(tell(SCENES.visit, 'en').causes[0]).toBe('An infected person visited 老市场 while infectious: counted from 21 Mar, controlled zone since the list of 22 Mar, due on the list of 5 Apr. Visited 19 Mar, reported 21 Mar, contacts hard to determine, some risk of spread; counted from the later of last visit and report.');
    expect(tell(SCENES['visit, live']).headline).toBe('解除；3月21日当日有指挥部决定，或定为感染者到过，即时按管控区管理，3月22日0时起列入名单');
    expect(tell(SCENES['county, live']).headline).toContain('全县3月21日当日新增封控或管控，即时按防范区管理');
  });

  it('past their date say what they wait for', () => {
    expect(zh(HELD).causes).toEqual(['安康家园有阳性报告：自4月5日起算，4月13日名单起为管控区，4月20日名单已满期，等核酸筛查。']);
    expect(en(HELD).causes[0]).toMatch(/, due since the list of 20 Apr, awaits screening\.$/);
  });

  it('name an order with its day', () => {
    expect(tell(SCENES.order).causes).toEqual(['指挥部对安康家园的决定：4月5日作出，4月6日名单起为管控区，4月13日名单满期。']);
    expect(tell(SCENES.order).history).toEqual(['4月6日起 管控区（至今3天）', '4月5日 指挥部对安康家园的决定：管控区']);
    expect(tell(SCENES.order, 'en').causes[0]).toMatch(/^An order of the command for 安康家园: made on 5 Apr,/);
  });

  it('are listed with the one in force first, each with its dates, the others with their clause', () => {
    const told = tell(SCENES.two);
    expect(told.causes).toHaveLength(2);
    expect(told.causes[0]).toMatch(/^指挥部对安康家园的决定：.*4月13日名单满期。$/);
    expect(told.causes[1]).toMatch(/^安康家园有阳性报告：自3月28日起算，4月5日名单起为管控区，4月12日名单满期。依据《上海/);
    expect(told.grounds[0]).toBe('以上2个起因各自计日，按最严的定；同级的，等最晚满期的。');
    expect(tell(SCENES.repeat).causes[0]).toMatch(/^7号楼封控期内再有阳性报告：自4月9日起算/);
  });

  it('of a nested pack name the part and the compound around it, and the sealed parts inside', () => {
    const stair = tell(SCENES['nested stair']);
    expect(stair.causes[0]).toMatch(/^2单元有阳性报告：自3月2日起算，3月3日名单起为封控区，3月17日名单满期。/);
    expect(stair.causes[1]).toMatch(/^安康家园内有封控的部分：自3月5日起算，3月6日名单起为管控区/);
    const compound = tell(SCENES['nested compound']);
    expect(compound.grounds[0]).toBe('区内单独封控：7号楼、2单元，按各自的日期解除。');
    expect(compound.changes).toContain('若再有阳性报告：所在楼栋或单元即时封控，本区管控重新计日。');
    expect(tell(SCENES['nested compound'], 'en').causes[0]).toMatch(/^A sealed part inside 安康家园: counted from 5 Mar,/);
    expect(tell(SCENES['nested beside']).grounds[0]).toBe('等级随所在小区：小区内2单元在封控。');
  });

  it('call an area by what it is to the unit where no name is at hand', () => {
    expect(standingSentences(SCENES['nested stair'], { ...NAMES, unit: '2单元', zonedUnit: '2单元' }, 'zh').causes[1]).toMatch(/^所在小区内有封控的部分：/);
  });
});

describe('what holds a unit', () => {
  const held = (name: keyof typeof SCENES, language: 'zh' | 'en' = 'zh') => tell(SCENES[name], language).blocked;

  it.each([
    ['screening', '等核酸筛查：须第13天（4月18日）或之后一轮核酸筛查全部阴性。4月18日一轮没有通过；再做一轮并登记全阴结果后，次日名单可下调。'],
    ['contact', '等密接期满：须区域内最后一名密接距末次暴露超过14天且检测阴性（末次暴露3月24日，4月8日名单起满期）。等到4月8日名单。'],
    ['contact by transfer', '等密接期满：须区域内最后一名密接距末次暴露超过14天（或转运后超过4天）且检测阴性（4月1日转运，4月6日名单起满期）。等到4月6日名单。'],
    ['contact not left', '等密接期满：须区域内密接全部转运满4天且检测阴性（5月12日及以前转运的，5月17日名单即满期）。5月2日末次暴露的密接还没有转运；登记转运日。'],
    ['contact left, no result', '等密接期满：须区域内密接全部转运满4天且检测阴性（5月9日转运，5月14日名单起满期）。密接还缺检测结果；登记阴性结果后，次日名单可下调。'],
    ['disinfection', '等消杀评估：须最近阳性（3月2日）之后的消杀评估合格。3月4日评估不合格；重新消杀并登记合格结果后，次日名单可下调。'],
    ['part', '等封控部分解除：须区内没有仍在封控的楼栋或单元。待区内封控的楼栋或单元先解除。'],
    ['decision', '等研判决定：须对4月14日的阳性作出研判决定。登记4月14日或之后作出的人工决定；自其生效的名单起，按原计日继续。'],
  ] as const)('%s: with its own date and what to do', (name, sentence) => {
    expect(held(name)).toEqual([sentence]);
    expect(held(name, 'en')).toHaveLength(1);
  });

  it('promises nothing for one of two that are open, and names a date for contacts nobody recorded', () => {
    expect(held('contact, none on file')).toEqual([
      '等密接期满：须区域内最后一名密接距末次暴露超过14天且检测阴性（末次暴露不晚于3月22日的，4月6日名单即满期）。没有登记密接；登记末次暴露日和阴性结果，或登记“区域内无密接”。',
      '等核酸筛查：须解除前2天内（4月4日至5日）一轮全员核酸筛查全部阴性。登记4月4日至5日一轮的全阴结果。',
    ]);
  });

  it('is told before its date where only a decision can end the stage', () => {
    const told = tell(SCENES['decision ahead']);
    expect(told.headline).toBe('管控区 第4/7天；按日期4月20日0时满期，届时能否下调尚不能定');
    expect(told.changes).toContain('届时还须：对4月14日的阳性作出研判决定。');
    expect(told.changes).toContain('若再有阳性报告：仍须研判决定，等级不自行变动。');
  });

  it('of another clock is told too', () => {
    const other: CauseStanding = { ...OWN, cause: 'order', blockedBy: ['contact'], dueOn: on(19) };
    const told = zh({ ...HELD, blockedBy: ['screening', 'contact'], causes: [...HELD.causes, other] });
    expect(told.blocked[1]).toBe('等密接期满：须密接期满（另一起因：指挥部对安康家园的决定）。未满足或未记录；见该起因。');
    expect(told.answers.at(-1)).toMatchObject({ answer: 'held', state: '受阻', date: '4月19日起', blocks: true });
    // With two things open, none of them alone releases it.
    expect(told.blocked[0]).not.toContain('次日名单可下调');
  });

  const WAITS: Readonly<Record<Blocker, readonly [string, string]>> = {
    screening: ['等核酸筛查', 'awaits screening'], contact: ['等密接期满', 'awaits its close contacts'], disinfection: ['等消杀评估', 'awaits the disinfection check'],
    part: ['等封控部分解除', 'awaits the release of its sealed part'], decision: ['等研判决定', 'awaits a decision'],
  };

  it.each(Object.entries(WAITS))('%s stands in the headline', (name, [chinese, english]) => {
    const scened = SCENES[name as Blocker];
    expect(scened.blockedBy).toEqual([name]);
    expect(tell(scened).headline).toContain(`；${chinese}`);
    expect(tell(scened, 'en').headline).toContain(`; ${english}`);
  });
});

describe('the rows of conditions', () => {
  it('tell met, unmet and not recorded apart, with date and what is missing', () => {
    expect(tell(SCENES.contact).answers).toEqual([
      { answer: 'unmet', state: '未满足', condition: '区域内最后一名密接距末次暴露超过14天且检测阴性（末次暴露3月24日，4月8日名单起满期）', date: '4月8日起', missing: '等到4月8日名单', blocks: true },
      // The round of 3 April would serve the release the dates allow; the contacts put that off, and it is too old by then.
      { answer: 'not-recorded', state: '未记录', condition: '解除前2天内（4月6日至7日）一轮全员核酸筛查全部阴性', date: '4月6日起', missing: '登记4月6日至7日一轮的全阴结果', blocks: false },
    ]);
    expect(tell(SCENES.contact).history).toContain('4月3日 核酸筛查全部阴性');
    expect(tell(SCENES.order).answers).toEqual([
      { answer: 'not-recorded', state: '未记录', condition: '第6天（4月11日）或之后一轮核酸筛查全部阴性', date: '4月11日起', missing: '登记4月11日或之后一轮的全阴结果', blocks: false },
    ]);
    expect(tell(SCENES['screening, assumed']).answers[0]).toMatchObject({ answer: 'not-recorded', state: '未记录', missing: '按本区的选择视为已满足' });
  });

  it('do not call contacts met before their day, and say where there are none', () => {
    expect(tell(SCENES['nested compound']).answers[0]).toMatchObject({ answer: 'met', state: '届时满足', date: '3月20日起' });
    expect(tell(SCENES['contact, none here']).conditions[0]).toBe('区域内密接都已满期且检测阴性：已满足（登记为区域内无密接）。');
  });

  const CONDITIONS: { readonly [Kind in PackCondition['kind']]: Extract<PackCondition, { kind: Kind }> } = {
    'round-on-day': { kind: 'round-on-day', day: 13, source: [] },
    'round-before-release': { kind: 'round-before-release', days: 2, source: [] },
    'contacts-cleared': { kind: 'contacts-cleared', days: 14, transferredDays: 4, source: [] },
    'contacts-left': { kind: 'contacts-left', days: 4, source: [] },
    'disinfection-passed': { kind: 'disinfection-passed', source: [] },
    'parts-released': { kind: 'parts-released', source: [] },
  };
  const ANSWERS: Readonly<Record<ConditionAnswer, true>> = { met: true, unmet: true, 'not-recorded': true };

  it.each(Object.values(CONDITIONS))('have words for $kind in both languages, whatever the answer and its dates', (condition) => {
    for (const answer of Object.keys(ANSWERS) as ConditionAnswer[]) {
      for (const [notBefore, decidedBy] of [[null, null], [on(18), null], [null, on(10)], [on(18), on(10)]] as const) {
        const standing = { ...HELD, conditions: [{ condition, waitsFor: condition.kind.startsWith('contacts') ? 'contact' as const : 'screening' as const, answer, notBefore, decidedBy, blocks: answer !== 'met' }] };
        const [chinese, english] = [zh(standing), en(standing)];
        expect(chinese.conditions[0]).toMatch(/[满记][^。]*。$/);
        expect(english.conditions[0]).toMatch(/^[A-Z].*(?:met|recorded)[^.]*\.$/);
        expect(linesOf(chinese).filter((line) => /undefined|null|NaN|[a-z]{3}/.test(line.replaceAll(/SH-2022-0411/g, '')))).toEqual([]);
        expect(linesOf(english).filter((line) => /undefined|null|NaN/.test(line) || /[满阴]/.test(line))).toEqual([]);
        expect(chinese.answers[0]!.missing === '').toBe(answer === 'met');
      }
    }
  });
});

describe('test days', () => {
  const stage = JILIN.stages.find(({ id }) => id === 'sealed')!;

  it('are told by date with the next one', () => {
    expect(testDaySentence(SCENES['nested stair'], stage, 'zh')).toBe('全员检测（第1、4、7、10、14天）：3月3日、3月6日、3月9日、3月12日、3月16日；下一次3月9日。');
    expect(testDaySentence(scene(NESTED, 2, '03-09'), stage, 'en')).toBe('Everybody tested (days 1, 4, 7, 10 and 14): 3 Mar, 6 Mar, 9 Mar, 12 Mar and 16 Mar; today is one.');
  });

  it('are past in a held stage, and none without days of the stage', () => {
    expect(testDaySentence(SCENES.disinfection, stage, 'zh')).toMatch(/3月16日；检测日已过。$/);
    expect(testDaySentence(CLEAR, stage, 'zh')).toBe('');
    expect(testDaySentence(SEALED, SHANGHAI.stages[0]!, 'zh')).toBe('');
  });
});

describe('every explanation', () => {
  it.each(Object.entries(SCENES))('%s: names the day wherever it counts days, and is whole in both languages', (_, standing) => {
    for (const [language, counts, names] of [['zh', /\d天/, /\d+月\d+日/], ['en', /\bdays? \d|\d days?\b/, /\d [A-Z][a-z]{2}\b/]] as const) {
      const { measures, ...told } = tell(standing, language);
      // A clause is the pack's own text.
      const lines = linesOf({ ...told, measures: [] }).map((line) => line.replace(/(?:依据|所用规则|By “|Rules used).*/, ''));
      expect(lines.filter((line) => counts.test(line) && !names.test(line))).toEqual([]);
      expect(lines.filter((line) => /undefined|null|NaN|；；|。。|\.\./.test(line))).toEqual([]);
      expect(measures[0]).not.toBe('');
      expect(told.headline).toMatch(/；|; /);
    }
  });
});
