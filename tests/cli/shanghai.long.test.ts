// Every list of Shanghai's spring of 2022, 20 March to 31 May, under two packs, against the oracle.
import { describe, expect, it } from 'vitest';
import { hasShanghai, readReportDays, runCity } from './shanghai.ts';

describe.skipIf(!hasShanghai)('Shanghai from 20 March to 31 May 2022', () => {
  it.each(['SH-2022-0411', 'SH-2022-0516'])('%s: 73 lists of 36,169 places agree with the oracle in every line', async (pack) => {
    const run = await runCity(pack, '2022-03-20', '2022-05-31', readReportDays().byUnit);
    console.info(`${pack}: 73 days in ${run.seconds.toFixed(1)} s, ${run.processorSeconds.toFixed(1)} s of processor time`);
    expect(run).toMatchObject({ code: 0, lines: 73 * 36_169, differences: [] });
  });
});
