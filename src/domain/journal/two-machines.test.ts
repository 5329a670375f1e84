// One case file on two machines that know of each other's entries only now and then: what one published stays on both as its
// publisher saw it. Oracle: the version as the publisher's own journal told it at that moment.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from './canonical.ts';
import { compareEntries, VERSION_MOVES, writeAct, type Body, type Device, type Entry, type EntryId } from './entry.ts';
import { fold } from './fold.ts';
import { findSteps, withdrawStep } from './steps.ts';
import { refuseMove, type Version } from '../publishing/versions.ts';

const DAY = 19090;
const NAMES = ['张某', '李某', '王某'];
const textOf = (version: Version | undefined): string => (version === undefined ? '' : canonicalJson(version as unknown as Json));
const proposal = (by: string): Body => ({
  kind: 'version-proposed', list: 'a'.repeat(64), levels: [0, 8, 1, 1], basis: { seen: {}, asOf: DAY, packs: [], conditions: 'hold', engine: '0' }, effectiveFrom: DAY * 1440, by, duty: '', note: '',
});

type Gesture = { readonly kind: 'propose' | 'move' | 'decide' | 'undo' | 'redo' | 'take'; readonly machine: 0 | 1; readonly pick: number; readonly ms: number };

/** What a machine published: the entry that did, and the version as it stood there. */
interface Published {
  readonly by: Entry;
  readonly version: EntryId;
  readonly text: string;
}

function run(gestures: readonly Gesture[]): { readonly published: number } {
  const devices: readonly [Device, Device] = ['a', 'b'];
  const named = writeAct([], 'a', 0, [{ kind: 'district-named', name: { zh: '九台区', en: 'Jiutai' } }]);
  const journals: [readonly Entry[], readonly Entry[]] = [named, named];
  const published: Published[] = [];
  for (const { kind, machine, pick, ms } of gestures) {
    const mine = journals[machine];
    const bodies = kind === 'take' ? [] : bodiesOf(kind, mine, devices[machine], pick);
    if (kind === 'take') {
      const here = new Set(mine.map(({ id }) => id));
      journals[machine] = [...mine, ...journals[1 - machine]!.filter(({ id }) => !here.has(id))];
    } else if (bodies.length > 0) journals[machine] = [...mine, ...writeAct(mine, devices[machine], ms, bodies)];
    const { versions } = fold(journals[machine]);
    const [body] = bodies;
    const moved = body?.kind === 'version-moved' && body.to === 'published' ? versions.find(({ entry }) => entry === body.version) : undefined;
    if (moved !== undefined) published.push({ by: journals[machine].at(-1)!, version: moved.entry, text: textOf(moved) });
    expectKept(journals[machine], versions, published);
  }
  return { published: published.length };
}

/** Of several that published one version without knowing of each other the first holds. */
function expectKept(entries: readonly Entry[], versions: readonly Version[], published: readonly Published[]): void {
  const here = new Set(entries.map(({ id }) => id));
  const known = published.filter(({ by }) => here.has(by.id)).toSorted((a, b) => compareEntries(a.by, b.by));
  for (const { version } of known) expect(textOf(versions.find(({ entry }) => entry === version))).toBe(known.find((one) => one.version === version)!.text);
}

function bodiesOf(kind: Exclude<Gesture['kind'], 'take'>, entries: readonly Entry[], device: Device, pick: number): Body[] {
  const { versions } = fold(entries);
  const name = NAMES[pick % NAMES.length]!;
  switch (kind) {
    case 'propose': return [proposal(name)];
    case 'decide': return [{ kind: 'override-set', unit: 'A', level: 'sealed', from: DAY, until: DAY + (pick % 5), reason: '', by: name }];
    case 'move': {
      const moves = versions.flatMap((version) => VERSION_MOVES.filter((to) => refuseMove(version, to, name) === null && (to !== 'returned' || pick % 7 === 0)).map((to) => ({ version: version.entry, to })));
      const move = moves[pick % Math.max(1, moves.length)];
      return move === undefined ? [] : [{ kind: 'version-moved', ...move, by: name, duty: '', note: '' }];
    }
    default: {
      const step = findSteps(entries, device)[kind];
      return step === null ? [] : [withdrawStep(step, kind)];
    }
  }
}

describe('a list published on one machine', () => {
  it('stays published on both as its publisher saw it, whatever was undone, moved or done again elsewhere without knowing of it (random gestures)', () => {
    const kinds = ['propose', 'move', 'move', 'move', 'move', 'decide', 'undo', 'undo', 'redo', 'take', 'take'] as const;
    const gesture = fc.record({ kind: fc.constantFrom(...kinds), machine: fc.constantFrom(0 as const, 1 as const), pick: fc.nat(1000), ms: fc.nat(50) });
    let published = 0;
    fc.assert(fc.property(fc.array(gesture, { minLength: 10, maxLength: 60, size: 'max' }), (gestures) => {
      published += run(gestures).published;
    }), { numRuns: 400 });
    expect(published).toBeGreaterThan(100);
  });
});
