// Today's list, the calendar ahead and the lines to the fields on the demo, against the engine beside the page.
import { expect, type Page } from '@playwright/test';
import { parseIsoDay } from '../../src/domain/day.ts';
import { calendarAhead } from '../../src/domain/zoning/lists/calendar.ts';
import { listChanges, type ChangeKind } from '../../src/domain/zoning/lists/list-changes.ts';
import { COLOR_SCHEMES, expectNothingSerious } from './checks.ts';
import { farmLinesOn, judgeDemo } from './demo-engine.ts';
import { longTest, openPage, slider, test } from './page.ts';

test.use({ map: 'not looked at' });

const DAY = parseIsoDay('2022-04-10')!;
const demo = judgeDemo();
const GROUPS: Readonly<Record<ChangeKind, string>> = {
  overdue: '逾期未登', blocked: '受阻', live: '当日报阳', raised: '升级', ready: '明日可降', open: '明日缺项', lowered: '下调', ungraded: '到访待定',
};

const group = (page: Page, kind: ChangeKind) => page.locator('zoning-panel').getByRole('button', { name: new RegExp(`^[\\d,]+\\s*${GROUPS[kind]}$`) });
const rows = (page: Page) => page.locator('work-list').getByRole('option');

/** Each group with its number, once the worker has told what each unit waits for. */
async function readGroups(page: Page): Promise<Record<string, number>> {
  await expect(group(page, 'overdue')).toBeVisible();
  const buttons = await page.locator('zoning-panel .group').evaluateAll((list) => list.map((button) => [button.querySelector('span')!.textContent, button.querySelector('b')!.textContent] as const));
  return Object.fromEntries(buttons.map(([name, count]) => [name, Number((count ?? '').trim().replaceAll(',', ''))]));
}

longTest('today’s list: every group as the engine counts it, on two lists', async ({ page }) => {
  for (const iso of ['2022-04-10', '2022-03-28']) {
    await page.goto('about:blank');
    await openPage(page, `#day=${iso}`);
    const changes = listChanges(demo.judged, parseIsoDay(iso)!);
    const expected = Object.fromEntries(Object.entries(GROUPS).map(([kind, name]) => [name, changes.filter((change) => change.kind === kind).length]));
    // Shown only where there is one.
    expect(expected).toMatchObject({ [GROUPS.ungraded]: 0 });
    delete expected[GROUPS.ungraded];
    expect(await readGroups(page)).toEqual(expected);
  }
});

test('today’s list: the longest held first, with level, what is missing and for how many days; J, K and Enter', async ({ page }) => {
  await openPage(page, '#day=2022-04-10');
  const overdue = listChanges(demo.judged, DAY).filter(({ kind }) => kind === 'overdue');
  const days = overdue.map(({ dueOn }) => DAY - dueOn! + 1).toSorted((a, b) => b - a);
  await group(page, 'overdue').click();
  await expect(rows(page)).toHaveCount(overdue.length);
  expect(await page.locator('work-list .unit .date').allTextContents()).toEqual(days.map((count) => `${count}天`));
  const first = demo.units.name[overdue.toSorted((a, b) => a.dueOn! - b.dueOn! || a.unit - b.unit)[0]!.unit]!;
  await expect(rows(page).first()).toContainText(first);
  await expect(rows(page).first()).toContainText(/管控→防范\s*未登记核酸/);
  await expect(page.locator('work-list .head')).toContainText(/逾期未登\s*6 个单元 · [\d,]+ 户/);
  await page.locator('work-list .scroll').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await expect(page.locator('unit-inspector')).toContainText(first);
  await group(page, 'overdue').click();
  await expect(page.locator('work-list .head').first()).toContainText('逾期未登');
});

