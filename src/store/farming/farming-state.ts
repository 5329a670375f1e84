// 春耕: what the farming desk shows and what was asked of it.
import type { LineString, Point, Polygon } from 'geojson';
import type { EpidemicDay } from '../../domain/day.ts';
import type { History } from '../../domain/zoning/lists/history.ts';
import type { FarmPack } from '../../domain/farming/rules/farm-pack.ts';
import type { FarmFinding, FarmRegister, LinesAnswer, OccupancyAnswer, SeasonAnswer, StaggerAnswer, StaggerSettings } from '../../domain/farming/answers.ts';

/** 路线 lines, 错峰 staggering, 农时 season, 通行证 passes. */
export type FarmingTab = 'lines' | 'stagger' | 'season' | 'passes';

/** What is drawn on the map by hand: 地块, 田间路, 卡口. */
export type FarmDrawing = 'plot' | 'track' | 'gate';

export interface FarmingState {
  readonly tab: FarmingTab;
  /** Null while it is read, or where the district has none. */
  readonly register: FarmRegister | null;
  readonly findings: readonly FarmFinding[];
  /** 'none': the case file brings no register. */
  readonly phase: 'closed' | 'opening' | 'open' | 'none' | 'failed';
  /** How much of the register is read while it is being opened, 0–1. */
  readonly read: number;
  /** Farm packs there are; empty until the desk is first opened. */
  readonly packs: readonly FarmPack[];
  /** Farm pack by which lines are judged. */
  readonly pack: string;
  /** Of `screen.day`; null while they are asked. */
  readonly lines: LinesAnswer | null;
  readonly season: SeasonAnswer | null;
  readonly settings: StaggerSettings;
  readonly plan: StaggerAnswer | null;
  /** All lists as they were when it was planned. */
  readonly plannedOn: History | null;
  /** While it is planned: what of the whole is done (0–1). */
  readonly planning: number | null;
  readonly occupancy: OccupancyAnswer | null;
  /** Village (zoned unit row) the tables and exports are of; null: all. */
  readonly village: number | null;
  /** Household in hand: its card is open and its lines are on the map. */
  readonly household: number | null;
  /** List day the lines are held against: the list before, or the last one published before it. */
  readonly against: EpidemicDay | null;
  /** What the map takes from the person now. */
  readonly drawing: FarmDrawing | null;
  /** What was drawn and waits to be named; WGS-84. */
  readonly drawn: Polygon | LineString | Point | null;
}

/** Before the desk is first opened; times of day in minutes after midnight. `firstDay` 0: the day after the list that is shown. */
export const NO_FARMING: FarmingState = {
  tab: 'lines', register: null, findings: [], phase: 'closed', read: 0, packs: [], pack: '', lines: null, season: null,
  settings: {
    firstDay: 0, days: 1, dayStart: 300, dayEnd: 1140, slotMinutes: 120,
    perSegment: 10, perBridge: 6, perBlock: 8, perGreenhouse: 4,
    crewMeters: 0, unmixedBlocks: true, leastWorkMinutes: 60, seed: 1, mostSeconds: 20,
  },
  plan: null, plannedOn: null, planning: null, occupancy: null, village: null, household: null, against: null,
  drawing: null, drawn: null,
};
