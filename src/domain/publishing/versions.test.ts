// The way of a version: four eyes, one step after the other, frozen once published. Oracle: issue "Redraw, decide, publish", point 6.
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../day.ts';
import { writeAct, type Body, type Entry, type EntryId, type VersionMove } from '../journal/entry.ts';
import { fold } from '../journal/fold.ts';
import { findSteps, withdrawStep } from '../journal/steps.ts';
import { publishedByDay, refuseMove, type Version } from './versions.ts';

const day = dayFromCivil(2022, 4, 10);
const basis = { seen: {}, asOf: day, packs: [], conditions: 'hold', engine: '0' } as const;
const proposal = (asOf = day, by = '张某'): Body => ({ kind: 'version-proposed', list: 'a'.repeat(64), levels: [0, 8, 1, 1], basis: { ...basis, asOf }, effectiveFrom: asOf * 1440, by, duty: '', note: '' });
const move = (version: EntryId, to: VersionMove, by: string): Body => ({ kind: 'version-moved', version, to, by, duty: '', note: '' });

/** A journal written act by act. */
function journalOf(...acts: ((entries: readonly Entry[]) => readonly Body[])[]): Entry[] {
  return acts.reduce<Entry[]>((entries, bodies, i) => [...entries, ...writeAct(entries, 'd', 1000 + i * 60_000, bodies(entries))], []);
}
const always = (...bodies: Body[]) => () => bodies;
const versionsOf = (entries: readonly Entry[]): readonly Version[] => fold(entries).versions;

