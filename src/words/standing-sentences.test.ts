// The sentences about a unit, read as a duty officer reads them; dates from the worked case of rules.md section 2 (SH-2022-0411, counting A).
import { describe, expect, it } from 'vitest';
import type { ConditionStanding, Standing } from '../domain/zoning/standing.ts';
import { standingSentences, type StandingNames } from './standing-sentences.ts';

/** 2022-04-05, the positive of the worked case: sealed 6–12 Apr, controlled 13–19 Apr, precaution from 20 Apr. */
const APRIL_5 = 19087;
const on = (april: number): number => APRIL_5 - 5 + april;

const NAMES: StandingNames = {
  unit: '安康家园',
  zonedUnit: '安康家园',
  packTitle: { zh: '上海 2022-04-11 分区管理', en: 'Shanghai zoning of 11 April 2022' },
};

const SEALED: Standing = {
  unit: 4, zonedUnit: 4, day: on(10), pack: 'SH-2022-0411', dayCount: 'A', conditionsMode: 'hold',
  level: 'sealed', stage: 'closed', label: { zh: '封控区', en: 'sealed zone' },
  measures: { zh: '区域封闭、足不出户、服务上门', en: 'Area closed; stay in the home; services brought to the door' },
  clauseId: 'closed', clause: { zh: '近7天内有阳性感染者报告，列为封控区。', en: 'A positive within the last 7 days: sealed zone.' },
  since: on(6), stageDay: 5, stageDays: 7, heldDays: 0, lastPositive: APRIL_5, live: false,
  nextLevel: 'controlled', nextChangeOn: on(13), blockedBy: [],
  nextChangeOnUnderB: on(12), conditions: [], positives: [{ day: APRIL_5, count: 2 }],
  ownLastPositive: APRIL_5, notCounted: [], runs: [{ level: 'sealed', from: on(6), to: on(12) }],
};

const ROUND: ConditionStanding = {
  condition: { kind: 'round-on-day', day: 13, source: ['4'] }, answer: 'not-recorded', notBefore: on(18), decidedBy: null, blocks: true,
};

/** Vector 3 of rules.md: no round on 18 Apr, so the unit is held controlled on the lists of 20 and 21 Apr. */
const HELD: Standing = {
  ...SEALED, day: on(21), level: 'controlled', stage: 'monitoring', label: { zh: '管控区', en: 'controlled zone' }, since: on(13),
  stageDay: 14, stageDays: 14, heldDays: 2, nextLevel: 'precaution', nextChangeOn: on(22), nextChangeOnUnderB: null,
  blockedBy: ['screening'], conditions: [ROUND],
  runs: [{ level: 'sealed', from: on(6), to: on(12) }, { level: 'controlled', from: on(13), to: on(21) }],
};

const CLEAR: Standing = {
  ...SEALED, level: 'precaution', stage: 'precaution', label: { zh: '防范区', en: 'precaution zone' }, since: null,
  stageDay: null, stageDays: null, lastPositive: null, nextLevel: null, nextChangeOn: null, nextChangeOnUnderB: null, positives: [],
  ownLastPositive: null, runs: [],
};

