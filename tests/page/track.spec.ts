// A track on the card of its case: its stays are offered and accepted by the keyboard, and taken back; a public track goes out only as it was approved.
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { State } from '../../src/store/state.ts';
import type { Store } from '../../src/store/store.ts';
import { tracingDeskZh as words } from '../../src/words/tracing/tracing-desk-zh.ts';
import { tracksZh } from '../../src/words/tracing/tracks-zh.ts';
import { publicTrackZh } from '../../src/words/tracing/public-track-zh.ts';
import { expectNothingSerious } from './checks.ts';
import { longTest, openPage, test } from './page.ts';

test.use({ map: 'not looked at' });
test.describe.configure({ timeout: 240_000 });

/** The case of the demo that has a track; it lives in 怡景华府, and was at a market on the first day of the track. */
const CASE = 'YN0401-023';
const HOME = '怡景华府';
const MARKET = '迎春购物广场';
const SLOW = { timeout: 60_000 };

const card = (page: Page): Locator => page.locator('case-card');
const stays = (page: Page): Locator => card(page).locator('.stays > li');
const offered = (page: Page): Locator => card(page).locator('track-stays li.offered');

/** Taken in hand as by its row, which stands far down in the list: how rows are reached is tested with the list. */
async function openCase(page: Page): Promise<void> {
  await openPage(page);
  await page.keyboard.press('Alt+2');
  await expect(page.locator('tracing-panel [role=treeitem]').first()).toBeVisible(SLOW);
  await page.evaluate((id) => {
    const shell = document.querySelector('app-shell') as HTMLElement & { store: Store<State> };
    const row = shell.store.get().tracing.cases!.cases.id.indexOf(id);
    shell.dispatchEvent(new CustomEvent('trace-case-chosen', { detail: { row, zoom: false } }));
  }, CASE);
  await expect(card(page).getByRole('heading', { name: CASE, exact: true })).toBeVisible(SLOW);
  await expect(stays(page)).toHaveCount(18, SLOW);
}

const removeStay = async (page: Page, place: string): Promise<void> => {
  const before = await stays(page).count();
  await stays(page).filter({ hasText: place }).first().getByRole('button', { name: new RegExp(`^${words.card.removeStay}`) }).press('Enter');
  await expect(stays(page)).toHaveCount(before - 1, SLOW);
};

test('stays of a track are offered: one that is not on file is accepted by the keyboard in one step, and taken back in one', async ({ page }) => {
  await openCase(page);
  await removeStay(page, MARKET);
  await page.keyboard.press('5');
  await expect(offered(page)).toHaveCount(1, SLOW);
  await expect(offered(page)).toContainText(`${MARKET}15号大厅`);
  await expect(card(page).locator('track-stays li.known')).toHaveCount(6);
  await expect(card(page).locator('track-stays li.gap')).toContainText(tracksZh.gapSamePlace);
  await expect(card(page).locator('track-stays .tray')).toContainText(tracksZh.faults.jump);
  await expectNothingSerious(page);
  await expect(offered(page).locator('.accept')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(stays(page)).toHaveCount(18, SLOW);
  await expect(offered(page)).toHaveCount(0, SLOW);
  await expect(stays(page).filter({ hasText: MARKET })).toContainText(words.evidence.gps);

  await page.keyboard.press('Control+z');
  await expect(stays(page)).toHaveCount(17, SLOW);
  await expect(offered(page)).toHaveCount(1, SLOW);
  // Put aside it is not offered again, until it is asked for.
  await offered(page).locator('.accept').press('Delete');
  await expect(offered(page)).toHaveCount(0);
  await card(page).locator('track-stays').getByRole('button', { name: tracksZh.restore }).press('Enter');
  await expect(offered(page)).toHaveCount(1);
});

longTest('a public track is copied and saved only once it is approved, word for word, without homes; another stay makes it void', async ({ page }) => {
  await openCase(page);
  const section = card(page).locator('public-track');
  await section.locator('.toggle').press('Enter');
  await section.locator('input[name=whole]').press('Space');
  await expect(section.locator('tbody tr').filter({ hasText: MARKET })).toHaveCount(1, SLOW);
  await expect(section.locator('table')).not.toContainText(HOME);
  await expect(section.locator('.save, .copy')).toHaveCount(0);
  // What has a warning waits for a decision.
  while ((await section.locator('tr.open').count()) > 0) await section.locator('tr.open').first().getByRole('button', { name: publicTrackZh.decisions.publish, exact: true }).press('Enter');
  await expectNothingSerious(page);
  await section.locator('input[name=by]').press('Enter');
  await expect(section.getByRole('alert')).toHaveText(publicTrackZh.byMissing);
  await section.locator('input[name=by]').fill('主任 13812345678');
  await page.keyboard.press('Enter');
  await expect(section.getByRole('alert')).toHaveText(publicTrackZh.byPersonal);
  await section.locator('input[name=by]').fill('区疾控中心主任');
  const draft = await section.locator('pre').innerText();
  await page.keyboard.press('Enter');
  await expect(section.locator('.approved')).toContainText('区疾控中心主任', SLOW);

  const saving = page.waitForEvent('download');
  await section.locator('.save').press('Enter');
  const text = await readFile(await (await saving).path(), 'utf8');
  expect(text.trim()).toBe(draft.trim());
  expect(text).toContain(MARKET);
  for (const part of [CASE, HOME, '居住', ':', '岁']) expect(text).not.toContain(part);

  await removeStay(page, MARKET);
  await expect(section.locator('.void')).toBeVisible(SLOW);
  await expect(section.locator('.save, .copy')).toHaveCount(0);
  // Undone, it is what was approved again.
  await page.keyboard.press('Control+z');
  await expect(section.locator('.save')).toBeVisible(SLOW);
});
