// The way of a list: frozen as a version, moved on by those who review, approve and publish it, held against another.
import { act, isRecordingRefused, type Desk } from './acts.ts';
import type { CaseFile } from './case-file.ts';
import { renewDistrict } from './open-district.ts';
import type { EpidemicDay, Minute } from '../domain/day.ts';
import { ENGINE } from '../domain/engine.ts';
import type { Hash } from '../domain/journal/canonical.ts';
import { frontierOf, type EntryId, type VersionMove } from '../domain/journal/entry.ts';
import { refuseMove } from '../domain/publishing/versions.ts';
import { putRowSet } from '../io/row-sets.ts';
import { clearNotice, notify } from '../store/commands.ts';
import { acceptComparison } from '../store/panel-commands.ts';

type Open = CaseFile | null;

/** Who did it, as given. */
interface Signed {
  readonly by: string;
  readonly duty: string;
  readonly note: string;
}

/** Freezes the list of a day, by what is on file, as a draft. */
export async function proposeVersion(desk: Desk, file: Open, day: EpidemicDay, { effectiveFrom, by, duty, note }: Signed & { readonly effectiveFrom: Minute }): Promise<void> {
  // Nothing that is only supposed is put forward.
  if (file === null || desk.store.get().whatIf !== null || isRecordingRefused(desk.store)) return;
  const { bytes, hash, levels } = await desk.workers.zoning.call((zoning) => zoning.freezeList(day));
  await putRowSet(hash, bytes);
  const { packs, conditions } = file.plan;
  const basis = { seen: frontierOf(file.entries), asOf: day, packs: packs.map((pack) => pack.hash), conditions, engine: ENGINE };
  await act(desk, file, [{ kind: 'version-proposed', list: hash, levels, basis, effectiveFrom, by, duty, note }]);
}

/** A step of a version; told and not taken where it has become impossible meanwhile. */
export async function moveVersionOn(desk: Desk, file: Open, { version: entry, to, by, duty, note }: Signed & { readonly version: EntryId; readonly to: VersionMove }): Promise<void> {
  const version = file?.plan.versions.find((one) => one.entry === entry);
  if (version === undefined) return;
  const refusal = refuseMove(version, to, by);
  if (refusal === null) await act(desk, file, [{ kind: 'version-moved', version: entry, to, by, duty, note }]);
  else desk.store.apply(notify({ kind: 'move-refused' }));
}

export async function compareVersions({ store, workers }: Desk, before: Hash | EpidemicDay, now: Hash | EpidemicDay): Promise<void> {
  const { history } = store.get();
  store.apply(acceptComparison(null));
  const found = await workers.zoning.call((zoning) => zoning.compareVersions(before, now));
  if (store.get().history === history) store.apply(acceptComparison({ before, now, found }));
}

/**
 * 按发布时: opens the case file as it stood when a published list was drafted, or as it is now (null). The day stays on that
 * list, and comes back to it.
 */
export async function showAsPublished(desk: Desk, file: Open, entry: EntryId | null): Promise<void> {
  const { asPublished } = desk.store.get();
  const version = entry === null ? null : (file?.plan.versions.find((one) => one.entry === entry && one.stage === 'published') ?? null);
  const day = (version ?? asPublished)?.day;
  if (file === null || file !== desk.caseFile() || day === undefined || (entry !== null && version === null)) return;
  await renewDistrict(desk, file, day, version);
  if (version === null) desk.store.apply(clearNotice('act-as-published'));
}
