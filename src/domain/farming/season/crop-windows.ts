// 农时表: when which crop is nursed, planted or sown, by area, and how much a day of work brings.
import type { Bilingual } from '../../zoning/packs/rule-pack.ts';
import type { Crop, Machine } from '../register/farm-tables.ts';
import type { Operation } from './season-table.ts';

/** The document of a date or number, in Chinese and English; grades as in the zone packs. */
export interface SeasonSource {
  readonly text: string;
  readonly english: string;
  readonly grade: 'A' | 'B' | 'C' | 'D';
}

/** Days of any year, both included, written MM-DD: what was read for one spring holds for the next until somebody says otherwise. */
export interface CropWindow {
  readonly crop: Crop;
  readonly operation: Operation;
  /** Area it holds for, an id of `areas`; without one: wherever no area has a window of its own. */
  readonly area?: string | undefined;
  readonly from: string;
  readonly until: string;
  /** Day around which most of it is done; told, not reckoned with. */
  readonly peak?: string | undefined;
  readonly clause: Bilingual;
  readonly source: SeasonSource;
}

/** A part of the country with windows of its own, by the names of its townships. */
export interface SeasonArea {
  readonly id: string;
  readonly title: Bilingual;
  readonly townships: readonly string[];
  readonly source: SeasonSource;
}

/** How much a day of work brings. */
export interface WorkRate {
  readonly operation: Operation;
  readonly crops: readonly Crop[];
  /** Null: by hand. */
  readonly machine: Machine | null;
  readonly muPerPersonDay: number;
  /** People who have work at the machine; more do not speed it up. Null by hand: everybody has. */
  readonly mostPeople: number | null;
  readonly source: SeasonSource;
}

/** What a substitute must bring to be sent for an operation. */
export interface MachineWanted {
  readonly operation: Operation;
  /** One of these; none: hands are enough. */
  readonly machines: readonly Machine[];
  readonly source: SeasonSource;
}

export interface CropWindows {
  readonly id: string;
  readonly title: Bilingual;
  readonly areas: readonly SeasonArea[];
  readonly windows: readonly CropWindow[];
  readonly rates: readonly WorkRate[];
  readonly wanted: readonly MachineWanted[];
}
