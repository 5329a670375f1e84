// Reads the files of a command; whatever cannot be taken is told, and says whether the answer may still be given.
import type { CaseTable } from '../domain/district/case-table.ts';
import { assignParents } from '../domain/district/containment.ts';
import type { UnitTable } from '../domain/district/unit-table.ts';
import type { CaseReading } from '../formats/reports/cases.ts';
import { readCaseFile, readUnitFiles, type SourceFile } from '../formats/files.ts';
import { dropRepeatedCases } from '../formats/reports/repeated-cases.ts';
import { unitsFromPlaces } from '../formats/units/units.ts';
import type { Options } from './options.ts';
import { readBytes } from './read-bytes.ts';
import { readFactSources, type FactSources } from './read-facts.ts';
import type { Teller } from './tell.ts';

/** A case list with what is needed to tell about its rows. */
export interface CaseSource {
  readonly file: string;
  readonly keyHeading: string;
  /** Without repeated case ids. */
  readonly cases: CaseTable;
  /** Rows that could be read, repeated ones included; 0 in a validly empty list. */
  readonly readable: number;
  readonly isEmpty: boolean;
}

export interface Inputs {
  readonly sources: readonly CaseSource[];
  readonly units: UnitTable;
  readonly facts: FactSources;
}

/** The inputs; null when a file is unusable as a whole, in which case no zones may be computed from the rest. */
export async function readInputs(options: Options, teller: Teller): Promise<Inputs | null> {
  const lists = await readCaseLists(options, teller);
  const facts = await readFactSources(options, teller);
  if (lists === null || facts === null) return null;
  const units = options.units.length === 0 ? unitsFromPlaces(lists.map(({ cases }) => cases), placesOf(facts)) : await readUnitLists(options, teller);
  return units === null ? null : { sources: lists, units, facts };
}

/** Orders, visits and overrides mean one unit, which may have no positive of its own. */
function placesOf({ orders, visits, overrides }: FactSources): string[] {
  return [...orders, ...visits, ...overrides].flatMap(({ rows }) => rows.map(({ area }) => area));
}

async function readCaseLists(options: Options, teller: Teller): Promise<CaseSource[] | null> {
  const readings: (CaseReading & { file: string; cases: CaseTable })[] = [];
  let usable = true;
  for (const file of options.cases) {
    const source = await readBytes(file, teller);
    const reading = source && (await readCaseFile(source, { dateOrder: options.dateOrder }));
    if (reading !== null) teller.tellEncoding(file, reading.encoding);
    teller.tellRejects(reading?.rejects ?? []);
    if (reading === null || reading.cases === null) usable = false;
    else readings.push({ ...reading, file, cases: reading.cases });
  }
  if (!usable) return null;
  const { tables, rejects } = dropRepeatedCases(readings, options.knownAt?.minute);
  teller.tellRejects(rejects);
  return readings.map(({ file, keyHeading, met, cases }, i) => ({
    file, keyHeading, cases: tables[i]!, readable: cases.count, isEmpty: met === 0,
  }));
}

async function readUnitLists(options: Options, teller: Teller): Promise<UnitTable | null> {
  const sources: SourceFile[] = [];
  let usable = true;
  for (const file of options.units) {
    const source = await readBytes(file, teller);
    if (source === null) usable = false;
    else sources.push(source);
  }
  const { units, rejects, withoutUnits } = await readUnitFiles(sources, options.system);
  teller.tellRejects(rejects);
  for (const file of withoutUnits) teller.say(teller.words.noUnit(file));
  return usable && withoutUnits.length === 0 ? { ...units, parent: assignParents(units) } : null;
}
