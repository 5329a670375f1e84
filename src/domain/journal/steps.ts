// Undo and redo as the journal tells them: which act would be undone next, and what it was.
import { isoDay } from '../day.ts';
import { compareEntries, type ActId, type Body, type Device, type Entry, type EntryId } from './entry.ts';
import { fold } from './fold.ts';

/** What a step did, for telling; `count` rows or targets. */
export interface StepNote {
  readonly what:
    | 'cases-imported' | 'units-imported' | 'rows-imported' | 'positive-recorded' | 'positive-corrected' | 'positive-withdrawn'
    | 'fact-recorded' | 'fact-withdrawn' | 'override-set' | 'override-withdrawn' | 'version-proposed' | 'version-moved' | 'passes-applied' | 'passes-moved'
    | 'units-split' | 'units-merged' | 'units-drawn' | 'units-moved'
    | 'investigation-recorded' | 'stay-recorded' | 'stay-withdrawn' | 'track-recorded' | 'track-approved' | 'trace-task-done' | 'proposal-sent' | 'proposal-decided' | 'contact-marked'
    | 'place-matched' | 'place-refused' | 'place-reopened' | 'unit-made' | 'unit-placed' | 'plot-drawn' | 'track-drawn' | 'gate-set' | 'pack-adopted' | 'conditions-chosen' | 'other';
  /** File, place, unit, pack, case or person it was about; '' where nothing names it. */
  readonly name: string;
  readonly count: number;
}

/** One act of a device that undo or redo may reach. */
export interface Step {
  readonly act: ActId;
  readonly entries: readonly Entry[];
}

/** An undoing act, and the step it took back. */
export interface UndoneStep extends Step {
  readonly restores: Step;
}

/** The two ends: the act undone next, and the undoing act that redo would withdraw. */
export interface Steps {
  readonly undo: Step | null;
  readonly redo: UndoneStep | null;
}

/**
 * The steps of a device, from its own acts in order: an undo takes the newest act off, a redo puts it back, any other act
 * forgets what was undone. The first act of a case file, which names the district, is no step, nor is a pass key: papers
 * name it. What led to a published version stays: people were told of it, so that it is corrected by a further version.
 */
export function findSteps(entries: readonly Entry[], device: Device): Steps {
  const done: Step[] = [];
  const undone: UndoneStep[] = [];
  const published = publishedVersions(entries);
  for (const step of actsOf(entries, device)) {
    const kind = undoKind(step);
    if (kind === 'undo') {
      const taken = takeOff(done, step);
      if (taken !== undefined) undone.push({ ...step, restores: taken });
    } else if (kind === 'redo') {
      const back = undone.pop();
      if (back !== undefined) done.push(back.restores);
    } else if (!isNoStep(step)) {
      done.push(step);
      undone.length = 0;
    }
  }
  return { undo: done.findLast((step) => !isAboutPublished(step, published)) ?? null, redo: undone.at(-1) ?? null };
}

/** The body that takes a step back, or puts an undone one back. */
export function withdrawStep(step: Step, as: 'undo' | 'redo'): Extract<Body, { kind: 'withdrawn' }> {
  return { kind: 'withdrawn', targets: step.entries.map(({ id }) => id), as };
}

/** Takes off the step that an undoing act withdrew: not the newest one where a published version lay above it. */
function takeOff(done: Step[], undo: Step): Step | undefined {
  const targets = new Set<string>(undo.entries.flatMap(({ body }) => (body !== 'purged' && body.kind === 'withdrawn' ? body.targets : [])));
  const at = done.findLastIndex(({ entries }) => entries.some(({ id }) => targets.has(id)));
  return at < 0 ? done.pop() : done.splice(at, 1)[0];
}

function publishedVersions(entries: readonly Entry[]): ReadonlySet<EntryId> {
  return new Set(fold(entries).versions.filter(({ stage }) => stage === 'published').map(({ entry }) => entry));
}

function isAboutPublished({ entries }: Step, published: ReadonlySet<EntryId>): boolean {
  return entries.some(({ id, body }) => published.has(id) || (body !== 'purged' && body.kind === 'version-moved' && published.has(body.version)));
}

function actsOf(entries: readonly Entry[], device: Device): Step[] {
  const acts = new Map<ActId, Entry[]>();
  for (const entry of entries.filter((candidate) => candidate.device === device).toSorted(compareEntries)) {
    const act = acts.get(entry.act);
    if (act) act.push(entry);
    else acts.set(entry.act, [entry]);
  }
  return [...acts].map(([act, list]) => ({ act, entries: list }));
}

function undoKind({ entries }: Step): 'undo' | 'redo' | null {
  const body = entries[0]?.body;
  return body !== undefined && body !== 'purged' && body.kind === 'withdrawn' ? (body.as ?? null) : null;
}

function isNoStep({ entries }: Step): boolean {
  return entries.some(({ body }) => body !== 'purged' && (body.kind === 'district-named' || body.kind === 'pass-key-made'));
}

