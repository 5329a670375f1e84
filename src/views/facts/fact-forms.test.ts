// What the forms propose, refuse and record; dates as rules 7b and the readings have them.
import { describe, expect, it } from 'vitest';
import { rulePackById } from '../../../data/rule-packs/index.ts';
import { parseIsoDay } from '../../domain/day.ts';
import type { Standing } from '../../domain/zoning/judge/standing.ts';
import { formForAnswer } from './answer-form.ts';
import type { FormContext, FormKind, Values } from './fact-forms.ts';
import { FORMS, offeredForms, valuesOf } from './form-of.ts';

const on = (day: string): number => parseIsoDay(`2022-${day}`)!;
/** 安康家园 on the list of 15 April: positive of 1 April, held for the round of day 13. */
const STANDING = {
  day: on('04-15'), pack: 'SH-2022-0411', stage: 'monitoring', ruleLevel: 'controlled', level: 'controlled', lastPositive: on('04-01'), blockedBy: ['screening'],
  conditions: [{ condition: { kind: 'round-on-day', day: 13, source: [] }, waitsFor: 'screening', answer: 'not-recorded', notBefore: on('04-14'), decidedBy: null, blocks: true }],
} as unknown as Standing;
const CONTEXT: FormContext = { day: on('04-15'), lastDay: on('05-08'), standing: STANDING, pack: rulePackById('SH-2022-0411')!, isPart: false };

const read = (kind: FormKind, typed: Values, context = CONTEXT) => FORMS[kind].read(valuesOf(FORMS[kind], typed, context), context);
const values = (kind: FormKind, typed: Values = {}, context = CONTEXT) => valuesOf(FORMS[kind], typed, context);
const effects = (kind: FormKind, typed: Values, context = CONTEXT) => FORMS[kind].effects(values(kind, typed, context), context, 'zh').join('\n');

describe('a round', () => {
  it('is of the cut-off day, its result of the same; which result is never proposed', () => {
    expect(values('round')).toEqual({ day: '2022-04-14', resultOn: '2022-04-14' });
    expect(values('round', { day: '2022-04-13' })['resultOn']).toBe('2022-04-13');
    expect(read('round', {})).toEqual({ problem: 'choice-missing', field: 'outcome' });
    expect(read('round', { outcome: 'clean' })).toEqual({ fact: { kind: 'round', day: on('04-14'), resultOn: on('04-14'), outcome: 0 } });
  });

  it('is refused with a result before it, without a day, half typed, or after the last list', () => {
    expect(read('round', { outcome: 'clean', resultOn: '2022-04-13' })).toEqual({ problem: 'day-before', field: 'resultOn', other: 'day' });
    expect(read('round', { outcome: 'clean', day: '' })).toMatchObject({ problem: 'day-missing', field: 'day' });
    expect(read('round', { outcome: 'clean', day: '?' })).toMatchObject({ problem: 'day-missing', field: 'day' });
    expect(read('round', { outcome: 'clean', day: '2022-05-09' })).toMatchObject({ problem: 'day-beyond', field: 'day' });
  });

  it('says from which list it counts, and that one before the day of the condition does not', () => {
    expect(effects('round', { resultOn: '2022-04-15' })).toBe('自4月16日名单起算数。');
    expect(effects('round', { day: '2022-04-13' })).toContain('解除条件要4月14日或以后的一轮');
    expect(effects('round', { outcome: 'incomplete' })).toContain('不满足解除条件');
  });
});

