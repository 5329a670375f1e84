// What a file alone tells about itself, before it is held against what is already recorded.
import type { EpidemicDay } from '../../domain/day.ts';
import type { CaseTable } from '../../domain/district/case-table.ts';
import type { FactListKind, ImportChoices, ImportReview } from '../../domain/district/import-review.ts';
import type { UnitTable } from '../../domain/district/unit-table.ts';
import type { FactTablesByKind } from '../../domain/district/fact-tables.ts';
import type { FactRow } from '../reports/fact-file.ts';

/** All of a review but what only the recorded rows can say; `rejects` holds all of them, refused rows first. */
export type FileDescription = Omit<ImportReview, 'fresh' | 'known' | 'changed' | 'places' | 'unmatchedPlaces' | 'unplaced' | 'changedRows' | 'renumbered' | 'unnumbered' | 'namesakes' | 'unknownAreas'>;

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

export interface Inspection {
  readonly description: FileDescription;
  /** Null where the file holds something else, or no case row can be read from it. */
  readonly cases: CaseTable | null;
  /** Null where the file holds something else, or no unit can be read from it. */
  readonly units: UnitTable | null;
  /** Null where the file holds something else, or no fact can be read from it. */
  readonly facts: FactInspection | null;
  /** As they were given: `writeRefusedRows` reads the file by them again. */
  readonly choices: ImportChoices;
  readonly context: InspectionContext;
}

export interface InspectionContext {
  /** The last day a report may be of. */
  readonly latestDay?: EpidemicDay | undefined;
  readonly limitBytes?: number | undefined;
}
