// Files and pasted cells brought into a district of one's own; what is taken home of it; nothing bad gets in.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { COLOR_SCHEMES, expectNothingSerious, shownText } from './checks.ts';
import { confirmImport, countSealed, drop, openFiles, paste, sheet, startDistrict } from './own-district.ts';
import { longTest, openPage, readTotals, test, waitForZones } from './page.ts';
import { planOf, readSaved, saveCaseFile } from './saved-case-file.ts';
import { FIRST_NIGHT, labSheet, unitsSheet } from './sheets.ts';

test.use({ map: 'not looked at' });

longTest('exports of the list day: zones by RFC 7946, unit list as CSV and xlsx, nothing of a case in them', async ({ page }) => {
  await openPage(page);
  await startDistrict(page, '九台区');
  await drop(page, '小区表.csv', unitsSheet());
  await confirmImport(page);
  await drop(page, 'lab.xlsx', await labSheet(FIRST_NIGHT));
  await confirmImport(page);
  await openFiles(page);
  const take = async (name: RegExp): Promise<{ name: string; bytes: Buffer }> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('case-file-sheet').getByRole('button', { name }).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const zones = await take(/GeoJSON/);
  expect(zones.name).toBe('九台区三区名单-2022-04-09.geojson');
  const collection = JSON.parse(zones.bytes.toString()) as { type: string; features: { properties: Record<string, unknown>; geometry: unknown }[] };
  expect([collection.type, collection.features.length]).toEqual(['FeatureCollection', 10]);
  expect(collection.features.filter(({ properties }) => properties['level'] === 'sealed')).toHaveLength(4);
  const csv = await take(/CSV/);
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = csv.bytes.toString();
  for (const part of ['九台区', '4月9日', 'SH-2022-0411', '安康家园', '封控区']) expect(text).toContain(part);
  expect(text).not.toContain('401');
  const xlsx = await take(/xlsx/);
  expect(xlsx.bytes.subarray(0, 2).toString()).toBe('PK');
});

test('bad files are refused with their reason and leave nothing behind', async ({ page }) => {
  await openPage(page);
  await startDistrict(page, '九台区');
  const saved = await saveCaseFile(page);
  const before = planOf(await readSaved(saved));
  const bytes = readFileSync(await saved.path());
  await drop(page, 'cut.zip', bytes.subarray(0, bytes.length / 2));
  await expect(page.locator('notice-bar')).toContainText('文件不完整');
  await drop(page, 'picture.xlsx', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]));
  await expect(sheet(page)).toContainText('picture.xlsx');
  await expect(sheet(page).getByRole('button', { name: /^导入/ })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  expect(planOf(await readSaved(await saveCaseFile(page)))).toBe(before);
});

longTest('the demo takes no files and is never mixed with a district of one’s own', async ({ page }) => {
  await openPage(page);
  const demo = await readTotals(page);
  await drop(page, '小区表.csv', unitsSheet());
  await expect(page.locator('notice-bar')).toContainText('演示区不接收资料');
  await startDistrict(page, '九台区');
  await drop(page, '小区表.csv', unitsSheet());
  await confirmImport(page);
  await page.reload();
  await waitForZones(page);
  await expect(page.locator('top-bar')).toContainText('九台区');
  await openFiles(page);
  await page.locator('case-file-sheet').getByRole('button', { name: /打开“演示区/ }).click();
  await expect(page.locator('top-bar')).toContainText('永宁区');
  await waitForZones(page);
  expect(await readTotals(page)).toEqual(demo);
});

longTest('the same form is understood tomorrow as it was settled today', async ({ page }) => {
  await openPage(page);
  await startDistrict(page, '九台区');
  await drop(page, '小区表.csv', unitsSheet());
  await confirmImport(page);
  const list = (place: string) => new TextEncoder().encode(`地方,何时\n${place},2022-04-08\n`);
  await drop(page, 'a.csv', list('安康家园'));
  await sheet(page).getByRole('combobox', { name: '内容' }).selectOption('cases');
  await sheet(page).getByRole('combobox', { name: /地方/ }).selectOption('place');
  await sheet(page).getByRole('combobox', { name: /何时/ }).selectOption('reported');
  await expect(sheet(page)).toContainText('新增 1');
  await confirmImport(page);
  await page.reload();
  await waitForZones(page);
  await drop(page, 'b.csv', list('新华小区'));
  await expect(sheet(page)).toContainText('b.csv 里有 1 行病例：新增 1');
});

