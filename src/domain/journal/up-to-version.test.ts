// The journal as far as a list was judged from. Oracle: the frontier in the version's basis, and the journal as it stood when the list was drafted.
import { describe, expect, it } from 'vitest';
import { publishedByDay } from '../publishing/versions.ts';
import { foldUpTo, journalUpTo } from './up-to-version.ts';
import { frontierOf, writeAct, type Body, type Entry, type EntryId } from './entry.ts';
import { fold } from './fold.ts';

const DAY = 19090;
const ADOPTED: Body = { kind: 'conditions-chosen', mode: 'assume-met' };
const SPLIT: Body = { kind: 'units-redrawn', how: 'split', units: [{ unit: 'A' }, { unit: 'A#2', made: { name: 'A#2', kind: 'compound', like: 'A' } }], merged: [] };

class Journal {
  entries: readonly Entry[] = [];

  write(body: Body, device = 'd'): EntryId {
    const act = writeAct(this.entries, device, 1000 + this.entries.length, [body]);
    this.entries = [...this.entries, ...act];
    return act[0]!.id;
  }

  publish(): EntryId {
    const basis = { seen: frontierOf(this.entries), asOf: DAY, packs: [], conditions: 'hold', engine: '0' } as const;
    const entry = this.write({ kind: 'version-proposed', list: '0', levels: [0, 0, 0, 1], basis, effectiveFrom: 0, by: '张某', duty: '', note: '' });
    for (const to of ['reviewed', 'approved', 'published'] as const) this.write({ kind: 'version-moved', version: entry, to, by: '李某', duty: '', note: '' });
    return entry;
  }

  upTo(entry: EntryId) {
    return journalUpTo(this.entries, fold(this.entries).versions.find((version) => version.entry === entry)!);
  }
}

describe('the journal up to a published version', () => {
  it('holds what its frontier reached, in force as it was then: later redrawings are not in it, and what was undone later is', () => {
    const journal = new Journal();
    const split = journal.write(SPLIT);
    journal.write({ kind: 'override-set', unit: 'A', level: 'sealed', from: DAY, until: DAY, reason: '聚集', by: '指挥长' }, 'e');
    const then = fold(journal.entries);
    const entry = journal.publish();
    journal.write({ kind: 'withdrawn', targets: [split], as: 'undo' });
    journal.write({ ...SPLIT, units: [{ unit: 'B' }] });
    journal.write(ADOPTED, 'e');
    const { versions, ...plan } = foldUpTo(journal.upTo(entry));
    expect({ ...plan, versions: [] }).toEqual(then);
    expect(versions.map((version) => [version.entry, version.stage])).toEqual([[entry, 'published']]);
    expect(foldUpTo(journalUpTo(journal.entries, null))).toEqual(fold(journal.entries));
  });

  it('shows the day with that version, be it a correction of one published before, or the one that was corrected', () => {
    const journal = new Journal();
    const first = journal.publish();
    journal.write(SPLIT);
    const correction = journal.publish();
    const shown = (entry: EntryId) => publishedByDay(foldUpTo(journal.upTo(entry)).versions).map((version) => version.entry);
    expect([shown(first), shown(correction)]).toEqual([[first], [correction]]);
    expect([foldUpTo(journal.upTo(first)), foldUpTo(journal.upTo(correction))].map(({ redrawings }) => redrawings.length)).toEqual([0, 1]);
  });
});
