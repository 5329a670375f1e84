// Which list each day of a case file shows, as published or as the rules say it today, and its rows and changes.
import { isoDay, MINUTES_PER_DAY, type EpidemicDay, type Minute } from '../domain/day.ts';
import { placeAt } from '../domain/district/place-column.ts';
import type { UnitGeometry, UnitTable } from '../domain/district/unit-table.ts';
import { changesShown } from '../domain/publishing/changes-shown.ts';
import { holdPublished, publishedBefore, type FrozenDay, type PublishedDay } from '../domain/publishing/published-days.ts';
import { readAsPublished, rowOfGone } from '../domain/publishing/rows-as-published.ts';
import { publishedAt, type Version } from '../domain/publishing/versions.ts';
import type { ZoneList } from '../domain/publishing/zone-list.ts';
import type { JudgedDistrict } from '../domain/zoning/judge/judge-district.ts';
import { LEVELS, levelOf, type Level } from '../domain/zoning/level.ts';
import { createDayCursor, type DayCursor } from '../domain/zoning/lists/day-cursor.ts';
import type { ListChange } from '../domain/zoning/lists/list-changes.ts';
import type { ListDays } from '../domain/zoning/lists/list-days.ts';
import { shortenValue } from '../formats/rejects.ts';
import type { BesideRow, ZoneRow, ZonesHeading } from '../formats/zones-out.ts';
import { FILE_NAMES } from '../words/file-names.ts';
import type { ExplainedList, PublishedNote } from '../words/terminal-case-file.ts';
import { writeIsoMoment } from './question.ts';

/** The published list of a day beside what the rules say of the day. */
export interface PublishedList {
  readonly version: Version;
  /** Its number among the versions of the case file, as the page counts them. */
  readonly number: number;
  readonly held: PublishedDay;
  /** The level each unit was published with. */
  readonly levels: ReadonlyMap<string, Level>;
  /** Keys of units of it that are zoned no longer, and of zoned units that it does not have. */
  readonly gone: readonly string[];
  readonly fresh: readonly string[];
}

const CLAUSE = { zh: FILE_NAMES.zh.asPublished, en: FILE_NAMES.en.asPublished };
const isoMinute = (minute: Minute): string => writeIsoMoment(Math.floor(minute / MINUTES_PER_DAY), minute % MINUTES_PER_DAY);

export class ShownLists {
  private readonly cursor: DayCursor;
  private readonly held: readonly PublishedDay[];
  private readonly published: ReadonlyMap<EpidemicDay, PublishedList>;

  /** `versions`: all of the case file, in their order. */
  constructor(
    private readonly judged: JudgedDistrict,
    private readonly units: UnitTable,
    versions: readonly Version[],
    frozen: readonly FrozenDay[],
    days: ListDays,
    private readonly showsComputed: boolean,
  ) {
    this.cursor = createDayCursor(judged.history(days.first, days.last));
    this.held = holdPublished(frozen, this.cursor, units.id, judged.zoned);
    this.published = new Map(this.held.map((held) => {
      const { version, list } = frozen.find((one) => one.version.entry === held.version)!;
      return [held.day, { version, number: versions.indexOf(version) + 1, held, ...this.hold(list) }];
    }));
  }

  private hold(list: ZoneList): Pick<PublishedList, 'levels' | 'gone' | 'fresh'> {
    const levels = new Map(list.unit.map((unit, row) => [unit, LEVELS[levelOf(list.status[row]!)]]));
    const zoned = Array.from(this.judged.zoned, (row) => this.units.id[row]!);
    const known = new Set(zoned);
    return { levels, gone: list.unit.filter((unit) => !known.has(unit)), fresh: zoned.filter((unit) => !levels.has(unit)) };
  }

  publishedOn(day: EpidemicDay): PublishedList | null {
    return this.published.get(day) ?? null;
  }

  /** Whether the day is shown as it was published. */
  isPublished(day: EpidemicDay): boolean {
    return !this.showsComputed && this.published.has(day);
  }

