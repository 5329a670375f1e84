// The built page on real data, given to it in the place of the demo's files.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { bakeDistrict } from '../../scripts/bake-district.ts';
import type { FileRole } from '../../src/formats/read-district.ts';
import { isLongRun, openPage, readTotals, slider, test, waitForZones } from './page.ts';

const DATA = new URL('../../../shared/data/', import.meta.url);
const isHere = existsSync(DATA);

const read = (name: string): string => {
  const bytes = readFileSync(new URL(name, DATA));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
};

interface Given { readonly name: string; readonly role: FileRole; readonly text: string }

/** Answers the page's requests for the demo with these files, read as the build reads the demo's. */
async function give(page: Page, files: readonly Given[]): Promise<void> {
  const made = await bakeDistrict(files.map(({ name, role, text }) => ({ name, role, bytes: new TextEncoder().encode(text) })));
  await page.route('**/demo/**', async (route) => {
    const answer = made[decodeURIComponent(new URL(route.request().url()).pathname.split('/demo/')[1]!)];
    await (answer === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body: typeof answer === 'string' ? answer : Buffer.from(answer), contentType: 'application/octet-stream' }));
  });
}

const district = (zh: string, opening: string): Given => ({
  name: 'district.json', role: 'district', text: JSON.stringify({ name: { zh, en: zh }, first: '2022-03-20', last: '2022-05-31', opening }),
});

test('1,164 real compounds of Shanghai with three months of reported addresses', async ({ page }) => {
  test.skip(!isLongRun || !isHere, `${isHere ? 'part of the long run' : 'real data is not here'}: 1 test skipped`);
  await give(page, [
    district('上海', '2022-04-20'),
    { name: 'compounds.geojson', role: 'units', text: read('shanghai-2022-compounds.geojson.gz') },
    ...['03', '04', '05'].map((month) => ({ name: `${month}.csv`, role: 'cases' as const, text: read(`shanghai-2022-addresses-${month}.csv.gz`) })),
    { name: 'roads.geojson', role: 'layer' as const, text: read('shanghai-center-roads.geojson.gz') },
  ]);
  await openPage(page);
  const april = await readTotals(page);
  expect(april.sealed.units + april.controlled.units + april.precaution.units).toBe(1164);
  expect(april.sealed.units).toBeGreaterThan(300);
  await page.screenshot({ path: 'test-results/shanghai.png' });
  await slider(page).focus();
  await page.keyboard.press('End');
  await waitForZones(page);
  const lateMay = await readTotals(page);
  expect(lateMay.sealed.units).toBeLessThan(april.sealed.units);
});

test('5,438 real footprints of Nanshan, each a unit of its own', async ({ page }) => {
  test.skip(!isLongRun || !isHere, `${isHere ? 'part of the long run' : 'real data is not here'}: 1 test skipped`);
  const units = JSON.parse(read('shenzhen-nanshan-buildings.geojson.gz')) as { features: { properties: Record<string, unknown> }[] };
  units.features.forEach((feature, i) => Object.assign(feature.properties, { unit: `B${i}`, name: `B${i}`, kind: 'building' }));
  const cases = ['unit,date', ...Array.from({ length: 40 }, (_, i) => `B${i * 100},2022-04-${10 + (i % 10)}`)].join('\n');
  await give(page, [
    district('南山', '2022-04-20'),
    { name: 'units.geojson', role: 'units', text: JSON.stringify(units) },
    { name: 'cases.csv', role: 'cases', text: cases },
  ]);
  await openPage(page);
  const totals = await readTotals(page);
  expect(totals.sealed.units + totals.controlled.units + totals.precaution.units).toBe(units.features.length);
  expect(totals.sealed.units).toBe(28);
  await page.screenshot({ path: 'test-results/nanshan.png' });
});

for (const [name, places] of [['liechtenstein', 43], ['north-bayreuth', 71]] as const) {
  test(`${name}: ${places} places as hamlets without outline, with buildings, roads and land use`, async ({ page }) => {
    test.skip(!isLongRun || !isHere, `${isHere ? 'part of the long run' : 'real data is not here'}: 1 test skipped`);
    const units = JSON.parse(read(`${name}-places.geojson.gz`)) as { features: { properties: Record<string, unknown> }[] };
    units.features.forEach((feature, i) => Object.assign(feature.properties, { unit: `place-${i}`, kind: 'hamlet' }));
    const cases = ['place,date', ...[0, 3, 7].map((i) => `place-${i},2022-04-1${i}`)].join('\n');
    await give(page, [
      district(name, '2022-04-20'),
      { name: 'places.geojson', role: 'units', text: JSON.stringify(units) },
      { name: 'cases.csv', role: 'cases', text: cases },
      ...(['buildings', 'roads'] as const).map((layer) => ({ name: `${layer}.geojson`, role: 'layer' as const, text: read(`${name}-${layer}.geojson.gz`) })),
      { name: 'fields.geojson', role: 'layer' as const, text: read(`${name}-landuse.geojson.gz`) },
    ]);
    await openPage(page);
    const totals = await readTotals(page);
    expect(totals.sealed.units).toBe(2);
    expect(totals.controlled.units).toBe(1);
    expect(totals.sealed.units + totals.controlled.units + totals.precaution.units).toBe(places);
    await page.screenshot({ path: `test-results/${name}.png` });
  });
}
