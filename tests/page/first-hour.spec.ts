// A stranger's first hour with their own sheets: from an empty district to tonight's zones, saved, opened elsewhere, printed.
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Download, type Page } from '@playwright/test';
import { canonicalJson, type Json } from '../../src/domain/journal/canonical.ts';
import { fold } from '../../src/domain/journal/fold.ts';
import { unpackCaseFile, type CaseFileContent } from '../../src/formats/case-file/unpack-case-file.ts';
import { openPage, readTotals, test, waitForZones } from './page.ts';
import { FIRST_NIGHT, labSheet, SECOND_NIGHT, unitsSheet } from './sheets.ts';

/** Sealed units as the key of the curve says them, whatever the desk shows. */
const sealed = async (page: Page): Promise<number> => Number(/\d+/.exec(await page.locator('timeline-panel').getByText(/封控单元/).innerText())?.[0] ?? Number.NaN);

/** Starts a district of one's own from the demo. */
async function startDistrict(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '建立我的区' }).first().click();
  await page.getByRole('textbox', { name: '区名' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.locator('page-state')).toContainText('还是空的');
}

/** Drops a file on the page, as from a folder. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(([file, data]) => {
    const given = new DataTransfer();
    given.items.add(new File([Uint8Array.from(data)], file));
    return given;
  }, [name, [...bytes]] as const);
  for (const type of ['dragenter', 'dragover', 'drop']) await page.locator('app-shell').dispatchEvent(type, { dataTransfer: transfer });
}

const sheet = (page: Page) => page.locator('import-sheet');

async function confirmImport(page: Page): Promise<void> {
  await expect(sheet(page).getByRole('button', { name: /^导入/ })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toHaveCount(0);
}

async function openFiles(page: Page): Promise<void> {
  await page.locator('side-rail').getByRole('button', { name: '资料' }).click();
}

async function saveCaseFile(page: Page): Promise<Download> {
  await openFiles(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '把案卷存到磁盘' }).click()]);
  await page.keyboard.press('Escape');
  return download;
}

async function readSaved(download: Download): Promise<CaseFileContent> {
  const { content, fault } = await unpackCaseFile(new Uint8Array(readFileSync(await download.path())));
  expect(fault).toBeNull();
  return content!;
}

const planOf = ({ entries }: CaseFileContent): string => canonicalJson(fold(entries) as unknown as Json);

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
  await expect.poll(() => sealed(page)).toBe(4);

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
  await expect.poll(() => sealed(page)).toBe(6);

  // A positive by hand, found by its name, taken back, put back.
  await page.keyboard.press('/');
  await page.keyboard.type('教师');
  await page.keyboard.press('Enter');
  await expect(page.locator('unit-inspector')).toContainText('教师新村');
  await page.keyboard.press('a');
  await expect(page.locator('record-bar input')).toHaveValue('2022-04-08');
  await page.keyboard.press('Enter');
  await expect.poll(() => sealed(page)).toBe(7);
  await expect(page.locator('unit-inspector')).toContainText('封控区');
  await page.keyboard.press('Control+z');
  await expect.poll(() => sealed(page)).toBe(6);
  await expect(page.locator('notice-bar')).toContainText('已撤销');
  // Undo and redo are in the journal: they outlive the page.
  await page.reload();
  await waitForZones(page);
  await expect.poll(() => sealed(page)).toBe(6);
  await page.getByRole('button', { name: /^重做/ }).click();
  await expect.poll(() => sealed(page)).toBe(7);

  // Tomorrow night: the cumulative list again, two rows more.
  await drop(page, 'lab-2.xlsx', await labSheet(SECOND_NIGHT));
  await expect(sheet(page)).toContainText('新增 2');
  await expect(sheet(page)).toContainText('已有 8');
  await confirmImport(page);
  await expect(page.getByText('4月10日名单').first()).toBeVisible();
  await expect.poll(() => sealed(page)).toBe(8);
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
  const map = page.locator('print-page img').first();
  await expect.poll(() => map.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(1000);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('print-page')).toHaveCount(0);
});

test('exports of the list day: zones by RFC 7946, unit list as CSV and xlsx, nothing of a case in them', async ({ page }) => {
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

test('the demo takes no files and is never mixed with a district of one’s own', async ({ page }) => {
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

test('the same form is understood tomorrow as it was settled today', async ({ page }) => {
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

test('English is complete in import, queue and units without a place: only names of places and headings stay Chinese', async ({ page }) => {
  await openPage(page);
  await startDistrict(page, 'Jiutai');
  await page.getByRole('button', { name: 'English' }).click();
  const list = 'place,date\nAnkang 3,2022-04-05\nElsewhere,2022-04-06\nAnkang 4,2022-02-30\n';
  const expectEnglish = async (part: string): Promise<void> => {
    const text = await page.locator(part).first().evaluate((host) => {
      const read = (node: Node): string => {
        if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
        if (node instanceof Element && ['STYLE', 'SCRIPT'].includes(node.tagName)) return '';
        return [...(node instanceof Element && node.shadowRoot ? node.shadowRoot : node).childNodes].map(read).join(' ');
      };
      return read(host);
    });
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

test('axe finds nothing serious in files, import, queue and units without a place, light and dark', async ({ page }) => {
  await openPage(page);
  await startDistrict(page, '九台区');
  const check = async (): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
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

test('D7: a list of 150,000 rows is read beside the page, which goes on drawing, and can be given up', async ({ page }) => {
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

test('D8: a pin and an outline on the map; the last corner goes back with Backspace, the whole with Esc or undo', async ({ page }) => {
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

test('cells copied from a spreadsheet are brought by pasting; a report is corrected and withdrawn, each undone by a key', async ({ page }) => {
  await openPage(page);
  await startDistrict(page, '九台区');
  await drop(page, '小区表.csv', unitsSheet());
  await confirmImport(page);
  await page.evaluate(() => {
    const cells = new DataTransfer();
    cells.setData('text/plain', '现住址\t报告日期\r\n安康家园3号楼\t2022年4月7日\r\n福林屯\t2022/4/8\r\n');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: cells, bubbles: true, composed: true }));
  });
  await expect(sheet(page)).toContainText('粘贴的单元格 里有 2 行病例：新增 2');
  await confirmImport(page);
  await expect.poll(() => sealed(page)).toBe(2);
  await page.locator('work-list').getByRole('option', { name: /福林屯/ }).click();
  const reports = page.locator('unit-reports');
  await expect(reports).toContainText('4月8日');
  await reports.getByRole('button', { name: /更正/ }).click();
  await reports.locator('input[type=date]').fill('2022-03-20');
  await page.keyboard.press('Enter');
  await expect.poll(() => sealed(page)).toBe(1);
  await expect(reports).toContainText('3月20日');
  await page.keyboard.press('Control+z');
  await expect.poll(() => sealed(page)).toBe(2);
  await reports.getByRole('button', { name: /^撤回/ }).first().click();
  await reports.getByRole('button', { name: /撤回/ }).first().click();
  await expect.poll(() => sealed(page)).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => sealed(page)).toBe(2);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => sealed(page)).toBe(1);
});
