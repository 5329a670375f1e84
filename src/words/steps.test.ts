// A step is told in the words of a person, with what names it and without empty quotation marks.
import { describe, expect, it } from 'vitest';
import type { StepNote } from '../domain/journal/steps.ts';
import { writeStep } from './steps.ts';

const EVERY: Readonly<Record<StepNote['what'], true>> = {
  'cases-imported': true, 'units-imported': true, 'rows-imported': true, 'positive-recorded': true, 'positive-corrected': true,
  'positive-withdrawn': true, 'place-matched': true, 'place-refused': true, 'place-reopened': true, 'unit-made': true, 'unit-placed': true, 'plot-drawn': true, 'track-drawn': true, 'gate-set': true,
  'fact-recorded': true, 'fact-withdrawn': true, 'override-set': true, 'override-withdrawn': true, 'version-proposed': true, 'version-moved': true, 'passes-applied': true, 'passes-moved': true, 'units-split': true, 'units-merged': true, 'units-drawn': true, 'units-moved': true,
  'investigation-recorded': true, 'stay-recorded': true, 'stay-withdrawn': true, 'track-recorded': true, 'track-approved': true, 'trace-task-done': true, 'proposal-sent': true, 'proposal-decided': true, 'contact-marked': true,
  'pack-adopted': true, 'conditions-chosen': true, other: true,
};
const kinds = Object.keys(EVERY) as StepNote['what'][];

describe('writeStep', () => {
  it('names the file and the rows of an import in both languages', () => {
    const step: StepNote = { what: 'cases-imported', name: 'lab.xlsx', count: 1287 };
    expect(writeStep(step, 'zh')).toBe('导入“lab.xlsx”的 1,287 行病例');
    expect(writeStep(step, 'en')).toBe('import of 1,287 rows of cases from “lab.xlsx”');
  });

  it('names the case of a step of tracing in both languages', () => {
    const step: StepNote = { what: 'stay-recorded', name: '病例12', count: 1 };
    expect([writeStep(step, 'zh'), writeStep(step, 'en')]).toEqual(['记下病例“病例12”的一处停留', 'one stay of case “病例12”']);
    const track: StepNote = { what: 'track-recorded', name: 'C1', count: 1200 };
    expect([writeStep(track, 'zh'), writeStep(track, 'en')]).toEqual(['带入病例“C1”的轨迹（1,200 个点）', 'track of case “C1” (1,200 points)']);
  });

  it('says one row in the singular in English', () => {
    expect(writeStep({ what: 'units-imported', name: '', count: 1 }, 'en')).toBe('import of 1 row of units');
  });

  it.each(kinds)('%s: without a name no empty quotation marks stand', (what) => {
    for (const language of ['zh', 'en'] as const) expect(writeStep({ what, name: '', count: 1 }, language)).not.toContain('“”');
  });

  it.each(kinds)('%s: Chinese is Chinese and English holds none', (what) => {
    const step: StepNote = { what, name: '', count: 2 };
    expect(writeStep(step, 'zh')).toMatch(/\p{Script=Han}/u);
    expect(writeStep(step, 'en')).not.toMatch(/\p{Script=Han}/u);
  });
});
