// The published risk areas of 2022 as runs, and the moments at which the list was read.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { parseIsoDay, type EpidemicDay } from '../../src/domain/day.ts';
import { ROOT } from '../cli/run-zones.ts';

const DATA = join(ROOT, '../shared/data');
const RUNS = join(DATA, 'risk-areas-2022.csv.gz');
const SNAPSHOTS = join(DATA, 'risk-area-snapshots.csv.gz');
export const hasRiskAreas = [RUNS, SNAPSHOTS].every((file) => existsSync(file));

/** One place at one level without a break; hours are written `YYYY-MM-DDTHH`. */
export interface Run {
  readonly province: string;
  readonly city: string;
  readonly county: string;
  readonly community: string;
  /** H high, M medium, L low; two letters: listed twice. */
  readonly level: string;
  /** First snapshot that shows it. */
  readonly from: string;
  /** First snapshot that does not; empty: the data end first. */
  readonly until: string;
  /** Level from `until` on; empty: off the list. */
  readonly next: string;
  readonly left_censored: string;
}

const readRows = <Row>(file: string): Row[] =>
  Papa.parse<Row>(gunzipSync(readFileSync(file)).toString(), { header: true, skipEmptyLines: true }).data;

export const readRuns = (): Run[] => readRows<Run>(RUNS);

/** Hours of all snapshots, ascending. */
export const readSnapshots = (): string[] => readRows<{ time: string }>(SNAPSHOTS).map(({ time }) => time);

export const dayOf = (hour: string): EpidemicDay => parseIsoDay(hour.slice(0, 10))!;

export const hourOf = (hour: string): number => Number(hour.slice(11));

export const countyOf = ({ province, city, county }: Run): string => [province, city, county].join(' ');
