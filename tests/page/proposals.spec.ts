// 划区建议 in the built page, by the keyboard alone: a case nobody has heard of is begun, its home and a visited place filled in and graded, both zones are sent, the command accepts, and the next list has them.
import { expect, type Locator, type Page } from '@playwright/test';
import { zh } from '../../src/words/zh.ts';
import { proposalsZh as words } from '../../src/words/tracing/proposals-zh.ts';
import { expectNothingSerious } from './checks.ts';
import { openPage, test } from './page.ts';

test.use({ map: 'not looked at' });
test.describe.configure({ timeout: 240_000 });

const card = (page: Page): Locator => page.locator('case-card');
const tab = (page: Page): Locator => page.locator('proposals-tab');
const lines = (page: Page): Locator => tab(page).locator('[role=treeitem][aria-level="2"]');
const detail = (page: Page): Locator => tab(page).locator('proposal-detail');

async function recordStay(page: Page, key: string, name: string, from: string, until: string, grade = false): Promise<void> {
  const before = await card(page).locator('.stays > li').count();
  await page.keyboard.press(key);
  const form = card(page).locator('stay-form');
  await expect(form.locator('input[name=place]')).toBeFocused({ timeout: 30_000 });
  await page.keyboard.type(name);
  await expect(form.getByRole('option', { name }).first()).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Enter');
  await form.locator('input[name=from]').fill(from);
  await form.locator('input[name=until]').fill(until);
  if (grade) {
    await form.locator('select[name=risk]').focus();
    await page.keyboard.press('Home');
    await expect(form.locator('select[name=risk]')).toHaveValue('high');
    await form.locator('input[name=until]').focus();
  }
  await page.keyboard.press('Enter');
  await expect(card(page).locator('.stays > li')).toHaveCount(before + 1, { timeout: 30_000 });
}

/** K to the top, J down to a row, then Enter. */
async function openLine(page: Page, name: string): Promise<void> {
  await expect(lines(page).filter({ hasText: name }).first()).toBeVisible({ timeout: 60_000 });
  for (let step = 0; step < 30; step++) await page.keyboard.press('k');
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(tab(page).locator('.line.cursor .name')).toHaveText(name, { timeout: 300 });
  }).toPass({ timeout: 30_000, intervals: [50] });
  await page.keyboard.press('Enter');
  await expect(detail(page).getByRole('heading', { level: 3 })).toHaveText(name);
}

async function sign(page: Page, key: string, who: string): Promise<void> {
  await page.keyboard.press(key);
  // Whoever has sent one at this machine is named already.
  await expect(detail(page).locator('sign-form :focus')).toHaveCount(1);
  if ((await detail(page).locator('sign-form input[name=by]').inputValue()) === '') await page.keyboard.type(who);
  await page.keyboard.press('Enter');
  await expect(detail(page).locator('sign-form')).toHaveCount(0);
}

/** In the table of units, on the list that is shown. */
async function expectLevel(page: Page, name: string, level: 'sealed' | 'precaution'): Promise<void> {
  await page.keyboard.press('l');
  const table = page.locator('unit-list');
  await table.locator('input').first().fill(name);
  await expect(table.getByRole('row').filter({ hasText: name }).first().getByRole('img', { name: zh.level[level] })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(table).toHaveCount(0);
}

test('a case goes from blank to zones on the next list by the keyboard alone; undone, they are gone', async ({ page }) => {
  const [home, market] = ['翠堤新城', '文昌农贸市场'];
  await openPage(page);
  for (const name of [home, market]) await expectLevel(page, name, 'precaution');
  await page.keyboard.press('Alt+2');
  await expect(page.locator('cases-tab [role=treeitem]').first()).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('n');
  const form = page.locator('cases-tab case-form');
  await expect(form.locator('input[name=caseId]')).toBeFocused({ timeout: 30_000 });
  await page.keyboard.type('TEST-1');
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { name: 'TEST-1' })).toBeVisible({ timeout: 30_000 });
  await recordStay(page, '2', home, '2022-04-08T19:00', '2022-04-09T07:30');
  await recordStay(page, '4', market, '2022-04-10T08:00', '2022-04-10T09:30', true);
  await page.keyboard.press('z');
  await expect(tab(page)).toContainText(words.only('TEST-1'), { timeout: 30_000 });
  for (const name of [home, market]) {
    await openLine(page, name);
    await expectNothingSerious(page);
    await sign(page, 'z', '流调组 甲');
    await expect(detail(page)).toContainText('流调组 甲', { timeout: 30_000 });
  }
  await page.keyboard.press('Alt+1');
  await expect(page.locator('waiting-bar')).toContainText(words.waitingNote('2'), { timeout: 30_000 });
  await page.locator('waiting-bar button').press('Enter');
  for (const name of [home, market]) {
    await openLine(page, name);
    await sign(page, 'a', '指挥长 乙');
    await expect(detail(page)).toContainText(words.accepted('指挥长 乙', '').trim().split(' ')[0]!, { timeout: 30_000 });
    await expect(detail(page).getByRole('button', { name: words.accept })).toHaveCount(0, { timeout: 30_000 });
  }
  await page.keyboard.press('Alt+1');
  await expect(page.locator('waiting-bar')).toHaveCount(0, { timeout: 30_000 });
  await page.keyboard.press('ArrowRight');
  for (const name of [home, market]) await expectLevel(page, name, 'sealed');
  // Each decision is one step, and takes all it recorded back with it.
  for (let step = 0; step < 2; step++) {
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(500);
  }
  for (const name of [home, market]) await expectLevel(page, name, 'precaution');
  await expect(page.locator('waiting-bar')).toContainText(words.waitingNote('2'), { timeout: 30_000 });
});
