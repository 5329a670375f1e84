// What a table or collection lists (cases, units, facts of one kind, the farm register, roads, gates), from its headings and shapes.
import { isFactKind, isGroundKind, isRegisterKind, isTracingKind, REGISTER_KINDS, TRACING_KINDS, type FactListKind, type ImportChoices, type ImportKind, type RegisterKind } from '../../domain/district/import-review.ts';
import { openFeatures } from '../geography/geojson.ts';
import { GROUND_HEADINGS } from '../register/ground.ts';
import { REGISTER_HEADINGS, REGISTER_SIGNS } from '../register/register-kinds.ts';
import { gateDirectionOf, roadClassOf } from '../register/road-words.ts';
import { CASE_HEADINGS } from '../reports/case-headings.ts';
import type { FactOptions } from '../reports/fact-file.ts';
import { FACT_FILES } from '../reports/fact-kinds.ts';
import { chooseDelimiter, type Recognises } from '../tables/heading-row.ts';
import { mapHeadings, pickColumns, type HeadingIndex } from '../tables/headings.ts';
import { RejectList } from '../rejects.ts';
import { cleanCell } from '../tables/clean-cell.ts';
import { rowsOfText, type RowSource } from '../tables/row-source.ts';
import { readTable } from '../tables/table.ts';
import { TRACK_HEADINGS } from '../tracks/track-headings.ts';
import { TRACING_HEADINGS } from '../tracing/tracing-kinds.ts';
import { UNIT_HEADINGS } from '../units/unit-headings.ts';
import { guessTracing, showsTimes, showsTrack } from './guess-tracing.ts';

const FACT_KINDS = Object.keys(FACT_FILES) as FactListKind[];

/** The headings of a kind. */
export function headingsOf(kind: ImportKind): HeadingIndex<string> {
  if (isRegisterKind(kind)) return REGISTER_HEADINGS[kind];
  if (isGroundKind(kind)) return GROUND_HEADINGS[kind];
  if (isTracingKind(kind)) return TRACING_HEADINGS[kind];
  if (kind === 'tracks') return TRACK_HEADINGS;
  return isFactKind(kind) ? FACT_FILES[kind].headings : kind === 'cases' ? CASE_HEADINGS : UNIT_HEADINGS;
}

/** The rows of a text, its delimiter found by the headings of all kinds. */
export function openRows(utf8: Uint8Array, { columns }: ImportChoices): RowSource {
  const all = (['cases', 'units', 'tracks', ...FACT_KINDS, ...REGISTER_KINDS, ...TRACING_KINDS] as const).map((kind) => mapHeadings(headingsOf(kind), columns, kind));
  const recognises: Recognises = (heading) => all.some((index) => index.find(heading) !== undefined);
  return rowsOfText(utf8, chooseDelimiter(utf8, recognises));
}

/**
 * A table that has all a kind of fact needs lists such facts, unless it rather lists cases; one with a day of report
 * beside a unit or a place lists cases; one with numbers of plots or households lists those. A list of tracing is one with
 * its signs and more columns known than in any of these. One of places and times is a track; every other one lists units.
 */
export function guessKind(rows: RowSource, choices: ImportChoices): ImportKind {
  if (choices.kind !== undefined) return choices.kind;
  const top: RowSource = { ...rows, walk: (visit) => rows.walk((cells, row, line) => row <= ROWS_TRIED && visit(cells, row, line)) };
  const fit = (kind: ImportKind): Fit => fitOf(top, kind, choices);
  const cases = fit('cases');
  const listsCases = cases.columns.has('reported') && (cases.columns.has('unit') || cases.columns.has('place'));
  const best = FACT_KINDS.map((kind) => ({ kind, ...fit(kind) }))
    .filter(({ kind, columns }) => FACT_FILES[kind].needed.every((meaning) => columns.has(meaning)))
    .map(({ kind, columns }) => ({ kind, columns, taken: FACT_FILES[kind].read(top, '', factOptions(choices)).rows.length }))
    // Rows that can be read tell more than headings: 日期 and 结果 may be of a round as well as of a disinfection.
    .toSorted((a, b) => b.taken - a.taken || b.columns.size - a.columns.size)[0];
  const columnsAs = (kind: ImportKind): ReadonlyMap<string, number> => fit(kind).columns;
  const register = REGISTER_ORDER.find((kind) => showsRegister(kind, (meaning) => columnsAs(kind).has(meaning)));
  const tracing = listsCases || register === undefined ? guessTracing(columnsAs) : null;
  // A roster is no list of positives, but a list of positives may look like one: it stays one.
  const isCases = listsCases && (tracing === null || tracing.kind === 'rosters' || cases.columns.size >= tracing.size);
  if (tracing !== null && !isCases && (best === undefined || best.taken === 0 || tracing.size > best.columns.size)) return tracing.kind;
  if (best === undefined || (listsCases && rathersCases(cases, best))) return listsCases ? 'cases' : (register ?? (showsTrack(columnsAs) ? 'tracks' : 'units'));
  return best.kind;
}

