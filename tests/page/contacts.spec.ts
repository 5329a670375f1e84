// 密接 in the built page, by the keyboard alone: decided by D, S and N, moved, taken back, and taken home masked and in full.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, type Locator, type Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/universal';
import { contactsZh as words } from '../../src/words/tracing/contacts-zh.ts';
import { contactExportsZh as exportWords } from '../../src/words/tracing/contact-exports-zh.ts';
import { tracingDeskZh as desk } from '../../src/words/tracing/tracing-desk-zh.ts';
import { RESULT_NEGATIVE } from '../../src/domain/district/fact-tables.ts';
import type { Entry } from '../../src/domain/journal/entry.ts';
import { fold } from '../../src/domain/journal/fold.ts';
import { contactFacts } from '../../src/domain/tracing/contacts/contact-facts.ts';
import { expectNothingSerious } from './checks.ts';
import { longTest, openPage, test } from './page.ts';

test.use({ map: 'not looked at' });
test.describe.configure({ timeout: 180_000 });

const panel = (page: Page): Locator => page.locator('tracing-panel');
const tab = (page: Page): Locator => page.locator('contacts-tab');
const card = (page: Page): Locator => page.locator('contact-card');
const group = (page: Page, key: keyof typeof words.standings): Locator => tab(page).locator('[role=treeitem][aria-level="1"]', { hasText: words.standings[key] });
const inHand = (page: Page): Promise<string> => tab(page).locator('.line.cursor .name').innerText();
const count = async (page: Page, key: keyof typeof words.counts): Promise<number> =>
  Number((await tab(page).locator('.counts button', { hasText: words.counts[key] }).locator('b').innerText()).replaceAll(/\D/g, ''));

async function openContacts(page: Page): Promise<void> {
  await openPage(page);
  await page.keyboard.press('Alt+2');
  const first = panel(page).getByRole('tab', { name: desk.tabs.cases });
  await expect(panel(page).locator('[role=treeitem]').first()).toBeVisible({ timeout: 60_000 });
  await first.focus();
  // Over the tabs between, however many there are.
  await expect(async () => {
    if (await tab(page).count() === 0) await page.keyboard.press('ArrowRight');
    await expect(tab(page)).toHaveCount(1, { timeout: 1000 });
  }).toPass();
  await expect(group(page, 'waiting')).toBeVisible({ timeout: 60_000 });
}

/** The journal of the demo, as it lies on the disk. */
function readJournal(page: Page): Promise<Entry[]> {
  return page.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>): Promise<Result> => new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error!));
    });
    const { name } = (await indexedDB.databases()).find((one) => one.name?.startsWith('three-zone-map-journal-demo-'))!;
    const base = await answer(indexedDB.open(name!));
    const stores = [...base.objectStoreNames];
    const rows = await Promise.all(stores.map((store) => answer(base.transaction(store).objectStore(store).getAll() as IDBRequest<unknown[]>)));
    base.close();
    return rows.flat().filter((row): row is Entry => typeof row === 'object' && row !== null && 'body' in row);
  });
}

