// A row or file that could not be taken: what, where and why, as data; the sentence is in `words/`.

/** Why a row, a value or a file was refused or warned about. */
export type RejectReason =
  | 'unreadable' | 'empty-file' | 'truncated' | 'too-large' | 'wrong-encoding' | 'not-csv' | 'not-geojson' | 'not-xml' | 'no-points'
  | 'unknown-format' | 'old-spreadsheet' | 'negative-result'
  | 'missing-column' | 'missing-value' | 'impossible-date' | 'ambiguous-date' | 'not-a-date' | 'not-a-number'
  | 'unknown-unit' | 'duplicate-unit' | 'duplicate-case' | 'duplicate-number' | 'repeated-number' | 'equal-row' | 'too-many-cells' | 'too-few-cells'
  | 'open-ring' | 'self-crossing' | 'wrong-axis-order' | 'null-island' | 'not-finite' | 'out-of-range'
  | 'crs-member' | 'outside-district' | 'unsupported-geometry' | 'no-geometry' | 'unknown-kind' | 'unknown-parent'
  | 'unknown-value' | 'personal-value' | 'forbidden-key' | 'names-an-area' | 'same-as-above' | 'other-encoding';

/** One reject (`severity: 'refused'`, the row is not used) or warning (the row is used). */
export interface Reject {
  readonly severity: 'refused' | 'warning';
  readonly file: string;
  /** Row as the spreadsheet counts (header = 1); feature number from 1 for GeoJSON; null for the whole file. */
  readonly row: number | null;
  /** Heading as it stands in the file, or a GeoJSON member; null for the whole row. */
  readonly column: string | null;
  readonly reason: RejectReason;
  /** The offending value as written, shortened to 60 characters; '' when there is none. */
  readonly value: string;
  /** What would be accepted: choices divided by `|`, a unit's name, a format; '' when nothing helps. */
  readonly hint: string;
}
