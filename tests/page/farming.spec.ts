// 春耕 in the built page: lines, staggering and seasons of the demo as the desk counts them in one thread beside the page; what leaves it; for everybody.
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { expect, type Locator, type Page } from '@playwright/test';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { LINE_REASONS, LINE_STATES } from '../../src/domain/farming/lines/line-table.ts';
import { OPERATIONS, SEASON_STATES } from '../../src/domain/farming/season/season-table.ts';
import { NO_FARMING } from '../../src/store/farming/farming-state.ts';
import { farmingDeskZh as words } from '../../src/words/farming/farming-desk-zh.ts';
import type { DemoFarm } from '../farming/demo-farm.ts';
import { expectNothingSerious } from './checks.ts';
import { countClosing, countHouseholds, openDemoFarm } from './demo-farm-figures.ts';
import { isLongRun, longTest, noteErrors, openPage, test, withholdWebGL } from './page.ts';

// With the map, which the long run draws without a graphics card.
test.describe.configure({ timeout: isLongRun ? 300_000 : 180_000 });

let farm: DemoFarm;
test.beforeAll(async () => {
  farm = await openDemoFarm();
});

const panel = (page: Page): Locator => page.locator('farming-panel');
const tab = (page: Page, name: keyof typeof words.tabs): Locator => panel(page).getByRole('tab', { name: words.tabs[name], exact: true });
const groups = (page: Page): Locator => panel(page).locator('[role=treeitem][aria-level="1"]');
const rows = (page: Page): Locator => panel(page).locator('[role=treeitem][aria-level="2"]');
const card = (page: Page): Locator => page.locator('household-card');
const clock = (page: Page): Locator => panel(page).getByRole('slider', { name: words.stagger.clock });
const numbers = (text: string): number[] => (text.replaceAll(',', '').match(/\d+(\.\d+)?/g) ?? []).map(Number);

async function openFarming(page: Page): Promise<void> {
  await openPage(page);
  await page.keyboard.press('Alt+3');
  await expect(panel(page).locator('.counts')).toBeVisible({ timeout: 60_000 });
}

/** Counts of households as the tab of lines shows them, once those that are asked are there. */
async function readCounts(page: Page): Promise<number[]> {
  if ((await panel(page).locator('grouped-list').getAttribute('pending')) !== null) return [];
  return (await panel(page).locator('.counts b').allInnerTexts()).map((text) => numbers(text)[0]!);
}

async function savedBy(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), panel(page).getByRole('button', { name: button }).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Plans with the settings as they stand; milliseconds until the result. */
async function plan(page: Page): Promise<number> {
  await tab(page, 'stagger').click();
  const button = panel(page).getByRole('button', { name: words.stagger.plan, exact: true });
  await expect(button).toBeEnabled();
  const begun = Date.now();
  await button.click();
  await expect(panel(page).locator('stagger-tab .result')).toBeVisible({ timeout: 60_000 });
  return Date.now() - begun;
}

/** Unfolds the first group, where it is not yet. */
async function unfoldFirst(page: Page): Promise<void> {
  const first = groups(page).first();
  if ((await first.getAttribute('aria-expanded')) === 'false') await first.click();
}

