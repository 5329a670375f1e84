// The built page on the demo district: it opens, the day moves zones, reasons are given, a reload keeps the place.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { openPage, readTotals, settledTotals, slider, test, waitForZones } from './page.ts';

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

test('a click on a unit of the list says level, day, clause and next change; Esc clears', async ({ page }) => {
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

test('a click on the map chooses the unit from afar and the building from near, with its own latest case', async ({ page }) => {
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

test('a reload keeps day, unit, camera and decisions', async ({ page }) => {
  await openPage(page, '#map=13.50/44.10600/126.11900&day=2022-03-28&unit=YN-01-002');
  await page.getByRole('combobox', { name: '未记录的条件' }).selectOption('assume-met');
  const before = await settledTotals(page);
  const address = page.url();
  await page.reload();
  await waitForZones(page);
  expect(page.url()).toBe(address);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /3月28日/);
  await expect(page.locator('unit-inspector')).toBeVisible();
  await expect(page.getByRole('combobox', { name: '未记录的条件' })).toHaveValue('assume-met');
  expect(await settledTotals(page)).toEqual(before);
});

test('another pack judges all days anew and is still adopted after a reload', async ({ page }) => {
  await openPage(page, '#day=2022-04-10');
  const shanghai = await readTotals(page);
  const pack = page.getByRole('combobox', { name: '规则' });
  await pack.selectOption('CN-8-community');
  await expect.poll(async () => (await readTotals(page)).precaution.zones).toBe(1);
  const national = await settledTotals(page);
  expect(national.sealed.units).toBeGreaterThan(shanghai.sealed.units);
  await page.reload();
  await waitForZones(page);
  await expect(pack).toHaveValue('CN-8-community');
  expect(await settledTotals(page)).toEqual(national);
});

test('a second tab is read-only and says so; it may write when the first is closed', async ({ page, context }) => {
  await openPage(page);
  const second = await context.newPage();
  await openPage(second);
  await expect(second.getByText('只读').first()).toBeVisible();
  await page.close();
  await expect(second.getByText('已保存').first()).toBeVisible();
});

test('a dead worker is told and replaced, and the page goes on', async ({ page, quiet }) => {
  await openPage(page, '#day=2022-04-01');
  const before = await readTotals(page);
  const worker = page.workers().find((candidate) => candidate.url().includes('zoning'))!;
  await worker.evaluate(() => void setTimeout(() => { throw new Error('killed by the test'); }));
  await expect(page.locator('notice-bar')).toContainText('重新');
  await waitForZones(page);
  await page.keyboard.press('ArrowRight');
  await waitForZones(page);
  await page.keyboard.press('ArrowLeft');
  expect(await settledTotals(page)).toEqual(before);
  quiet.splice(0, quiet.length, ...quiet.filter((text) => !text.includes('killed by the test')));
});

test('choices made in quick succession end with the last one, on screen and in the journal', async ({ page }) => {
  await openPage(page, '#day=2022-04-10');
  const pack = page.getByRole('combobox', { name: '规则' });
  await pack.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await expect(pack).toHaveValue('CN-8-community');
  // On a busy machine the choice before it is still being judged, and its totals stand for a while.
  await expect.poll(async () => (await readTotals(page)).precaution.zones).toBe(1);
  await expect(page.locator('map-legend')).toContainText('CN-8-community');
  await expect(page.getByText('已保存').first()).toBeVisible();
  await page.reload();
  await waitForZones(page);
  await expect(pack).toHaveValue('CN-8-community');
});

test('a worker that dies again and again is not restarted for ever', async ({ page, quiet }) => {
  await openPage(page);
  page.on('worker', (worker) => void worker.evaluate(() => void setTimeout(() => { throw new Error('killed by the test'); }, 50)).catch(() => {}));
  const worker = page.workers().find((candidate) => candidate.url().includes('zoning'))!;
  await worker.evaluate(() => void setTimeout(() => { throw new Error('killed by the test'); }));
  await expect(page.getByRole('alert')).toContainText('killed by the test');
  // On a busy machine the start of the last worker is heard of after its death is shown.
  await page.waitForTimeout(1_000);
  let started = 0;
  page.on('worker', () => started++);
  await page.waitForTimeout(2_000);
  expect(started).toBe(0);
  quiet.splice(0, quiet.length, ...quiet.filter((text) => !text.includes('killed by the test')));
});

test('a link pasted into the open page is followed', async ({ page }) => {
  await openPage(page, '#day=2022-04-10');
  await page.evaluate(() => { location.hash = '#map=14.00/44.10600/126.11900&day=2022-03-28&unit=YN-01-002'; });
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /3月28日/);
  await expect(page.locator('unit-inspector')).toBeVisible();
});
