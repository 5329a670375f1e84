// A stranger's first hour with their own sheets: from an empty district to tonight's zones, saved, opened elsewhere, printed.
import { expect } from '@playwright/test';
import { canonicalJson, type Json } from '../../src/domain/journal/canonical.ts';
import { confirmImport, countSealed, drop, openFiles, sheet, startDistrict } from './own-district.ts';
import { longTest, openPage, readTotals, test, waitForZones } from './page.ts';
import { planOf, readSaved, saveCaseFile } from './saved-case-file.ts';
import { FIRST_NIGHT, labSheet, SECOND_NIGHT, unitsSheet } from './sheets.ts';

test('the first hour: units without coordinates, the laboratory’s xlsx, the queue, zones, hand entry, undo, home and back', async ({ page, browser }) => {
  test.setTimeout(240_000);
  await openPage(page);
  await startDistrict(page, '九台区');

  // Units from a GBK table with a title and a note above its headings.
  await drop(page, '小区表.csv', unitsSheet());
  await expect(sheet(page)).toContainText('小区表.csv 里有 10 行单元：新增 10');
  await expect(sheet(page).getByRole('combobox', { name: '文字编码' })).toHaveValue('gb18030');
  await expect(sheet(page).getByRole('combobox', { name: '表头在' })).toHaveValue('3');
  await confirmImport(page);
  expect((await readTotals(page)).precaution.units).toBe(10);

  // The laboratory's xlsx: what is about persons is never read; three addresses wait.
  await drop(page, 'lab.xlsx', await labSheet(FIRST_NIGHT));
  await expect(sheet(page)).toContainText('lab.xlsx 里有 8 行病例：新增 8');
  await expect(sheet(page)).toContainText('2022年4月2日至2022年4月8日');
  await expect(sheet(page).getByRole('combobox', { name: /身份证号/ })).toBeDisabled();
  await expect(sheet(page)).not.toContainText('张某');
  await confirmImport(page);
  await expect(page.getByText('4月9日名单').first()).toBeVisible();
  // 新华小区 of 2 April is on its seventh day: still sealed on the list of 9 April (rules 7, A: until day 7 is over).
  await expect.poll(() => countSealed(page)).toBe(4);

  // The queue by keyboard alone: the near name, a new unit, none of ours.
  const queue = page.getByRole('tab', { name: /待对应地址/ });
  await expect(queue).toContainText('3');
  await page.keyboard.press('Enter');
  // Near, but another word: a person chooses it, the page does not.
  await expect(page.getByRole('radio', { name: /东湖名苑/ })).not.toBeChecked();
  await page.keyboard.press('1');
  await expect(page.getByRole('radio', { name: /东湖名苑/ })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(queue).toContainText('2');
  await expect(page.getByRole('heading', { name: '滨河里平房' })).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  await expect(queue).toContainText('1');
  await expect(page.getByRole('heading', { name: '长春市宽城区安居小区' })).toBeVisible();
  // The same name in another district is offered, never taken by itself.
  await expect(page.getByRole('radio', { name: /安居小区/ })).not.toBeChecked();
  await page.keyboard.press('x');
  await page.keyboard.press('Enter');
  await expect(page.locator('place-queue')).toContainText('地址都对上了');
  await expect.poll(() => countSealed(page)).toBe(6);

  // A positive by hand, found by its name, taken back, put back.
  await page.keyboard.press('/');
  await page.keyboard.type('教师');
  await page.keyboard.press('Enter');
  await expect(page.locator('unit-inspector')).toContainText('教师新村');
  await page.keyboard.press('a');
  await expect(page.locator('record-bar input')).toHaveValue('2022-04-08');
  await page.keyboard.press('Enter');
  await expect.poll(() => countSealed(page)).toBe(7);
  await expect(page.locator('unit-inspector')).toContainText('封控区');
  await page.keyboard.press('Control+z');
  await expect.poll(() => countSealed(page)).toBe(6);
  await expect(page.locator('notice-bar')).toContainText('已撤销');
  // Undo and redo are in the journal: they outlive the page.
  await page.reload();
  await waitForZones(page);
  await expect.poll(() => countSealed(page)).toBe(6);
  await page.getByRole('button', { name: /^重做/ }).click();
  await expect.poll(() => countSealed(page)).toBe(7);

  // Tomorrow night: the cumulative list again, two rows more.
  await drop(page, 'lab-2.xlsx', await labSheet(SECOND_NIGHT));
  await expect(sheet(page)).toContainText('新增 2');
  await expect(sheet(page)).toContainText('已有 8');
  await confirmImport(page);
  await expect(page.getByText('4月10日名单').first()).toBeVisible();
  await expect.poll(() => countSealed(page)).toBe(8);
  await expect(page.locator('work-list')).toContainText('靠山屯');

  // A place on the ground, typed; the map draws it.
  await page.getByRole('tab', { name: /无位置单元/ }).click();
  await page.locator('unplaced-list').getByRole('option', { name: /安康家园/ }).click();
  const coordinates = page.locator('unplaced-list').getByRole('textbox', { name: /经度/ });
  await coordinates.fill('125.84,44.15');
  await coordinates.press('Enter');
  await expect(page.getByRole('tab', { name: /无位置单元/ })).toContainText('10');

  // Home, and back in a profile that has never seen it.
  const saved = await saveCaseFile(page);
  expect(saved.suggestedFilename()).toBe('九台区案卷-2022-04-10.zip');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: /今日清单/ }).click();
  const totals = await readTotals(page);
  await page.reload();
  await waitForZones(page);
  expect(await readTotals(page)).toEqual(totals);
  const elsewhere = await browser.newContext({ locale: 'zh-CN', timezoneId: 'America/New_York', acceptDownloads: true });
  const other = await elsewhere.newPage();
  await openPage(other);
  await openFiles(other);
  const [chooser] = await Promise.all([other.waitForEvent('filechooser'), other.getByRole('button', { name: '打开存好的案卷' }).click()]);
  await chooser.setFiles(await saved.path());
  await expect(other.locator('top-bar')).toContainText('九台区');
  await waitForZones(other);
  await expect(other.getByText('4月10日名单').first()).toBeVisible();
  expect(totals.sealed.units).toBe(8);
  expect(await readTotals(other)).toEqual(totals);
  const again = await readSaved(await saveCaseFile(other));
  const first = await readSaved(saved);
  expect(planOf(again)).toBe(planOf(first));
  expect([...again.rowSets.keys()].toSorted()).toEqual([...first.rowSets.keys()].toSorted());
  // Nothing about persons went into the case file.
  const all = canonicalJson(first.entries as unknown as Json) + [...first.rowSets.values()].map((bytes) => new TextDecoder().decode(bytes)).join('');
  for (const personal of ['张某', '22018119900101', '1380000']) expect(all).not.toContain(personal);
  await elsewhere.close();

  // On paper.
  await page.evaluate(() => { window.print = () => {}; });
  await openFiles(page);
  await page.getByRole('button', { name: '打印…' }).click();
  await page.locator('print-sheet').getByRole('button', { name: /打印/ }).click();
  await expect(page.locator('print-page')).toContainText('九台区', { timeout: 60_000 });
  await expect(page.locator('print-page')).toContainText('截至 4月9日24时');
  await expect(page.locator('print-page')).toContainText('靠山屯');
  await expect(page.locator('print-page .ratio')).toHaveText(/^约 1:[1-9][\d,]*0（A4 原大）$/);
  const map = page.locator('print-page img').first();
  await expect.poll(() => map.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(1000);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('print-page')).toHaveCount(0);
});

