// 公布图 and the map annex of a notice: exact sizes, small files, the colours of the zones, no word about a person; one page A3.
import { readFileSync } from 'node:fs';
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { dayFromCivil } from '../../src/domain/day.ts';
import { CONTROLLED, levelOf } from '../../src/domain/zoning/level.ts';
import { ZONE_LOOKS } from '../../src/store/palette.ts';
import { expectNothingSerious } from './checks.ts';
import { judgeDemo } from './demo-engine.ts';
import { longTest, openPage, test } from './page.ts';

/** Width and height in dots. */
const SIZES = [[1080, 1440], [1080, 1080], [1920, 1080]] as const;

async function openNotice(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: '资料' }).first().click();
  await page.locator('case-file-sheet').getByRole('button', { name: '通告' }).click();
  await expect(page.locator('notice-sheet textarea')).toBeVisible();
  return page.locator('notice-sheet');
}

/** Width and height as the head of a PNG or the frame of a JPEG says. */
function readSize(bytes: Buffer): [width: number, height: number] {
  if (bytes.readUInt32BE(0) === 0x89504e47) return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1]!;
    if (marker >= 0xc0 && marker <= 0xc2) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
  }
  throw new Error('neither PNG nor JPEG');
}

/** Of the pixels of the map (the left half of every size has much of it), how many are within 12 of each colour. */
function countColors(page: Page, colors: readonly string[]): Promise<number[]> {
  return page.locator('public-picture-row img').evaluate(async (image, wanted) => {
    const { naturalWidth: width, naturalHeight: height } = image as HTMLImageElement;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image as HTMLImageElement, 0, 0);
    const { data } = context.getImageData(60, Math.round(height * 0.2), Math.round(width / 2), Math.round(height * 0.4));
    return wanted.map((color) => {
      const near = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
      let count = 0;
      for (let i = 0; i < data.length; i += 4) if (near.every((value, j) => Math.abs(data[i + j]! - value) < 12)) count++;
      return count;
    });
  }, colors);
}

async function savePicture(page: Page, size: string): Promise<Download> {
  const row = page.locator('public-picture-row');
  await row.getByRole('button', { name: size }).click();
  await expect(row.getByRole('img', { name: new RegExp(size) })).toBeVisible({ timeout: 60_000 });
  await expect(row.getByRole('button', { name: /^存为/ })).toBeInViewport();
  await expect(row.getByRole('button', { name: size })).toBeFocused();
  const [download] = await Promise.all([page.waitForEvent('download'), row.getByRole('button', { name: /^存为/ }).click()]);
  return download;
}

/** Every text a canvas was given, as it was drawn. */
function listenToCanvas(): void {
  const texts: string[] = [];
  Object.assign(window, { drawnTexts: texts });
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (this: CanvasRenderingContext2D, text: string, ...rest: [number, number]) {
    texts.push(text);
    fillText.call(this, text, ...rest);
  };
}

