// 溯源 in the built page, by the keyboard alone: a positive of the last list is opened, its places found by letters, and every step taken back.
import { expect, type Locator, type Page } from '@playwright/test';
import { tracingDeskZh as words } from '../../src/words/tracing/tracing-desk-zh.ts';
import { expectNothingSerious } from './checks.ts';
import { longTest, openPage, test } from './page.ts';

test.use({ map: 'not looked at' });
test.describe.configure({ timeout: 180_000 });

const panel = (page: Page): Locator => page.locator('tracing-panel');
const card = (page: Page): Locator => page.locator('case-card');
const rows = (page: Page): Locator => panel(page).locator('[role=treeitem][aria-level="2"]');
const slot = (page: Page, at: number): Locator => card(page).locator('.slots li').nth(at - 1);
const stays = (page: Page): Locator => card(page).locator('.stays > li');

async function recordStay(page: Page, key: string, letters: string, from: string, until: string): Promise<void> {
  const before = await stays(page).count();
  await page.keyboard.press(key);
  const form = card(page).locator('stay-form');
  await expect(form.locator('input[name=place]')).toBeFocused();
  await page.keyboard.type(letters);
  await expect(form.getByRole('option').first()).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Enter');
  await expect(form.locator('input[name=from]')).toBeFocused();
  // A field of day and time takes its keys in the order of the machine's language: its value is what is meant here.
  await form.locator('input[name=from]').fill(from);
  await form.locator('input[name=until]').fill(until);
  await page.keyboard.press('Enter');
  await expect(stays(page)).toHaveCount(before + 1, { timeout: 30_000 });
  await expect(form).toHaveCount(0);
}

test('a positive of the last list is traced by the keyboard alone: begun, two places found by letters, one task done, all taken back', async ({ page }) => {
  await openPage(page);
  await page.keyboard.press('Alt+2');
  await expect(rows(page).first()).toBeVisible({ timeout: 60_000 });
  const waiting = panel(page).locator('[role=treeitem][aria-level="1"]', { hasText: words.cases.groups.waiting });
  const id = await waiting.locator('xpath=following-sibling::*[@aria-level="2"][1]').locator('.name').innerText();
  // Its number typed into a form of its own has the time of report that the list has: no clock begins anew.
  await page.keyboard.press('n');
  const blank = panel(page).locator('case-form');
  const reported = blank.locator('input[name=reportedAt]');
  await expect(reported).toBeVisible({ timeout: 30_000 });
  const now = await reported.inputValue();
  await blank.locator('input[name=caseId]').fill(id);
  await expect(blank).toContainText(words.begin.listed);
  await expect(reported).not.toHaveValue(now);
  await page.keyboard.press('Escape');
  await expect(blank).toHaveCount(0);
  // J down to the first that waits, whatever stands above it.
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(panel(page).locator('.line.cursor .name')).toHaveText(id, { timeout: 300 });
  }).toPass({ timeout: 30_000, intervals: [50] });
  // N follows at once: the case it begins is this one, though it is not known in full yet.
  await page.keyboard.press('Enter');
  await page.keyboard.press('n');
  await expect(card(page).getByRole('heading', { name: id })).toBeVisible({ timeout: 30_000 });
  await expect(card(page).locator('case-form input[name=reportedAt]')).toBeFocused({ timeout: 30_000 });
  await page.keyboard.press('Enter');
  await expect(slot(page, 1)).toContainText(words.slotStates.open, { timeout: 30_000 });

  await recordStay(page, '2', 'jx', '2022-04-08T19:00', '2022-04-09T07:30');
  await recordStay(page, '4', 'sc', '2022-04-09T08:00', '2022-04-09T09:30');
  await expect(slot(page, 2)).not.toContainText(words.slotStates.open);
  await expect(card(page).locator('header')).toContainText('2/5');

  const done = card(page).locator('.clocks button').first();
  await done.press('Enter');
  await expect(card(page).locator('.clocks .met')).toHaveCount(1, { timeout: 30_000 });
  await expectNothingSerious(page);

  // Laid down and taken up again: it is still in hand, among those that are traced now, and the key of a slot that follows at once is heard.
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(panel(page).locator('.line.cursor .name')).toHaveText(id);
  await page.keyboard.press('Enter');
  await page.keyboard.press('4');
  await expect(card(page).locator('stay-form input[name=place]')).toBeFocused({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(card(page).locator('stay-form')).toHaveCount(0);

  for (let step = 0; step < 4; step++) {
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(300);
  }
  await expect(rows(page).filter({ hasText: id })).toContainText('0/5', { timeout: 30_000 });
  await expect(card(page).getByRole('button', { name: words.card.start })).toBeVisible({ timeout: 30_000 });
  // Esc lays the case down.
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
});

