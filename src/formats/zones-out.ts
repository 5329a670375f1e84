// The zones of one or more list days as CSV, GeoJSON or JSON, piece by piece, so that a city streams in little memory.
import { windRings } from '../domain/geometry/winding.ts';
import { isoDay, type EpidemicDay } from '../domain/day.ts';
import type { UnitGeometry } from '../domain/district/unit-table.ts';
import type { StandingRow } from '../domain/zoning/judge/standing.ts';
import type { Level } from '../domain/zoning/level.ts';
import type { ConditionsMode } from '../domain/zoning/packs/rule-pack.ts';
import { writeCell, writeLine, type LineEnd } from './tables/csv-out.ts';

/** Which of two answers a list is: as it was published, or as the rules say it today. */
export type ListShown = 'published' | 'computed';

/** Of a case file: which list a row is of, and the level of the unit on the other one where that is another; `absent` where that one lacks it. */
export interface BesideRow {
  readonly list: ListShown;
  readonly other: Level | 'absent' | null;
}

/** One unit on one list. */
export interface ZoneRow {
  readonly unit: string;
  readonly standing: StandingRow;
  readonly beside?: BesideRow | undefined;
}

/** The published list of a day, shown or not. */
export interface PublishedHeading {
  /** The entry that proposed it, and its number among the versions of the case file. */
  readonly version: string;
  readonly number: number;
  readonly approvedBy: string;
  readonly publishedBy: string;
  /** ISO moments. */
  readonly publishedAt: string;
  readonly inForceFrom: string;
  /** Units that have another level as computed, units of it that are zoned no longer, and units that it does not have. */
  readonly differing: number;
  readonly gone: number;
  readonly fresh: number;
}

/** What every output says about how it was judged. */
export interface ZonesHeading {
  /** In force on the list. */
  readonly pack: string;
  readonly dayCount: 'A' | 'B';
  readonly conditions: ConditionsMode;
  /** ISO moment; null: all that is on file. */
  readonly knownAt: string | null;
  /** Where packs follow one another: each with its first list as an ISO day. */
  readonly timeline?: readonly { readonly pack: string; readonly from: string | null }[] | undefined;
  /** Of a case file. */
  readonly list?: ListShown | undefined;
  /** The version whose units and facts these are, where they are not those of now. */
  readonly asPublished?: string | undefined;
  /** null where no list of the day was published. */
  readonly published?: PublishedHeading | null | undefined;
}

export type LabelLanguage = 'zh' | 'en';

export const ZONE_COLUMNS = [
  'unit', 'level', 'since', 'last_positive', 'next_level', 'next_change_on', 'blocked_by', 'clause', 'label', 'rule_level', 'pack', 'live', 'override',
] as const;

/** Further columns where lists may have been published. */
export const LIST_COLUMNS = ['list', 'other_level'] as const;

/** The members of a unit in JSON and GeoJSON: the columns, with `live` as it always was and the live level beside it. */
export type ZoneProperties = Readonly<Record<Exclude<(typeof ZONE_COLUMNS)[number], 'live'> | 'live_level', string>>
  & { readonly live: boolean } & Readonly<Partial<Record<(typeof LIST_COLUMNS)[number], string>>>;

const dayOrEmpty = (day: EpidemicDay | null): string => (day === null ? '' : isoDay(day));

/** The heading line, with a leading `day` for a range of days, and the columns of `BesideRow` where rows have one. */
export function csvHeading(withDay: boolean, lineEnd: LineEnd, withList = false): string {
  return writeLine([...(withDay ? ['day'] : []), ...ZONE_COLUMNS, ...(withList ? LIST_COLUMNS : [])], lineEnd);
}

/**
 * A writer of CSV lines. `unitCell` is the unit as `writeCell` gives it: a city over a season repeats each a hundred
 * times, so the caller writes it once.
 */