describe('contacts', () => {
  it('need the last exposure, or the answer that there are none', () => {
    expect(read('contact', {})).toEqual({ problem: 'day-missing', field: 'exposedOn' });
    expect(read('contact', { whether: 'none' })).toEqual({ fact: { kind: 'contact', exposedOn: null, transferredOn: null, isNegative: false, resultOn: null, enteredOn: on('04-14') } });
    expect(FORMS.contact.fields(values('contact', { whether: 'none' }), CONTEXT).map(({ name }) => name)).toEqual(['whether', 'enteredOn']);
  });

  it('are recorded with transfer and result where they are given', () => {
    expect(read('contact', { exposedOn: '2022-04-01' })).toMatchObject({ fact: { transferredOn: null, isNegative: false, resultOn: null } });
    expect(read('contact', { exposedOn: '2022-04-01', transferredOn: '2022-04-03', result: 'negative', resultOn: '2022-04-14' })).toEqual({
      fact: { kind: 'contact', exposedOn: on('04-01'), transferredOn: on('04-03'), isNegative: true, resultOn: on('04-14'), enteredOn: on('04-14') },
    });
    // A result that is no longer asked for is not kept.
    expect(read('contact', { exposedOn: '2022-04-01', result: 'missing', resultOn: '2022-04-14' })).toMatchObject({ fact: { resultOn: null } });
  });

  it('are neither transferred, tested nor recorded before they were exposed', () => {
    expect(read('contact', { exposedOn: '2022-04-05', transferredOn: '2022-04-03' })).toEqual({ problem: 'day-before', field: 'transferredOn', other: 'exposedOn' });
    expect(read('contact', { exposedOn: '2022-04-05', result: 'negative', resultOn: '2022-04-04' })).toMatchObject({ field: 'resultOn' });
    expect(read('contact', { exposedOn: '2022-04-16' })).toMatchObject({ field: 'enteredOn', other: 'exposedOn' });
    expect(read('contact', { exposedOn: '2022-04-05', transferredOn: '?' })).toMatchObject({ problem: 'day-missing', field: 'transferredOn' });
  });

  it('none, said before the last positive, answers for an earlier outbreak only', () => {
    expect(effects('contact', { whether: 'none' })).toContain('自4月15日名单起');
    expect(effects('contact', { whether: 'none', enteredOn: '2022-03-31' })).toContain('不作数');
  });
});

describe('a disinfection, an order', () => {
  it('is passed or failed, which nobody guesses', () => {
    expect(read('disinfection', {})).toEqual({ problem: 'choice-missing', field: 'passed' });
    expect(read('disinfection', { passed: 'no' })).toEqual({ fact: { kind: 'disinfection', day: on('04-14'), passed: false } });
    expect(effects('disinfection', { day: '2022-03-31' })).toContain('4月1日');
  });

  it('orders only what the pack knows', () => {
    expect(read('order', {})).toEqual({ fact: { kind: 'order', day: on('04-14'), level: 'controlled' } });
    expect(FORMS.order.fields(values('order'), CONTEXT).find(({ name }) => name === 'level')!.choices).toEqual(['controlled']);
    expect(offeredForms(CONTEXT)).toContain('order');
    for (const id of ['CN-20', 'CN-10new', 'CN-JL-2022', 'CN-8-community']) expect(offeredForms({ pack: rulePackById(id)! })).not.toContain('order');
    expect(offeredForms({ pack: null })).not.toContain('order');
  });
});

describe('a visit', () => {
  it('is of a number, never of a name', () => {
    expect(read('visit', {})).toEqual({ problem: 'person-missing', field: 'person' });
    for (const person of ['张三', 'Zhang San', '张三1', '220181199001011234', '13800138000']) expect([person, read('visit', { person })]).toEqual([person, { problem: 'person-name', field: 'person' }]);
    expect(read('visit', { person: ' P07 ' })).toEqual({ fact: { kind: 'visit', person: 'P07', from: on('04-14'), to: on('04-14'), risk: 0, contacts: 0 } });
    expect(read('visit', { person: '病例12', risk: 'high', contacts: 'unknown' })).toMatchObject({ fact: { risk: 2, contacts: 1 } });
  });

  it('ends no earlier than it began', () => {
    expect(values('visit', { from: '2022-04-02' })['to']).toBe('2022-04-02');
    expect(read('visit', { person: 'P07', from: '2022-04-02', to: '2022-04-01' })).toEqual({ problem: 'day-before', field: 'to', other: 'from' });
  });

  it('says where the pack makes no zone of it', () => {
    expect(effects('visit', {})).toContain('不因到访划区');
    expect(effects('visit', {}, { ...CONTEXT, pack: rulePackById('CN-JL-2022')! })).toContain('难以查清');
  });
});

