// The built page on the demo district: it opens, the day moves zones, reasons are given.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { longTest, openPage, readTotals, slider, test, waitForZones } from './page.ts';

const DEMO = ['--cases', 'dist/demo/cases.csv', '--units', 'dist/demo/units.geojson', '--units', 'dist/demo/buildings.geojson'];

/** Sealed units of the demo on one list, by the terminal program: under SH-2022-0411 dates alone decide them. */
function sealedByTerminal(day: string): number {
  const out = execFileSync('node', ['scripts/zones.mjs', ...DEMO, '--pack', 'SH-2022-0411', '--as-of', day], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 << 20 });
  const rows = out.trim().split('\n').slice(1).map((line) => line.split(','));
  return rows.filter(([unit, level]) => level === 'sealed' && !/-B\d+$/.test(unit!)).length;
}

interface Feature {
  readonly properties: { readonly unit: string; readonly name: string; readonly parent: string };
  readonly geometry: { readonly coordinates: readonly (readonly [number, number])[][] };
}

/** A building with a case of its own reported on 30 March, so that its compound is sealed on 1 April: its middle, its name and its compound's. */
function aSealedBuilding(): { center: [string, string]; name: string; building: string } {
  const features = (file: string): Feature[] => (JSON.parse(readFileSync(`dist/demo/${file}`, 'utf8')) as { features: Feature[] }).features;
  const units = new Map(features('units.geojson').map(({ properties }) => [properties.unit, properties.name]));
  const reported = new Set(readFileSync('dist/demo/cases.csv', 'utf8').split('\n').filter((line) => line.includes(',2022-03-30,')).map((line) => line.split(',')[2]));
  const found = features('buildings.geojson').find(({ properties }) => reported.has(properties.unit) && /^YN-0[123]-/.test(properties.unit))!;
  const ring = found.geometry.coordinates[0]!.slice(0, -1);
  const middle = (axis: 0 | 1): string => (ring.reduce((sum, position) => sum + position[axis], 0) / ring.length).toFixed(5);
  return { center: [middle(0), middle(1)], name: units.get(found.properties.parent)!, building: found.properties.name };
}

test('opens on the demo district of 10 April with the cut-off beside the day', async ({ page }) => {
  await openPage(page);
  await expect(page).toHaveTitle(/三区图/);
  await expect(page.getByText('4月10日名单').first()).toBeVisible();
  await expect(page.getByText(/截至\s*4月9日24时/).first()).toBeVisible();
  await expect(page.locator('.maplibregl-canvas')).toBeVisible();
  const { sealed, controlled, precaution } = await readTotals(page);
  for (const { units, zones } of [sealed, controlled, precaution]) {
    expect(units).toBeGreaterThan(0);
    expect(zones).toBeGreaterThan(0);
    expect(zones).toBeLessThanOrEqual(units);
  }
  await expect(page.getByText('已保存').first()).toBeVisible();
});

test('the slider moves zones as the terminal computes them, by keys, by dragging and by playing', async ({ page }) => {
  await openPage(page, '#day=2022-03-20');
  const sealedOn = new Map<string, number>();
  for (const day of ['2022-03-20', '2022-03-21', '2022-03-22']) {
    await expect(slider(page)).toHaveAttribute('aria-valuetext', new RegExp(`3月${Number(day.slice(8))}日`));
    await waitForZones(page);
    sealedOn.set(day, (await readTotals(page)).sealed.units);
    await page.keyboard.press('ArrowRight');
  }
  for (const [day, sealed] of sealedOn) expect({ day, sealed }).toEqual({ day, sealed: sealedByTerminal(day) });
  expect(new Set(sealedOn.values()).size).toBeGreaterThan(1);

  const box = (await slider(page).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + box.height / 2, { steps: 10 });
  await page.mouse.up();
  await waitForZones(page);
  const dragged = (await slider(page).getAttribute('aria-valuetext'))!;
  expect(dragged).not.toMatch(/3月2[0-3]日/);

  await page.keyboard.press('Space');
  await expect.poll(() => slider(page).getAttribute('aria-valuetext')).not.toBe(dragged);
  await page.keyboard.press('Space');
});

longTest('a click on a unit of the list says level, day, clause and next change; Esc clears', async ({ page }) => {
  await openPage(page, '#day=2022-04-01');
  await page.locator('work-list').getByRole('option').first().click();
  const inspector = page.locator('unit-inspector');
  await expect(inspector).toContainText(/封控区|管控区/);
  await expect(inspector).toContainText(/\d+月\d+日0时起/);
  await expect(inspector).toContainText('最近阳性');
  await expect(inspector).toContainText('SH-2022-0411');
  await expect(page).toHaveURL(/unit=YN-/);
  await page.keyboard.press('Escape');
  await expect(inspector).toHaveCount(0);
  await expect(page).not.toHaveURL(/unit=/);
});

longTest('a click on the map chooses the unit from afar and the building from near, with its own latest case', async ({ page }) => {
  const { center, name, building } = aSealedBuilding();
  await openPage(page, `#map=13.00/${center[1]}/${center[0]}&day=2022-04-01`);
  const clickMiddle = async () => {
    const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  await clickMiddle();
  const inspector = page.locator('unit-inspector');
  await expect(inspector).toContainText(name);
  await expect(inspector).not.toContainText(building);

  await page.goto('about:blank');
  await openPage(page, `#map=17.50/${center[1]}/${center[0]}&day=2022-04-01`);
  // Buildings are drawn after the page is ready; on a busy machine the first click may meet none.
  await expect(async () => {
    await clickMiddle();
    await expect(inspector).toContainText(building, { timeout: 3_000 });
  }).toPass({ timeout: 20_000 });
  await expect(inspector).toContainText(name);
  await expect(inspector).toContainText('封控区');
});

