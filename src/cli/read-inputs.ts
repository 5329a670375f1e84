// Reads the files of a command; whatever cannot be taken is told, and says whether the answer may still be given.
import { open } from 'node:fs/promises';
import type { CaseTable } from '../domain/district/case-table.ts';
import { assignParents } from '../domain/district/containment.ts';
import type { RoundTable } from '../domain/district/fact-tables.ts';
import type { UnitTable } from '../domain/district/unit-table.ts';
import type { CaseReading } from '../formats/reports/cases.ts';
import { readCaseFile, readRoundFile, readUnitFiles, type Encoded, type SourceFile } from '../formats/files.ts';
import { RejectList } from '../formats/rejects.ts';
import { dropRepeatedCases } from '../formats/reports/repeated-cases.ts';
import { DEFAULT_LIMIT_BYTES } from '../formats/tables/text.ts';
import { unitsFromPlaces } from '../formats/units/units.ts';
import type { Options } from './options.ts';
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

export interface RoundSource {
  readonly file: string;
  readonly areaHeading: string;
  readonly rounds: RoundTable;
}

export interface Inputs {
  readonly sources: readonly CaseSource[];
  readonly units: UnitTable;
  readonly roundSources: readonly RoundSource[];
}

/** The inputs; null when a file is unusable as a whole, in which case no zones may be computed from the rest. */
export async function readInputs(options: Options, teller: Teller): Promise<Inputs | null> {
  const lists = await readCaseLists(options, teller);
  const rounds = await readRoundLists(options, teller);
  if (lists === null || rounds === null) return null;
  const units = options.units.length === 0 ? unitsFromPlaces(lists.map(({ cases }) => cases)) : await readUnitLists(options, teller);
  return units === null ? null : { sources: lists, units, roundSources: rounds };
}

async function readBytes(file: string, teller: Teller): Promise<SourceFile | null> {
  const rejects = new RejectList(file);
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      if (size <= DEFAULT_LIMIT_BYTES) return { file, bytes: await handle.readFile() };
      rejects.refuse('too-large', { hint: `≤ ${DEFAULT_LIMIT_BYTES} B` });
    } finally {
      await handle.close();
    }
  } catch (error) {
    rejects.refuse('unreadable', { value: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
  teller.tellRejects(rejects.list);
  return null;
}

async function readCaseLists(options: Options, teller: Teller): Promise<CaseSource[] | null> {
  const readings: (CaseReading & { file: string; cases: CaseTable })[] = [];
  let usable = true;
  for (const file of options.cases) {
    const source = await readBytes(file, teller);
    const reading = source && (await readCaseFile(source, { dateOrder: options.dateOrder }));
    if (reading !== null) tellEncoding(file, reading, teller);
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

async function readRoundLists(options: Options, teller: Teller): Promise<RoundSource[] | null> {
  const sources: RoundSource[] = [];
  let usable = true;
  for (const file of options.rounds) {
    const source = await readBytes(file, teller);
    const reading = source && (await readRoundFile(source, options.dateOrder));
    if (reading !== null) tellEncoding(file, reading, teller);
    teller.tellRejects(reading?.rejects ?? []);
    if (reading === null || reading.rounds === null) usable = false;
    else sources.push({ file, areaHeading: reading.areaHeading, rounds: reading.rounds });
  }
  return usable ? sources : null;
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

function tellEncoding(file: string, { encoding }: Encoded, teller: Teller): void {
  if (encoding !== null && encoding !== 'utf-8') teller.say(teller.words.readAs(file, encoding.toUpperCase()));
}
