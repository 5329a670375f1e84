// What may be dropped and pasted, and when.
import { describe, expect, it } from 'vitest';
import type { Version } from '../../domain/publishing/versions.ts';
import type { State } from '../../store/state.ts';
import { isCells, refuseIncoming } from './incoming.ts';

const screen: State['screen'] = {
  day: 0, playing: false, showing: 'published', selected: null, sheet: 'none', front: 'zones', desk: 'today', comparing: null, place: null, placing: null, redraw: { tool: 'pick', rows: [], level: null, sketch: null, plot: null, refusal: null, tried: null }, import: null,
};
const own = { id: 'a', name: '九台区', isDemo: false };
const ready = { phase: 'ready', caseFile: own, saved: 'saved', asPublished: null, screen } as const;

describe('refuseIncoming', () => {
  it('takes files into an own district, and in the demo too, where a saved case file may be opened', () => {
    expect(refuseIncoming(ready)).toBeNull();
    expect(refuseIncoming({ ...ready, caseFile: { ...own, isDemo: true } })).toBeNull();
  });

  it('takes nothing while the page opens', () => {
    expect(refuseIncoming({ ...ready, phase: 'starting' })).toBe('not-ready');
    expect(refuseIncoming({ ...ready, caseFile: null })).toBe('not-ready');
  });

  it('takes nothing in a tab that may not record', () => {
    expect(refuseIncoming({ ...ready, saved: 'read-only' })).toBe('read-only');
  });

  it('takes nothing while the case file is shown as it stood for a published list', () => {
    const day = 19090;
    const version: Version = {
      entry: 'd:1', list: '', levels: [0, 0, 0, 0], day, basis: { seen: {}, asOf: day, packs: [], conditions: 'hold', engine: '0' }, effectiveFrom: 0, by: '张某', duty: '', note: '', at: 0, stage: 'published', steps: [],
    };
    expect(refuseIncoming({ ...ready, asPublished: version })).toBe('as-published');
  });

  it('takes no second file while one is looked at', () => {
    const busy = { stage: 'review', file: 'a.csv', progress: null, review: null } as const;
    expect(refuseIncoming({ ...ready, screen: { ...screen, import: busy } })).toBe('import-open');
  });
});

describe('isCells', () => {
  it.each(['a\tb', '安康家园\r\n', 'a\n\nb'])('%j is cells: spreadsheets part columns with tabs and end rows with line ends', (text) => {
    expect(isCells(text)).toBe(true);
  });

  it.each(['', '安康家园', '\t', ' \r\n\t\n'])('%j is not: one word of prose, or nothing at all', (text) => {
    expect(isCells(text)).toBe(false);
  });
});