longTest('English is complete in import, queue and units without a place: only names of places and headings stay Chinese', async ({ page }) => {
  await openPage(page);
  await startDistrict(page, 'Jiutai');
  await page.getByRole('button', { name: 'English' }).click();
  const list = 'place,date\nAnkang 3,2022-04-05\nElsewhere,2022-04-06\nAnkang 4,2022-02-30\n';
  const expectEnglish = async (part: string): Promise<void> => {
    const text = await shownText(page.locator(part).first());
    expect(text.trim().length).toBeGreaterThan(0);
    expect({ part, chinese: text.match(/[一-鿿]+/g) ?? [] }).toEqual({ part, chinese: [] });
  };
  await expectEnglish('page-state');
  await drop(page, 'units.csv', new TextEncoder().encode('name,street,households\nAnkang,East,10\nXinhua,West,20\n'));
  await expect(sheet(page)).toContainText('units.csv');
  await expect(sheet(page).getByRole('button', { name: /^Import/ })).toBeEnabled();
  await expectEnglish('import-sheet');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toHaveCount(0);
  await drop(page, 'list.csv', new TextEncoder().encode(list));
  await expect(sheet(page).getByRole('button', { name: /^Import/ })).toBeEnabled();
  await expectEnglish('import-sheet');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toHaveCount(0);
  await expectEnglish('notice-bar');
  await page.keyboard.press('Enter');
  await expectEnglish('place-queue');
  await page.getByRole('tab', { name: /without/i }).or(page.locator('[role=tab]').last()).first().click();
  await expectEnglish('desk-panel');
});

longTest('axe finds nothing serious in files, import, queue and units without a place', async ({ page }) => {
  await openPage(page);
  await startDistrict(page, '九台区');
  const check = async (): Promise<void> => {
    for (const colorScheme of COLOR_SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await expectNothingSerious(page);
    }
  };
  await openFiles(page);
  await check();
  await page.keyboard.press('Escape');
  await drop(page, '小区表.csv', unitsSheet());
  await expect(sheet(page)).toContainText('新增 10');
  await check();
  await confirmImport(page);
  await drop(page, 'lab.xlsx', await labSheet(FIRST_NIGHT));
  await expect(sheet(page)).toContainText('新增 8');
  await check();
  await confirmImport(page);
  await page.keyboard.press('Enter');
  await check();
  await page.screenshot({ path: 'test-results/queue.png' });
  await page.getByRole('tab', { name: /无位置单元/ }).click();
  await check();
});