/** Plots first: they name their households too. */
const REGISTER_ORDER: readonly RegisterKind[] = ['plots', 'households'];

const showsRegister = (kind: RegisterKind, has: (meaning: string) => boolean): boolean => has(REGISTER_SIGNS[kind].key) && REGISTER_SIGNS[kind].beside.some(has);

/** By the first features: lines and points with times are tracks, other lines roads, or farm tracks where all say so; points of gates are gates; with numbers of plots or households they are those; else units. */
export function guessCollectionKind(utf8: Uint8Array, choices: ImportChoices): ImportKind {
  if (choices.kind !== undefined) return choices.kind;
  const features = openFeatures(utf8, new RejectList(''));
  const seen = Array.from({ length: Math.min(features?.count ?? 0, FEATURES_TRIED) }, (_, i) => features!.read(i + 1)).filter((feature) => feature !== null);
  const types = new Set(seen.map(({ geometry }) => (geometry as { type?: unknown } | null)?.type));
  const keys = new Set(seen.flatMap(({ properties }) => [...properties.keys()]));
  const said = (key: string): string[] => seen.map(({ properties }) => wordOf(properties.get(key)));
  const isLines = types.size > 0 && [...types].every((type) => type === 'LineString' || type === 'MultiLineString');
  if (showsTimes(seen, isLines, types.size === 1 && types.has('Point'))) return 'tracks';
  if (isLines) {
    const isTrack = (key: string): boolean => said(key).every((word) => roadClassOf(word) === 'track');
    return [...keys].some(isTrack) ? 'farm-tracks' : 'roads';
  }
  const isGates = types.size === 1 && types.has('Point') && (said('kind').every((word) => word === 'gate') || [...keys].some((key) => foldsToOneWay(key) && said(key).every((word) => word === '' || gateDirectionOf(word) !== undefined)));
  if (isGates) return 'gates';
  const has = (kind: RegisterKind) => (meaning: string): boolean => [...keys].some((key) => mapHeadings(REGISTER_HEADINGS[kind], choices.columns, kind).find(cleanCell(key))?.meaning === meaning);
  return REGISTER_ORDER.find((kind) => showsRegister(kind, has(kind))) ?? 'units';
}

const wordOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const foldsToOneWay = (key: string): boolean => GROUND_HEADINGS.gates.find(key)?.meaning === 'oneWay';
const FEATURES_TRIED = 100;

interface Fit {
  readonly columns: ReadonlyMap<string, number>;
}

function fitOf(top: RowSource, kind: ImportKind, choices: ImportChoices): Fit {
  const index = mapHeadings(headingsOf(kind), choices.columns, kind);
  const table = readTable(top, '', (heading) => index.find(heading) !== undefined, { headingRow: choices.headingRow });
  return { columns: pickColumns(table, index, new RejectList('')) };
}

/**
 * A day of report that no kind of fact asks for, as many columns of cases, or no row that can be read as facts: a list of
 * positives taken for something else would release units too early.
 */
function rathersCases(cases: Fit, facts: Fit & { readonly taken: number }): boolean {
  const reported = cases.columns.get('reported');
  return facts.taken === 0 || cases.columns.size >= facts.columns.size || ![...facts.columns.values()].some((column) => column === reported);
}

/** What a person settled, as readers of facts take it; headings are found by their loose forms too. */
export function factOptions({ headingRow, dateOrder, year, columns }: ImportChoices): FactOptions {
  return { headingRow, dateOrder, year, mapping: columns ?? {} };
}

/** Enough to meet the headings below some blank rows. */
const ROWS_TRIED = 100;
