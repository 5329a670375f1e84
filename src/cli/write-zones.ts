// Writes the zones of every list day asked for, a unit at a time.
import { isoDay, type EpidemicDay } from '../domain/day.ts';
import { placeAt } from '../domain/district/place-column.ts';
import type { UnitTable } from '../domain/district/unit-table.ts';
import type { JudgedDistrict } from '../domain/zoning/judge/judge-district.ts';
import { writeCell } from '../formats/tables/csv-out.ts';
import { csvHeading, csvRowWriter, geojsonOfDay, jsonOfDay, type ZonesHeading } from '../formats/zones-out.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';

const LINE_END = '\n';

export async function writeZones(judged: JudgedDistrict, units: UnitTable, options: Options, output: Output): Promise<void> {
  const pieces = { csv: csvPieces, json: jsonPieces, geojson: geojsonPieces }[options.format](judged, units, options);
  for (const piece of pieces) if (output.write(piece)) await output.flush();
}

/** Units that have a level, in input order: not the streets and districts that merely contain them. */
function listedUnits(judged: JudgedDistrict): number[] {
  return [...judged.zonedOf.keys()].filter((unit) => judged.zonedOf[unit]! >= 0);
}

function* rowsOfDay(judged: JudgedDistrict, units: UnitTable, listed: readonly number[], day: EpidemicDay) {
  for (const unit of listed) {
    yield { unit: units.id[unit]!, standing: judged.row(unit, day), geometry: placeAt(units.geometry, unit) };
  }
}

/** What the list of a day is judged by: the pack in force on it, and all of them where they change. */
function headingOf(judged: JudgedDistrict, { timeline, conditions, knownAt }: Options, day: EpidemicDay): ZonesHeading {
  const { id, dayCount } = judged.packOn(day);
  const packs = timeline.map(({ pack, from }) => ({ pack: pack.id, from: from === null ? null : isoDay(from) }));
  return { pack: id, dayCount, conditions, knownAt: knownAt?.text ?? null, ...(packs.length > 1 && { timeline: packs }) };
}

function* csvPieces(judged: JudgedDistrict, units: UnitTable, { first, last, isRange, language }: Options): Generator<string> {
  const listed = listedUnits(judged);
  const cells = listed.map((unit) => writeCell(units.id[unit]!));
  const writeRow = csvRowWriter(isRange, language, LINE_END);
  yield csvHeading(isRange, LINE_END);
  for (let day = first; day <= last; day++) {
    for (let i = 0; i < listed.length; i++) yield writeRow(cells[i]!, judged.row(listed[i]!, day));
  }
}

function* jsonPieces(judged: JudgedDistrict, units: UnitTable, options: Options): Generator<string> {
  const { first, last, isRange, language } = options;
  const listed = listedUnits(judged);
  if (isRange) yield '[';
  for (let day = first; day <= last; day++) {
    if (day > first) yield ',\n';
    yield* jsonOfDay(day, headingOf(judged, options, day), rowsOfDay(judged, units, listed, day), language);
  }
  yield isRange ? ']\n' : '\n';
}

function* geojsonPieces(judged: JudgedDistrict, units: UnitTable, options: Options): Generator<string> {
  yield* geojsonOfDay(options.first, headingOf(judged, options, options.first), rowsOfDay(judged, units, listedUnits(judged), options.first), options.language);
}
