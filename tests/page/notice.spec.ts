// 通告: what the page writes from the list, held against the engine, changed by hand, saved and kept.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { dayFromCivil } from '../../src/domain/day.ts';
import { levelOf } from '../../src/domain/zoning/level.ts';
import { expectNothingSerious } from './checks.ts';
import { judgeDemo } from './demo-engine.ts';
import { longTest, openPage, test, waitForZones } from './page.ts';

test.use({ map: 'not looked at' });

const DAY = dayFromCivil(2022, 4, 10);
const NUMERALS = '一二三四五六七八九十';

async function openNotice(page: Page): Promise<void> {
  await page.getByRole('button', { name: '资料' }).first().click();
  await page.locator('case-file-sheet').getByRole('button', { name: '通告' }).click();
  await expect(page.locator('notice-sheet textarea')).toBeVisible();
}

const readText = (page: Page): Promise<string> => page.locator('notice-sheet textarea').inputValue();

/** The names under each heading of a text, and the count the heading gives. */
function readSections(text: string): Record<string, { count: number; names: string[] }> {
  const sections: Record<string, { count: number; names: string[] }> = {};
  let names: string[] | null = null;
  for (const line of text.split('\n')) {
    const heading = new RegExp(`^[${NUMERALS}]+、(划为|解除)(.*)（(\\d+)个）$`, 'u').exec(line);
    if (heading !== null) sections[heading[1] === '解除' ? '解除' : heading[2]!] = { count: Number(heading[3]), names: (names = []) };
    else if (/^[一二三四五六七八九十]+、/.test(line)) names = null;
    else names?.push(...line.replace(/^（.*?）.*?：/, '').replace(/。$/, '').split('、'));
  }
  return sections;
}

/** The same from the engine: units of another level on the list of 10 April than on an earlier one. */
function changedByEngine(daysBack: number): Record<string, string[]> {
  const { judged, units } = judgeDemo();
  const [before, now] = [judged.history(DAY - daysBack, DAY - daysBack).base, judged.history(DAY, DAY).base];
  const changed: Record<string, string[]> = {};
  for (const row of judged.zoned) {
    const level = levelOf(now[row]!);
    if (level !== levelOf(before[row]!)) (changed[['解除', '防范区', '管控区', '封控区'][level]!] ??= []).push(units.name[row]!);
  }
  return changed;
}

test('a notice names exactly the units that changed against the list chosen, and follows what is typed', async ({ page }) => {
  await openPage(page);
  await openNotice(page);
  for (const daysBack of [1, 7]) {
    await page.getByLabel('与哪一日名单相比').selectOption(String(daysBack));
    const [sections, engine] = [readSections(await readText(page)), changedByEngine(daysBack)];
    expect(Object.keys(sections).toSorted()).toEqual(Object.keys(engine).toSorted());
    for (const [level, names] of Object.entries(engine)) {
      expect(sections[level]!.count).toBe(names.length);
      expect(sections[level]!.names.toSorted()).toEqual(names.toSorted());
    }
  }
  await page.getByLabel('文号').fill('2022年第52号');
  await page.getByLabel('发布单位').fill('（虚构）区指挥部办公室');
  await page.getByLabel('咨询电话').fill('000-0000');
  await page.getByLabel('咨询电话').press('Tab');
  await expect.poll(() => readText(page)).toMatch(/\n（2022年第52号）\n[^]*咨询电话：000-0000\n\n（虚构）区指挥部办公室\n2022年4月9日\n$/);
  await expectNothingSerious(page);
});

longTest('what a person changes stays, is saved as a page without script, and goes only when asked; the office is remembered', async ({ page }) => {
  await openPage(page);
  await openNotice(page);
  await page.getByLabel('发布单位').fill('（虚构）区指挥部办公室');
  await page.getByLabel('发布单位').press('Tab');
  const area = page.locator('notice-sheet textarea');
  await area.fill((await readText(page)).replace('五、其他事项', '五、其他事项\n请居民<配合>。'));
  await page.getByLabel('文号').fill('2022年第53号');
  await page.getByLabel('文号').press('Tab');
  expect(await readText(page)).toContain('请居民<配合>。');
  expect(await readText(page)).not.toContain('第53号');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存为网页' }).click()]);
  expect(download.suggestedFilename()).toBe('永宁区（演示）通告-2022-04-10.html');
  const html = readFileSync(await download.path(), 'utf8');
  expect(html).toContain('请居民&lt;配合&gt;。');
  expect(html).not.toContain('<script');
  await page.getByRole('button', { name: '按名单重新生成' }).click();
  await expect.poll(() => readText(page)).toContain('（2022年第53号）');
  expect(await readText(page)).not.toContain('请居民');
  await page.reload();
  await waitForZones(page);
  await openNotice(page);
  expect(await page.getByLabel('发布单位').inputValue()).toBe('（虚构）区指挥部办公室');
});
