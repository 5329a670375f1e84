// Writes the zones of every list day asked for, a unit at a time.
import { isoDay, type EpidemicDay } from '../domain/day.ts';
import { placeAt } from '../domain/district/place-column.ts';
import type { UnitGeometry } from '../domain/district/unit-table.ts';
import type { JudgedDistrict } from '../domain/zoning/judge/judge-district.ts';
import { writeCell } from '../formats/tables/csv-out.ts';
import { csvHeading, csvRowWriter, geojsonOfDay, jsonOfDay, type ZoneRow, type ZonesHeading } from '../formats/zones-out.ts';
import type { Output } from './output.ts';
import type { Answer, Asked } from './write-answer.ts';

const LINE_END = '\n';

export async function writeZones(answer: Answer, asked: Asked, output: Output): Promise<void> {
  const pieces = { csv: csvPieces, json: jsonPieces, geojson: geojsonPieces }[asked.format](answer, asked);
  for (const piece of pieces) if (output.write(piece)) await output.flush();
}

/** Units that have a level, in input order: not the streets and districts that merely contain them. */
function listedUnits(judged: JudgedDistrict): number[] {
  return [...judged.zonedOf.keys()].filter((unit) => judged.zonedOf[unit]! >= 0);
}

type PlacedRow = ZoneRow & { readonly geometry: UnitGeometry | null };

/** Rows of files as they were given; of a case file the units that are counted. */
function rowReader({ judged, units, lists }: Answer): (day: EpidemicDay) => Iterable<PlacedRow> {
  if (lists !== null) return (day) => lists.rowsOn(day);
  const listed = listedUnits(judged);
  return function* (day) {
    for (const unit of listed) yield { unit: units.id[unit]!, standing: judged.row(unit, day), geometry: placeAt(units.geometry, unit) };
  };
}

/** What the list of a day is judged by: the pack in force on it, and all of them where they change; and which list it is. */
function headingOf({ judged, lists }: Answer, { timeline, conditions, knownAt }: Asked, day: EpidemicDay): ZonesHeading {
  const { id, dayCount } = judged.packOn(day);
  const packs = timeline.map(({ pack, from }) => ({ pack: pack.id, from: from === null ? null : isoDay(from) }));
  return { pack: id, dayCount, conditions, knownAt: knownAt?.text ?? null, ...(packs.length > 1 && { timeline: packs }), ...lists?.headingOn(day) };
}

function* csvPieces(answer: Answer, { first, last, isRange, language }: Asked): Generator<string> {
  const { judged, units, lists } = answer;
  const writeRow = csvRowWriter(isRange, language, LINE_END);
  yield csvHeading(isRange, LINE_END, lists !== null);
  if (lists !== null) {
    for (let day = first; day <= last; day++) for (const { unit, standing, beside } of lists.rowsOn(day)) yield writeRow(writeCell(unit), standing, beside);
    return;
  }
  const listed = listedUnits(judged);
  const cells = listed.map((unit) => writeCell(units.id[unit]!));
  for (let day = first; day <= last; day++) {
    for (let i = 0; i < listed.length; i++) yield writeRow(cells[i]!, judged.row(listed[i]!, day));
  }
}

function* jsonPieces(answer: Answer, asked: Asked): Generator<string> {
  const { first, last, isRange, language } = asked;
  const rowsOn = rowReader(answer);
  if (isRange) yield '[';
  for (let day = first; day <= last; day++) {
    if (day > first) yield ',\n';
    yield* jsonOfDay(day, headingOf(answer, asked, day), rowsOn(day), language);
  }
  yield isRange ? ']\n' : '\n';
}

function* geojsonPieces(answer: Answer, asked: Asked): Generator<string> {
  yield* geojsonOfDay(asked.first, headingOf(answer, asked, asked.first), rowReader(answer)(asked.first), asked.language);
}
