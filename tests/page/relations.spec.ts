// 关系 in the built page, by the keyboard: a cluster, its diagram, what speaks for a line, a case opened, the table, the sheet, risk points taken home.
import readXlsxFile from 'read-excel-file/node';
import { expect, type Locator, type Page } from '@playwright/test';
import { relationsZh as words } from '../../src/words/tracing/relations-zh.ts';
import { tracingDeskZh as desk } from '../../src/words/tracing/tracing-desk-zh.ts';
import { expectNothingSerious } from './checks.ts';
import { longTest, openPage, test } from './page.ts';

test.use({ map: 'not looked at', permissions: ['clipboard-read', 'clipboard-write'] });
test.describe.configure({ timeout: 240_000 });

const tab = (page: Page): Locator => page.locator('relations-tab');
const canvas = (page: Page): Locator => tab(page).locator('.place relation-diagram .canvas');
const detail = (page: Page): Locator => tab(page).locator('.place relation-diagram .detail');

/** Alt+2, along the tabs to the third. */
async function openRelations(page: Page): Promise<void> {
  await openPage(page);
  await page.keyboard.press('Alt+2');
  await page.getByRole('tab', { name: desk.tabs.cases }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(tab(page).locator('clusters-part .told')).toBeVisible({ timeout: 60_000 });
}

async function expectNothingSeriousInBoth(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNothingSerious(page);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

longTest('a cluster is looked into: its diagram, what speaks for a line, a case, the table, and the same enlarged', async ({ page }) => {
  await openRelations(page);
  const first = tab(page).locator('[role=treeitem][aria-level="2"]').first();
  const cases = (await first.locator('.figure').innerText()).replace(/\D/g, '');
  await tab(page).locator('clusters-part [role=tree]').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(tab(page).locator('.line.cursor .figure')).toContainText(cases);
  await page.keyboard.press('Enter');
  await expect(canvas(page)).toBeFocused({ timeout: 60_000 });
  await expect(tab(page).getByRole('heading', { name: words.cluster.title(cases) })).toBeVisible();
  await expect(canvas(page).locator('.base .mark')).toHaveCount(Number(cases));
  // It has the room of the panel.
  expect((await canvas(page).boundingBox())!.height).toBeGreaterThan(300);

  // The first case of the diagram, then the first of its lines: what stands there is on the line, and a line is never told as known.
  await page.keyboard.press('ArrowRight');
  await expect(detail(page).locator('h4')).toContainText('YN0');
  await page.keyboard.press(' ');
  const line = await detail(page).locator('h4').innerText();
  expect(line).toMatch(/^YN\d+-\d+ — YN\d+-\d+$/);
  await expect(detail(page).locator('p').first()).toHaveText(/日期/);
  await expect(detail(page).locator('li').first()).toHaveText(/同处|同住|名册/);
  await expect(tab(page).locator('relation-diagram [role=status]')).toContainText(line.split(' — ')[0]!);
  await expectNothingSeriousInBoth(page);

  // Along the line to the later case, and into it.
  await page.keyboard.press('ArrowRight');
  const id = (await detail(page).locator('h4').innerText()).split('\n')[0]!.replace(words.detail.open, '').trim();
  expect(line).toContain(id);
  await page.keyboard.press('Enter');
  await expect(page.locator('case-card').getByRole('heading', { name: id })).toBeVisible({ timeout: 30_000 });
  await expect(canvas(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('case-card')).toHaveCount(0);

  // The table has a row for every hypothesis, with the same case among the infected or the possible infectors.
  await tab(page).locator('header').getByRole('button', { name: words.cluster.table }).press('Enter');
  const table = tab(page).locator('.place relation-table tbody tr');
  expect(await table.count()).toBeGreaterThan(Number(cases) / 2);
  await expect(table.filter({ hasText: id }).first()).toContainText(/同处|同住|名册/);
  await expectNothingSerious(page);

  // Enlarged the arrows are the diagram's as well; Esc leaves the sheet and nothing else.
  await tab(page).locator('header').getByRole('button', { name: words.cluster.diagram }).press('Enter');
  await tab(page).getByRole('button', { name: words.cluster.enlarge }).press('Enter');
  const sheet = tab(page).locator('sheet-frame');
  await sheet.locator('relation-diagram .canvas').focus();
  await page.keyboard.press('ArrowRight');
  await expect(sheet.locator('.ring')).toHaveCount(1);
  await expectNothingSerious(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(tab(page).getByRole('button', { name: words.cluster.enlarge })).toBeFocused();
  await tab(page).getByRole('button', { name: words.cluster.back }).press('Enter');
  await expect(tab(page).locator('clusters-part [role=tree]')).toBeFocused();
});

longTest('longer meetings alone leave smaller clusters, and the settings of meetings count here too', async ({ page }) => {
  await openRelations(page);
  const told = tab(page).locator('clusters-part .told');
  const before = await told.innerText();
  const least = tab(page).locator('input[name=least]');
  await least.fill('240');
  await least.press('Enter');
  await expect(told).not.toHaveText(before, { timeout: 30_000 });
  const alone = (text: string): number => Number(/另有 (\d+) 例/.exec(text)?.[1]);
  expect(alone(await told.innerText())).toBeGreaterThan(alone(before));
  // What is no number of minutes changes nothing, and the field goes on saying so.
  const after = await told.innerText();
  await least.fill('-5');
  await least.press('Tab');
  await expect(least).toHaveAttribute('aria-invalid', 'true');
  expect(await tab(page).locator('label:has(input[name=least])').evaluate((label) => getComputedStyle(label, '::after').content)).toContain(words.problem('0', '1440'));
  await expect(told).toHaveText(after);
  await least.fill('10');
  await least.press('Enter');
  await expect(least).toHaveAttribute('aria-invalid', 'false');
  await expect(told).toHaveText(before, { timeout: 30_000 });
});

test('risk points are listed, sorted, and taken home without homes, numbers of cases or minutes', async ({ page }) => {
  await openRelations(page);
  await tab(page).getByRole('button', { name: words.parts.points }).press('Enter');
  const told = tab(page).locator('points-part .told');
  await expect(told).toBeVisible({ timeout: 60_000 });
  await expect(told).toContainText(/\d+ 处有病例居住，没有列出。 列不进来的停留：/);
  const rows = tab(page).locator('points-part [role=treeitem][aria-level="2"]');
  await expect(rows.first()).toBeVisible();
  const figures = async (): Promise<number[]> => (await rows.locator('.figure').allInnerTexts()).map((text) => Number.parseInt(text, 10));
  await tab(page).locator('points-part select').selectOption({ label: words.points.sorts.cases });
  await expect.poll(async () => Math.max(...(await figures()).slice(1)) <= (await figures())[0]!).toBe(true);

  await tab(page).locator('summary').press('Enter');
  const text = await tab(page).locator('textarea').inputValue();
  await tab(page).getByRole('button', { name: words.points.copy }).press('Enter');
  await expect(tab(page).getByText(words.points.copied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  expect(text).not.toMatch(/YN\d|:\d\d至/);

  const [download] = await Promise.all([page.waitForEvent('download'), tab(page).getByRole('button', { name: words.points.file }).press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/风险点位-2022-04-10\.xlsx$/);
  const [sheet] = await readXlsxFile(await download.path());
  const listed = sheet!.data.slice(4);
  expect(listed.length).toBeGreaterThan(40);
  for (const [street, place, day, from, until, last] of listed) {
    expect([typeof street, typeof place, day instanceof Date, last instanceof Date]).toEqual(['string', 'string', true, true]);
    expect([from, until].join(' ')).toMatch(/^\d{1,2}时 \d{1,2}时$/);
    expect(text).toContain(`${String(street)}${String(place)}：`);
  }
  // With homes the list grows; the list for others does not.
  const before = await told.innerText();
  await tab(page).locator('input[name=homes]').press(' ');
  await expect(told).not.toHaveText(before, { timeout: 30_000 });
  await expect(tab(page).locator('textarea')).toHaveValue(text);
  await expectNothingSeriousInBoth(page);
});
