// The demo judged beside the page: the same files, the same engine, without a browser.
import { readFileSync } from 'node:fs';
import { assignParents } from '../../src/domain/district/containment.ts';
import type { UnitTable } from '../../src/domain/district/unit-table.ts';
import { drawFarmland, type FarmLineStanding } from '../../src/domain/farmland/draw-lines.ts';
import { readFarmLines } from '../../src/domain/farmland/farm-line.ts';
import { traceLines } from '../../src/domain/farmland/trace-lines.ts';
import { unitFootprints } from '../../src/domain/geometry/footprint.ts';
import { judgeDistrict, type JudgedDistrict } from '../../src/domain/zoning/judge/judge-district.ts';
import { readRulePack } from '../../src/domain/zoning/packs/read-rule-pack.ts';
import { readCases } from '../../src/formats/reports/cases.ts';
import { readRounds } from '../../src/formats/reports/rounds.ts';
import { readUnits } from '../../src/formats/units/units.ts';

export interface DemoJudgement {
  readonly judged: JudgedDistrict;
  readonly units: UnitTable;
}

const text = (file: string): string => readFileSync(`dist/demo/${file}`, 'utf8');

/** By the pack and the answer to "not recorded" with which the page opens. */
export function judgeDemo(pack = 'SH-2022-0411'): DemoJudgement {
  const reading = readUnits(['units.geojson', 'buildings.geojson'].map((file) => ({ file, text: text(file) })));
  const units = { ...reading.units, parent: assignParents(reading.units) };
  const { cases } = readCases(text('cases.csv'), 'cases.csv');
  const { rounds } = readRounds(text('rounds.csv'), 'rounds.csv');
  const rules = readRulePack(JSON.parse(readFileSync(`data/rule-packs/${pack}.json`, 'utf8')));
  const judged = judgeDistrict({ units, cases: [cases!], rounds: [rounds!], contacts: [], disinfections: [], orders: [], visits: [], overrides: [] }, rules, { conditions: 'hold' });
  return { judged, units };
}

/** The home–field lines of the demo on one list. */
export function farmLinesOn({ judged, units }: DemoJudgement, day: number): readonly FarmLineStanding[] {
  const lines = readFarmLines(JSON.parse(text('farm-lines.geojson')) as Parameters<typeof readFarmLines>[0], (id) => units.id.indexOf(id));
  const traced = traceLines(lines, unitFootprints(units, judged.zones.shown));
  return drawFarmland(traced, { status: judged.history(day, day).base, zonedOf: judged.zonedOf, parent: units.parent }).lines;
}