async function save(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('contacts are decided by D, S and N down the list, moved, taken back; what leaves by default is masked', async ({ page }) => {
  await openContacts(page);
  const waiting = await count(page, 'waiting');
  expect(waiting).toBeGreaterThan(20);
  // Nothing leaves before anybody was decided.
  await expect(tab(page)).toContainText(words.exports.nobody);

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const close = await inHand(page);
  const others: string[] = [];
  await page.keyboard.press('d');
  for (const key of ['s', 'n']) {
    await expect.poll(() => inHand(page)).not.toBe(others.at(-1) ?? close);
    others.push(await inHand(page));
    await page.keyboard.press(key);
  }
  const [secondary, none] = others;
  await expect.poll(() => count(page, 'waiting'), { timeout: 30_000 }).toBe(waiting - 3);
  expect(await count(page, 'to-move')).toBe(2);
  expect(new Set([close, secondary, none]).size).toBe(3);

  // The close one is found by its code, and moved.
  const search = tab(page).locator('input[name=search]');
  await search.fill(close);
  await search.press('Tab');
  await expect(tab(page).locator('[aria-level="2"]')).toHaveCount(1);
  await expect(tab(page).locator('[aria-level="2"]')).toContainText(words.classes.close);
  await tab(page).locator('.scroll').focus();
  // To the row, past the head of its group, wherever the list was left.
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    expect(await inHand(page)).toBe(close);
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('heading', { name: words.detail.title(close) })).toBeVisible({ timeout: 30_000 });
  await expect(card(page).getByRole('listitem').first()).toContainText(words.classes.close, { timeout: 30_000 });
  await expect(card(page)).toContainText(words.detail.clock);
  await page.keyboard.press('1');
  await expect(card(page).getByRole('button', { name: words.statuses.moved })).toHaveAttribute('aria-pressed', 'true', { timeout: 30_000 });
  await expect.poll(() => count(page, 'moved')).toBe(1);
  await expect(card(page)).not.toContainText(words.detail.clock);
  await page.keyboard.press('6');
  await expect(card(page).locator('p').first()).toContainText(words.detail.negativeOn(''), { timeout: 30_000 });
  await expect(card(page).getByRole('button', { name: words.statuses.moved })).toHaveAttribute('aria-pressed', 'true');
  // What was decided of a close contact is what zones wait for from now on.
  const { tracing } = fold(await readJournal(page));
  expect(contactFacts(tracing, () => false).table).toMatchObject({ count: 1, result: Uint8Array.of(RESULT_NEGATIVE) });
  expect(tracing.placedContacts.map(({ person, area }) => [person, area !== ''])).toEqual([[close, true]]);
  await expectNothingSerious(page);

  const masked = await save(page, () => tab(page).getByRole('button', { name: words.exports.masked }).press('Enter'));
  expect(masked.name).toMatch(/-脱敏\.xlsx$/);
  const sheets = await readXlsxFile(new Blob([new Uint8Array(masked.bytes)]));
  const rows = sheets.flatMap(({ data }) => data).filter((cells) => cells[2] === words.classes.close || cells[2] === words.classes.secondary);
  expect(new Set(rows.map((cells) => `${String(cells[2])} ${String(cells[10])}`))).toEqual(new Set([`${words.classes.close} ${words.statuses.moved}`, `${words.classes.secondary} ${words.statuses.decided}`]));
  expect(rows).toHaveLength(2);
  const text = Object.values(unzipSync(new Uint8Array(masked.bytes))).map((part) => strFromU8(part)).join('\n');
  for (const person of [close, secondary!, none!]) expect(text).not.toContain(person);
  expect(text).not.toMatch(/YN\d{4}-\d{3}/);

  // In full only when it was said that it is known to whom it goes.
  await tab(page).getByRole('button', { name: words.exports.full }).press('Enter');
  await expect(tab(page)).toContainText(words.exports.confirm);
  const full = await save(page, () => tab(page).getByRole('button', { name: words.exports.confirmYes }).press('Enter'));
  const codes = (await readXlsxFile(new Blob([new Uint8Array(full.bytes)]))).flatMap(({ data }) => data.map((cells) => cells[1]));
  expect(codes).toEqual(expect.arrayContaining([exportWords.columns.person, close, secondary]));

  for (let step = 0; step < 5; step++) {
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(300);
  }
  await expect.poll(() => count(page, 'waiting'), { timeout: 30_000 }).toBe(waiting);
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
});

longTest('the card of a case leads to its contacts; all who wait are decided in one step; without two tracks the screen says what to bring', async ({ page }) => {
  await openPage(page);
  await page.keyboard.press('Alt+2');
  const traced = panel(page).locator('[role=treeitem][aria-level="1"]', { hasText: desk.cases.groups.open });
  await expect(traced).toBeVisible({ timeout: 60_000 });
  await traced.locator('xpath=following-sibling::*[@aria-level="2"][1]').click();
  await page.locator('case-card').getByRole('button', { name: desk.card.contacts }).click({ timeout: 30_000 });
  await expect(tab(page).getByRole('button', { name: words.filter.allCases })).toBeVisible();
  await expect(group(page, 'waiting')).toBeVisible({ timeout: 60_000 });
  const ofCase = await count(page, 'waiting');
  await tab(page).getByRole('button', { name: words.filter.allCases }).click();
  await expect.poll(() => count(page, 'waiting'), { timeout: 60_000 }).toBeGreaterThan(ofCase);
  const waiting = await count(page, 'waiting');
  await tab(page).getByRole('button', { name: words.markAll(String(waiting)) }).click();
  await expect.poll(() => count(page, 'waiting'), { timeout: 60_000 }).toBe(0);
  expect(await count(page, 'to-move')).toBe(waiting);
  await page.keyboard.press('Control+z');
  await expect.poll(() => count(page, 'waiting'), { timeout: 60_000 }).toBe(waiting);

  await tab(page).getByRole('button', { name: words.views.companions }).click();
  await expect(page.locator('companions-view')).toContainText(words.companions.few('1'), { timeout: 30_000 });
  await expectNothingSerious(page);
});
