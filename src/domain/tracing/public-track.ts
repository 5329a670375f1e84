// 轨迹公布: what of the stays of cases may go out. Homes never, times by the hour and outward, places that have a name; nothing says who.
import type { Minute } from '../day.ts';
import { UNIT_KINDS, type UnitKind, type UnitTable } from '../district/unit-table.ts';
import { metersBetween } from './great-circle.ts';
import type { PlaceRole } from './stays/stay-table.ts';

export interface StayToPublish {
  readonly role: PlaceRole;
  /** Row, −1 for none. */
  readonly unit: number;
  /** As written. */
  readonly place: string;
  readonly from: Minute | null;
  readonly until: Minute | null;
  readonly lng: number | null;
  readonly lat: number | null;
  /** It began after the case was isolated: the text speaks of the time before. */
  readonly isIsolated: boolean;
  /** It cannot be true beside the others of its case, or at its time. */
  readonly isContradicted: boolean;
}

/** Why a person has to look at a line: 人数少 few people · 不是公共场所 no public place · 不在单元表 on no list of units · 矛盾 contradicted by another stay. */
export const LINE_WARNINGS = ['few-people', 'not-public', 'no-unit', 'contradicted'] as const;
export type LineWarning = (typeof LINE_WARNINGS)[number];

export interface PublicLine {
  /** Names the line as long as place and times are these. */
  readonly key: string;
  /** The unit that is named, −1 where only the words are known. */
  readonly unit: number;
  readonly place: string;
  /** Whole hours; the stays lie within. */
  readonly from: Minute;
  readonly until: Minute;
  readonly warnings: readonly LineWarning[];
}

/** Stays that are no line: at home, after the isolation, without both times, without a name. */
export interface LeftOut {
  readonly home: number;
  readonly isolated: number;
  readonly undated: number;
  readonly nameless: number;
}

export interface PublicTrack {
  /** By time. */
  readonly lines: readonly PublicLine[];
  readonly leftOut: LeftOut;
}

export interface PublicGround {
  readonly units: Pick<UnitTable, 'kind' | 'name' | 'parent'>;
  /** Homes of the cases as the lists have them, beside those among the stays. */
  readonly homes: readonly number[];
  /** People of a unit; null unknown. */
  readonly people: (unit: number) => number | null;
}

const HOUR = 60;
/** Where fewer are, whoever knows the place knows the person (grade D: our own reading; small counts are commonly hidden below 10 to 30). */
const FEW_PEOPLE = 20;
/** A stay that matched no unit and lies so near a home is taken for one there. */
const HOME_METERS = 100;
const DWELLINGS: ReadonlySet<UnitKind> = new Set(['compound', 'hamlet']);

/** Lines of one place that overlap or touch are one. */
export function publicTrack(stays: readonly StayToPublish[], ground: PublicGround): PublicTrack {
  const isHome = homesOf(stays, ground);
  const leftOut = { home: 0, isolated: 0, undated: 0, nameless: 0 };
  const drafts: PublicLine[] = [];
  for (const stay of stays) {
    const unit = shownUnit(ground.units, stay.unit);
    const place = unit < 0 ? stay.place.trim() : ground.units.name[unit]!;
    if (isHome(stay, unit)) leftOut.home++;
    else if (stay.isIsolated) leftOut.isolated++;
    else if (place === '') leftOut.nameless++;
    else if (stay.from === null || stay.until === null || stay.until < stay.from) leftOut.undated++;
    else {
      const from = Math.floor(stay.from / HOUR) * HOUR;
      drafts.push({ key: '', unit, place, from, until: Math.max(from + HOUR, Math.ceil(stay.until / HOUR) * HOUR), warnings: [...warningsOf(unit, ground), ...(stay.isContradicted ? ['contradicted' as const] : [])] });
    }
  }
  return { lines: mergeLines(drafts), leftOut };
}

/** The venue a stay was in, else the compound or hamlet, else the unit itself. */
function shownUnit({ kind, parent }: PublicGround['units'], unit: number): number {
  for (const isWanted of [(one: UnitKind) => one === 'venue', (one: UnitKind) => DWELLINGS.has(one)]) {
    for (let at = unit; at >= 0; at = parent[at]!) if (isWanted(UNIT_KINDS[kind[at]!]!)) return at;
  }
  return unit;
}

function isIn(parent: ArrayLike<number>, inner: number, outer: number): boolean {
  for (let at = inner; at >= 0; at = parent[at]!) if (at === outer) return true;
  return false;
}

/** A home is what is called one, any stay in its unit or in what would be named for it, and one without a unit that has its words or lies near it. */
function homesOf(stays: readonly StayToPublish[], { units: { parent }, homes }: PublicGround): (stay: StayToPublish, shown: number) => boolean {
  const residences = stays.filter(({ role }) => role === 'residence');
  const rows = [...new Set([...homes, ...residences.map(({ unit }) => unit)])].filter((unit) => unit >= 0);
  const texts = new Set(residences.map(({ place }) => place.trim()).filter((place) => place !== ''));
  const isNear = (stay: StayToPublish): boolean => stay.lng !== null && stay.lat !== null
    && residences.some(({ lng, lat }) => lng !== null && lat !== null && metersBetween(stay.lng!, stay.lat!, lng, lat) <= HOME_METERS);
  return (stay, shown) => stay.role === 'residence' || texts.has(stay.place.trim())
    || (shown < 0 ? isNear(stay) : rows.some((home) => isIn(parent, home, shown) || isIn(parent, stay.unit, home)));
}

function warningsOf(unit: number, { units: { kind }, people }: PublicGround): LineWarning[] {
  if (unit < 0) return ['no-unit'];
  const count = people(unit);
  return [...(count !== null && count < FEW_PEOPLE ? ['few-people' as const] : []), ...(UNIT_KINDS[kind[unit]!] === 'venue' ? [] : ['not-public' as const])];
}

function mergeLines(drafts: readonly PublicLine[]): PublicLine[] {
  const byPlace = new Map<string, PublicLine[]>();
  for (const draft of drafts.toSorted((a, b) => a.from - b.from || a.until - b.until)) {
    const at = draft.unit < 0 ? `written ${draft.place}` : String(draft.unit);
    const lines = byPlace.get(at) ?? [];
    const last = lines.at(-1);
    if (last !== undefined && draft.from <= last.until) lines[lines.length - 1] = { ...last, until: Math.max(last.until, draft.until), warnings: LINE_WARNINGS.filter((one) => last.warnings.includes(one) || draft.warnings.includes(one)) };
    else lines.push(draft);
    byPlace.set(at, lines);
  }
  const lines = [...byPlace.values()].flat().map((line) => ({ ...line, key: `${line.place} ${line.from} ${line.until}` }));
  return lines.toSorted((a, b) => a.from - b.from || a.until - b.until || (a.place < b.place ? -1 : a.place > b.place ? 1 : a.unit - b.unit));
}

/** What a person decided of a line; left out: nothing yet. */
export type LineDecision = 'publish' | 'keep-back';

/** Lines without a warning go out unless they are kept back; one with a warning waits for a decision. */
export function decideLines(lines: readonly PublicLine[], decisions: ReadonlyMap<string, LineDecision>): { readonly published: readonly PublicLine[]; readonly open: number } {
  const decided = (line: PublicLine): LineDecision | null => decisions.get(line.key) ?? (line.warnings.length === 0 ? 'publish' : null);
  return { published: lines.filter((line) => decided(line) === 'publish'), open: lines.filter((line) => decided(line) === null).length };
}
