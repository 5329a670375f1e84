// Whatever a person did in whatever order, undo brings plan and units back byte for byte, and redo what was undone; what was
// published is never undone. Oracle: plain stacks of texts, kept beside the journal.
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from '../../src/domain/journal/canonical.ts';
import type { Body, EntryId } from '../../src/domain/journal/entry.ts';
import { findSteps, withdrawStep } from '../../src/domain/journal/steps.ts';
import { encodeTable } from '../../src/formats/row-sets/row-set-tables.ts';
import { ACT_KINDS, actAtRandom, DEVICE, RecordedDistrict, type ActKind } from './random-acts.ts';
import { startSequence } from './unit-maps.ts';

const RUNS = 60;
const MOST_GESTURES = 24;

/** A case file as it stands, as texts. */
interface Snapshot {
  /** The plan without its versions. */
  readonly plan: string;
  readonly versions: readonly (readonly [EntryId, string])[];
  readonly published: readonly (readonly [EntryId, string])[];
  /** Addresses of the bytes of the units, and of every table of reports and facts. */
  readonly units: string;
  readonly tables: string;
}

async function snapshotOf(district: RecordedDistrict): Promise<Snapshot> {
  const { versions, ...plan } = district.plan;
  const { facts, recorded } = await district.open();
  const written = (wanted: boolean) => versions.filter(({ stage }) => (stage === 'published') === wanted).map((version) => [version.entry, json(version)] as const);
  const tables = Object.entries(recorded).flatMap(([kind, lists]) => (lists as readonly { readonly table: never }[]).map(({ table }) => encodeTable(kind as 'rounds', table).hash));
  return {
    plan: json(plan), versions: written(false), published: written(true), units: encodeTable('units', facts.units).hash,
    tables: json([...facts.cases.map((table) => encodeTable('cases', table).hash), ...tables]),
  };
}

const json = (value: unknown): string => canonicalJson(value as Json);

/** What is to stand after a step was taken back or put back: as it stood, but that what is published since is no draft any more. */
function expectState(now: Snapshot, then: Snapshot): void {
  const published = new Set(now.published.map(([entry]) => entry));
  expect({ ...now, published: null }).toEqual({ ...then, published: null, versions: then.versions.filter(([entry]) => !published.has(entry)) });
}

interface Step {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** The version it was about. */
  readonly version: EntryId | null;
}

interface Gesture {
  readonly kind: ActKind | 'undo' | 'redo';
  readonly seed: number;
  readonly drift: number;
}

const taken = new Map<string, number>();
const count = (what: string): void => void taken.set(what, (taken.get(what) ?? 0) + 1);

/** A person at work, and two stacks of what was done and undone. */
interface Person {
  readonly district: RecordedDistrict;
  now: Snapshot;
  done: Step[];
  undone: Step[];
  /** Versions as they were published. */
  readonly published: Map<EntryId, string>;
}

async function startWork(): Promise<Person> {
  const district = new RecordedDistrict();
  return { district, now: await snapshotOf(district), done: [], undone: [], published: new Map() };
}

async function take(person: Person, { kind, seed, drift }: Gesture): Promise<void> {
  if (kind === 'undo' || kind === 'redo') return stepBack(person, kind, drift);
  const { district, now: before } = person;
  const bodies = await actAtRandom(district, kind, startSequence(seed));
  if (bodies === null) return;
  count(kind);
  district.write(bodies, drift);
  person.now = await snapshotOf(district);
  person.done.push({ before, after: person.now, version: versionOf(bodies, district) });
  person.undone = [];
  expectPublished(person);
  notePublished(person);
}

/** As the page takes a step back, or puts one back. */
async function stepBack(person: Person, as: 'undo' | 'redo', drift: number): Promise<void> {
  const { district, done, undone } = person;
  const { [as]: found } = findSteps(district.entries, DEVICE);
  const [from, to] = as === 'undo' ? [done, undone] : [undone, done];
  const step = from.pop();
  expect(found === null).toBe(step === undefined);
  if (found === null || step === undefined) return;
  count(as);
  district.write([withdrawStep(found, as)], drift);
  to.push(step);
  person.now = await snapshotOf(district);
  expectState(person.now, as === 'undo' ? step.before : step.after);
  expectPublished(person);
}