/** What a step did, in one note. */
export function describeStep({ entries }: Step): StepNote {
  const bodies = entries.map(({ body }) => body).filter((body) => body !== 'purged');
  const of = <Kind extends Body['kind']>(kind: Kind): Extract<Body, { kind: Kind }>[] =>
    bodies.filter((body): body is Extract<Body, { kind: Kind }> => body.kind === kind);
  // Rows that come with a decision of tracing are what it records.
  const tracing = describeTracing(bodies);
  if (tracing !== null) return tracing;
  const rows = of('rows-recorded');
  const [first] = rows;
  const [matched] = of('place-matched');
  const withdrawals = of('withdrawn');
  const withdrawn = withdrawals.flatMap(({ targets }) => targets);
  if (first?.of === 'tracks') return { what: 'track-recorded', name: first.name ?? '', count: first.count };
  if (first !== undefined && first.source.file === '') {
    if (first.of === 'investigations') return { what: 'investigation-recorded', name: first.name ?? '', count: first.count };
    if (first.of === 'stays') return { what: 'stay-recorded', name: first.name ?? '', count: first.count };
    if (first.of === 'units') return { what: 'unit-made', name: matched?.place ?? '', count: 1 };
    if (first.of === 'plots') return { what: 'plot-drawn', name: first.name ?? '', count: first.count };
    if (first.of === 'layer') return { what: first.layer === 'farm-tracks' ? 'track-drawn' : 'gate-set', name: first.name ?? '', count: first.count };
    if (first.of !== 'cases') return { what: 'fact-recorded', name: first.name ?? '', count: first.count };
    return { what: withdrawn.length > 0 ? 'positive-corrected' : 'positive-recorded', name: first.name ?? '', count: first.count };
  }
  if (first !== undefined) {
    const what = first.of === 'cases' ? 'cases-imported' : first.of === 'units' ? 'units-imported' : 'rows-imported';
    return { what, name: first.source.file, count: rows.reduce((sum, { count }) => sum + count, 0) };
  }
  if (matched !== undefined) return { what: matched.unit === null ? 'place-refused' : 'place-matched', name: matched.place, count: 1 };
  const [redrawn] = of('units-redrawn');
  if (redrawn !== undefined) return describeRedrawing(redrawn);
  const overrides = of('override-set');
  if (overrides.length > 0) return { what: 'override-set', name: overrides.length === 1 ? overrides[0]!.unit : '', count: overrides.length };
  const [placed] = of('unit-placed');
  if (placed !== undefined) return { what: 'unit-placed', name: placed.unit, count: 1 };
  const [proposed] = of('version-proposed');
  if (proposed !== undefined) return { what: 'version-proposed', name: isoDay(proposed.basis.asOf), count: 1 };
  const [moved] = of('version-moved');
  if (moved !== undefined) return { what: 'version-moved', name: moved.by, count: 1 };
  const requests = of('passes-applied');
  if (requests.length > 0) return { what: 'passes-applied', name: requests.length === 1 ? requests[0]!.village.name : '', count: requests.reduce((sum, one) => sum + one.requests.length, 0) };
  const passes = of('passes-moved');
  if (passes.length > 0) return { what: 'passes-moved', name: passes[0]!.by, count: passes.reduce((sum, one) => sum + one.passes.length, 0) };
  const taken = withdrawals.find(({ what }) => what !== undefined)?.what;
  if (taken !== undefined) return { what: `${taken}-withdrawn`, name: '', count: 1 };
  if (withdrawn.length > 0 && withdrawn.every((target) => !target.includes('#'))) return { what: 'place-reopened', name: '', count: 1 };
  if (withdrawn.length > 0) return { what: 'positive-withdrawn', name: '', count: withdrawn.length };
  const [pack] = of('pack-adopted');
  if (pack !== undefined) return { what: 'pack-adopted', name: pack.id, count: 1 };
  return { what: of('conditions-chosen').length > 0 ? 'conditions-chosen' : 'other', name: '', count: bodies.length };
}

/** Steps of tracing whose name is the number of a case or person, or none: never that of a unit. */
export const TRACING_STEPS: ReadonlySet<StepNote['what']> = new Set(['investigation-recorded', 'stay-recorded', 'stay-withdrawn', 'track-recorded', 'track-approved', 'trace-task-done', 'proposal-decided', 'contact-marked']);

function describeTracing(bodies: readonly Body[]): StepNote | null {
  for (const body of bodies) {
    switch (body.kind) {
      case 'trace-task-done':
      case 'track-approved': return { what: body.kind, name: body.case, count: 1 };
      case 'proposal-sent': return { what: body.kind, name: body.units.length === 1 ? body.units[0]!.unit : '', count: body.units.length };
      case 'proposal-decided': return { what: body.kind, name: '', count: bodies.filter(({ kind }) => kind === body.kind).length };
      case 'contact-marked': {
        const marked = bodies.filter(({ kind }) => kind === body.kind);
        return { what: body.kind, name: marked.length === 1 ? body.person : '', count: marked.length };
      }
      default:
    }
  }
  return null;
}

function describeRedrawing({ how, units, merged }: Extract<Body, { kind: 'units-redrawn' }>): StepNote {
  const [first] = units;
  switch (how) {
    case 'split': return { what: 'units-split', name: first?.unit ?? '', count: units.filter(({ made }) => made !== undefined).length + 1 };
    case 'merged': return { what: 'units-merged', name: first?.unit ?? '', count: merged.length + 1 };
    case 'drawn': return { what: 'units-drawn', name: units.find(({ made }) => made !== undefined)?.made?.name ?? '', count: 1 };
    default: return { what: 'units-moved', name: first?.unit ?? '', count: units.length };
  }
}
