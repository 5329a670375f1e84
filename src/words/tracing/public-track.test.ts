// The public track as text: hours of one day and over midnight, and nothing but places and times.
import { describe, expect, it } from 'vitest';
import type { PublicLine } from '../../domain/tracing/public-track.ts';
import { writeHours, writePublicTrack } from './public-track.ts';

const DAY = 19_085 * 1440;
const line = (fromHour: number, untilHour: number, place = '东市场'): PublicLine => ({ key: '', unit: 3, place, from: DAY + fromHour * 60, until: DAY + untilHour * 60, warnings: ['few-people'] });

describe('hours', () => {
  it('are of one day, end it at 24, or tell both days', () => {
    expect([line(8, 10), line(22, 24), line(22, 25), line(0, 48)].map((one) => writeHours(one, 'zh'))).toEqual(['4月3日 8时—10时', '4月3日 22时—24时', '4月3日 22时—4月4日 1时', '4月3日 0时—4月4日 24时']);
    expect(writeHours(line(8, 10), 'en')).toBe('3 Apr 08:00–10:00');
  });
});

describe('the text', () => {
  it('has a title, the lines in their order, and what whoever was there has to do; without lines it says so', () => {
    expect(writePublicTrack([line(8, 10), line(12, 13, '纺织厂')], '永宁区', 'zh').split('\n')).toEqual([
      '永宁区新增感染者活动轨迹', '经流行病学调查，新增感染者在隔离管控前到过下列场所：', '4月3日 8时—10时　东市场', '4月3日 12时—13时　纺织厂', '请在上述时间到过上述场所的人员，立即向所在社区（村）或单位报告，配合落实核酸检测等防控措施。', '',
    ]);
    expect(writePublicTrack([], '永宁区', 'zh')).toContain('没有需要公布的场所');
    expect(writePublicTrack([], '', 'en')).toBe('Places visited by new positives\nThe investigation found no place to be published.\n');
  });
});
