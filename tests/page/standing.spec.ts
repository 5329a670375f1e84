// What the page keeps and stands: reloads, links, quick choices, a second tab, dead workers.
import { expect } from '@playwright/test';
import { longTest, openPage, readTotals, settledTotals, slider, test, waitForZones } from './page.ts';

test.use({ map: 'not looked at' });

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

longTest('another pack judges all days anew and is still adopted after a reload', async ({ page }) => {
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

longTest('a second tab is read-only and says so; it may write when the first is closed', async ({ page, context }) => {
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

longTest('choices made in quick succession end with the last one, on screen and in the journal', async ({ page }) => {
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

longTest('a worker that dies again and again is not restarted for ever', async ({ page, quiet }) => {
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

longTest('a link pasted into the open page is followed', async ({ page }) => {
  await openPage(page, '#day=2022-04-10');
  await page.evaluate(() => { location.hash = '#map=14.00/44.10600/126.11900&day=2022-03-28&unit=YN-01-002'; });
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /3月28日/);
  await expect(page.locator('unit-inspector')).toBeVisible();
});
