// Reads a file by a person's choices and says how it was understood; what cannot be taken is told, nothing is thrown.
import { isFactKind, isGroundKind, isRegisterKind, isTracingKind, type FactListKind, type ImportChoices, type ImportKind } from '../../domain/district/import-review.ts';
import { NO_PLACE } from '../../domain/district/place-column.ts';
import type { Reject } from '../../domain/district/reject.ts';
import { CASE_HEADINGS } from '../reports/case-headings.ts';
import { readCases } from '../reports/cases.ts';
import { FACT_FILES } from '../reports/fact-kinds.ts';
import type { RowSource } from '../tables/row-source.ts';
import { UNIT_HEADINGS, unitHeadings } from '../units/unit-headings.ts';
import { isXml, rootOf } from '../tracks/xml-root.ts';
import { readUnits } from '../units/units.ts';
import { isZip } from '../zip/zip-directory.ts';
import { describeProperties } from './collection-columns.ts';
import { factOptions, guessCollectionKind, guessKind, headingsOf, openRows } from './guess-kind.ts';
import { inspectGround, inspectRegister } from './inspect-farm.ts';
import type { inspectTrack as readTrack } from './inspect-track.ts';
import { inspectTracing } from './inspect-tracing.ts';
import { counts, NOTHING_READ, type FactInspection, type FileDescription, type FileForm, type Inspection, type InspectionContext } from './inspection.ts';
import { isOtherFormat, openFile, rejectOf, type SourceFile } from './open-file.ts';
import { columnsOf, headOf } from './sample-rows.ts';

export type { FactInspection, FileDescription, Inspection, InspectionContext } from './inspection.ts';
export { writeRefusedRows } from './refused-rows.ts';

/** Inspects a file; one without a usable row gives an inspection whose rejects say why. */
export async function inspectFile(source: SourceFile, choices: ImportChoices, context: InspectionContext = {}): Promise<Inspection> {
  if (isOtherFormat(source.bytes)) return refused(source, choices, context, rejectOf(source.file, 'unknown-format'));
  const opened = await openFile(source, context.limitBytes, choices.encoding);
  if (opened.form === 'none') return refused(source, choices, context, opened.reject);
  if (opened.form === 'geojson') return inspectCollection(source, opened.utf8, opened.encoding, choices, context);
  if (opened.form === 'text' && isTrackXml(opened.utf8, choices)) {
    const form = rootOf(opened.utf8) === 'kml' ? 'kml' : 'gpx';
    return inspectTrack(opened.utf8, { file: source.file, form, encoding: opened.encoding, system: choices.system ?? 'wgs84' }, choices, context);
  }
  const [rows, encoding] = opened.form === 'xlsx' ? [opened.rows, null] : [openRows(opened.utf8, choices), opened.encoding];
  const form = { file: source.file, form: opened.form, encoding, system: choices.system ?? 'wgs84' } as const;
  const kind = guessKind(rows, choices);
  if (isRegisterKind(kind)) return inspectRegister(kind, rows, form, choices, context);
  if (isGroundKind(kind)) return refused(source, choices, context, rejectOf(source.file, 'not-geojson'));
  if (isFactKind(kind)) return inspectFacts(kind, rows, form, choices, context);
  if (isTracingKind(kind)) return inspectTracing(kind, rows, form, choices, context);
  if (kind === 'tracks') return inspectTrack(rows, form, choices, context);
  return (kind === 'cases' ? inspectCases : inspectUnits)(rows, form, choices, context);
}

/** XML of tracks, unless a person says that it lists something else. */
function isTrackXml(utf8: Uint8Array, { kind }: ImportChoices): boolean {
  return isXml(utf8) && (kind === 'tracks' || (kind === undefined && ['gpx', 'kml'].includes(rootOf(utf8))));
}

/** Loaded when the first track comes: a first visit needs none of it. */
async function inspectTrack(...given: Parameters<typeof readTrack>): Promise<Inspection> {
  return (await import('./inspect-track.ts')).inspectTrack(...given);
}

