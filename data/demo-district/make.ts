// Makes the demo district: an invented county-level district with its outbreak, as the files a user would bring.
import { placeFacilities } from './facilities.ts';
import { drawFarmLines } from './farm-lines.ts';
import { registerFarms } from './farms/register.ts';
import { makeGeography } from './geography.ts';
import { DEMO_NAME } from './names.ts';
import { listCases, writeCases, writeRounds } from './outbreak/case-file.ts';
import { PersonCodes, settle } from './outbreak/people.ts';
import { makeRounds } from './outbreak/screening.ts';
import { runOutbreak } from './outbreak/spread.ts';
import { namePlots } from './plots.ts';
import { registerUnits } from './registry.ts';
import { SEEDS, type Seeds } from './seeds.ts';
import { writeHouseholds, writePlots } from './farms/write-register.ts';
import { investigate } from './tracing/investigate.ts';
import { writeRosters } from './tracing/rosters.ts';
import { writeTasksDone } from './tracing/tasks.ts';
import { writeTrack } from './tracing/track.ts';
import { writeInvestigations, writeStays } from './tracing/write-tables.ts';
import { writeBuildings, writeFacilities, writeFarmLines, writeFields, writeRoads, writeUnits, writeWater, writeWoods } from './write-geojson.ts';

/** File name to text, UTF-8. */
export type DemoFiles = Readonly<Record<string, string>>;

/**
 * All files of the demo district, WGS-84, the same bytes on every machine.
 * `seeds` replaces the seed of single layers; layers that do not build on them keep their bytes.
 */
export function makeDemoDistrict(seeds: Partial<Seeds> = {}): DemoFiles {
  const all: Seeds = { ...SEEDS, ...seeds };
  const geography = makeGeography(all);
  const district = registerUnits(all, geography);
  const plots = namePlots(district, geography.fields);
  const facilities = placeFacilities(all, district, geography.roads);
  const farms = registerFarms(all, district, plots);
  const society = settle(district);
  const outbreak = runOutbreak(all.outbreak, society);
  const persons = new PersonCodes(all.registry);
  const cases = listCases(all.registry, society, outbreak, persons);
  const tracing = investigate(all.tracing, district, society, outbreak, cases);
  const track = writeTrack(all.tracing, tracing.cases, geography.roads);
  return {
    'units.geojson': writeUnits(district),
    'buildings.geojson': writeBuildings(district),
    'roads.geojson': writeRoads(district, geography.roads),
    'water.geojson': writeWater(geography.water),
    'woods.geojson': writeWoods(geography.woods),
    'fields.geojson': writeFields(plots),
    'facilities.geojson': writeFacilities(facilities),
    'farm-lines.geojson': writeFarmLines(drawFarmLines(all, district, plots, geography.roads, facilities)),
    'households.csv': writeHouseholds(farms.households),
    'plots.geojson': writePlots(farms.plots),
    'cases.csv': writeCases(cases),
    'rounds.csv': writeRounds(makeRounds(all.screening, district, society, outbreak)),
    'investigations.csv': writeInvestigations(tracing.cases, tracing.venues),
    'stays.csv': writeStays(tracing.cases),
    'rosters.csv': writeRosters(all.tracing, tracing, society, persons),
    [track.name]: track.text,
    'tasks-done.json': writeTasksDone(all.tracing, tracing.cases),
    'district.json': `${JSON.stringify({ name: DEMO_NAME, first: '2022-03-01', last: '2022-05-09', opening: '2022-04-10' })}\n`,
  };
}
