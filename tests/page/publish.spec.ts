// The way of a list on the page: drafted, reviewed, approved by another, published, shown as published, compared.
import { execFileSync } from 'node:child_process';
import { expect, type Locator, type Page } from '@playwright/test';
import { dayFromCivil } from '../../src/domain/day.ts';
import { levelOf } from '../../src/domain/zoning/level.ts';
import { expectNothingSerious, shownText } from './checks.ts';
import { judgeDemo } from './demo-engine.ts';
import { confirmImport, drop, startDistrict } from './own-district.ts';
import { openPage, settledTotals, slider, test, waitForZones } from './page.ts';
import { saveCaseFile } from './saved-case-file.ts';

test.use({ map: 'not looked at' });

const DAY = dayFromCivil(2022, 4, 10);
const panel = (page: Page): Locator => page.locator('versions-panel');
const card = (page: Page): Locator => panel(page).locator('version-card').first();

async function draft(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: '发布' }).click();
  await panel(page).getByLabel('姓名').first().fill(name);
  await panel(page).getByRole('button', { name: '拟稿' }).click();
  await expect(card(page)).toContainText(`拟稿 ${name}`);
}

async function step(page: Page, button: string, name: string): Promise<void> {
  const confirm = card(page).getByRole('button', { name: `确认${button}` });
  if (await confirm.count() === 0) await card(page).getByRole('button', { name: button, exact: true }).click();
  await card(page).getByLabel('姓名').fill(name);
  await confirm.click();
}