// One page from test to test: the register is read once, and the plan of the second is looked at by the third.
test.describe.serial('by keyboard', () => {
  let page: Page;
  let errors: string[];

  test.beforeAll(async ({ browser }) => {
    const context = await browser.newContext();
    if (!isLongRun) await context.addInitScript(withholdWebGL);
    page = await context.newPage();
    errors = noteErrors(page);
    await openFarming(page);
  });

  test.afterEach(() => {
    expect(errors).toEqual([]);
  });

  test.afterAll(async () => {
    await page.context().close();
  });

  test('the desk counts who may go as a recount does; the card says line, gate and reason; another list day and another pack count anew', async () => {
    const { households } = farm.opened.register;
    const now = await farm.farming.lines(farm.dayOf(farm.opening), farm.dayOf(farm.opening - 1));
    const before = await farm.farming.lines(farm.dayOf(farm.opening - 1), null);
    await expect.poll(() => readCounts(page)).toEqual(countHouseholds(now, households.count));

    // Calls since the list before.
    const banner = panel(page).locator('.banner');
    const counts = words.lines.changes.counts;
    await expect(banner).toContainText(words.lines.changes.count(counts.suspended, String(countClosing(before, now))));
    await expect(banner).toContainText(words.lines.changes.count(counts.restored, String(countClosing(now, before))));
    await banner.getByRole('button', { name: words.lines.changes.call }).click();
    const called = (await groups(page).locator('.note').allInnerTexts()).flatMap(numbers);
    expect(called.length).toBeGreaterThan(1);
    await banner.getByRole('button', { name: words.lines.changes.back }).click();

    // The villages with most who may not go come first.
    const closed = (await groups(page).locator('.note').allInnerTexts()).map((note) => Number(/不可 (\d+)/.exec(note)?.[1] ?? 0));
    expect(closed[0]).toBeGreaterThan(0);
    expect(closed).toEqual(closed.toSorted((one, other) => other - one));

    // A household that may not go, by keys alone.
    await panel(page).locator('[role=tree]').focus();
    for (const key of ['j', 'Enter', 'j', 'Enter']) await page.keyboard.press(key);
    await expect(card(page)).toBeVisible();
    const id = (await card(page).locator('h2').innerText()).split(' ')[0]!;
    const household = households.id.indexOf(id);
    const line = now.lines.household.indexOf(household);
    expect(LINE_STATES[now.lines.state[line]!]).toBe('closed');
    await expect(card(page)).toContainText(words.card.line.closed);
    const home = farm.history.units!.directory.name[now.lines.unit[line]!] ?? '';
    await expect(card(page)).toContainText(words.card.reason[LINE_REASONS[now.lines.reason[line]!]!](home));
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);

    // One that may go in a closed loop: its way and its gate.
    await panel(page).locator('.counts button').nth(1).click();
    await unfoldFirst(page);
    await rows(page).first().click();
    const looping = households.id.indexOf((await card(page).locator('h2').innerText()).split(' ')[0]!);
    const gates = Array.from(now.lines.household.keys()).flatMap((at) => (now.lines.household[at] === looping && LINE_STATES[now.lines.state[at]!] === 'loop' ? [now.lines.gate[at]!] : []));
    expect(gates.length).toBeGreaterThan(0);
    await expect(card(page)).toContainText(words.card.line.loop);
    for (const gate of gates.filter((at) => at >= 0)) await expect(card(page)).toContainText(words.card.gate(farm.opened.register.gates[gate]!.name));
    await page.keyboard.press('Escape');

    // Another list day, another pack.
    const later = farm.opening + 3;
    await panel(page).locator('[role=tab][aria-selected=true]').focus();
    const select = panel(page).getByRole('combobox', { name: words.pack });
    await select.selectOption('JL-0404');
    await expect.poll(() => readCounts(page)).toEqual(countHouseholds(await farm.farming.lines(farm.dayOf(farm.opening, 'JL-0404'), null), households.count));
    await select.selectOption('CN-FARM-0422');
    await page.getByRole('slider').first().focus();
    for (let day = farm.opening; day < later; day++) await page.keyboard.press('ArrowRight');
    const then = countHouseholds(await farm.farming.lines(farm.dayOf(later), null), households.count);
    expect(then).not.toEqual(countHouseholds(now, households.count));
    await expect.poll(() => readCounts(page)).toEqual(then);
    // Back to where the page opened, with all households.
    for (let day = farm.opening; day < later; day++) await page.keyboard.press('ArrowLeft');
    await panel(page).locator('.counts button').nth(1).click();
    await expect.poll(() => readCounts(page)).toEqual(countHouseholds(now, households.count));
  });

  test('slots are planned with progress, peaks and reasons as the desk plans; the day runs on a slider as the workbook says; one household is planned anew; what is missed has its substitutes', async () => {
    await tab(page, 'stagger').click();
    const progress = page.evaluate(() => new Promise<number>((resolve) => {
      const host = document.querySelector('app-shell')!.shadowRoot!.querySelector('farming-panel')!.shadowRoot!;
      let seen = 0;
      const look = (): void => {
        const root = host.querySelector('stagger-tab')?.shadowRoot;
        const bar = root?.querySelector('[role=progressbar]');
        if (bar) seen = Math.max(seen, Number(bar.getAttribute('aria-valuenow')));
        if (root?.querySelector('.result')) resolve(seen);
        else requestAnimationFrame(look);
      };
      look();
    }));
    const milliseconds = await plan(page);
    expect(await progress).toBeGreaterThan(0);
    test.info().annotations.push({ type: 'planned in', description: `${milliseconds} ms` });
    console.log(`slots of the demo in ${milliseconds} ms, asked to shown`);

    const day = farm.dayOf(farm.opening);
    const own = await farm.farming.stagger({ ...NO_FARMING.settings, firstDay: farm.opening + 1 }, [farm.dayOf(farm.opening + 1)], () => {});
    const [placed, whole] = numbers(await panel(page).locator('.result p').nth(0).innerText());
    const [peak, peakBefore, bound] = numbers(await panel(page).locator('.result p').nth(1).innerText());
    expect([whole, peakBefore, bound]).toEqual([own.household.length, own.plan.peakBefore, own.plan.lowerBound]);
    expect(peak).toBeGreaterThanOrEqual(bound!);
    expect(peak).toBeLessThan(peakBefore!);
    const unmet = (await groups(page).locator('.label').allInnerTexts()).filter((label) => label.startsWith('没有排上')).map((label) => numbers(label)[0]!);
    expect(unmet.length).toBeGreaterThan(1);
    expect(unmet.reduce((sum, count) => sum + count, placed!)).toBe(whole);

    // The workbook read back: a sheet a village, a party a row.
    const slots = await savedBy(page, `${words.export.slots}：${words.allVillages} xlsx`);
    expect(slots.name).toMatch(/^永宁区（演示）错峰安排表-2022-04-11\.xlsx$/);
    const sheets = await readXlsxFile(slots.bytes);
    const parties = sheets.flatMap(({ data }) => data.slice(4).filter((cells) => typeof cells[1] === 'string' && typeof cells[4] === 'number'));
    expect(parties.length).toBe(whole);
    expect(parties.filter((cells) => cells[3] !== null).length).toBe(placed);
    expect(new Set(parties.map((cells) => cells[0])).size).toBe(sheets.length);

    // An hour into a slot of two hours, of which an hour is work, everybody of it is in the field.
    await panel(page).getByRole('button', { name: words.stagger.watch }).click();
    await clock(page).focus();
    await expect(clock(page)).toHaveAttribute('aria-valuetext', /05:00：/);
    const people = (slot: string): number => parties.filter((cells) => cells[3] === slot).reduce((sum, cells) => sum + Number(cells[4]), 0);
    await page.keyboard.press('ArrowRight');
    await expect(clock(page)).toHaveAttribute('aria-valuetext', /05:05：途中 [1-9]/);
    for (let step = 1; step < 12; step++) await page.keyboard.press('ArrowRight');
    await expect(clock(page)).toHaveAttribute('aria-valuetext', new RegExp(`06:00：途中 0 人，地里 ${people('05:00–07:00').toLocaleString('en')} 人`));
    await expect(panel(page).locator('plan-clock p')).toContainText(`地里 ${people('05:00–07:00').toLocaleString('en')} 人`);

    // One household anew: at most 2 % of the others move.
    await groups(page).filter({ hasNotText: '没有排上' }).first().click();
    await rows(page).first().click();
    await card(page).getByRole('button', { name: words.card.replan }).click();
    await expect(card(page).getByRole('status')).toContainText('重排后');
    expect(numbers(await card(page).getByRole('status').last().innerText())[0] ?? 0).toBeLessThanOrEqual(0.02 * whole!);

    await tab(page, 'season').click();
    const season = await farm.farming.season(day);
    const { table } = season;
    const missed = [...table.plot.keys()].filter((row) => ['missed', 'ended'].includes(SEASON_STATES[table.state[row]!]!));
    const muOf = new Map(missed.map((row) => [table.plot[row]!, table.mu[row]!]));
    const mu = [...muOf.values()].reduce((sum, one) => sum + (Number.isNaN(one) ? 0 : one), 0);
    await expect(panel(page).locator('.total .whole')).toBeVisible({ timeout: 60_000 });
    const told = numbers(await panel(page).locator('.total .whole').innerText());
    expect(Math.abs(told[0]! - mu)).toBeLessThanOrEqual(0.5);
    expect(told[0]).toBeLessThan(told[1]!);
    const [plots, helped] = numbers(await panel(page).locator('.total p').nth(1).innerText());
    expect(plots).toBe(muOf.size);

    const saved = await savedBy(page, `${words.export.substitutes}：${words.allVillages} CSV`);
    expect(saved.name).toMatch(/^永宁区（演示）代耕代种协议清单-2022-04-10\.csv$/);
    const [, , , headings, ...lines] = Papa.parse<string[]>(saved.bytes.toString('utf8').slice(1), { skipEmptyLines: true }).data;
    const of = (heading: string, cells: readonly string[]): string => cells[headings!.indexOf(heading)]!;
    expect(lines.length).toBe(season.substitutions.length);
    // The list has substitutes for work that is only tight too; the tab counts what will be missed.
    const { plots: land } = farm.opened.register;
    const isMissed = new Set(missed.map((row) => `${land.id[table.plot[row]!]} ${words.season.operations[OPERATIONS[table.operation[row]!]!]}`));
    const found = lines.filter((cells) => of('代耕户号', cells) !== '' && isMissed.has(`${of('地块', cells)} ${of('农事', cells)}`));
    expect(new Set(found.map((cells) => of('地块', cells))).size).toBe(helped);
    for (const cells of lines) expect({ cells, said: of('代耕户号', cells) !== '' || of('说明', cells).startsWith('未找到') }).toEqual({ cells, said: true });
  });

  longTest('axe finds nothing serious in any tab, light and dark; on a phone nothing is wider than the screen, and tabs are as they were left', async () => {
    for (const one of ['lines', 'stagger', 'season', 'passes'] as const) {
      await tab(page, one).click();
      await expect(panel(page).locator(`${one}-tab`)).toBeVisible();
      if (one === 'lines') {
        await unfoldFirst(page);
        await rows(page).first().click();
        await expect(card(page)).toBeVisible();
      }
      // Both schemes of the tab that shows the most and one of that with a form; all of all in the long run.
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        await expectNothingSerious(page);
      }
    }
    await page.keyboard.press('Escape');
    await tab(page, 'lines').click();
    await expect(rows(page).first()).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    for (const one of ['lines', 'stagger', 'season', 'passes'] as const) {
      await tab(page, one).click();
      await expect(panel(page).locator(`${one}-tab`)).toBeVisible();
      expect({ one, wide: await page.evaluate(findTooWide) }).toEqual({ one, wide: [] });
      await expectNothingSerious(page);
    }
  });
});

