// What an old notice says once it is read back (通告读回): units by level, what nobody could be sure of, and every line accounted for.
import type { EpidemicDay } from '../../day.ts';
import type { Level } from '../../zoning/level.ts';

/**
 * Why units stand for a person to choose from.
 * `several`: more than one is called so; `other-street`, `other-district`: the one called so lies elsewhere than the notice says;
 * `unknown-heading`: the name is known, the heading it stands under is not; `remark`: it is known without what stands in
 * brackets behind it; `remainder` (除…外): what is left of it after an exception; `area`: a street, community or district, which has no level of its own.
 */
export type SeveralWhy = 'several' | 'other-street' | 'other-district' | 'unknown-heading' | 'remark' | 'remainder' | 'area';

/**
 * Why no unit can be offered. `unknown`: none is called so; `refused`: a person said it is none of the district's; `other-district`: it
 * lies in another; `bounds` (四至): bounded on four sides, to be drawn; `bounds-incomplete`: fewer than four sides are said;
 * `remainder`, `area`: as above, and no unit is called so.
 */
export type UnknownWhy = 'unknown' | 'refused' | 'other-district' | 'bounds' | 'bounds-incomplete' | 'remainder' | 'area';

/** Rows of the unit table, never a guess: a unit is found, or a person decides. */
export type NoticeMatch =
  | { readonly found: 'unit'; readonly unit: number }
  | { readonly found: 'several'; readonly units: readonly number[]; readonly why: SeveralWhy }
  | { readonly found: 'unknown'; readonly why: UnknownWhy };

/** 四至, what bounds an area on four sides, as written. */
export interface Bounds {
  readonly east: string;
  readonly south: string;
  readonly west: string;
  readonly north: string;
}

export interface NoticeItem {
  /** As written. */
  readonly text: string;
  /** What was asked of the matcher: 安康家园5号楼 for the second of 安康家园3号楼、5号楼. */
  readonly place: string;
  /** The headings it stood under, outermost first, as written: district, street, community or compound; '' for none. */
  readonly street: string;
  /** From 1, in the text as given. */
  readonly line: number;
  /** Building, stair, room, group or households at its end, as written (3号楼, 2单元, 1户); '' for none. */
  readonly tail: string;
  readonly match: NoticeMatch;
  /** Whether it names less than the unit found (局部, a building that is no unit of its own), or, where none is found, says so itself. */
  readonly isPart: boolean;
  /** null where it is not described by its bounds. */
  readonly bounds: Bounds | null;
}

export interface NoticeReadSection {
  readonly level: Level;
  /** Line of its heading, of the sentence or of the table row that says the level first. */
  readonly line: number;
  readonly items: readonly NoticeItem[];
}

/** One unit, or one part of it, under two levels. */
export interface Contradiction {
  readonly unit: number;
  /** Two or more, of different levels, in the order of the notice. */
  readonly named: readonly { readonly level: Level; readonly line: number; readonly text: string }[];
}

/**
 * What a person has to know beside the items.
 * `empty`: no text; `no-level`: nothing says sealed, controlled or precaution; `table-without-headings`, `table-without-level`: a table
 * that cannot be read; `row-without-level`, `row-without-name`: a row of it that cannot; `cells-from-above`: empty cells were taken from the row above, as
 * merged cells are pasted; `year-missing`, `impossible-date`: the day it holds from; `and-others` (等12个): the notice names not all;
 * `name-elsewhere`: a line that was not read as names holds the name of a unit.
 */
export type NoticeRemarkReason =
  | 'empty' | 'no-level' | 'table-without-headings' | 'table-without-level' | 'row-without-level' | 'row-without-name' | 'cells-from-above'
  | 'year-missing' | 'impossible-date' | 'and-others' | 'name-elsewhere';

export interface NoticeRemark {
  readonly reason: NoticeRemarkReason;
  /** 0 where it is about the whole text. */
  readonly line: number;
  /** The stretch it is about, as written. */
  readonly text: string;
}

/** What a line was taken as. */
export type LineUse = 'blank' | 'title' | 'number' | 'opening' | 'heading' | 'names' | 'measures' | 'closing' | 'signature' | 'refused';

export interface NoticeLineRead {
  readonly line: number;
  readonly text: string;
  readonly use: LineUse;
}

/** The moment a notice holds from; 24时 is 0:00 of the next day. */
export interface NoticeEffective {
  readonly day: EpidemicDay;
  /** Minutes since 0:00; null where only the day is said. */
  readonly minute: number | null;
}

export interface ReadNotice {
  /** 2022年第52号; '' where none stands. */
  readonly number: string;
  /** The document it rests on; '' where none is named. */
  readonly basis: string;
  /** null where it is not said, or not certain: a remark then says why. */
  readonly effective: NoticeEffective | null;
  /** In the order of the notice; a level may come more than once. */
  readonly sections: readonly NoticeReadSection[];
  readonly contradictions: readonly Contradiction[];
  readonly remarks: readonly NoticeRemark[];
  /** Every line of the text, once. */
  readonly lines: readonly NoticeLineRead[];
}
