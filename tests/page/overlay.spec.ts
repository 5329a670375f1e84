// Brush, play and the overlay of many cases in the built page: by the keyboard alone; and with 500 cases no task of our own over 50 ms while they play.
import { loadavg } from 'node:os';
import { expect, type Locator, type Page } from '@playwright/test';
import { playZh as play } from '../../src/words/tracing/play-zh.ts';
import { tracingDeskZh as words } from '../../src/words/tracing/tracing-desk-zh.ts';
import { expectNothingSerious } from './checks.ts';
import { manyCasesFile } from './many-cases-file.ts';
import { openFiles } from './own-district.ts';
import { longTest, openPage, test } from './page.ts';

test.describe.configure({ timeout: 240_000 });

const panel = (page: Page): Locator => page.locator('tracing-panel');
const card = (page: Page): Locator => page.locator('case-card');
const stays = (page: Page): Locator => card(page).locator('.stays > li');
const handle = (part: Locator, name: string): Locator => part.getByRole('slider', { name });
const moment = (part: Locator): Locator => part.locator('.moment');
const now = (part: Locator): Promise<string> => handle(part, play.head).getAttribute('aria-valuenow').then(String);

/** Takes the first case in hand that is being traced, by J and Enter. */
async function openCase(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2');
  const traced = panel(page).locator('[role=treeitem][aria-level="1"]', { hasText: words.cases.groups.open });
  const id = await traced.locator('xpath=following-sibling::*[@aria-level="2"][1]').locator('.name').innerText({ timeout: 60_000 });
  const before = await panel(page).locator('[role=treeitem]').evaluateAll((lines, name) => lines.findIndex((line) => line.querySelector('.name')?.textContent === name), id);
  for (let line = 0; line <= before; line++) await page.keyboard.press('j');
  await expect(panel(page).locator('.line.cursor .name')).toHaveText(id);
  await page.keyboard.press('Enter');
  await expect(card(page).locator('case-timeline')).toBeVisible({ timeout: 30_000 });
}