longTest('no task of the page takes 50 ms while tabs change, a household opens and the minute is dragged; figures are told', async ({ page }) => {
  const isQuiet = loadavg()[0]! < availableParallelism() / 2;
  // A map drawn without a graphics card takes longer than anything of ours.
  await page.addInitScript(withholdWebGL);
  await page.addInitScript(listenToTasks);
  await openFarming(page);
  const milliseconds = await plan(page);
  await panel(page).getByRole('button', { name: words.stagger.watch }).click();
  await expect(clock(page)).toHaveAttribute('aria-valuetext', /途中/);
  for (const one of ['season', 'passes', 'lines'] as const) {
    await tab(page, one).click();
    await expect(panel(page).locator(one === 'season' ? 'season-tab .total' : `${one}-tab`)).toBeVisible({ timeout: 60_000 });
  }
  const told: Record<string, number[]> = { planned: [milliseconds] };
  const note = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    await page.evaluate(() => { (window as unknown as TaskWindow).tasks.length = 0; });
    await work();
    await page.waitForTimeout(300);
    told[what] = await page.evaluate(() => (window as unknown as TaskWindow).tasks.map(Math.round));
  };
  for (const one of ['stagger', 'season', 'passes', 'lines'] as const) await note(one, () => tab(page, one).click());
  await note('group', () => groups(page).first().click());
  await note('household', () => rows(page).first().click());
  // The slider of the day is as it was left.
  await tab(page, 'stagger').click();
  await clock(page).focus();
  await note('minute', async () => {
    for (let step = 0; step < 60; step++) await page.keyboard.press('ArrowRight');
  });
  console.log(`tasks over 50 ms (load ${loadavg()[0]!.toFixed(1)}): ${JSON.stringify(told)}`);
  const { planned, ...tasks } = told;
  expect(planned![0]).toBeGreaterThan(0);
  if (isQuiet) expect(Object.values(tasks).flat()).toEqual([]);
});

