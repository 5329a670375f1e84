// A list as it was published, row by row: the level people were told, and nothing of what the rules expect next.
import type { EpidemicDay } from '../day.ts';
import type { JudgedDistrict } from '../zoning/judge/judge-district.ts';
import type { StandingRow } from '../zoning/judge/standing.ts';
import { LEVELS, levelOf, type Level } from '../zoning/level.ts';
import type { Bilingual } from '../zoning/packs/rule-pack.ts';
import type { PublishedDay } from './published-days.ts';

const NO_TEXT: Bilingual = { zh: '', en: '' };

/** What the rules read of a unit where its published level is another: a fact of today beside a level of then would mislead. */
const NOTHING_NEXT = { stage: '', measures: NO_TEXT, clauseId: '', pack: '', since: null, stageDay: null, stageDays: null, heldDays: 0, nextLevel: null, nextChangeOn: null, blockedBy: [] } as const;

/**
 * Rows of a day by what was published of it; null: as the rules say. A unit that was published at the level it has today
 * is told as the rules tell it; `clause` stands for the clause of the others.
 */
export function readAsPublished(judged: Pick<JudgedDistrict, 'row' | 'packOn'>, day: EpidemicDay, published: Pick<PublishedDay, 'rows' | 'status'> | null, clause: Bilingual): (row: number) => StandingRow {
  const levels = new Map(Array.from(published?.rows ?? [], (row, i) => [row, LEVELS[levelOf(published!.status[i]!)]]));
  return (row) => {
    const [standing, level] = [judged.row(row, day), levels.get(row)];
    return level === undefined ? standing : withLevel(standing, level, judged.packOn(day).stages.find((stage) => stage.level === level)?.label ?? NO_TEXT, clause);
  };
}

function withLevel(standing: StandingRow, level: Level, label: Bilingual, clause: Bilingual): StandingRow {
  // What the day's own facts give at once stands where it is more than the list of today says.
  const liveLevel = standing.liveLevel === standing.level ? level : standing.liveLevel;
  return { ...standing, ...NOTHING_NEXT, level, label, clause, liveLevel };
}

/** The row of a unit that was published and is zoned no longer: its level, and nothing else is known of it. */
export function rowOfGone(judged: Pick<JudgedDistrict, 'packOn' | 'conditions'>, day: EpidemicDay, level: Level, clause: Bilingual): StandingRow {
  const { dayCount, stages } = judged.packOn(day);
  return {
    unit: -1, zonedUnit: -1, day, dayCount, conditionsMode: judged.conditions, level, ruleLevel: 'none', override: null, ...NOTHING_NEXT,
    label: stages.find((stage) => stage.level === level)?.label ?? NO_TEXT, clause, lastPositive: null, live: false, liveLevel: level, hasSealedParts: false,
  };
}
