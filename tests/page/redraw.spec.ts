// 改划: units taken in hand by keyboard and by lasso, what they cost, one act, undone in one step.
import { expect, type Locator, type Page } from '@playwright/test';
import { dayFromCivil } from '../../src/domain/day.ts';
import { levelOf, SEALED } from '../../src/domain/zoning/level.ts';
import { expectNothingSerious, shownText } from './checks.ts';
import { judgeDemo } from './demo-engine.ts';
import { openPage, settledTotals, test } from './page.ts';

const DAY = dayFromCivil(2022, 4, 10);
const panel = (page: Page): Locator => page.locator('redraw-panel');

/** The row of the cost table as numbers: now, then. */
async function readCost(page: Page, name: string): Promise<number[]> {
  const cells = await panel(page).locator('cost-table tr', { hasText: name }).locator('td').allInnerTexts();
  return cells.slice(0, 2).map((text) => Number(text.replaceAll(',', '')));
}

async function takeByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.locator('unit-inspector h2')).toHaveText(name);
  await page.keyboard.press('b');
}

test.describe('by keyboard', () => {
  test.use({ map: 'not looked at' });

  test('units are taken in hand, cost what the engine counts, get a level in one act, and one undo takes it back', async ({ page }) => {
    await openPage(page);
    const before = await settledTotals(page);
    await page.getByRole('tab', { name: '改划' }).focus();
    await page.keyboard.press('Enter');
    for (const name of ['静安花园', '光华佳苑']) await takeByName(page, name);
    await expect(panel(page)).toContainText('已选 2 个单元');

    await panel(page).getByRole('button', { name: '记入案卷' }).click();
    await expect(panel(page).getByRole('alert')).toContainText('先选级别');
    await panel(page).getByRole('radio', { name: /封控/ }).check();
    await expect(panel(page)).toContainText('2 个加严：从4月10日名单到4月16日名单');
    const { judged, units } = judgeDemo();
    const people = (row: number): number => {
      const own = units.population[row]!;
      if (own >= 0) return own;
      return [...units.parent.keys()].filter((part) => judged.zonedOf[part] === row && part !== row && units.population[part]! >= 0).reduce((sum, part) => sum + units.population[part]!, 0);
    };
    const rows = ['静安花园', '光华佳苑'].map((name) => units.name.indexOf(name));
    const sealed = [...judged.zoned].filter((row) => levelOf(judged.history(DAY, DAY).base[row]!) === SEALED);
    const sum = (list: readonly number[]): number => list.reduce((all, row) => all + people(row), 0);
    await expect.poll(() => readCost(page, '封控人数')).toEqual([sum(sealed), sum(sealed) + sum(rows)]);
    await expectNothingSerious(page);

    await panel(page).getByRole('button', { name: '记入案卷' }).click();
    await expect(panel(page).getByRole('alert')).toContainText('请写明理由');
    await panel(page).getByLabel('理由').fill('13800001234 报告聚集');
    await panel(page).getByLabel('决定人').fill('区指挥长');
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('alert')).toContainText('电话号码');
    await panel(page).getByLabel('理由').fill('同一市场聚集，专家组研判');
    await page.keyboard.press('Enter');
    await expect(panel(page)).toContainText('还没有选单元');
    await page.getByRole('tab', { name: '今日' }).click();
    expect((await settledTotals(page)).sealed.units).toBe(before.sealed.units + 2);
    await page.keyboard.press('Control+z');
    await expect(page.locator('notice-bar')).toContainText('已撤销：人工调整 2 个单元的级别');
    expect(await settledTotals(page)).toEqual(before);
    await page.reload();
    await page.getByRole('button', { name: /^重做/ }).click();
    await expect.poll(async () => (await settledTotals(page)).sealed.units).toBe(before.sealed.units + 2);
  });

  test('a list that is published is not changed: the desk says so and leads to the next one', async ({ page }) => {
    await openPage(page);
    await page.getByRole('tab', { name: '发布' }).click();
    const versions = page.locator('versions-panel');
    await versions.getByLabel('姓名').first().fill('张某');
    await versions.getByRole('button', { name: '拟稿' }).click();
    for (const [move, name] of [['审核通过', '王某'], ['批准', '李某'], ['发布', '李某']] as const) {
      await versions.locator('version-card').getByRole('button', { name: move, exact: true }).click();
      await versions.locator('version-card').getByLabel('姓名').fill(name);
      await versions.getByRole('button', { name: `确认${move}` }).click();
    }
    await expect(versions.locator('version-card')).toContainText('已发布');
    await page.getByRole('tab', { name: '改划' }).click();
    await expect(panel(page)).toContainText('4月10日名单已经发布，不能改');
    await expect(panel(page).getByRole('button', { name: '记入案卷' })).toHaveCount(0);
    await panel(page).getByRole('button', { name: '去4月11日名单' }).click();
    await expect(panel(page).getByRole('button', { name: '记入案卷' })).toBeVisible();
  });
});

test('a lasso takes what lies within it, a click one more, and a click again lays it down', async ({ page }) => {
  await openPage(page, '#map=15/44.105/126.09');
  await page.getByRole('tab', { name: '改划' }).click();
  await panel(page).getByRole('button', { name: '圈选' }).click();
  await expect(page.locator('.zone-map-hint')).toBeVisible();
  const map = (await page.locator('[slot=map]').boundingBox())!;
  const at = (x: number, y: number): [number, number] => [map.x + map.width * x, map.y + map.height * y];
  for (const [x, y] of [[0.42, 0.42], [0.62, 0.43], [0.6, 0.62], [0.44, 0.62]] as const) await page.mouse.click(...at(x, y));
  await page.keyboard.press('Enter');
  await expect(panel(page).locator('.units button')).not.toHaveCount(0);
  const taken = await panel(page).locator('.units button').count();
  expect(taken).toBeGreaterThan(1);
  await page.mouse.click(...at(0.25, 0.3));
  await expect(panel(page).locator('.units button')).toHaveCount(taken + 1);
  await page.mouse.click(...at(0.25, 0.3));
  await expect(panel(page).locator('.units button')).toHaveCount(taken);
  expect(await shownText(panel(page))).not.toMatch(/undefined|NaN|\[object/);
});
