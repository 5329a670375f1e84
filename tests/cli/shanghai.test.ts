// 30 days of Shanghai's spring of 2022 in the terminal: right in every line; what it takes of the processor is told (wanted: under 10 s on two quiet cores), not held against a machine.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT, runZones } from './run-zones.ts';
import { hasShanghai, readReportDays, runCity } from './shanghai.ts';

describe.skipIf(!hasShanghai)('Shanghai, 174,246 published rows of 36,169 places', () => {
  beforeAll(() => void spawnSync(process.execPath, [join(ROOT, 'scripts/zones.mjs'), '--help']), 120_000);

  it('30 lists under SH-2022-0411 agree with the oracle in every one of 1,085,070 lines', async () => {
    const { rows, byUnit } = readReportDays();
    expect([rows, byUnit.size]).toEqual([174_246, 36_169]);
    const run = await runCity('SH-2022-0411', '2022-04-01', '2022-04-30', byUnit);
    console.info(`30 days of Shanghai in ${run.processorSeconds.toFixed(1)} s of processor time (${run.seconds.toFixed(1)} s by the clock, with reading and comparing)`);
    expect(run).toMatchObject({ code: 0, lines: 30 * 36_169, differences: [] });
  }, 120_000);

  it('its lists against 1,164 compounds: known addresses are used, each unknown one is told or counted', async () => {
    const data = join(ROOT, '../shared/data');
    const { code, out, err, refused } = await runZones(ROOT, [
      '--cases', join(data, 'shanghai-2022-addresses-04.csv.gz'), '--units', join(data, 'shanghai-2022-compounds.geojson.gz'),
      '--pack', 'SH-2022-0411', '--as-of', '2022-04-15', '--format', 'geojson',
    ]);
    expect(code).toBe(0);
    const { features } = JSON.parse(out) as { features: { properties: { unit: string; level: string } }[] };
    expect(features).toHaveLength(1164);
    expect(features.filter(({ properties }) => properties.level === 'sealed').length).toBeGreaterThan(300);
    expect(refused).toHaveLength(1000);
    expect(err).toMatch(/… and \d+ more: unknown-unit/);
  }, 120_000);
});
