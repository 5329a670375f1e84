// Collects the rejects and warnings of one file while it is read.
import type { Reject, RejectReason } from '../domain/district/reject.ts';
import { cleanCell } from './tables/clean-cell.ts';

/** Where a reject stands and what is said beside it; everything left out is "the whole file" or nothing. */
export interface RejectDetail {
  /** 0: no row of the file, such as the headings of a table that has none. */
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  /** Only what can be typed or chosen: a choice, a format, a heading; sentences are in `words/`. */
  readonly hint?: string;
}

const LONGEST_VALUE = 60;

/** A value as a reject shows it: one line, no control characters, at most 60 characters. */
export function shortenValue(value: string): string {
  const clean = cleanCell(value.length > 400 ? value.slice(0, 400) : value);
  const characters = [...clean];
  return characters.length <= LONGEST_VALUE ? clean : `${characters.slice(0, LONGEST_VALUE - 1).join('')}…`;
}

/** Rejects of one file in the order they were met. */
export class RejectList {
  readonly list: Reject[] = [];
  readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** The row, or without a row the whole file, is not used. */
  refuse(reason: RejectReason, detail: RejectDetail = {}): void {
    this.add('refused', reason, detail);
  }

  /** The row is used; something in it is not, or deserves a look. */
  warn(reason: RejectReason, detail: RejectDetail = {}): void {
    this.add('warning', reason, detail);
  }

  addAll(rejects: readonly Reject[]): void {
    for (const reject of rejects) this.list.push(reject);
  }

  private add(severity: Reject['severity'], reason: RejectReason, detail: RejectDetail): void {
    this.list.push({
      severity,
      file: this.file,
      row: detail.row === undefined || detail.row === 0 ? null : detail.row,
      column: detail.column ?? null,
      reason,
      value: shortenValue(detail.value ?? ''),
      hint: detail.hint ?? '',
    });
  }
}
