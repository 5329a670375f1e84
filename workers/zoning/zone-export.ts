// The list of a day as a file: zones as GeoJSON, units as CSV or xlsx; the writers are loaded when first asked.
import type { EpidemicDay } from '../../src/domain/day.ts';
import { placeAt } from '../../src/domain/district/place-column.ts';
import { UNIT_KINDS, type UnitKind } from '../../src/domain/district/unit-table.ts';
import type { EntryId } from '../../src/domain/journal/entry.ts';
import type { JudgedDistrict, PreparedDistrict } from '../../src/domain/zoning/judge/judge-district.ts';
import type { PublishedDay } from '../../src/domain/publishing/published-days.ts';
import { readAsPublished } from '../../src/domain/publishing/rows-as-published.ts';
import { LEVELS, type Level } from '../../src/domain/zoning/level.ts';
import type { Blocker, StandingRow } from '../../src/domain/zoning/judge/standing.ts';

/** The words of an export; the page gives them, for a worker speaks no language. */
export interface ExportWords {
  readonly district: string;
  readonly title: string;
  readonly cutOff: string;
  readonly pack: string;
  readonly conditions: string;
  /** What the list leaves out; '' for nothing. */
  readonly uncounted: string;
  readonly levels: Readonly<Record<Level, string>>;
  readonly kinds: Readonly<Record<UnitKind, string>>;
  readonly blockers: Readonly<Record<Blocker, string>>;
  readonly between: string;
  /** Stands for the clause where a level is as published and not as the rules say it today. */
  readonly asPublished: { readonly zh: string; readonly en: string };
}

export interface ExportAsk {
  readonly what: 'geojson' | 'csv' | 'xlsx';
  readonly day: EpidemicDay;
  /** A day with a published list as published. */
  readonly showsPublished: boolean;
  readonly language: 'zh' | 'en';
  readonly words: ExportWords;
}

const TYPES = {
  geojson: 'application/geo+json',
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Answers for the units of a list. */
interface Listing {
  readonly judged: JudgedDistrict;
  readonly list: 'published' | 'computed';
  readonly rowOf: (row: number) => StandingRow;
  readonly asPublished: EntryId | null;
}

/** `published`: the list of that day as published; null to write what the rules say. `asPublished`: the version whose units and facts these are; null: those of now. */
export async function exportZones(ask: ExportAsk, prepared: PreparedDistrict, judged: JudgedDistrict, published: PublishedDay | null, asPublished: EntryId | null): Promise<Blob> {
  const listing: Listing = { judged, asPublished, list: published === null ? 'computed' : 'published', rowOf: readAsPublished(judged, ask.day, published, ask.words.asPublished) };
  const pieces = ask.what === 'geojson' ? await writeGeoJson(ask, prepared, listing) : [await writeList(ask, ask.what, prepared, listing)];
  return new Blob(pieces, { type: TYPES[ask.what] });
}

async function writeGeoJson({ day, language }: ExportAsk, { units }: PreparedDistrict, { judged, list, rowOf, asPublished }: Listing): Promise<string[]> {
  const { geojsonOfDay } = await import('../../src/formats/zones-out.ts');
  const rows = function* () {
    for (const row of judged.zoned) yield { unit: units.id[row]!, standing: rowOf(row), geometry: placeAt(units.geometry, row) };
  };
  const { id, dayCount } = judged.packOn(day);
  return [...geojsonOfDay(day, { pack: id, dayCount, conditions: judged.conditions, knownAt: null, list, ...(asPublished !== null && { asPublished }) }, rows(), language)];
}

async function writeList(
  { language, words }: ExportAsk,
  what: 'csv' | 'xlsx',
  { units, zones }: PreparedDistrict,
  { judged, rowOf }: Listing,
): Promise<Uint8Array<ArrayBuffer>> {
  const { writeUnitListCsv, writeUnitListXlsx } = await import('../../src/formats/exports/unit-list.ts');
  const listed = Array.from(judged.zoned, (row) => {
    const street = zones.streetOf[row]!;
    return { row, name: units.name[row]!, street: street < 0 ? '' : units.name[street]!, standing: rowOf(row) };
  });
  const rows = function* () {
    for (const { row, name, street, standing } of sortForReading(listed, language)) {
      yield {
        id: units.id[row]!,
        name,
        street,
        kind: words.kinds[UNIT_KINDS[units.kind[row]!]!],
        level: words.levels[standing.level],
        since: standing.since,
        lastPositive: standing.lastPositive,
        nextLevel: standing.nextLevel === null ? '' : words.levels[standing.nextLevel],
        nextChangeOn: standing.nextChangeOn,
        blockedBy: standing.blockedBy.map((blocker) => words.blockers[blocker]).join(words.between),
        buildings: units.buildings[row]!,
        households: units.households[row]!,
        people: units.population[row]!,
        clause: standing.clause[language],
      };
    }
  };
  const { district, title, cutOff, pack, conditions, uncounted } = words;
  const list = { district, title, cutOff, pack, conditions, uncounted, rows: rows() };
  return (what === 'csv' ? writeUnitListCsv(list, language) : writeUnitListXlsx(list, language)) as Uint8Array<ArrayBuffer>;
}

interface Listed {
  readonly name: string;
  readonly street: string;
  readonly standing: { readonly level: Level };
}

/** The strictest level first, then street by street and by name; units that name no street end their level. */
export function sortForReading<Unit extends Listed>(units: readonly Unit[], language: 'zh' | 'en'): Unit[] {
  const { compare } = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true });
  return units.toSorted((a, b) =>
    LEVELS.indexOf(b.standing.level) - LEVELS.indexOf(a.standing.level)
    || Number(a.street === '') - Number(b.street === '')
    || compare(a.street, b.street)
    || compare(a.name, b.name));
}
