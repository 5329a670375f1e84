// Why borders are not changed, in words. Oracle: what is true at that moment: what is held is not yet changed, what was let go of was not.
import { describe, expect, it } from 'vitest';
import type { RedrawRefusal } from '../../domain/redraw/gestures/gesture.ts';
import { redrawWords } from './redraw.ts';
import { writeRedrawRefusal } from './redraw-sentences.ts';

const directory = { id: ['乙#2'], name: ['乙'] };
const refusal = (refused: RedrawRefusal['refused']): RedrawRefusal => ({ refused, unit: '乙#2', meters: 71.6, at: null });
const write = (refused: RedrawRefusal['refused'], outcome: 'undone' | 'held' | 'waiting', language: 'zh' | 'en' = 'zh', isStroke = false): string =>
  writeRedrawRefusal({ refusal: refusal(refused), outcome, isStroke }, { language, directory });

describe('a refusal', () => {
  it('names the unit and says what it means while the border is held, after it was let go of, and while a name is awaited', () => {
    expect(write('overlaps', 'held')).toBe('会与“乙”重叠，松手不会改。');
    expect(write('overlaps', 'undone')).toBe('会与“乙”重叠，没有改动。');
    expect(write('overlaps', 'waiting')).toBe('会与“乙”重叠，这样改不了。');
    expect(write('overlaps', 'held', 'en')).toBe('It would overlap “乙”; letting go here changes nothing.');
  });

  it('of a line that cuts speaks of a line, of an outline of an outline', () => {
    expect(write('self-crossing', 'waiting', 'zh', true)).toMatch(/^画的切分线自己相交了，这样改不了。/);
    expect(write('self-crossing', 'undone')).toMatch(/^画的轮廓自己相交了，没有改动。/);
    expect(write('self-crossing', 'waiting', 'en', true)).toMatch(/^The cutting line crosses itself; it cannot be done so\./);
  });

  it('says a distance in whole metres', () => {
    expect(write('far-apart', 'waiting')).toContain('相距 72 米');
  });

  it.each(['zh', 'en'] as const)('is a whole sentence for every reason and outcome (%s)', (language) => {
    const { refusal: reasons, outcome: outcomes } = redrawWords(language);
    const sentences = Object.values(reasons).flatMap((text) => Object.values(outcomes).map((outcome) => text(outcome, '乙')));
    expect(sentences.filter((sentence) => !(language === 'zh' ? /^[^，].+。$/ : /^[A-Z“].+\.$/).test(sentence))).toEqual([]);
  });
});
