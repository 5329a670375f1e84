// The card of a household and what is wrong in the register, in words. Oracle: small-register.ts.
import { describe, expect, it } from 'vitest';
import { answerOf, HAMLETS, REGISTER } from '../../../tests/desk/small-register.ts';
import type { FarmFinding } from '../../domain/farming/answers.ts';
import { writeAccess, writeCardLines, writeCondition, writeMeans, writePlot } from './card-rows.ts';
import { findingAt, groupFindings, placeOfFinding, writeFinding } from './finding-rows.ts';

const finding = (kind: FarmFinding['kind'], change: Partial<FarmFinding> = {}): FarmFinding => ({ kind, household: -1, plot: -1, other: -1, amount: 0, ...change });

describe('the card of a household', () => {
  it('says of each plot whether it may be gone to, why not, how far and by which gate', () => {
    expect(writeCardLines(REGISTER, answerOf(), 0, HAMLETS, 'zh')).toEqual([
      { plot: 0, title: '地块 a · 水稻 · 3.3 亩 · 南片', state: 'open', unit: -1, sentences: ['可以正常往返。', '1.2 千米 · 18 分 · 走东门'] },
      { plot: 1, title: '地块 b · 玉米 · 大棚 · 12 亩', state: 'closed', unit: 1, sentences: ['现在不可去。', '这块地在西沟屯里，那里封控或管控。'] },
    ]);
    expect(writeCardLines(REGISTER, answerOf(), 1, HAMLETS, 'zh')[0]!.sentences[1]).toBe('0.9 千米 · 1 分 · 走未命名的大门');
    expect(writeCardLines(REGISTER, answerOf(), 3, HAMLETS, 'zh')).toEqual([]);
  });

  it('says who goes and with what', () => {
    expect(writeMeans(REGISTER, 1, 'zh')).toBe('2 人下地 · 出行：三轮车 · 农机：拖拉机、播种机 · 愿代耕');
    expect(writeMeans(REGISTER, 0, 'en')).toBe('1 person to the field · on foot');
    expect(writePlot(REGISTER, 3, 'en')).toBe('Plot d · soybean · mu unknown');
  });

  it('says what the rules allow, what they ask and where that stands', () => {
    const access = writeAccess({ movement: 'loop', conditions: [{ kind: 'pcr-within', hours: 48 }, { kind: 'not-contact' }], clause: { zh: '管控区两点一线。', en: 'Loop.' }, source: { text: '指南', english: 'guide', grade: 'B' } }, 'zh');
    expect(access).toEqual(['闭环往返，两点一线。 48 小时内核酸阴性；非密接、次密接', '管控区两点一线。（指南，官方文本转载）']);
    expect(writeCondition({ kind: 'pcr-negatives', count: 3, days: 7 }, 'en')).toBe('3 negative PCR within 7 days');
  });
});

describe('what is wrong in the register', () => {
  const findings = [finding('plots-overlap', { household: 0, plot: 0, other: 1, amount: 0.314 }), finding('home-unknown', { household: 3 }), finding('roads-apart', { amount: 340 }), finding('plot-without-household', { plot: 4 })];

  it('stands in a group of its own, told apart from households by its rows', () => {
    const group = groupFindings(findings, REGISTER, null, 'zh')!;
    expect(group.label).toBe('登记有误 4');
    expect([...(group.rows as number[])].every((row) => row < 0)).toBe(true);
    expect([...(group.rows as number[])].map(findingAt)).toEqual([0, 1, 2, 3]);
  });

  it('of a village is what is about its households or its land; none where nothing is wrong', () => {
    expect([...(groupFindings(findings, REGISTER, 1, 'zh')!.rows as number[])].map(findingAt)).toEqual([3]);
    expect(groupFindings([], REGISTER, null, 'zh')).toBeNull();
  });

  it('names household or plot, the fault and its size', () => {
    expect(writeFinding(findings[0]!, REGISTER, 'zh')).toEqual({ mark: '!', name: '01 户', figure: '地块 a', why: '地块重叠；与地块 b重叠 31 %', side: '东沟屯1号' });
    expect(writeFinding(findings[2]!, REGISTER, 'zh')).toMatchObject({ name: '全区', why: '路网不相连；相距 340 米' });
    expect(writeFinding(findings[3]!, REGISTER, 'en')).toMatchObject({ name: 'Plot e', why: 'plot without a household' });
  });

  it('lies where its plot does, else at its home, else nowhere', () => {
    expect(placeOfFinding(finding('plot-far', { household: 0, plot: 1 }), REGISTER, HAMLETS)).toEqual([126.01, 44]);
    expect(placeOfFinding(finding('plot-unplaced', { household: 1, plot: 2 }), REGISTER, HAMLETS)).toEqual([126, 44]);
    expect(placeOfFinding(findings[1]!, REGISTER, HAMLETS)).toBeNull();
    expect(placeOfFinding(findings[2]!, REGISTER, HAMLETS)).toBeNull();
  });
});