test.describe('with the map', () => {
  test.use({ map: 'drawn' });

  longTest('a click that gives a stay its place chooses no unit; given up, it is not meant for the next stay', async ({ page }) => {
    await openPage(page);
    await page.keyboard.press('Alt+2');
    const traced = panel(page).locator('[role=treeitem][aria-level="1"]', { hasText: words.cases.groups.open });
    const choose = async (): Promise<string> => {
      await traced.locator('xpath=following-sibling::*[@aria-level="2"][1]').click({ timeout: 60_000 });
      await expect(card(page).locator('.stays')).toBeVisible({ timeout: 30_000 });
      return await mapRests(page);
    };
    // The map comes to the case; where a click chooses a unit then, one shall choose none later. The spot counts where the map comes to lie as before.
    let [x, y] = [0, 0];
    await expect(async () => {
      const lay = await choose();
      [x, y] = await findUnit(page);
      await page.keyboard.press('Escape');
      expect(await choose()).toBe(lay);
    }).toPass({ timeout: 150_000 });
    const clickMap = () => page.mouse.click(x, y);
    const form = card(page).locator('stay-form');
    const point = form.locator('.point');
    await card(page).locator('.add').click();
    await point.getByRole('button', { name: words.stayForm.point }).click();
    await expect(point.getByRole('status')).toHaveText(words.stayForm.pointing);
    await clickMap();
    await expect(point.getByRole('button', { name: words.stayForm.unpoint })).toBeVisible();
    await expect(page.locator('unit-inspector')).toHaveCount(0);

    await form.getByRole('button', { name: words.stayForm.cancel }).click();
    await card(page).locator('.add').click();
    await expect(point.getByRole('button', { name: words.stayForm.point })).toBeVisible();
    await expect(point.getByRole('button', { name: words.stayForm.unpoint })).toHaveCount(0);
    // The same click chooses a unit where no place is waited for.
    await form.getByRole('button', { name: words.stayForm.cancel }).click();
    await clickMap();
    await expect(page.locator('unit-inspector')).toHaveCount(1);
  });
});

/** Waits until the address, which has the camera, stays as it is, and answers it. */
async function mapRests(page: Page): Promise<string> {
  await page.waitForTimeout(2000);
  let before = '';
  await expect(async () => {
    const [now, then] = [page.url(), before];
    before = now;
    expect(now).toBe(then);
  }).toPass({ timeout: 30_000, intervals: [2000] });
  return before;
}

/** A spot of the map at which a click chooses a unit. */
async function findUnit(page: Page): Promise<[x: number, y: number]> {
  const spots = Array.from({ length: 40 }, (_, i): [number, number] => [520 + 65 * (i % 8), 150 + 65 * Math.floor(i / 8)]);
  for (const [x, y] of spots) {
    await page.mouse.click(x, y);
    await page.waitForTimeout(500);
    if ((await page.locator('unit-inspector').count()) > 0) return [x, y];
  }
  throw new Error('no unit lies at any of these spots');
}
