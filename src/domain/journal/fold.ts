// From entries to the plan: what holds now, or held as far as a frontier was read.
import type { EpidemicDay, Minute } from '../day.ts';
import type { Override } from '../district/fact-tables.ts';
import type { Redrawing } from '../district/redrawn-units.ts';
import type { UnitGeometry } from '../district/unit-table.ts';
import { foldPasses, type FoldedPasses } from '../farming/passes/fold-passes.ts';
import type { Version } from '../publishing/versions.ts';
import { foldTracing, type FoldedTracing } from '../tracing/proposals/fold-tracing.ts';
import type { ConditionsMode } from '../zoning/packs/rule-pack.ts';
import type { Hash } from './canonical.ts';
import { minuteOf, type Body, type Entry, type EntryId } from './entry.ts';
import { foldVersions } from './fold-versions.ts';
import { settle } from './settle.ts';

type RowsBody = Extract<Body, { kind: 'rows-recorded' }>;

export interface RowSetRef extends RowsBody {
  readonly entry: EntryId;
  /** Row numbers (from 0) withdrawn by later entries. */
  readonly withdrawnRows: readonly number[];
  /** Those of them that a person withdrew; the others were replaced by a newer list. */
  readonly withdrawnByHand: readonly number[];
}

/** A pack of the timeline: its text by hash, the first list it holds on. */
export interface AdoptedPack {
  readonly hash: Hash;
  readonly id: string;
  readonly from: EpidemicDay | null;
}

/** A redrawing, and when it was recorded. */
export interface RecordedRedrawing extends Redrawing {
  readonly recordedAt: Minute;
}

/** An override with the entry that set it. */
export interface RecordedOverride extends Override {
  readonly entry: EntryId;
}

/** What the journal says, small and pure: page and worker fold the same. */
export interface Plan {
  readonly rowSets: readonly RowSetRef[];
  readonly district: Extract<Body, { kind: 'district-named' }> | null;
  /** Packs in the order of their first lists; the first from the beginning (null). Empty where none was adopted. */
  readonly packs: readonly AdoptedPack[];
  readonly conditions: ConditionsMode;
  /** Decisions about places, the newest of each: the unit's id, null for none of the district's. */
  readonly matched: readonly (readonly [place: string, unit: string | null])[];
  /** Where units lie by hand, the newest of each. */
  readonly placed: readonly (readonly [unit: string, geometry: UnitGeometry])[];
  /** Units redrawn, in order; a place given to a unit after it was redrawn is one of them. */
  readonly redrawings: readonly RecordedRedrawing[];
  /** Overrides in the order they were set. */
  readonly overrides: readonly RecordedOverride[];
  /** Versions of lists in the order they were proposed. */
  readonly versions: readonly Version[];
  /** Passes (通行证) and the keys that sign them. */
  readonly passes: FoldedPasses;
  /** Decisions of tracing (流调溯源). */
  readonly tracing: FoldedTracing;
  /** Entries whose kind this version does not know: kept, told, never dropped. */
  readonly unknown: number;
}

/** Folds entries in (clock, device, sequence) order, skipping what is withdrawn. */
export function fold(entries: readonly Entry[]): Plan {
  const { live, withdrawnRows, withdrawnByHand } = settle(entries);
  const rowSets: RowSetRef[] = [];
  let district: Plan['district'] = null;
  let packs: readonly AdoptedPack[] = [];
  const overrides: RecordedOverride[] = [];
  const redrawings: RecordedRedrawing[] = [];
  let conditions: ConditionsMode = 'hold';
  const matched = new Map<string, string | null>();
  const placed = new Map<string, UnitGeometry>();
  let unknown = 0;
  for (const { id, body, at } of live) {
    if (body === 'purged') continue;
    switch (body.kind) {
      case 'rows-recorded':
        rowSets.push({ ...body, entry: id, withdrawnRows: withdrawnRows.get(id) ?? [], withdrawnByHand: withdrawnByHand.get(id) ?? [] });
        break;
      case 'district-named':
        district = body;
        break;
      case 'pack-adopted':
        packs = adopt(packs, { hash: body.pack, id: body.id, from: body.from ?? null });
        break;
      case 'conditions-chosen':
        conditions = body.mode;
        break;
      case 'place-matched':
        matched.set(body.place, body.unit);
        break;
      case 'unit-placed':
        placed.set(body.unit, body.geometry);
        if (redrawings.length > 0) redrawings.push({ how: 'moved', units: [{ unit: body.unit, geometry: body.geometry }], merged: [], recordedAt: minuteOf(at) });
        break;
      case 'units-redrawn':
        redrawings.push({ how: body.how, units: body.units, merged: body.merged, recordedAt: minuteOf(at) });
        break;
      case 'override-set': {
        const { unit, level, from, until, reason, by } = body;
        overrides.push({ area: unit, level, from, until, reason, by, recordedAt: minuteOf(at), entry: id });
        break;
      }
      case 'version-proposed':
      case 'version-moved':
      case 'passes-applied':
      case 'passes-moved':
      case 'pass-key-made':
      case 'proposal-sent':
      case 'proposal-decided':
      case 'contact-marked':
      case 'contacts-recorded':
      case 'track-approved':
      case 'trace-task-done':
      case 'withdrawn':
        break;
      default:
        unknown++;
    }
  }
  return { rowSets, district, packs, overrides, conditions, matched: [...matched], placed: [...placed], redrawings, versions: foldVersions(entries, live), passes: foldPasses(entries, live), tracing: foldTracing(live, withdrawnRows), unknown };
}

/** A pack from a list on takes the place of those that were to begin then or later; from the beginning, of all. */
function adopt(packs: readonly AdoptedPack[], pack: AdoptedPack): AdoptedPack[] {
  const { from } = pack;
  if (from === null || packs.length === 0) return [{ ...pack, from: null }];
  return [...packs.filter((before) => before.from === null || before.from < from), pack];
}