longTest('a village goes to paper: its lines on one A4 with the map, its substitutes across with room to sign', async ({ page }) => {
  await page.addInitScript(() => { window.print = () => {}; });
  await openFarming(page);
  await groups(page).first().waitFor();
  const village = (await groups(page).first().locator('.label').innerText()).trim();
  await panel(page).getByRole('combobox', { name: words.village }).selectOption({ label: village });
  await panel(page).getByRole('button', { name: `${words.export.map}：${village} ${words.exportForm.paper}` }).click();
  const map = page.locator('route-map-page');
  await expect(map).toContainText(`${village}两点一线路线图`, { timeout: 120_000 });
  const { width, height } = await map.locator('img').first().evaluate((image) => ({ width: (image as HTMLImageElement).naturalWidth, height: (image as HTMLImageElement).naturalHeight }));
  expect(Math.abs(width / height - 190 / 150)).toBeLessThan(0.01);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.screenshot({ path: 'test-results/route-map.png', fullPage: true });
  expect(await map.evaluate((element) => element.scrollWidth <= innerWidth)).toBe(true);
  expect((await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')).toMatch(/\/MediaBox ?\[ ?0 0 59[45][.\d]* 84[12]/);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(map).toHaveCount(0);
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1440, height: 900 });
  await panel(page).getByRole('combobox', { name: words.village }).selectOption({ index: 0 });
  await tab(page, 'season').click();
  await panel(page).getByRole('button', { name: `${words.export.substitutes}：${words.allVillages} ${words.exportForm.paper}` }).click({ timeout: 60_000 });
  const list = page.locator('substitutes-page');
  await expect(list.locator('.village').first()).toContainText('代耕代种协议清单', { timeout: 60_000 });
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 1123, height: 794 });
  await page.screenshot({ path: 'test-results/substitutes.png' });
  expect(await list.evaluate((element) => element.scrollWidth <= innerWidth)).toBe(true);
  await expect(list.locator('th.signFarmer').first()).toHaveText('农户（或亲属）签字');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
});

interface TaskWindow {
  readonly tasks: number[];
}

/** How long every task over 50 ms took. */
function listenToTasks(): void {
  const tasks: number[] = [];
  Object.assign(window, { tasks });
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
}

/** What is drawn beyond the right edge of the screen, through shadow roots; what a box of its own cuts off is not. */
function findTooWide(): string[] {
  const wide: string[] = [];
  const look = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      const { right, width } = element.getBoundingClientRect();
      if (width > 0 && right > innerWidth + 0.5) wide.push(`${element.localName}.${element.className} ${Math.round(right)}`);
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  const desk = document.querySelector('app-shell')!.shadowRoot!.querySelector('farming-panel')!;
  look(desk.shadowRoot!);
  if (document.documentElement.scrollWidth > innerWidth) wide.push(`page ${document.documentElement.scrollWidth}`);
  return wide;
}
