// What a reading of tracks takes and gives.
import type { ReviewDates } from '../../domain/district/import-review.ts';
import type { Reject } from '../../domain/district/reject.ts';
import type { TrackTable } from '../../domain/tracing/track/track-table.ts';
import type { CoordinateSystem } from '../geography/coordinate-system.ts';
import type { ColumnMapping } from '../tables/headings.ts';
import type { DateOrder } from '../tables/dates.ts';
import type { TableLayout } from '../tables/table-layout.ts';

/** What a person settled; what is left out is found in the file. */
export interface TrackOptions {
  readonly system?: CoordinateSystem | undefined;
  /** Minutes by which times without a zone are ahead of UTC; left out: what the file says of them, else UTC+8. */
  readonly utcOffsetMinutes?: number | undefined;
  /** Seconds since 1970-01-01 00:00 in UTC+8, to notice tracks that lie in the future; left out: none does. */
  readonly now?: number | undefined;
  readonly headingRow?: number | undefined;
  readonly mapping?: ColumnMapping | undefined;
  readonly dateOrder?: DateOrder | undefined;
  /** Hears now and then which share of the file is read, 0 to 1. */
  readonly tell?: ((share: number) => void) | undefined;
}

/** What a person should know of times before trusting them; the sentence is in `words/`. */
export type TrackNote =
  /** So many points had times without a zone, and were read so many minutes ahead of UTC. */
  | { readonly kind: 'without-zone'; readonly points: number; readonly utcOffsetMinutes: number }
  /** Every time of this track (its number) lies after now: another zone may be meant. */
  | { readonly kind: 'in-future'; readonly track: number; readonly points: number };

export interface TrackReading {
  /** Null where no point can be read. */
  readonly table: TrackTable | null;
  /**
   * A point without a place or without a time is kept as unplaced or undated, with a warning; one without both is refused.
   * `row` is the row of a table, the number of the feature of a collection, else the number of the point in the file.
   */
  readonly rejects: readonly Reject[];
  /** Points met, refused ones included. */
  readonly met: number;
  readonly notes: readonly TrackNote[];
  /** How a table was understood, and how the order of day and month in it was settled. */
  readonly rows?: { readonly layout: TableLayout; readonly order: ReviewDates['order'] } | undefined;
}