/** A day of a case file that the page saved, by the terminal: which list, units with their levels, and how many differ between the two lists. */
function askTerminal(file: string, day: string, ...words: string[]): { list: string; levels: string[]; differing: number; approvedBy: string } {
  const out = execFileSync('node', ['scripts/zones.mjs', '--case-file', file, '--as-of', day, '--format', 'json', ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const { list, published, units } = JSON.parse(out) as { list: string; published: { differing: number; approvedBy: string }; units: { unit: string; level: string }[] };
  return { list, levels: units.map(({ unit, level }) => `${unit} ${level}`), differing: published.differing, approvedBy: published.approvedBy };
}

/** Units by the engine that are on another level on one list than on another. */
function changedByEngine(before: number, now: number): { raised: number; lowered: number } {
  const { judged } = judgeDemo();
  const [a, b] = [judged.history(before, before).base, judged.history(now, now).base];
  const steps = Array.from(judged.zoned, (row) => levelOf(b[row]!) - levelOf(a[row]!));
  return { raised: steps.filter((one) => one > 0).length, lowered: steps.filter((one) => one < 0).length };
}

test('a signature begins at the first field that must be filled, else at its button', async ({ page }) => {
  await openPage(page);
  await draft(page, '张某');
  await page.getByRole('tab', { name: '今日' }).click();
  await page.getByRole('tab', { name: '发布' }).click();
  await expect(panel(page).getByRole('button', { name: '拟稿' })).toBeFocused();
  await card(page).getByRole('button', { name: '退回' }).click();
  await expect(card(page).getByLabel('姓名')).toBeFocused();
});

test('a list is drafted, reviewed, approved by another name and published; the day shows it after new facts and a reload, and the next day is held against it', async ({ page }) => {
  await openPage(page);
  const published = await settledTotals(page);
  await draft(page, '张某');
  await expect(card(page)).toContainText(`封控 ${published.sealed.units} · 管控 ${published.controlled.units} · 防范 ${published.precaution.units}`);
  await expect(card(page).getByRole('button', { name: '发布', exact: true })).toHaveCount(0);

  await step(page, '审核通过', '');
  await expect(card(page).getByRole('alert')).toContainText('请填姓名');
  await step(page, '审核通过', '王某');
  await expect(card(page)).toContainText('已审核');
  await step(page, '批准', '张 某');
  await expect(card(page).getByRole('alert')).toContainText('拟稿人不能批准自己的稿子');
  await step(page, '批准', '李某');
  await expect(card(page)).toContainText('已批准');
  await card(page).getByRole('button', { name: '发布', exact: true }).click();
  await expect(card(page)).toContainText('本区第一份发布的名单');
  await expect(card(page)).toContainText('发布后不能再改');
  await step(page, '发布', '李某');
  await expect(card(page)).toContainText('已发布');
  await expect(card(page).getByRole('button', { name: '退回' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /撤销/ }).first()).toBeDisabled();
  await expect(panel(page).locator('published-bar')).toContainText('结果与发布版相同');

  // A late positive: the list as published stands, and says that it would be otherwise today.
  await page.getByRole('tab', { name: '今日' }).click();
  const before = await settledTotals(page);
  expect(before).toEqual(published);
  await page.keyboard.press('/');
  await page.keyboard.type('光华新城');
  await page.keyboard.press('Enter');
  await expect(page.locator('unit-inspector')).toContainText('管控区');
  await page.keyboard.press('a');
  await page.locator('record-bar input').press('Enter');
  await expect(page.locator('published-bar').first()).toContainText('有 1 个单元与发布版不同');
  expect(await settledTotals(page)).toEqual(published);
  await expect(page.locator('unit-inspector')).toContainText('发布版为管控区');
  await page.getByRole('button', { name: '看计算结果' }).click();
  const computed = await settledTotals(page);
  expect(computed.sealed.units).toBe(published.sealed.units + 1);
  await page.reload();
  await waitForZones(page);
  expect(await settledTotals(page)).toEqual(published);

  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('published-bar').first()).toContainText('升级、下调与4月10日发布版相比');
  await settledTotals(page);
  const engine = changedByEngine(DAY, DAY + 1);
  await expect(page.getByRole('button', { name: `${engine.lowered} 下调` })).toBeVisible();
  await expect(page.getByRole('button', { name: `${engine.raised + 1} 升级` })).toBeVisible();
});

test('a case file saved after publishing opens in the terminal: the day as it was published, what differs today, and the computed view', async ({ page }) => {
  await openPage(page);
  await startDistrict(page, '九台区');
  await drop(page, 'units.csv', '小区名称\n安康家园\n阳光花园\n');
  await confirmImport(page);
  await drop(page, '1.csv', '现住址,报告日期\n安康家园,2022-04-07\n');
  await confirmImport(page);
  await draft(page, '张某');
  for (const [button, name] of [['审核通过', '王某'], ['批准', '李某'], ['发布', '李某']] as const) await step(page, button, name);
  await expect(card(page)).toContainText('已发布');
  await drop(page, '2.csv', '现住址,报告日期\n阳光花园,2022-04-06\n');
  await confirmImport(page);
  await expect(page.locator('published-bar').first()).toContainText('有 1 个单元与发布版不同');
  const file = await (await saveCaseFile(page)).path();
  expect(askTerminal(file, '2022-04-08')).toEqual({ list: 'published', levels: ['安康家园 sealed', '阳光花园 precaution'], differing: 1, approvedBy: '李某' });
  expect(askTerminal(file, '2022-04-08', '--computed')).toEqual({ list: 'computed', levels: ['安康家园 sealed', '阳光花园 sealed'], differing: 1, approvedBy: '李某' });
});

test('any two lists are compared: gained, lost and unchanged add up, as the engine counts them; by keyboard, axe finds nothing serious', async ({ page }) => {
  await openPage(page);
  await draft(page, '张某');
  await slider(page).focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await expect(panel(page).locator('h3').first()).toContainText('4月14日');
  await draft(page, '张某');
  await expect(panel(page).locator('version-card')).toHaveCount(2);
  await panel(page).getByLabel('前一份').selectOption({ label: '4月10日 · 第1版 · 草稿' });
  await panel(page).getByLabel('后一份').selectOption({ label: '4月14日 · 第2版 · 草稿' });
  const { judged } = judgeDemo();
  const [a, b] = [judged.history(DAY, DAY).base, judged.history(DAY + 4, DAY + 4).base];
  const rows = panel(page).locator('lists-compared tbody tr');
  await expect(rows).toHaveCount(4);
  for (const [i, code] of [3, 2, 1, 0].entries()) {
    const [gained, lost, same] = [[false, true], [true, false], [true, true]].map(([then, now]) => [...judged.zoned].filter((row) => (levelOf(a[row]!) === code) === then && (levelOf(b[row]!) === code) === now).length);
    await expect(rows.nth(i).locator('td')).toHaveText([gained, lost, same].map((count) => count!.toLocaleString('en')));
  }
  await expectNothingSerious(page);
  expect(await shownText(panel(page))).not.toMatch(/undefined|NaN|\[object/);
  await panel(page).locator('difference-list .scroll').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('unit-inspector h2')).not.toHaveText('');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(panel(page)).toContainText('Compare two lists');
  expect(await shownText(panel(page))).not.toMatch(/拟稿|审核|批准|发布/);
});
