// What the page asks of the farming desk in its worker; one register is open at a time.
import type {
  CoursesAnswer, FarmDay, FarmingOpened, LinesAnswer, OccupancyAnswer, OpenFarmingAsk, SeasonAnswer, StaggerAnswer, StaggerSettings,
} from '../../domain/farming/answers.ts';
import type { Minute } from '../../domain/day.ts';
import type { PublishedDay } from '../../domain/publishing/published-days.ts';
import type { History } from '../../domain/zoning/lists/history.ts';

/** All lists of the case file, from which the first day a farmer may come is found. */
export interface FarmLists {
  readonly history: History;
  readonly published: readonly PublishedDay[];
  readonly showsPublished: boolean;
}

export interface FarmingService {
  open(ask: OpenFarmingAsk, tell: (done: number, whole: number) => void): FarmingOpened | Promise<FarmingOpened>;
  lines(day: FarmDay, against: FarmDay | null): LinesAnswer | Promise<LinesAnswer>;
  /** `plots`: rows of the register. */
  courses(plots: readonly number[]): CoursesAnswer | Promise<CoursesAnswer>;
  /** To be told once of every new history, before a season is asked. */
  useLists(lists: FarmLists): void | Promise<void>;
  season(day: FarmDay): SeasonAnswer | Promise<SeasonAnswer>;
  /** `tell`: what of the whole is done (0–1), and the peak so far. */
  stagger(settings: StaggerSettings, day: FarmDay, tell: (done: number, peak: number) => void): StaggerAnswer | Promise<StaggerAnswer>;
  /** Plans one household anew; null where nothing was planned. */
  replan(household: number): StaggerAnswer | null | Promise<StaggerAnswer | null>;
  occupancy(minute: Minute): OccupancyAnswer | null | Promise<OccupancyAnswer | null>;
  /** Ends the planning under way with what it has found. */
  cancel(): void;
}