longTest('each public picture has exactly its size, under a megabyte, with the colours of the zones and no word about a person', async ({ page }) => {
  test.setTimeout(180_000);
  await page.addInitScript(listenToCanvas);
  await page.emulateMedia({ colorScheme: 'dark' });
  await openPage(page);
  const sheet = await openNotice(page);
  await sheet.getByLabel('发布单位').fill('（虚构）区指挥部办公室');
  await sheet.getByLabel('咨询电话').fill('000-0000');
  await sheet.getByLabel('咨询电话').press('Tab');
  const { sealed, controlled, precaution } = ZONE_LOOKS.accessible.light;
  for (const [width, height] of SIZES) {
    await page.evaluate(() => { (window as unknown as { drawnTexts: string[] }).drawnTexts.length = 0; });
    const download = await savePicture(page, `${width}×${height}`);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^永宁区（演示）公布图-2022-04-10-${width}x${height}\\.(png|jpg)$`));
    const bytes = readFileSync(await download.path());
    expect(readSize(bytes)).toEqual([width, height]);
    expect(bytes.length).toBeLessThan(1_000_000);
    for (const count of await countColors(page, [sealed.fill, controlled.fill, precaution.fill])) expect(count).toBeGreaterThan(100);
    const texts = await page.evaluate(() => (window as unknown as { drawnTexts: string[] }).drawnTexts.join('\n'));
    for (const said of ['永宁区', '4月10日名单（按规则计算，未发布）', '截至 4月9日24时', '制图 ', 'SH-2022-0411', '（虚构）区指挥部办公室', '咨询电话 000-0000', '封控区', '管控区', '防范区', 'km', '北']) expect(texts).toContain(said);
    expect(texts).not.toMatch(/\d{17}[\dX]|1\d{10}|号楼|某/);
  }
  await expectNothingSerious(page);
  // What stands on it changed: the picture of before is not offered any more.
  await sheet.getByLabel('咨询电话').fill('000-1111');
  await sheet.getByLabel('咨询电话').press('Tab');
  await expect(page.locator('public-picture-row img')).toHaveCount(0);
});

test.describe('without a map', () => {
  test.use({ map: 'not looked at' });

  test('the picture says why it cannot be drawn, and what helps', async ({ page }) => {
    await page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind === 'webgl2' ? null : Reflect.apply(getContext, this, [kind, ...rest]);
      } as typeof getContext;
    });
    await openPage(page);
    await openNotice(page);
    await page.locator('public-picture-row').getByRole('button', { name: '1080×1080' }).click();
    await expect(page.locator('public-picture-row').getByRole('alert')).toContainText('WebGL');
    await expect(page.locator('public-picture-row').getByRole('button', { name: /^存为/ })).toHaveCount(0);
  });
});

/** Sealed and controlled units of the demo on its opening list, by the engine. */
function closedUnits(): number {
  const { judged } = judgeDemo();
  const day = dayFromCivil(2022, 4, 10);
  const { base } = judged.history(day, day);
  return [...judged.zoned].filter((row) => levelOf(base[row]!) >= CONTROLLED).length;
}

/** A number that the notes of an annex tell; 0 where they do not. */
async function readNote(annex: Locator, pattern: RegExp): Promise<number> {
  return Number(pattern.exec(await annex.locator('.notes').innerText())?.[1]?.replaceAll(',', '') ?? 0);
}
const withoutRoom = (annex: Locator): Promise<number> => readNote(annex, /另有 ([\d,]+) 个太密注不下/);
const outside = (annex: Locator): Promise<number> => readNote(annex, /另有 ([\d,]+) 个封控、管控或新划的单元在图外/);

longTest('the map annex of a notice is one page A3 that says what it is, with room for the seal and no mark of internal papers', async ({ page }) => {
  await page.addInitScript(() => { window.print = () => {}; });
  await openPage(page);
  const sheet = await openNotice(page);
  await sheet.getByLabel('发布单位').fill('（虚构）区指挥部办公室');
  await sheet.getByLabel('发布单位').press('Tab');
  await sheet.getByRole('button', { name: '打印附图 A3' }).click();
  const annex = page.locator('notice-annex');
  await expect(annex.locator('h1')).toHaveText('关于调整永宁区（演示）疫情防控分区的通告 附图', { timeout: 60_000 });
  for (const said of ['4月10日名单（按规则计算，未发布）', '截至 4月9日24时', '制图 ', 'SH-2022-0411', '（虚构）区指挥部办公室', '2022年4月9日']) await expect(annex).toContainText(said);
  await expect(annex).not.toContainText('内部资料');
  // The zones of the demo reach over the district: 32 km on 316 mm are a little more than 1:100,000.
  await expect(annex.locator('.map .ratio')).toHaveText(/^约 1:1[0-4]0,000（A3 原大）$/);
  await expect(annex.locator('.notes')).toContainText('图上注名的是封控、管控和新划的单元');
  const closed = closedUnits();
  expect(await withoutRoom(annex)).toBeGreaterThan(0);
  expect(await withoutRoom(annex)).toBeLessThan(closed);
  const image = annex.locator('.map img');
  await expect.poll(() => image.evaluate((drawn) => (drawn as HTMLImageElement).naturalWidth)).toBe(3160);
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  // 420 × 297 mm in points.
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf)!;
  expect([Number(width), Number(height)].map(Math.round)).toEqual([1191, 842]);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(annex).toHaveCount(0);
});

longTest('an annex of a part says its scale, where in the district it lies, and how many closed units are not on it', async ({ page }) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => { window.print = () => {}; });
  await openPage(page, '#map=12.60/44.10000/126.11000');
  const sheet = await openNotice(page);
  await sheet.getByLabel('附图范围').selectOption('地图上现在的范围');
  await sheet.getByRole('button', { name: '打印附图 A3' }).click();
  const annex = page.locator('notice-annex');
  await expect(annex.locator('.map .ratio')).toHaveText(/^约 1:[23]\d,000（A3 原大）$/, { timeout: 90_000 });
  await expect(annex.locator('.notes')).toContainText('本图只画全区的一部分（见位置图）');
  await expect(annex.locator('.notes')).toContainText('表中数字为全区合计');
  const closed = closedUnits();
  expect(await outside(annex)).toBeGreaterThan(0);
  // Most units of the town are named.
  expect(await withoutRoom(annex)).toBeLessThan((closed - await outside(annex)) / 2);
  // The frame stands on the inset where the map was looking: a little east of its middle, small.
  await expect(annex.locator('.inset figcaption')).toHaveText('位置图');
  await expect.poll(() => annex.locator('.inset img').evaluate((drawn) => (drawn as HTMLImageElement).naturalWidth)).toBe(780);
  const frame = await annex.locator('.inset .frame').evaluate(({ style }) => ['left', 'top', 'width', 'height'].map((name) => Number.parseFloat(style.getPropertyValue(name))));
  expect(frame[0]).toBeGreaterThan(40);
  expect(frame[0]).toBeLessThan(65);
  expect(frame[2]).toBeLessThan(30);
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(annex).toHaveCount(0);
  // Where the map looks elsewhere there is no part to show, and it says so.
  await page.evaluate(() => { location.hash = '#map=12.60/40.00000/116.00000'; });
  await sheet.getByRole('button', { name: '打印附图 A3' }).click();
  await expect(page.locator('public-picture-row').getByRole('alert')).toContainText('地图上现在看的地方不在本区', { timeout: 60_000 });
});
