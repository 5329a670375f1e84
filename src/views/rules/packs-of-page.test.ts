// Which pack holds on a list and what is known of it. Oracle: timelines written out by hand.
import { describe, expect, it } from 'vitest';
import { RULE_PACKS, rulePackById } from '../../../data/rule-packs/index.ts';
import { parseIsoDay } from '../../domain/day.ts';
import { DEFAULT_SETTINGS, initialState } from '../../store/commands.ts';
import type { State } from '../../store/state.ts';
import { datedParts, fullPack, isShipped, listPacks, partOnDay, summaryOf, titleOf } from './packs-of-page.ts';

const day = (iso: string): number => parseIsoDay(iso)!;
const shanghai = rulePackById('SH-2022-0411')!;
const own = { ...rulePackById('CN-9')!, id: 'OWN-1', title: { zh: '本区标准', en: 'Our pack' } };
const start = initialState(DEFAULT_SETTINGS, RULE_PACKS, 'SH-2022-0411');
const now: State = {
  ...start,
  timeline: [{ id: 'SH-2022-0411', from: null }, { id: 'OWN-1', from: day('2022-04-12') }],
  adopted: [shanghai, own],
  screen: { ...start.screen, day: day('2022-04-10') },
};

describe('packs of the page', () => {
  it('hold from their first list to the day before the next one', () => {
    expect(datedParts(now.timeline)).toEqual([
      { id: 'SH-2022-0411', from: null, until: day('2022-04-11'), order: 0 },
      { id: 'OWN-1', from: day('2022-04-12'), until: null, order: 1 },
    ]);
    expect(partOnDay(now.timeline, day('2022-04-11')).id).toBe('SH-2022-0411');
    expect(partOnDay(now.timeline, day('2022-04-12')).id).toBe('OWN-1');
    expect(partOnDay([{ id: 'late', from: 9 }], 3).id).toBe('late');
  });

  it('are told by the text that was adopted, a file’s as well', () => {
    expect(titleOf('OWN-1', now)).toBe('本区标准');
    expect(summaryOf('OWN-1', now)).toMatchObject({ id: 'OWN-1', dayCount: own.dayCount });
    expect(titleOf('CN-20', now)).toBe(rulePackById('CN-20')!.title.zh);
    expect(titleOf('nowhere', now)).toBe('nowhere');
  });

  it('of one name are told apart by the day shown', () => {
    const [first, second] = [{ ...own, document: 'first' }, { ...own, document: 'second' }];
    const twice: State = { ...now, timeline: [{ id: 'OWN-1', from: null }, { id: 'OWN-1', from: 20_000 }], adopted: [first, second] };
    const on = (shown: number): State => ({ ...twice, screen: { ...twice.screen, day: shown } });
    expect(fullPack('OWN-1', on(19_999), RULE_PACKS)?.document).toBe('first');
    expect(fullPack('OWN-1', on(20_000), RULE_PACKS)?.document).toBe('second');
    expect(fullPack('nowhere', now, RULE_PACKS)).toBeNull();
  });

  it('are listed as shipped, adopted texts before those of their name, the person’s own behind and once', () => {
    const amended = { ...shanghai, document: 'as adopted' };
    const listed = listPacks({ ...now, adopted: [amended, own, own] }, RULE_PACKS);
    expect(listed.map(({ id }) => id)).toEqual([...RULE_PACKS.map(({ id }) => id), 'OWN-1']);
    expect(listed[0]!.document).toBe('as adopted');
  });

  it('are shipped ones by their text, not by their name', () => {
    expect(isShipped(structuredClone(shanghai), RULE_PACKS)).toBe(true);
    expect(isShipped({ ...shanghai, document: 'as adopted' }, RULE_PACKS)).toBe(false);
    expect(isShipped(own, RULE_PACKS)).toBe(false);
  });
});