longTest('the calendar ahead: every day and the total as the engine computes them; a day opens, moves the list, shows its units', async ({ page }) => {
  await openPage(page, '#day=2022-04-10');
  await page.getByRole('tab', { name: '十四天' }).click();
  const panel = page.locator('calendar-panel');
  await expect(panel).toContainText('若无新增阳性，且各项条件按时满足');
  const ahead = calendarAhead(demo.judged, demo.units, DAY);
  await expect(panel.locator('tr.day')).toHaveCount(14);
  const figures = await panel.locator('tr.day').evaluateAll((list) => list.map((row) => [...row.querySelectorAll('td')].slice(0, 3).map((cell) => Number(cell.textContent.replaceAll(',', '')))));
  expect(figures).toEqual(ahead.map(({ lowered }) => [lowered.units, lowered.households, lowered.people]));
  await expect(panel.locator('tr.day').first()).toContainText('4月11日周一');
  const steps = ahead.flatMap((day) => day.steps);
  expect(steps.every(({ from, to }) => ['sealed', 'controlled'].indexOf(from) >= 0 && from !== to)).toBe(true);
  await expect(panel).toContainText(`${new Set(steps.map(({ unit }) => unit)).size} 个单元先后下调 ${steps.length} 次`);

  await panel.getByRole('button', { name: /4月11日：\d+ 个单元，展开/ }).click();
  const units = panel.locator('calendar-units').getByRole('button');
  await expect(units).toHaveCount(ahead[0]!.steps.length);
  const held = ahead[0]!.steps.filter(({ isHeld }) => isHeld);
  await expect(units.filter({ hasText: '最早，等' })).toHaveCount(held.length);
  await expectNothingSerious(page);
  await units.first().click();
  await expect(page).toHaveURL(/unit=YN-/);
  await panel.getByRole('button', { name: '4月12日' }).first().click();
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^4月12日/);
  await expect(panel.locator('tr.day').first()).toContainText('4月13日');

  // J and K walk over the days, Enter opens one.
  await panel.locator('.scroll').focus();
  for (const key of ['j', 'j', 'Enter']) await page.keyboard.press(key);
  await expect(panel.getByRole('button', { name: '4月14日：收起' })).toBeVisible();
});

longTest('lines to the fields: as many broken, and why, as by the levels; a line leads to who forbids it', async ({ page }) => {
  await openPage(page, '#day=2022-04-10');
  const lines = farmLinesOn(demo, DAY);
  const broken = lines.filter(({ state }) => state === 'broken');
  expect(broken.length).toBeGreaterThan(5);
  const list = page.locator('farmland-list');
  await expect(list.getByRole('button')).toHaveText(`田间路线 ${lines.length} 条 · ${broken.length} 条受阻`);
  await list.getByRole('button').click();
  const entering = broken.find(({ reason }) => reason === 'enters-sealed' || reason === 'enters-controlled')!;
  const first = list.getByRole('option').first();
  await expect(first).toContainText(`${entering.reason === 'enters-sealed' ? '进入封控区' : '进入管控区'}：${demo.units.name[entering.unit!]}`);
  await expect(first).toContainText(`行至 ${(entering.openMeters / 1000).toFixed(1)} / ${(entering.meters / 1000).toFixed(1)} 千米处`);
  await expectNothingSerious(page);
  await first.click();
  await expect(page.locator('unit-inspector')).toContainText(demo.units.name[entering.unit!]!);
  await expect(page.locator('map-legend')).toContainText('田间路线，虚线处受阻');

  // Another day, other levels: the count follows when the hand rests.
  const later = farmLinesOn(demo, DAY + 1).filter(({ state }) => state === 'broken').length;
  await page.keyboard.press('Escape');
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(list.getByRole('button')).toHaveText(`田间路线 ${lines.length} 条 · ${later} 条受阻`);
});

for (const colorScheme of COLOR_SCHEMES) {
  longTest(`list, calendar and lines on a phone, ${colorScheme}: nothing serious for axe, nothing wider than the screen`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openPage(page, '#day=2022-04-10');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.locator('side-rail').getByRole('button', { name: '三区' }).click();
    await expect(rows(page).first()).toBeVisible();
    await page.getByRole('button', { name: '展开一级' }).click();
    await page.locator('farmland-list').getByRole('button').click();
    await expectNothingSerious(page);
    await page.screenshot({ path: `test-results/today-phone-${colorScheme}.png` });
    await page.getByRole('tab', { name: '十四天' }).click();
    await expect(page.locator('calendar-panel tr.day')).toHaveCount(14);
    await page.locator('calendar-panel td.fold button').first().click();
    await expectNothingSerious(page);
    const { scroll, client } = await page.locator('calendar-panel .scroll').evaluate((box) => ({ scroll: box.scrollWidth, client: box.clientWidth }));
    expect(scroll).toBeLessThanOrEqual(client);
    await page.screenshot({ path: `test-results/calendar-phone-${colorScheme}.png` });
  });
}