describe('the way of a version', () => {
  it('is draft, reviewed, approved, published, and is refused in any other order', () => {
    const stages: [Version['stage'], VersionMove, ReturnType<typeof refuseMove>][] = [
      ['draft', 'reviewed', null], ['draft', 'approved', 'not-reviewed'], ['draft', 'published', 'not-approved'],
      ['reviewed', 'reviewed', 'done-already'], ['reviewed', 'approved', null], ['reviewed', 'published', 'not-approved'],
      ['approved', 'reviewed', 'done-already'], ['approved', 'published', null],
      ['published', 'returned', 'published'], ['published', 'reviewed', 'published'], ['returned', 'reviewed', 'returned'], ['returned', 'published', 'returned'],
    ];
    for (const [stage, to, refusal] of stages) expect([stage, to, refuseMove({ stage, by: '张某' }, to, '李某')]).toEqual([stage, to, refusal]);
  });

  it.each([['draft', 'reviewed'], ['reviewed', 'approved']] as const)('needs another name than the author\'s from %s to %s, however it is written', (stage, to) => {
    for (const name of ['张某', ' 张某', '张 某', '张　某']) expect(refuseMove({ stage, by: '张某' }, to, name)).toBe('own-version');
    expect(refuseMove({ stage, by: 'Li Wei' }, to, 'ＬＩ ＷＥＩ')).toBe('own-version');
    expect(refuseMove({ stage, by: '张某' }, to, '李某')).toBeNull();
    expect(refuseMove({ stage, by: '张某' }, to, ' ')).toBe('no-name');
  });

  it('may be published or returned by its author, and reviewed and approved by one person', () => {
    expect(refuseMove({ stage: 'approved', by: '张某' }, 'published', '张某')).toBeNull();
    for (const stage of ['draft', 'reviewed', 'approved'] as const) expect(refuseMove({ stage, by: '张某' }, 'returned', '张某')).toBeNull();
    const entries = journalOf(always(proposal()), always(move('d:1', 'reviewed', '李某')), always(move('d:1', 'approved', '李某')), always(move('d:1', 'published', '张某')));
    expect(versionsOf(entries)[0]!.steps.map(({ to, by }) => [to, by])).toEqual([['reviewed', '李某'], ['approved', '李某'], ['published', '张某']]);
  });

  it('keeps its stage where a case file of before has it reviewed by its author, published or on its way', () => {
    const onItsWay = journalOf(always(proposal()), always(move('d:1', 'reviewed', '张某')));
    expect(versionsOf(onItsWay)[0]!.stage).toBe('reviewed');
    expect(refuseMove(versionsOf(onItsWay)[0]!, 'approved', '张某')).toBe('own-version');
    const led = journalOf(always(proposal()), always(move('d:1', 'reviewed', '张某')), always(move('d:1', 'approved', '李某')), always(move('d:1', 'published', '李某')));
    expect(versionsOf(led)[0]).toMatchObject({ stage: 'published', steps: [{ to: 'reviewed', by: '张某' }, { to: 'approved', by: '李某' }, { to: 'published', by: '李某' }] });
    // Also where more is on file than its publisher knew, and it is told as the publisher saw it.
    const merged = [...led, ...writeAct(led.slice(0, 1), 'e', 5000, [move('d:1', 'returned', '王某')])];
    expect(versionsOf(merged)).toEqual(versionsOf(led));
  });

  it('is told from the journal with everyone who took a step; a step that may not be taken counts for nothing, whoever recorded it', () => {
    const entries = journalOf(always(proposal()), always(move('d:1', 'approved', '李某')), always(move('d:1', 'reviewed', '王某')), always(move('d:1', 'approved', '张某')), always(move('d:1', 'approved', '李某')), always(move('d:9', 'published', '李某')));
    const [version] = versionsOf(entries);
    expect(version).toMatchObject({ entry: 'd:1', day, stage: 'approved', by: '张某', levels: [0, 8, 1, 1] });
    expect(version!.steps.map(({ to, by }) => [to, by])).toEqual([['reviewed', '王某'], ['approved', '李某']]);
  });

  const published = journalOf(always(proposal()), always(move('d:1', 'reviewed', '王某')), always(move('d:1', 'approved', '李某')), always(move('d:1', 'published', '李某')));

  it('ends with publication: nothing moves it, and undo does not reach it', () => {
    expect(versionsOf([...published, ...writeAct(published, 'd', 10, [move('d:1', 'returned', '王某')])])[0]!.stage).toBe('published');
    expect(findSteps(published, 'd').undo).toBeNull();
    const later = [...published, ...writeAct(published, 'd', 10_000_000, [{ kind: 'conditions-chosen', mode: 'assume-met' }])];
    expect(findSteps(later, 'd').undo!.entries[0]!.body).toMatchObject({ kind: 'conditions-chosen' });
  });

  it('lets undo and redo reach past a published version what was done before it, each step once', () => {
    const start = journalOf(always({ kind: 'conditions-chosen', mode: 'assume-met' }), always(proposal()), always(move('d:2', 'reviewed', '王某')), always(move('d:2', 'approved', '李某')), always(move('d:2', 'published', '李某')));
    const undo = findSteps(start, 'd').undo!;
    expect(undo.entries[0]!.body).toMatchObject({ kind: 'conditions-chosen' });
    const undone = [...start, ...writeAct(start, 'd', 10_000_000, [withdrawStep(undo, 'undo')])];
    expect(fold(undone).conditions).toBe('hold');
    expect(versionsOf(undone)[0]!.stage).toBe('published');
    const { undo: next, redo } = findSteps(undone, 'd');
    expect(next).toBeNull();
    const redone = [...undone, ...writeAct(undone, 'd', 11_000_000, [withdrawStep(redo!, 'redo')])];
    expect(fold(redone).conditions).toBe('assume-met');
    expect(findSteps(redone, 'd').undo!.act).toBe(undo.act);
  });

  it('stays as its publisher saw it, though another machine took its draft back, returned it or approved it once more without knowing', () => {
    const draft = journalOf(always({ kind: 'conditions-chosen', mode: 'hold' }), always(proposal()));
    const write = (entries: readonly Entry[], device: string, minute: number, ...bodies: Body[]): Entry[] => [...entries, ...writeAct(entries, device, 1000 + minute * 60_000, bodies)];
    const steps = [['reviewed', '王某'], ['approved', '李某'], ['published', '李某']] as const;
    const publishedElsewhere = steps.reduce((entries, [to, by], i) => write(entries, 'e', 10 + i, move('d:2', to, by)), draft);
    const told = versionsOf(publishedElsewhere);
    const merge = (here: readonly Entry[]): Entry[] => [...here, ...publishedElsewhere.slice(draft.length)];
    const here: Record<string, Entry[]> = {
      undone: write(draft, 'd', 5, withdrawStep(findSteps(draft, 'd').undo!, 'undo')),
      returned: write(draft, 'd', 5, move('d:2', 'returned', '王某')),
      approved: write(write(draft, 'd', 5, move('d:2', 'reviewed', '赵某')), 'd', 6, move('d:2', 'approved', '赵某')),
    };
    for (const [what, entries] of Object.entries(here)) expect([what, versionsOf(merge(entries))]).toEqual([what, told]);
    // Further drafts keep their places behind it, and no undo here reaches the list that people were told.
    const merged = merge(write(write(here['undone']!, 'd', 6, proposal(day, '赵某')), 'd', 7, proposal(day, '赵某')));
    expect(versionsOf(merged).map(({ entry, stage }) => [entry, stage])).toEqual([['d:2', 'published'], ['d:4', 'draft'], ['d:5', 'draft']]);
    expect(findSteps(merged, 'd').undo!.entries[0]!.id).toBe('d:5');
  });

  it('before publication is undone step by step', () => {
    const entries = journalOf(always(proposal()), always(move('d:1', 'reviewed', '王某')));
    const undone = [...entries, ...writeAct(entries, 'd', 10_000_000, [withdrawStep(findSteps(entries, 'd').undo!, 'undo')])];
    expect(versionsOf(undone).map(({ stage }) => stage)).toEqual(['draft']);
    const twice = [...undone, ...writeAct(undone, 'd', 11_000_000, [withdrawStep(findSteps(undone, 'd').undo!, 'undo')])];
    expect(versionsOf(twice)).toEqual([]);
  });

  it('of several published for one day the one published last holds', () => {
    const walk = (entry: EntryId): (() => readonly Body[])[] => [always(move(entry, 'reviewed', '王某')), always(move(entry, 'approved', '李某')), always(move(entry, 'published', '李某'))];
    const entries = journalOf(always(proposal()), always(proposal()), always(proposal(day - 1)), ...walk('d:2'), ...walk('d:1'), ...walk('d:3'));
    expect(publishedByDay(versionsOf(entries)).map(({ entry, day: of }) => [entry, of])).toEqual([['d:3', day - 1], ['d:1', day]]);
  });
});
