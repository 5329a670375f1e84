// The way of a list on the page: drafted, reviewed and approved by others, published, shown as published, compared.
import { execFileSync } from 'node:child_process';
import { expect, type Locator, type Page } from '@playwright/test';
import { dayFromCivil } from '../../src/domain/day.ts';
import { levelOf, SEALED } from '../../src/domain/zoning/level.ts';
import type { State } from '../../src/store/state.ts';
import type { Store } from '../../src/store/store.ts';
import { expectNothingSerious, shownText } from './checks.ts';
import { judgeDemo } from './demo-engine.ts';
import { confirmImport, drop, startDistrict } from './own-district.ts';
import { longTest, openPage, settledTotals, slider, test, waitForZones } from './page.ts';
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

longTest('a signature begins at the first field that must be filled, else at its button', async ({ page }) => {
  await openPage(page);
  await draft(page, '张某');
  await page.getByRole('tab', { name: '今日' }).click();
  await page.getByRole('tab', { name: '发布' }).click();
  await expect(panel(page).getByRole('button', { name: '拟稿' })).toBeFocused();
  await card(page).getByRole('button', { name: '退回' }).click();
  await expect(card(page).getByLabel('姓名')).toBeFocused();
});

test('a list is drafted, reviewed and approved by other names and published; the day shows it after new facts and a reload, and the next day is held against it', async ({ page }) => {
  await openPage(page);
  const published = await settledTotals(page);
  await draft(page, '张某');
  await expect(card(page)).toContainText(`封控 ${published.sealed.units} · 管控 ${published.controlled.units} · 防范 ${published.precaution.units}`);
  await expect(card(page).getByRole('button', { name: '发布', exact: true })).toHaveCount(0);
  // Before every signature: of the list put forward, and of the draft.
  await expect(panel(page).locator('faults-to-sign')).toHaveText([/^\s*查错：没有查到问题。\s*$/, /^\s*查错：没有查到问题。\s*$/]);

  await step(page, '审核通过', '');
  await expect(card(page).getByRole('alert')).toContainText('请填姓名');
  await step(page, '审核通过', '张某');
  await expect(card(page).getByRole('alert')).toContainText('拟稿人不能审核或批准自己的稿子');
  await step(page, '审核通过', '王某');
  await expect(card(page)).toContainText('已审核');
  await step(page, '批准', '张 某');
  await expect(card(page).getByRole('alert')).toContainText('拟稿人不能审核或批准自己的稿子');
  await step(page, '批准', '李某');
  await expect(card(page)).toContainText('已批准');
  await card(page).getByRole('button', { name: '发布', exact: true }).click();
  await expect(card(page)).toContainText('本区第一份发布的名单');
  await expect(card(page)).toContainText('发布后不能再改');
  await step(page, '发布', '李某');
  await expect(card(page)).toContainText('已发布');
  await expect(card(page).getByRole('button', { name: '退回' })).toHaveCount(0);
  await expect(card(page).locator('faults-to-sign')).toHaveCount(0);
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

longTest('a case file saved after publishing opens in the terminal: the day as it was published, what differs today, and the computed view', async ({ page }) => {
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

longTest('what a draft has wrong is seen before it is signed: how many faults of each kind, which, and the way to mend them', async ({ page }) => {
  await openPage(page);
  await startDistrict(page, '九台区');
  await drop(page, 'units.csv', '小区名称\n安康家园\n阳光花园\n');
  await confirmImport(page);
  await drop(page, '1.csv', '现住址,报告日期\n安康家园,2022-04-07\n');
  await confirmImport(page);
  await draft(page, '张某');
  await drop(page, '2.csv', '现住址,报告日期\n阳光花园,2022-04-06\n');
  await confirmImport(page);
  await page.getByRole('tab', { name: '发布' }).click();
  // The list of today has followed the late positive; the draft has not.
  await expect(panel(page).locator('section').first().locator('faults-to-sign')).toContainText('没有查到问题');
  const faults = card(page).locator('faults-to-sign');
  await expect(faults).toContainText('查错：1 处有病例未落实管控');
  await card(page).getByRole('button', { name: '审核通过', exact: true }).click();
  await expect(faults).toBeVisible();
  await faults.getByText('查错：').click();
  await faults.getByRole('button', { name: /阳光花园.*4月6日有阳性，规则为封控区，现为防范区/ }).click();
  await expect(page.locator('unit-inspector h2')).toContainText('阳光花园');
  await expectNothingSerious(page);
  // It forbids nothing.
  await step(page, '审核通过', '王某');
  await expect(card(page)).toContainText('已审核');
  await faults.getByRole('button', { name: '到“改划”处理4月8日名单' }).click();
  await expect(page.locator('redraw-panel fault-list')).toContainText('没有查到问题');
});

longTest('any two lists are compared: gained, lost and unchanged add up, as the engine counts them; by keyboard, axe finds nothing serious', async ({ page }) => {
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

/** The first sealed compound of the demo that is the only one of its name. */
function sealedCompound(): string {
  const { judged, units } = judgeDemo();
  const status = judged.history(DAY, DAY).base;
  const row = judged.zoned.find((zoned) => levelOf(status[zoned]!) === SEALED && units.name.filter((name) => name === units.name[zoned]).length === 1);
  return units.name[row!]!;
}

async function choose(page: Page, name: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await expect(page.locator('unit-search [role=option]').first()).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.locator('unit-inspector h2')).toHaveText(name);
}

/** A stroke from south to north through the middle of a unit. */
async function split(page: Page, name: string, part: string): Promise<void> {
  await page.locator('app-shell').evaluate((shell, [unit, cutOff]) => {
    const { directory } = (shell as unknown as { store: Store<State> }).store.get();
    const row = directory!.name.indexOf(unit);
    const [lng, lat] = [directory!.center[2 * row]!, directory!.center[2 * row + 1]!];
    const gesture = { kind: 'split', row, stroke: [[lng, lat - 0.01], [lng, lat + 0.01]], name: cutOff };
    shell.dispatchEvent(new CustomEvent('redraw-asked', { detail: { gesture }, bubbles: true, composed: true }));
  }, [name, part] as const);
}

longTest('a unit split after its list was published shows on both parts what was published; with the units as published it is one again, with the version\'s own counts, and nothing can be changed until one goes back', async ({ page }) => {
  const name = sealedCompound();
  const part = `${name}（局部）`;
  const [bar, banner, redraw, unit] = [page.locator('published-bar').first(), page.locator('as-published-banner'), page.locator('redraw-panel'), page.locator('unit-inspector')];
  await openPage(page);
  const then = await settledTotals(page);
  await choose(page, name);
  const size = await unit.getByText(/ 户 /).first().innerText();
  await draft(page, '张某');
  for (const [button, by] of [['审核通过', '王某'], ['批准', '李某'], ['发布', '李某']] as const) await step(page, button, by);
  await expect(card(page)).toContainText('已发布');

  // The day after, it is split.
  await page.getByRole('tab', { name: '改划' }).click();
  await redraw.getByRole('button', { name: '去4月11日名单' }).click();
  await split(page, name, part);
  await expect(redraw.locator('.units button span').first()).toHaveText(part);

  // Back on the published day both are sealed, and the bar says why there is one more of them.
  await page.getByRole('tab', { name: '今日' }).click();
  await slider(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(bar).toContainText('1 个单元当时是别的单元的一部分，按那个单元的级别显示');
  await expect(bar).toContainText(`发布时的单元数：封控 ${then.sealed.units} `);
  await expect(unit).toContainText('封控区');
  await choose(page, part);
  await expect(unit).toContainText('发布时它是另一个单元的一部分，发布版为封控区');
  const now = await settledTotals(page);
  expect(now.sealed.units).toBe(then.sealed.units + 1);

  await bar.getByRole('button', { name: '按发布时的单元看' }).click();
  await expect(banner).toContainText('按发布时显示：4月10日名单');
  expect(await settledTotals(page)).toEqual(then);
  await expect(page.locator('map-legend .count')).toHaveText([then.sealed, then.controlled, then.precaution].map(({ units }) => `${units.toLocaleString('en')} 单元`));
  await expect(unit).toHaveCount(0);
  await choose(page, name);
  await expect(unit).toContainText(size);
  await expect(page.locator('record-bar')).toContainText('按发布时显示，只看不改');
  await expect(page.getByRole('button', { name: /撤销/ }).first()).toBeDisabled();
  await page.getByRole('tab', { name: '改划' }).click();
  await expect(redraw).toContainText('现在按发布时显示，单元和边界都是当时的，不能改划。先回到现在');
  await expect(redraw.getByRole('button', { name: '切分' })).toHaveCount(0);
  await expectNothingSerious(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(banner).toContainText('As published: list of 10 Apr');
  expect(await shownText(banner)).not.toMatch(/[一-龥]/);

  // Esc gives up the unit first, then the time looked back to.
  await page.keyboard.press('Escape');
  await expect(unit).toHaveCount(0);
  await expect(banner).toContainText('As published');
  await page.keyboard.press('Escape');
  await expect(banner).toHaveCount(0);
  await page.getByRole('tab', { name: 'Today' }).click();
  expect(await settledTotals(page)).toEqual(now);
  await bar.getByRole('button', { name: 'Show with the units as published' }).click();
  await banner.getByRole('button', { name: 'Back to now' }).click();
  await expect(banner).toHaveCount(0);
  await choose(page, part);
  await page.keyboard.press('a');
  await expect(page.locator('record-bar input').first()).toBeVisible();
});