function inspectCases(rows: RowSource, form: FileForm, choices: ImportChoices, context: InspectionContext): Inspection {
  const { headingRow, dateOrder, year, columns: mapping } = choices;
  const { cases, rejects, met, layout, dates } = readCases(rows, form.file, { headingRow, dateOrder, year, mapping, latestDay: context.latestDay, namesAreas: true });
  const taken = cases?.count ?? 0;
  const description: FileDescription = {
    ...form,
    kind: 'cases',
    headingRow: layout.headingRow,
    head: headOf(rows, layout, 'cases'),
    columns: columnsOf(rows, layout, 'cases'),
    meanings: CASE_HEADINGS.meanings,
    dates,
    hasCoordinates: false,
    ...counts(met, taken, rejects),
  };
  return { description, ...NOTHING_READ, cases: taken === 0 ? null : cases, choices, context };
}

function inspectFacts(kind: FactListKind, rows: RowSource, form: FileForm, choices: ImportChoices, context: InspectionContext): Inspection {
  const { table, rows: read, areaHeading, rejects, met, layout, dates } = FACT_FILES[kind].read(rows, form.file, { ...factOptions(choices), latestDay: context.latestDay });
  const description: FileDescription = {
    ...form,
    kind,
    headingRow: layout.headingRow,
    head: headOf(rows, layout, kind),
    columns: columnsOf(rows, layout, kind),
    meanings: headingsOf(kind).meanings,
    dates,
    hasCoordinates: false,
    ...counts(met, read.length, rejects),
  };
  const facts = table === null || read.length === 0 ? null : ({ kind, table, rows: read, areaHeading } as FactInspection);
  return { description, ...NOTHING_READ, facts, choices, context };
}

function inspectUnits(rows: RowSource, form: FileForm, choices: ImportChoices, context: InspectionContext): Inspection {
  const { units, rejects, files } = readUnits([{ file: form.file, text: rows, system: form.system, headingRow: choices.headingRow, mapping: choices.columns, fromPeople: true }]);
  const { met, taken, layout } = files[0]!;
  const meanings = [...layout!.meanings.values()];
  const description: FileDescription = {
    ...form,
    kind: 'units',
    headingRow: layout!.headingRow,
    head: headOf(rows, layout!, 'units'),
    columns: columnsOf(rows, layout!, 'units'),
    meanings: UNIT_HEADINGS.meanings,
    dates: null,
    hasCoordinates: meanings.includes('lng') && meanings.includes('lat'),
    ...counts(met, taken, rejects),
  };
  return { description, ...NOTHING_READ, units: taken === 0 ? null : units, choices, context };
}

function inspectCollection(
  { file }: SourceFile,
  utf8: Uint8Array,
  encoding: FileDescription['encoding'],
  choices: ImportChoices,
  context: InspectionContext,
): Inspection | Promise<Inspection> {
  const system = choices.system ?? 'wgs84';
  const kind = guessCollectionKind(utf8, choices);
  if (isRegisterKind(kind)) return inspectRegister(kind, utf8, { file, form: 'geojson', encoding, system }, choices, context);
  if (isGroundKind(kind)) return inspectGround(kind, utf8, { file, form: 'geojson', encoding, system }, choices, context);
  if (kind === 'tracks') return inspectTrack(utf8, { file, form: 'geojson', encoding, system }, choices, context);
  const options = { mapping: choices.columns, fromPeople: true };
  const { units, rejects, files } = readUnits([{ file, text: utf8, system, ...options }]);
  const { met, taken } = files[0]!;
  const description: FileDescription = {
    file, form: 'geojson', encoding, system, kind: 'units', headingRow: 0, head: [],
    columns: describeProperties(utf8, unitHeadings(options), 'units'),
    meanings: UNIT_HEADINGS.meanings,
    dates: null,
    hasCoordinates: units.geometry.kind.some((place) => place !== NO_PLACE),
    ...counts(met, taken, rejects),
  };
  return { description, ...NOTHING_READ, units: taken === 0 ? null : units, choices, context };
}

function refused({ file, bytes }: SourceFile, choices: ImportChoices, context: InspectionContext, reject: Reject): Inspection {
  const kind: ImportKind = choices.kind ?? 'cases';
  // The encoding a person chose stays to be chosen anew.
  const encoding = reject.reason === 'other-encoding' ? (choices.encoding ?? null) : null;
  const description: FileDescription = {
    file, kind, form: isZip(bytes) ? 'xlsx' : 'text', encoding, system: choices.system ?? 'wgs84', headingRow: choices.headingRow ?? 0, head: [], columns: [],
    meanings: headingsOf(kind).meanings,
    dates: null, hasCoordinates: false, ...counts(0, 0, [reject]),
  };
  return { description, ...NOTHING_READ, choices, context };
}