const zh = (standing: Standing, names: StandingNames = NAMES) => standingSentences(standing, names, 'zh');
const en = (standing: Standing, names: StandingNames = NAMES) => standingSentences(standing, names, 'en');

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
    expect(zh(HELD).headline).toBe('管控区 第14/14天，期满后又等了2天；等核酸筛查；若随即满足，最早4月22日0时起可降为防范区');
  });

  it('names open conditions before they hold anything', () => {
    const early: Standing = { ...HELD, day: on(15), stageDay: 10, heldDays: 0, blockedBy: [], nextChangeOn: on(20) };
    expect(zh(early).headline).toBe('管控区 第10/14天；若无新增且条件满足，4月20日0时起可降为防范区');
  });

  it('puts a positive of the list day first: sealed from the next list', () => {
    const live: Standing = { ...CLEAR, live: true, nextLevel: 'sealed', nextChangeOn: on(11) };
    expect(zh(live).headline).toBe('防范区；当日有阳性报告，4月11日0时起转为封控区');
    expect(zh({ ...SEALED, live: true, nextChangeOn: on(18) }).headline)
      .toBe('封控区 第5/7天；当日又有阳性报告，封控重新计日；此后若无新增，4月18日0时起可降为管控区');
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
      '自4月6日名单起连续为封控区。',
      '最近阳性：4月5日报告，2例。',
      '依据《上海 2022-04-11 分区管理》（SH-2022-0411）：近7天内有阳性感染者报告，列为封控区。',
      '4月10日名单依据截至4月9日24时的完整数据。',
      '计日方式 A：报告当日为第0天，满期后的次日0时起变更。',
    ]);
  });

  it('tell a part its compound’s level and its own latest positive', () => {
    const names = { ...NAMES, unit: '3号楼' };
    const part: Standing = { ...SEALED, unit: 9, ownLastPositive: on(3) };
    expect(zh(part, names).facts.slice(0, 2)).toEqual(['3号楼属于安康家园，等级随安康家园。', '3号楼自己的最近阳性：4月3日报告。']);
    expect(zh({ ...part, ownLastPositive: null }, names).facts[1]).toBe('3号楼自己没有计入的阳性报告。');
  });

  it('add up earlier positives and stop telling them one by one after four', () => {
    const positives = [5, 4, 3, 2, 1, 0].map((april) => ({ day: on(april), count: 1 }));
    expect(zh({ ...SEALED, positives }).facts[2]).toBe('此前：4月4日 1例、4月3日 1例、4月2日 1例、4月1日 1例等；合计6例。');
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

describe('conditions and blockers', () => {
  it('say under hold that what is not recorded holds, and what to do', () => {
    const told = zh(HELD);
    expect(told.conditions).toEqual(['第13天（4月18日）或之后一轮核酸筛查全部阴性：未记录，从严等待。']);
    expect(told.blocked).toEqual(['等核酸筛查：须第13天（4月18日）或之后一轮核酸筛查全部阴性。登记一轮全阴结果后，次日名单可下调。']);
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
      condition: { kind: 'contacts-cleared', days: 14, source: [] }, answer: 'unmet', notBefore: on(25), decidedBy: on(10), blocks: true,
    };
    expect(zh({ ...HELD, blockedBy: ['contact'], conditions: [contacts] }).blocked[0]).toMatch(/4月25日名单起才满期。$/);
  });

  it('keep one line per condition, in order', () => {
    const passed: ConditionStanding = { condition: { kind: 'disinfection-passed', source: [] }, answer: 'met', notBefore: on(5), decidedBy: on(9), blocks: false };
    expect(zh({ ...HELD, conditions: [ROUND, passed] }).conditions).toHaveLength(2);
    expect(zh({ ...HELD, conditions: [ROUND, passed] }).conditions[1]).toBe('最近阳性之后的消杀评估合格：已满足（4月9日）。');
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
    expect(zh(HELD).changes).toEqual(['若有阳性报告：次日名单起转为封控区。']);
    expect(zh(CLEAR).changes).toContain('若有阳性报告：次日名单起转为封控区。');
  });

  it('tell the runs up to the list day, latest first', () => {
    expect(zh(HELD).history).toEqual(['4月13日起 管控区（至今9天）', '4月6日至12日 封控区（7天）']);
    expect(zh({ ...HELD, day: on(10) }).history).toEqual(['4月6日起 封控区（至今5天）']);
    expect(en(HELD).history[1]).toBe('6–12 Apr: sealed zone (7 days)');
  });

  it('leave nothing empty or untranslated in English', () => {
    const told = en({ ...HELD, notCounted: [{ day: on(8), reason: 'by-hand' }], live: true });
    const lines = Object.values(told).flat();
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
