// Which packs the page knows, which holds on a day, and what each is called.
import type { EpidemicDay } from '../../domain/day.ts';
import type { RulePack } from '../../domain/zoning/packs/rule-pack.ts';
import { summarizePack } from '../../store/commands.ts';
import type { PackSummary, State } from '../../store/state.ts';

/** A part of the timeline with the last list it holds on. */
export interface DatedPart {
  readonly id: string;
  /** null: from the beginning. */
  readonly from: EpidemicDay | null;
  /** null: without an end. */
  readonly until: EpidemicDay | null;
  /** Position in the timeline. */
  readonly order: number;
}

/** The parts of the timeline, each with its last list. */
export function datedParts(timeline: State['timeline']): readonly DatedPart[] {
  return timeline.map(({ id, from }, order) => {
    const next = timeline[order + 1]?.from ?? null;
    return { id, from, until: next === null ? null : next - 1, order };
  });
}

/** The part that holds on a list; before the first one begins, the first. */
export function partOnDay(timeline: State['timeline'], day: EpidemicDay): DatedPart {
  const parts = datedParts(timeline);
  return parts.findLast(({ from }) => from === null || from <= day) ?? parts[0]!;
}

type Known = Pick<State, 'timeline' | 'adopted' | 'screen'>;

/** A pack in full: as it was adopted, that of the day shown before others of its name, else as the page ships it. */
export function fullPack(id: string, { timeline, adopted, screen }: Known, shipped: readonly RulePack[]): RulePack | null {
  const part = timeline.length === 0 ? null : partOnDay(timeline, screen.day);
  const onDay = part !== null && part.id === id ? adopted[part.order] : undefined;
  return onDay ?? adopted.find((pack) => pack.id === id) ?? shipped.find((pack) => pack.id === id) ?? null;
}

/** What a pack is called, also one from a file; null where only its id is known. */
export function summaryOf(id: string, now: Known & Pick<State, 'packs'>): PackSummary | null {
  const full = fullPack(id, now, []);
  return full === null ? (now.packs.find((pack) => pack.id === id) ?? null) : summarizePack(full);
}

/** Title of a pack, or its id where nothing else is known. */
export function titleOf(id: string, now: Known & Pick<State, 'packs' | 'language'>): string {
  return summaryOf(id, now)?.title[now.language] ?? id;
}

/** All packs there are to read: as shipped, but an adopted text before one of its name, and adopted ones of the person's behind. */
export function listPacks(now: Known, shipped: readonly RulePack[]): readonly RulePack[] {
  const own = now.adopted.filter((pack, order) => !shipped.some(({ id }) => id === pack.id) && now.adopted.findIndex(({ id }) => id === pack.id) === order);
  return [...shipped.map(({ id }) => fullPack(id, now, shipped)!), ...own];
}

/** Whether a pack is, text for text, one that comes with the page. */
export function isShipped(pack: RulePack, shipped: readonly RulePack[]): boolean {
  const same = shipped.find(({ id }) => id === pack.id);
  return same !== undefined && (same === pack || JSON.stringify(same) === JSON.stringify(pack));
}
