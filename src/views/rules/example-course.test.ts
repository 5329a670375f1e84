// The worked example of a pack's counting. Oracle: days counted by hand, as the README and the notices count them.
import { describe, expect, it } from 'vitest';
import { RULE_PACKS, rulePackById } from '../../../data/rule-packs/index.ts';
import { isoDay, parseIsoDay } from '../../domain/day.ts';
import { exampleCourse } from './example-course.ts';

const tell = (id: string, count: 'A' | 'B'): string =>
  exampleCourse(rulePackById(id)!, parseIsoDay('2022-04-05')!, count)
    .map(({ stage, from, until }) => `${stage.level} ${isoDay(from).slice(5)}${until === null ? ' on' : ` to ${isoDay(until).slice(5)}`}`).join(', ');

describe('worked example', () => {
  it('counts the report day as day 0 under A, as day 1 under B', () => {
    expect(tell('SH-2022-0411', 'A')).toBe('sealed 04-06 to 04-12, controlled 04-13 to 04-19, precaution 04-20 on');
    expect(tell('SH-2022-0411', 'B')).toBe('sealed 04-06 to 04-11, controlled 04-12 to 04-18, precaution 04-19 on');
  });

  it('counts lists of a stage from its own first list', () => {
    expect(tell('SH-2022-0516', 'A')).toBe('sealed 04-06 to 04-12, controlled 04-13 to 04-15, precaution 04-16 on');
    expect(tell('BJ-2022-05', 'A')).toBe('sealed 04-06 to 04-15, controlled 04-16 to 04-19, precaution 04-20 on');
    expect(tell('CN-8-community', 'A')).toBe('sealed 04-06 to 04-19, none 04-20 on');
  });

  it('follows the row for the report day where a pack has one from a day on', () => {
    const course = exampleCourse(rulePackById('SH-2022-0516')!, parseIsoDay('2022-05-20')!, 'A');
    expect(course.map(({ stage }) => stage.id)).toEqual(['risk-area', 'precaution']);
  });

  it('ends for every pack', () => {
    for (const pack of RULE_PACKS) {
      const course = exampleCourse(pack, parseIsoDay('2022-04-05')!, pack.dayCount);
      expect(course.length).toBeGreaterThan(1);
      expect(course.at(-1)!.until).toBeNull();
    }
  });
});