describe('an override', () => {
  const SAID = { reason: '专家组研判', by: '指挥长' };

  it('needs level, reason and who decided', () => {
    expect(read('override', {})).toEqual({ problem: 'choice-missing', field: 'level' });
    expect(read('override', { level: 'sealed' })).toEqual({ problem: 'text-missing', field: 'reason' });
    expect(read('override', { level: 'sealed', reason: '  ', by: '指挥长' })).toEqual({ problem: 'text-missing', field: 'reason' });
    expect(read('override', { level: 'sealed', reason: '研判' })).toEqual({ problem: 'text-missing', field: 'by' });
    expect(read('override', { level: 'sealed', ...SAID, reason: '见张三13800138000' })).toEqual({ problem: 'personal-number', field: 'reason' });
  });

  it('down holds on this list alone; up as long as the rule would for a positive of the cut-off day', () => {
    const until = (level: string, typed: Values = {}) => values('override', { level, ...typed })['until'];
    expect([until('precaution'), until('sealed'), until('controlled')]).toEqual(['2022-04-15', '2022-04-21', '2022-04-28']);
    // From another list on, counted from the day before that one.
    expect(until('sealed', { from: '2022-04-17' })).toBe('2022-04-23');
    expect(until('sealed', { until: '2022-04-16' })).toBe('2022-04-16');
    expect(read('override', { level: 'precaution', ...SAID })).toEqual({ override: { level: 'precaution', from: on('04-15'), until: on('04-15'), ...SAID } });
  });

  it('says whether it raises or lowers, and how it ends', () => {
    expect(effects('override', {})).toContain('先选级别');
    expect(effects('override', { level: 'precaution' })).toMatch(/放宽[^]*自行失效[^]*到4月15日名单为止/);
    expect(effects('override', { level: 'sealed' })).toMatch(/加严[^]*到4月21日名单为止（相当于/);
    expect(effects('override', { level: 'controlled' })).toContain('与规则相同');
    expect(effects('override', { level: 'sealed', from: '2022-04-17' })).toContain('以那份名单的规则为准');
    const nested = { ...CONTEXT, pack: rulePackById('CN-JL-2022')!, isPart: true };
    expect(effects('override', { level: 'precaution' }, nested)).toContain('不生效');
  });

  it('ends no earlier than it begins, and may end after the last list', () => {
    expect(read('override', { level: 'sealed', ...SAID, until: '2022-04-14' })).toEqual({ problem: 'day-before', field: 'until', other: 'from' });
    expect(read('override', { level: 'sealed', ...SAID, until: '2022-06-01' })).toMatchObject({ override: { until: on('06-01') } });
  });
});

describe('the form of a condition', () => {
  it('records what it waits for, and nothing where it is met or waits for no fact', () => {
    expect(formForAnswer(STANDING, 0)).toBe('round');
    expect(formForAnswer({ ...STANDING, conditions: STANDING.conditions.map((one) => ({ ...one, answer: 'met' as const })) }, 0)).toBeNull();
    expect(formForAnswer({ conditions: [], blockedBy: ['decision'] }, 0)).toBe('override');
    expect(formForAnswer({ conditions: [], blockedBy: ['part'] }, 0)).toBeNull();
  });

  it('of every form reads in English too, without a word of Chinese', () => {
    for (const kind of Object.keys(FORMS) as FormKind[]) {
      const text = FORMS[kind].effects(values(kind, { level: 'sealed', whether: 'exposed' }), CONTEXT, 'en').join('\n');
      expect([kind, text.match(/\p{Script=Han}/u)]).toEqual([kind, null]);
    }
  });
});