longTest('D7: a list of 150,000 rows is read beside the page, which goes on drawing, and can be given up', async ({ page }) => {
  await openPage(page);
  await startDistrict(page, '九台区');
  const rows = Array.from({ length: 150_000 }, (_, i) => `c${i},第${i % 5000}小区${i % 40}号楼,2022-04-0${1 + (i % 9)}`);
  const bytes = new TextEncoder().encode(`病例编号,现住址,报告日期\n${rows.join('\n')}\n`);
  // Handed over by address: five million numbers through the test's own channel would take longer than the reading.
  await page.route('**/big.csv', (route) => route.fulfill({ body: Buffer.from(bytes), contentType: 'text/csv' }));
  await page.evaluate(() => {
    const shell = document.querySelector('app-shell')!;
    const counted = window as unknown as { frames: number; reading: number };
    counted.frames = counted.reading = 0;
    const count = (): void => {
      counted.frames++;
      if (shell.store?.get().screen.import?.stage === 'reading') counted.reading++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const give = () => page.evaluate(async () => {
    const blob = await (await fetch('big.csv')).blob();
    document.querySelector('app-shell')!.dispatchEvent(new CustomEvent('files-given', { detail: { files: [new File([blob], 'big.csv')] } }));
  });
  await give();
  await expect(sheet(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  await expect(page.locator('notice-bar')).not.toContainText('big.csv');
  await give();
  await expect(sheet(page)).toContainText('big.csv 里有 150,000 行病例：新增 150,000');
  // Frames drawn while the worker read: a page that waits for it draws none.
  expect(await page.evaluate(() => (window as unknown as { reading: number }).reading)).toBeGreaterThan(1);
  await confirmImport(page);
  await expect(page.getByRole('tab', { name: /待对应地址/ })).toContainText('5,000');
});

test('cells copied from a spreadsheet are brought by pasting; a report is corrected and withdrawn, each undone by a key', async ({ page }) => {
  await openPage(page);
  await startDistrict(page, '九台区');
  await drop(page, '小区表.csv', unitsSheet());
  await confirmImport(page);
  await paste(page, '现住址\t报告日期\r\n安康家园3号楼\t2022年4月7日\r\n福林屯\t2022/4/8\r\n');
  await expect(sheet(page)).toContainText('粘贴的单元格 里有 2 行病例：新增 2');
  await confirmImport(page);
  await expect.poll(() => countSealed(page)).toBe(2);
  await page.locator('work-list').getByRole('option', { name: /福林屯/ }).click();
  const reports = page.locator('unit-reports');
  await expect(reports).toContainText('4月8日');
  await reports.getByRole('button', { name: /更正/ }).click();
  await reports.locator('input[type=date]').fill('2022-03-20');
  await page.keyboard.press('Enter');
  await expect.poll(() => countSealed(page)).toBe(1);
  await expect(reports).toContainText('3月20日');
  await page.keyboard.press('Control+z');
  await expect.poll(() => countSealed(page)).toBe(2);
  await reports.getByRole('button', { name: /^撤回/ }).first().click();
  await reports.getByRole('button', { name: /撤回/ }).first().click();
  await expect.poll(() => countSealed(page)).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => countSealed(page)).toBe(2);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => countSealed(page)).toBe(1);
});

longTest('a track wants the number of its case, which the name of the file proposes; a name is no number, and other zones can be chosen', async ({ page }) => {
  await openPage(page);
  await startDistrict(page, '九台区');
  await drop(page, '小区表.csv', unitsSheet());
  await confirmImport(page);
  await drop(page, 'cases.csv', '病例编号,现住址,报告日期\n病例12,安康家园,2022-04-08\n');
  await confirmImport(page);
  const track = (minutes: string): string => `<gpx><trk><trkseg><trkpt lat="44" lon="126"><time>2022-04-05T00:${minutes}:00</time></trkpt></trkseg></trk></gpx>`;
  await drop(page, '手机.gpx', track('10'));
  const whose = sheet(page).getByRole('combobox', { name: '是哪个病例的轨迹' });
  const take = sheet(page).getByRole('button', { name: '导入 1 个点' });
  await expect(whose).toHaveValue('');
  await expect(sheet(page)).toContainText('请先填这是哪个病例的轨迹');
  await expect(take).toBeDisabled();
  await whose.fill('张三');
  await expect(sheet(page)).toContainText('不填姓名、证件号码或电话号码');
  await expect(take).toBeDisabled();
  await expect(sheet(page)).toContainText('2022年4月5日 00:10');
  await sheet(page).getByRole('combobox', { name: '没写时区的时间按' }).selectOption('0');
  await expect(sheet(page)).toContainText('2022年4月5日 08:10');
  await whose.fill('病例12');
  await expectNothingSerious(page);
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toHaveCount(0);
  await drop(page, '轨迹-病例12.gpx', track('20'));
  await expect(whose).toHaveValue('病例12');
  await expect(sheet(page)).toContainText('取自文件名');
  await confirmImport(page);
  await page.keyboard.press('Control+z');
  await expect(page.locator('notice-bar')).toContainText('病例“病例12”的轨迹');
  const { rowSets } = JSON.parse(planOf(await readSaved(await saveCaseFile(page)))) as { rowSets: { of: string; name?: string; source: { file: string } }[] };
  expect(rowSets.filter(({ of }) => of === 'tracks').map(({ name, source }) => [name, source.file])).toEqual([['病例12', '手机.gpx']]);
});