test.describe('by the keyboard alone', () => {
  test.use({ map: 'not looked at' });

  longTest('a case: a stretch of time filters its stays, its time plays, stops, steps from stay to stay and is laid down', async ({ page }) => {
    await openPage(page);
    await openCase(page);
    const timeline = card(page).locator('case-timeline');
    const all = await stays(page).count();
    const until = handle(timeline, play.brushUntil);
    const last = Number(await until.getAttribute('aria-valuenow'));
    await until.focus();
    for (let day = 0; day < 3; day++) await page.keyboard.press('PageUp');
    await expect(until).toHaveAttribute('aria-valuenow', String(last - 3 * 1440));
    await expect(stays(page)).not.toHaveCount(all);
    await expect(timeline.locator('.chosen')).toContainText('所选时段');
    await page.keyboard.press('End');
    await expect(stays(page)).toHaveCount(all);
    await expect(timeline.locator('.chosen')).toHaveCount(0);

    // On the handle of a slider Space is still the clock's.
    await page.keyboard.press('Space');
    await expect(handle(timeline, play.head)).toBeVisible();
    const begun = await now(timeline);
    await expect.poll(() => now(timeline)).not.toBe(begun);
    await page.keyboard.press('Space');
    const paused = await now(timeline);
    await page.waitForTimeout(400);
    expect(await now(timeline)).toBe(paused);

    await until.blur();
    await page.keyboard.press('ArrowRight');
    await expect(moment(timeline)).toContainText(/在第 \d+ 处/);
    const number = /在第 (\d+) 处/.exec(await moment(timeline).innerText())![1]!;
    await expect(card(page).locator('.stays li[aria-current=time] .number').first()).toHaveText(number);
    // What is told aloud is what is written.
    await expect(timeline.locator('[aria-live=polite]')).toContainText(`在第 ${number} 处`);
    await page.keyboard.press('ArrowLeft');
    await expect(moment(timeline)).toContainText(/在第 \d+ 处/);
    await expectNothingSerious(page);

    await page.keyboard.press('Escape');
    await expect(handle(timeline, play.head)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
  });

  test('many cases: ticked by X, shown together by O, played; who is where is listed; one of them is opened and laid down at the same moment', async ({ page }) => {
    await openPage(page);
    await openCase(page);
    await page.keyboard.press('Escape');
    await panel(page).getByRole('button', { name: play.pick.startShort }).press('Enter');
    for (let one = 0; one < 4; one++) {
      await page.keyboard.press('x');
      await page.keyboard.press('j');
    }
    await expect(panel(page).locator('[role=treeitem][aria-checked=true]')).toHaveCount(4);
    await expect(panel(page)).toContainText(play.pick.ticked('4'));
    await page.keyboard.press('o');
    const overlay = page.locator('overlay-panel');
    await expect(overlay.getByRole('heading', { name: play.overlay.title('4') })).toBeVisible();
    await overlay.getByRole('combobox', { name: play.overlay.days }).selectOption('30');
    await expect(overlay.locator('time-brush')).toBeVisible({ timeout: 60_000 });

    await page.keyboard.press('Space');
    await expect(handle(overlay, play.head)).toBeVisible();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    // Everybody is somewhere, or nowhere: the counts are of all of them.
    const counts = overlay.locator('.counts b');
    await expect(overlay.locator('.counts')).toContainText(play.where.stay);
    expect((await counts.allInnerTexts()).map(Number).reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(4);
    await expect(overlay.locator('[role=treeitem]', { hasText: play.overlay.groups.stay }).first()).toBeVisible();
    await expectNothingSerious(page);

    const at = await now(overlay);
    // The last of the list is a case alone.
    await overlay.locator('[role=treeitem][aria-level="2"]').last().click();
    await expect(card(page).locator('case-timeline')).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    expect(await now(overlay)).toBe(at);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(overlay).toHaveCount(0);
  });

  longTest('what was typed in a form of the card is still there where the page turns narrow and wide again', async ({ page }) => {
    await openPage(page);
    await openCase(page);
    await page.keyboard.press('4');
    const place = card(page).locator('stay-form input[name=place]');
    await expect(place).toBeFocused();
    await page.keyboard.type('早市');
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(page.locator('bottom-sheet stay-form input[name=place], bottom-sheet case-card').first()).toBeVisible();
    await expect(place).toHaveValue('早市');
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(page.locator('bottom-sheet')).toHaveCount(0);
    await expect(place).toHaveValue('早市');
    // Laid down and taken in hand again, the case has no form open.
    await card(page).getByRole('button', { name: words.card.close }).click();
    await expect(card(page)).toHaveCount(0);
    const traced = panel(page).locator('[role=treeitem][aria-level="1"]', { hasText: words.cases.groups.open });
    await traced.locator('xpath=following-sibling::*[@aria-level="2"][1]').click();
    await expect(card(page).locator('case-timeline')).toBeVisible();
    await expect(card(page).locator('stay-form')).toHaveCount(0);
  });

  longTest('where motion is unwanted the moment goes from stay to stay', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openPage(page);
    await openCase(page);
    const timeline = card(page).locator('case-timeline');
    await page.keyboard.press('Space');
    const seen = new Set<string>();
    await expect.poll(async () => seen.add(await moment(timeline).innerText()).size, { intervals: [200] }).toBeGreaterThan(2);
    await page.keyboard.press('Space');
    for (const text of seen) expect(text).toMatch(/在第 \d+ 处/);
  });
});

longTest('the point clicked for a stay has a pin on the map as long as its form is open', async ({ page }) => {
  await openPage(page);
  await openCase(page);
  await page.waitForTimeout(4000);
  const map = (await page.locator('#map').boundingBox())!;
  const [x, y] = [Math.round(map.x + map.width * 0.6), Math.round(map.y + map.height * 0.25)];
  const look = async (): Promise<string> => {
    await page.mouse.move(map.x + 5, map.y + 5);
    await page.waitForTimeout(1500);
    return (await page.screenshot({ clip: { x: x - 8, y: y - 18, width: 16, height: 18 } })).toString('base64');
  };
  const before = await look();
  await page.keyboard.press('4');
  await card(page).locator('stay-form').getByRole('button', { name: words.stayForm.point }).click();
  await page.mouse.click(x, y);
  await expect(card(page).locator('stay-form').getByRole('button', { name: words.stayForm.unpoint })).toBeVisible();
  const pinned = await look();
  await card(page).locator('stay-form').getByRole('button', { name: words.stayForm.cancel }).click();
  const after = await look();
  expect([pinned === before, after === before]).toEqual([false, true]);
});

/** One task of the page's thread, milliseconds: by the clock, and of the processor, which other programs on the machine do not lengthen. */
interface Task {
  readonly wall: number;
  readonly own: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ph: string;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Tasks of the page's thread that took over 20 ms by the clock, those that took the processor longest first. */
function readTasks(trace: Buffer): Task[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  const runs = traceEvents.filter(({ name, ph }) => name === 'ThreadControllerImpl::RunTask' && ph === 'X');
  const sum = (tasks: readonly TraceEvent[]): number => tasks.reduce((all, { dur = 0 }) => all + dur, 0);
  // The page is the busiest of its kind.
  const busy = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map((thread) => runs.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid)).toSorted((a, b) => sum(b) - sum(a))[0] ?? [];
  return busy.filter(({ dur = 0 }) => dur > 20_000).map(({ dur = 0, tdur = 0 }) => ({ wall: Math.round(dur / 1000), own: Math.round(tdur / 1000) })).toSorted((a, b) => b.own - a.own);
}

/** Opens 500 cases with 280 stays each and shows all together. */
async function openMany(page: Page): Promise<Locator> {
  const { bytes, stays: count } = manyCasesFile({ cases: 500, days: 14, staysPerDay: 20, sideMeters: 8000, places: 1500 }, 7);
  expect(count).toBe(140_000);
  await openPage(page);
  await openFiles(page);
  await page.locator('case-file-sheet file-button').last().locator('input[type=file]').setInputFiles({ name: 'many.zip', mimeType: 'application/zip', buffer: Buffer.from(bytes) });
  await expect(page.locator('top-bar')).toContainText('多例区', { timeout: 90_000 });
  await expect(page.locator('level-totals').first()).toContainText('1,500', { timeout: 90_000 });
  await expect(async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+2');
    await expect(panel(page)).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await expect(panel(page).locator('[role=treeitem][aria-level="2"]').first()).toBeVisible({ timeout: 90_000 });
  await page.keyboard.press('o');
  const overlay = page.locator('overlay-panel');
  await overlay.getByRole('combobox', { name: play.overlay.days }).selectOption('30');
  await expect(overlay.locator('time-brush')).toBeVisible({ timeout: 90_000 });
  await expect(overlay).toContainText('140,000');
  return overlay;
}

/** Plays for some seconds; every moment that came is counted. */
async function playFor(page: Page, overlay: Locator, milliseconds: number): Promise<{ readonly moments: number; readonly tasks: readonly Task[] }> {
  await overlay.getByRole('combobox', { name: play.speed }).selectOption('360');
  await overlay.getByRole('combobox', { name: play.speed }).blur();
  await page.waitForTimeout(3000);
  await overlay.locator('play-bar .moment').evaluate((shown) => {
    Object.assign(window, { moments: 0 });
    new MutationObserver(() => { (window as unknown as { moments: number }).moments++; }).observe(shown, { childList: true, characterData: true, subtree: true });
  });
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await page.keyboard.press('Space');
  await page.waitForTimeout(milliseconds);
  await page.keyboard.press('Space');
  await page.waitForTimeout(500);
  const tasks = readTasks(await browser.stopTracing());
  return { moments: await page.evaluate(() => (window as unknown as { moments: number }).moments), tasks };
}

const longest = (tasks: readonly Task[]): string => tasks.slice(0, 5).map(({ own, wall }) => `${own} (${wall})`).join(', ');

test.describe('500 cases of 14 days and 20 stays a day', () => {
  test.describe('without the map', () => {
    test.use({ map: 'not looked at' });

    longTest('play without a task over 50 ms', async ({ page }) => {
      const overlay = await openMany(page);
      const { moments, tasks } = await playFor(page, overlay, 6000);
      console.log(`500 cases, no map (load ${loadavg()[0]!.toFixed(1)}): ${moments} moments, longest tasks of the processor (by the clock), ms: ${longest(tasks)}`);
      expect(moments).toBeGreaterThan(20);
      expect(tasks.filter(({ own }) => own > 50)).toEqual([]);
    });
  });

  longTest('play on the map without a task over 50 ms', async ({ page }) => {
    const overlay = await openMany(page);
    const { moments, tasks } = await playFor(page, overlay, 15_000);
    console.log(`500 cases on the map (load ${loadavg()[0]!.toFixed(1)}): ${moments} moments, longest tasks of the processor (by the clock), ms, the map's among them: ${longest(tasks)}`);
    expect(moments).toBeGreaterThan(20);
    expect(tasks.filter(({ own }) => own > 50)).toEqual([]);
  });
});