longTest('D8: a pin and an outline on the map; the last corner goes back with Backspace, the whole with Esc or undo', async ({ page }) => {
  await openPage(page, '#map=13.00/44.15000/125.84000');
  await startDistrict(page, '九台区');
  await drop(page, '小区表.csv', unitsSheet());
  await confirmImport(page);
  const unplaced = page.getByRole('tab', { name: /无位置单元/ });
  await unplaced.click();
  await page.locator('unplaced-list').getByRole('option', { name: /安康家园/ }).click();
  const box = (await page.locator('.maplibregl-canvas').boundingBox())!;
  const at = (x: number, y: number): [number, number] => [box.x + box.width * x, box.y + box.height * y];
  await page.keyboard.press('p');
  await expect(page.locator('.zone-map')).toContainText('点');
  await page.mouse.click(...at(0.5, 0.5));
  await expect(unplaced).toContainText('9');

  await page.locator('unplaced-list').getByRole('option', { name: /新华小区/ }).click();
  const hint = page.locator('.zone-map-hint');
  await page.locator('unplaced-list').getByRole('button', { name: /画轮廓/ }).click();
  await expect(hint).toBeVisible();
  // Esc gives the whole up; nothing is recorded.
  await page.mouse.click(...at(0.6, 0.3));
  await page.keyboard.press('Escape');
  await expect(unplaced).toContainText('9');
  await page.locator('unplaced-list').getByRole('button', { name: /画轮廓/ }).click();
  await expect(hint).toBeVisible();
  for (const [x, y] of [[0.6, 0.3], [0.75, 0.3], [0.75, 0.45], [0.9, 0.7]] as const) {
    await page.mouse.click(...at(x, y));
    await page.waitForTimeout(300);
  }
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(unplaced).toContainText('8');
  const ring = await page.evaluate(() => {
    const { directory } = document.querySelector('app-shell')!.store!.get();
    const row = directory!.id.indexOf('新华小区');
    return [directory!.center[2 * row], directory!.center[2 * row + 1]];
  });
  expect(ring.every((degrees) => Number.isFinite(degrees))).toBe(true);
  await page.locator('top-bar').getByRole('button', { name: /^撤销/ }).click();
  await expect(unplaced).toContainText('9');
});