  /** The day whose published list raised and lowered are told against; null without one before. */
  dayBefore(day: EpidemicDay): EpidemicDay | null {
    return publishedBefore(this.held, day)?.day ?? null;
  }

  changesOn(day: EpidemicDay): ListChange[] {
    return changesShown(this.judged, this.cursor, this.held, day, !this.showsComputed);
  }

  /** The level each zoned row shows. */
  levelOn(day: EpidemicDay): (row: number) => Level {
    const rowOf = this.rowReader(day);
    return (row) => rowOf(row).level;
  }

  /** Counted units in the order of the case file, and behind them those of a published list that are zoned no longer. */
  *rowsOn(day: EpidemicDay): Generator<ZoneRow & { readonly geometry: UnitGeometry | null }> {
    const { judged, units } = this;
    const rowOf = this.rowReader(day);
    for (const row of judged.zoned) {
      yield { unit: units.id[row]!, standing: rowOf(row), beside: this.besideOn(day, row), geometry: placeAt(units.geometry, row) };
    }
    if (!this.isPublished(day)) return;
    const { gone, levels } = this.published.get(day)!;
    for (const unit of gone) yield { unit, standing: rowOfGone(judged, day, levels.get(unit)!, CLAUSE), beside: { list: 'published', other: 'absent' }, geometry: null };
  }

  private rowReader(day: EpidemicDay): ReturnType<typeof readAsPublished> {
    return readAsPublished(this.judged, day, this.isPublished(day) ? this.published.get(day)!.held : null, CLAUSE);
  }

  private besideOn(day: EpidemicDay, row: number): BesideRow {
    const published = this.published.get(day);
    if (published === undefined) return { list: 'computed', other: null };
    const then = published.levels.get(this.units.id[row]!);
    if (then === undefined) return { list: 'computed', other: 'absent' };
    const now = this.judged.row(row, day).level;
    const [list, other] = this.showsComputed ? (['computed', then] as const) : (['published', now] as const);
    return { list, other: then === now ? null : other };
  }

  headingOn(day: EpidemicDay): Pick<ZonesHeading, 'list' | 'published'> {
    const list = this.isPublished(day) ? 'published' : 'computed';
    const published = this.published.get(day);
    if (published === undefined) return { list, published: null };
    const { version, number, held, gone, fresh } = published;
    const byOf = (to: string): string => version.steps.findLast((step) => step.to === to)?.by ?? '';
    return {
      list,
      published: {
        version: version.entry, number, approvedBy: byOf('approved'), publishedBy: byOf('published'), publishedAt: isoMinute(publishedAt(version)!),
        inForceFrom: isoMinute(version.effectiveFrom), differing: held.rows.length, gone: gone.length, fresh: fresh.length,
      },
    };
  }

  /** What is told of a day that has a published list; null of another. Texts of the file keep out of the terminal's hands. */
  noteOn(day: EpidemicDay): PublishedNote | null {
    const published = this.published.get(day);
    if (published === undefined) return null;
    const { version, number, held, gone, fresh } = published;
    const drafted = { to: 'draft', by: version.by, duty: version.duty, at: version.at } as const;
    const sided = (units: readonly string[]) => ({ count: units.length, example: shortenValue(units[0] ?? '') });
    return {
      day: isoDay(day), number, version: shortenValue(version.entry), steps: [drafted, ...version.steps].map(({ to, by, duty, at }) => ({ to, by: shortenValue(by), duty: shortenValue(duty), at: isoMinute(at) })),
      inForceFrom: isoMinute(version.effectiveFrom), differing: held.rows.length, gone: sided(gone), fresh: sided(fresh),
    };
  }

  /** How a zoned row stands on the two lists of a day. */
  explainedOn(day: EpidemicDay, row: number): ExplainedList {
    const published = this.published.get(day);
    return {
      isPublished: this.isPublished(day), number: published?.number ?? 0,
      published: published === undefined ? null : (published.levels.get(this.units.id[row]!) ?? 'absent'), computed: this.judged.row(row, day).level,
    };
  }
}
