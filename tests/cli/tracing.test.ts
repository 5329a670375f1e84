// A case file with tracing in the terminal: the levels are those of the same district without it, and nothing is told as missing.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { makeFolder, runZones, writeInto } from './run-zones.ts';
import { SavedDistrict } from './saved-district.ts';

const folder = makeFolder();
const UNITS = '小区名称,户数\n安康家园,420\n福林屯,88\n';
const CASES = '病例编号,现住址,报告日期\n病例1,安康家园,2022-04-05\n';
const GPX = '<gpx><trk><trkseg><trkpt lat="44" lon="126"><time>2022-04-01T00:00:00Z</time></trkpt></trkseg></trk></gpx>';

async function save(name: string, hasTracing: boolean): Promise<void> {
  const district = new SavedDistrict(Date.UTC(2022, 3, 8, 14));
  await district.adopt('SH-2022-0411');
  await district.bring('units.csv', UNITS);
  await district.bring('cases.csv', CASES);
  if (hasTracing) {
    await district.bring('i.csv', '病例编号,报告时间,发现方式\n病例1,2022-04-05 08:30,就诊\n');
    await district.bring('s.csv', '病例编号,场所,到达时间,离开时间\n病例1,福林屯,2022-04-03 08:00,2022-04-03 09:00\n');
    await district.bring('r.csv', '人员编号,地点,开始时间,结束时间,接触方式\nJ1,福林屯,2022-04-03 08:00,2022-04-03 09:00,同场所\n');
    await district.bring('a.gpx', GPX, '病例1');
    district.write([{ kind: 'trace-task-done', case: '病例1', task: 'online-report', at: 27_480_000 }, { kind: 'contact-marked', person: 'J1', class: 'close', status: 'decided', at: 27_480_000, by: '' }]);
    expect(district.plan.rowSets.map(({ of }) => of)).toEqual(['units', 'cases', 'investigations', 'stays', 'rosters', 'tracks']);
  }
  writeInto(folder, name, await district.save());
}

describe('a case file with tracing', () => {
  it('answers as without it', async () => {
    await save('plain.zip', false);
    await save('traced.zip', true);
    const ask = (name: string) => runZones(folder, ['--case-file', name, '--as-of', '2022-04-09']);
    const [plain, traced] = [await ask('plain.zip'), await ask('traced.zip')];
    expect([traced.code, traced.refused, traced.warned]).toEqual([0, [], []]);
    expect(traced.out).toContain('sealed');
    expect([traced.out, traced.err.replaceAll('traced.zip', 'plain.zip')]).toEqual([plain.out, plain.err]);
  }, 120_000);
});
