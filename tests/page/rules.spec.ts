// The rule packs in the page: read, adopted from a day on, brought from a file; what is only supposed, and what was known then.
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { COLOR_SCHEMES, expectNothingSerious } from './checks.ts';
import { drop } from './own-district.ts';
import { longTest, openPage, settledTotals, test, waitForZones } from './page.ts';

test.use({ map: 'not looked at' });

const inspector = (page: Page): Locator => page.locator('unit-inspector');
const timeline = (page: Page): Locator => page.locator('pack-timeline li');

async function openPacks(page: Page): Promise<void> {
  await page.locator('top-bar .pack-page').click();
  await expect(page.locator('pack-page')).toBeVisible();
}

async function givePack(page: Page, name: string, pack: unknown): Promise<void> {
  await page.locator('pack-list input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(pack)) });
}

const ninth = (): Record<string, unknown> & { steps: { days: number }[] } => JSON.parse(readFileSync('data/rule-packs/CN-9.json', 'utf8')) as never;

/** Number of entries of every journal of this browser. */
function countEntries(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name.includes('journal'));
    const counts = names.map((name) => new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.addEventListener('error', () => reject(opening.error!));
      opening.addEventListener('success', () => {
        const database = opening.result;
        const counting = database.transaction('entries').objectStore('entries').count();
        counting.addEventListener('success', () => {
          database.close();
          resolve(counting.result);
        });
      });
    }));
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  });
}

longTest('a pack adopted from a list day on leaves the lists before to the old one, and can be taken back', async ({ page }) => {
  await openPage(page, '#day=2022-04-04&unit=YN-03-027');
  await expect(inspector(page)).toContainText('SH-2022-0411');
  await openPacks(page);
  await page.locator('pack-list').getByRole('button', { name: /第九版/ }).click();
  await expect(page.locator('pack-page')).toContainText('新型冠状病毒肺炎防控方案（第九版）');
  // Choosing in the list only shows.
  await expect(timeline(page)).toHaveText([/从头\s*上海 2022-04-11/]);
  await page.locator('adopt-bar').getByLabel('名单日').fill('2022-04-05');
  await page.getByRole('button', { name: '自4月5日名单起采用' }).click();
  await expect(timeline(page)).toHaveText([/从头\s*上海 2022-04-11/, /4月5日名单起\s*第九版/]);
  await expect(page.locator('adopt-bar')).toContainText('已采用 CN-9');
  await page.keyboard.press('Escape');

  await expect(inspector(page)).toContainText('SH-2022-0411');
  await expect(inspector(page)).not.toContainText('CN-9');
  await expect(page.locator('top-bar .part')).toContainText('上海 2022-04-11');
  await expect(page.locator('top-bar .part')).toContainText('共 2 段');
  await page.keyboard.press('ArrowRight');
  await expect(inspector(page)).toContainText('CN-9');
  await expect(inspector(page)).not.toContainText('SH-2022-0411');
  await expect(page.locator('top-bar .part')).toContainText('第九版');
  await expect(page.locator('map-legend')).toContainText('规则 CN-9');

  await page.reload();
  await waitForZones(page);
  await expect(page.locator('top-bar .part')).toContainText('共 2 段');
  await openPacks(page);
  await page.getByRole('button', { name: '撤销这次采用' }).click();
  await expect(timeline(page)).toHaveText([/从头\s*上海 2022-04-11/]);
  await page.keyboard.press('Escape');
  await expect(inspector(page)).toContainText('SH-2022-0411');
  await expect(page.getByRole('combobox', { name: '规则' })).toHaveValue('SH-2022-0411');
});

longTest('a pack from a file is shown, then adopted; one with an error is refused by file and member, and the old one stays', async ({ page }) => {
  await openPage(page, '#day=2022-04-10&unit=YN-01-010');
  await openPacks(page);
  const wrong = ninth();
  wrong.steps[0]!.days = 0;
  await givePack(page, '本区标准.json', wrong);
  await expect(page.locator('pack-sheet').getByRole('alert')).toContainText('“本区标准.json”');
  await expect(page.locator('pack-sheet').getByRole('alert')).toContainText('steps.0.days');
  await expect(timeline(page)).toHaveText([/从头\s*上海 2022-04-11/]);

  await drop(page, '本区标准.json', JSON.stringify({ ...ninth(), id: 'OWN-1', title: { zh: '本区自定标准', en: 'Our own pack' } }), 'pack-page');
  await expect(page.locator('import-sheet, drop-hint')).toHaveCount(0);
  await expect(page.locator('pack-sheet h3').filter({ hasText: '本区自定标准' })).toBeVisible();
  await expect(page.locator('pack-list')).toContainText('来自文件，尚未采用');
  await expect(timeline(page)).toHaveText([/从头\s*上海 2022-04-11/]);
  await page.getByRole('button', { name: '采用，全部名单' }).click();
  await expect(timeline(page)).toHaveText([/从头\s*本区自定标准/]);
  await page.keyboard.press('Escape');
  await expect(inspector(page)).toContainText('OWN-1');
  await expect(page.getByRole('combobox', { name: '规则' })).toHaveValue('OWN-1');
  await page.reload();
  await waitForZones(page);
  await expect(inspector(page)).toContainText('本区自定标准');
});