export function csvRowWriter(
  withDay: boolean,
  language: LabelLanguage,
  lineEnd: LineEnd,
): (unitCell: string, standing: StandingRow, beside?: BesideRow) => string {
  const days = new Map<EpidemicDay, string>();
  const day = (value: EpidemicDay | null): string => {
    if (value === null) return '';
    let text = days.get(value);
    if (text === undefined) days.set(value, (text = isoDay(value)));
    return text;
  };
  const texts = new Map<string, string>();
  const guarded = (text: string): string => {
    let cell = texts.get(text);
    if (cell === undefined) texts.set(text, (cell = writeCell(text)));
    return cell;
  };
  return (unitCell, s, beside) =>
    `${withDay ? `${day(s.day)},` : ''}${unitCell},${s.level},${day(s.since)},${day(s.lastPositive)},${s.nextLevel ?? ''},` +
    `${day(s.nextChangeOn)},${s.blockedBy.join(';')},${guarded(s.clauseId)},${guarded(s.label[language])},` +
    `${s.ruleLevel},${guarded(s.pack)},${liveLevel(s)},${overrideText(s, day)}${beside === undefined ? '' : `,${beside.list},${beside.other ?? ''}`}${lineEnd}`;
}

/** The live level where it is not that of the list. */
function liveLevel({ level, liveLevel: live }: StandingRow): string {
  return live === level ? '' : live;
}

function overrideText({ override }: StandingRow, day: (value: EpidemicDay) => string): string {
  return override === null ? '' : `${override.level} ${day(override.from)}..${day(override.until)}`;
}

/** The members of one row by name; '' where nothing is recorded. */
export function zoneProperties({ unit, standing, beside }: ZoneRow, language: LabelLanguage): ZoneProperties {
  return {
    unit,
    level: standing.level,
    since: dayOrEmpty(standing.since),
    last_positive: dayOrEmpty(standing.lastPositive),
    next_level: standing.nextLevel ?? '',
    next_change_on: dayOrEmpty(standing.nextChangeOn),
    blocked_by: standing.blockedBy.join(';'),
    clause: standing.clauseId,
    label: standing.label[language],
    rule_level: standing.ruleLevel,
    pack: standing.pack,
    live: standing.live,
    live_level: liveLevel(standing),
    override: overrideText(standing, isoDay),
    ...(beside !== undefined && { list: beside.list, other_level: beside.other ?? '' }),
  };
}

/** `{"day":…,"pack":…,"units":[…]}` of one list day, a piece a unit; an array of days is put together by the caller. */
export function* jsonOfDay(
  day: EpidemicDay,
  heading: ZonesHeading,
  rows: Iterable<ZoneRow>,
  language: LabelLanguage,
): Generator<string> {
  yield `${memberList({ day: isoDay(day), ...heading })},"units":[`;
  let between = '\n';
  for (const row of rows) {
    yield between + JSON.stringify(zoneProperties(row, language));
    between = ',\n';
  }
  yield '\n]}';
}

/**
 * A FeatureCollection (RFC 7946) of one list day, a piece a unit: WGS-84 without a `crs` member, outer rings
 * counter-clockwise, `null` where a unit has no place; the heading stands in foreign members.
 */
export function* geojsonOfDay(
  day: EpidemicDay,
  heading: ZonesHeading,
  rows: Iterable<ZoneRow & { readonly geometry: UnitGeometry | null }>,
  language: LabelLanguage,
): Generator<string> {
  yield `${memberList({ type: 'FeatureCollection', day: isoDay(day), ...heading })},"features":[`;
  let between = '\n';
  for (const row of rows) {
    yield between + JSON.stringify({ type: 'Feature', properties: zoneProperties(row, language), geometry: row.geometry && windRings(row.geometry) });
    between = ',\n';
  }
  yield '\n]}\n';
}

function memberList(members: object): string {
  return JSON.stringify(members).slice(0, -1);
}
