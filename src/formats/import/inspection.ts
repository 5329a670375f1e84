// What a file alone tells about itself, before it is held against what is already recorded.
import type { EpidemicDay, Minute } from '../../domain/day.ts';
import type { CaseTable } from '../../domain/district/case-table.ts';
import type { FeatureCollection, Geometry } from 'geojson';
import type { FactListKind, GroundKind, ImportChoices, ImportReview, RegisterKind, TimeNote, TracingKind } from '../../domain/district/import-review.ts';
import type { Reject } from '../../domain/district/reject.ts';
import type { UnitTable } from '../../domain/district/unit-table.ts';
import type { FactTablesByKind } from '../../domain/district/fact-tables.ts';
import type { TrackTable } from '../../domain/tracing/track/track-table.ts';
import type { LayerProperties } from '../geography/layers.ts';
import type { RegisterTables } from '../register/register-kinds.ts';
import type { FactRow } from '../reports/fact-file.ts';
import type { TracingTables } from '../tracing/tracing-kinds.ts';

/** All of a review but what only the recorded rows can say; `rejects` holds all of them, refused rows first. */
export type FileDescription = Omit<ImportReview, 'fresh' | 'known' | 'changed' | 'places' | 'unmatchedPlaces' | 'unplaced' | 'changedRows' | 'renumbered' | 'unnumbered' | 'namesakes' | 'unknownAreas' | 'notes' | 'unknownCases' | 'track'>;

/** The facts of a file, with what tells of single rows. */
export type FactInspection = {
  readonly [Kind in FactListKind]: {
    readonly kind: Kind;
    readonly table: FactTablesByKind[Kind];
    /** Of the table, in its order. */
    readonly rows: readonly FactRow[];
    /** Heading that named the unit. */
    readonly areaHeading: string;
  };
}[FactListKind];

/** The households or plots of a file. */
export type RegisterInspection = { readonly [Kind in RegisterKind]: { readonly kind: Kind; readonly table: RegisterTables[Kind] } }[RegisterKind];

/** The investigations, stays or rosters of a file. */
export type TracingInspection = { readonly [Kind in TracingKind]: { readonly kind: Kind; readonly table: TracingTables[Kind] } }[TracingKind];

/** The roads, tracks or gates of a file. */
export interface GroundInspection {
  readonly kind: GroundKind;
  readonly layer: FeatureCollection<Geometry, LayerProperties>;
}

export interface Inspection {
  readonly description: FileDescription;
  /** Null where the file holds something else, or no case row can be read from it. */
  readonly cases: CaseTable | null;
  /** Null where the file holds something else, or no unit can be read from it. */
  readonly units: UnitTable | null;
  /** Null where the file holds something else, or no fact can be read from it. */
  readonly facts: FactInspection | null;
  /** Null where the file holds something else, or no row of it can be read. */
  readonly register: RegisterInspection | null;
  readonly ground: GroundInspection | null;
  readonly tracing: TracingInspection | null;
  /** The points of a track. */
  readonly track: TrackTable | null;
  readonly notes: readonly TimeNote[];
  /** As they were given: `writeRefusedRows` reads the file by them again. */
  readonly choices: ImportChoices;
  readonly context: InspectionContext;
}

export interface InspectionContext {
  /** The last day a report may be of. */
  readonly latestDay?: EpidemicDay | undefined;
  readonly limitBytes?: number | undefined;
  /** When the file is read, to notice times that lie after it; left out: none does. */
  readonly now?: Minute | undefined;
  /** Hears now and then which share of a track is read, 0 to 1. */
  readonly tell?: ((share: number) => void) | undefined;
}

export type FileForm = Pick<FileDescription, 'file' | 'form' | 'encoding' | 'system'>;

export const NOTHING_READ = { cases: null, units: null, facts: null, register: null, ground: null, tracing: null, track: null, notes: [] } as const;

/** How many rows are taken and refused, refusals before warnings. */
export function counts(met: number, taken: number, rejects: readonly Reject[]): Pick<FileDescription, 'met' | 'taken' | 'refused' | 'warned' | 'rejects'> {
  const [refusals, warnings] = [rejects.filter(({ severity }) => severity === 'refused'), rejects.filter(({ severity }) => severity === 'warning')];
  return { met, taken, refused: met - taken, warned: warnings.length, rejects: refusals.concat(warnings) };
}