test('a supposed positive seals the unit on the whole page, says so, records nothing, and ends', async ({ page }) => {
  await openPage(page, '#day=2022-04-11&unit=YN-01-010');
  await expect(inspector(page)).toContainText('防范区');
  const before = await settledTotals(page);
  const entries = await countEntries(page);
  expect(entries).toBeGreaterThan(0);

  await page.getByRole('tab', { name: '推演' }).click();
  const form = page.locator('what-if-form');
  await form.getByRole('group', { name: '新增阳性' }).getByLabel('日期').fill('2022-04-10');
  await form.getByRole('group', { name: '新增阳性' }).getByRole('button', { name: '加入' }).click();
  await expect(page.locator('what-if-panel')).toContainText('4月10日聚贤佳苑报告阳性 1 例');
  await page.getByRole('button', { name: '推演', exact: true }).click();

  const banner = page.locator('what-if-banner');
  await expect(banner).toContainText('推演：未记录任何内容');
  await expect(banner).toContainText('4月10日聚贤佳苑报告阳性 1 例');
  await expect(inspector(page)).toContainText('封控区');
  const result = page.locator('what-if-result');
  await expect(result).toContainText('1 个单元不同');
  await expect(result.getByRole('option', { name: '聚贤佳苑：防范区变为封控区' })).toBeVisible();
  await expect(result.locator('difference-table .before td').first()).toHaveText(String(before.sealed.units));
  await expect(result.locator('difference-table .after td').first()).toHaveText(String(before.sealed.units + 1));
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(banner.getByRole('button', { name: '结束推演' })).toBeInViewport();
  await page.setViewportSize({ width: 1440, height: 900 });

  // Nothing leaves the page that nobody recorded.
  await page.locator('side-rail').getByRole('button', { name: '资料' }).click();
  await expect(page.getByText('推演中不能导出、打印')).toBeVisible();
  await expect(page.getByRole('button', { name: /xlsx/ })).toBeDisabled();
  await page.keyboard.press('Escape');

  await banner.getByRole('button', { name: '结束推演' }).click();
  await expect(banner.getByText('推演')).toHaveCount(0);
  await expect(inspector(page)).toContainText('防范区');
  expect(await countEntries(page)).toBe(entries);
  await page.getByRole('tab', { name: '今日清单' }).click();
  expect(await settledTotals(page)).toEqual(before);
});

longTest('another pack is tried from its page without being adopted, and what it would change is told', async ({ page }) => {
  await openPage(page, '#day=2022-04-10');
  const entries = await countEntries(page);
  await openPacks(page);
  await page.locator('pack-list').getByRole('button', { name: /二十条/ }).click();
  await page.getByRole('button', { name: '先推演' }).click();
  await expect(page.locator('what-if-banner')).toContainText('CN-20');
  await expect(page.locator('what-if-result')).toContainText(/[1-9][\d,]* 个单元不同/);
  await expect(page.locator('map-legend')).toContainText('规则 CN-20');
  await page.locator('what-if-result').getByRole('button', { name: '结束推演' }).click();
  await expect(page.locator('map-legend')).toContainText('规则 SH-2022-0411');
  expect(await countEntries(page)).toBe(entries);
});

longTest('as known then: the list agrees until a report is entered afterwards, then the unit is told', async ({ page }) => {
  await openPage(page, '#day=2022-04-11&unit=YN-01-010');
  const toggle = page.getByRole('button', { name: /按当时已知/ });
  await toggle.click();
  await expect(page.locator('known-then')).toContainText('与当时所知一致');
  await toggle.click();
  await inspector(page).getByRole('button', { name: /登记阳性/ }).click();
  await inspector(page).getByLabel('报告日期').fill('2022-04-08');
  await inspector(page).getByRole('button', { name: '记下' }).click();
  await expect(inspector(page)).toContainText('封控区 第3/7天');
  await toggle.click();
  await expect(page.locator('known-then')).toContainText('1 个单元与当时所知不同');
  await page.locator('known-then').getByRole('option', { name: '聚贤佳苑：防范区变为封控区' }).click();
  await expect(inspector(page)).toContainText('聚贤佳苑');
});

for (const colorScheme of COLOR_SCHEMES) {
  longTest(`axe finds nothing serious in the packs and in what-if, ${colorScheme}, also on a phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openPage(page, '#day=2022-04-11&unit=YN-01-010');
    await openPacks(page);
    await expectNothingSerious(page);
    await page.locator('pack-list').getByRole('button', { name: '不能计算的标准' }).click();
    await expectNothingSerious(page);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: '推演' }).click();
    await page.locator('what-if-form').getByLabel('全区').check();
    await page.locator('what-if-form').getByRole('button', { name: '加一轮' }).click();
    await expectNothingSerious(page);
    await page.getByRole('button', { name: '推演', exact: true }).click();
    await expect(page.locator('what-if-result')).toContainText('没有差别');
    await expectNothingSerious(page);
    await page.getByRole('button', { name: /看4月12日名单/ }).click();
    await expect(page.locator('what-if-result')).toContainText('个单元不同');
    await expectNothingSerious(page);
    await page.screenshot({ path: `test-results/what-if-${colorScheme}.png` });
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNothingSerious(page);
  });
}