/** What led to a published version is no step any more. */
function notePublished(person: Person): void {
  for (const [entry, text] of person.now.published) {
    if (person.published.has(entry)) continue;
    count('published');
    person.published.set(entry, text);
    person.done = person.done.filter(({ version }) => version !== entry);
  }
}

function expectPublished({ now, published }: Person): void {
  const there = new Map(now.published);
  for (const [entry, text] of published) expect(there.get(entry)).toBe(text);
}

function versionOf(bodies: readonly Body[], { entries }: RecordedDistrict): EntryId | null {
  const [body] = bodies;
  if (body?.kind === 'version-moved') return body.version;
  return body?.kind === 'version-proposed' ? entries.at(-1)!.id : null;
}

const gesturesOf = (kinds: readonly Gesture['kind'][], least: number, most: number) =>
  fc.array(fc.record({ kind: fc.constantFrom(...kinds), seed: fc.nat(), drift: fc.integer({ min: -3000, max: 3000 }) }), { minLength: least, maxLength: most, size: 'max' });
const UNPUBLISHED = ACT_KINDS.filter((kind) => kind !== 'moved');

describe('undo and redo', () => {
  it('bring plan, units and tables back byte for byte at every step, and from any point on all of what was done since (random acts)', async () => {
    await fc.assert(fc.asyncProperty(gesturesOf(UNPUBLISHED, 0, MOST_GESTURES / 2), gesturesOf([...UNPUBLISHED, 'undo', 'redo'], 4, MOST_GESTURES), async (earlier, later) => {
      const person = await startWork();
      for (const gesture of earlier) await take(person, gesture);
      const [point, steps] = [person.now, person.done.length];
      let least = steps;
      for (const gesture of later) {
        await take(person, gesture);
        least = Math.min(least, person.done.length);
      }
      const [end, since] = [person.now, person.done.length - least];
      for (let i = 0; i < since; i++) await stepBack(person, 'undo', 0);
      // Where nothing from before the point was taken back meanwhile, all stands as it stood there.
      if (least === steps) expect(person.now).toEqual(point);
      for (let i = 0; i < since; i++) await stepBack(person, 'redo', 0);
      expect(person.now).toEqual(end);
    }), { numRuns: RUNS });
  });

  it('never reach what led to a published version, and bring back all else around it (random acts and ways of lists)', async () => {
    const kinds: Gesture['kind'][] = ['proposed', ...Array.from({ length: 8 }, () => 'moved' as const), 'override', 'override-withdrawn', 'split', 'fact', 'fact-withdrawn', 'list', 'undo', 'redo'];
    await fc.assert(fc.asyncProperty(gesturesOf(kinds, MOST_GESTURES, 2 * MOST_GESTURES), async (gestures) => {
      const person = await startWork();
      const start = person.now;
      for (const gesture of gestures) await take(person, gesture);
      const [end, steps] = [person.now, person.done.length];
      for (let i = 0; i < steps; i++) await stepBack(person, 'undo', 0);
      expect(findSteps(person.district.entries, DEVICE).undo).toBeNull();
      expect(person.now).toEqual({ ...start, published: end.published });
      for (let i = 0; i < steps; i++) await stepBack(person, 'redo', 0);
      expect(person.now).toEqual(end);
    }), { numRuns: RUNS });
  });

  it('was no idle play: every kind of act was taken, taken back and put back often', () => {
    expect([...ACT_KINDS, 'undo', 'redo', 'published'].filter((what) => (taken.get(what) ?? 0) < 5)).toEqual([]);
  });

  afterAll(() => console.log(`acts taken: ${[...taken].map(([what, times]) => `${what} ${times}`).join(', ')}`));
});
