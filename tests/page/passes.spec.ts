// Passes on the page: from parcels to printed papers, their QR codes read back, and the checkpoint's page on a phone.
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { expect, type Browser, type Locator, type Page, type TestInfo } from '@playwright/test';
import jsQR from 'jsqr';
import { expectNothingSerious } from './checks.ts';
import { gates, households, plots, roads, units } from './farm-files.ts';
import { confirmImport, drop, startDistrict } from './own-district.ts';
import { isLongRun, openPage, slider, test } from './page.ts';

test.use({ map: 'not looked at', actionTimeout: 20_000 });

const EVENING = '2022-04-09T20:00:00+08:00';
const tab = (page: Page): Locator => page.locator('passes-tab');
const told = (page: Page): Locator => tab(page).getByRole('status');

/** A district with its first positive in a hamlet apart, its households and fields, and a slot for everybody on the next day. */
async function planDistrict(page: Page): Promise<void> {
  await page.addInitScript(() => { window.print = () => {}; });
  await page.clock.setFixedTime(EVENING);
  await openPage(page);
  await startDistrict(page, '龙家区');
  for (const [name, text] of [['units.geojson', units], ['roads.geojson', roads], ['gates.geojson', gates], ['households.csv', households], ['plots.geojson', plots], ['lab.csv', '现住址,报告日期\n远屯,2022-04-08\n']] as const) {
    await drop(page, name, text);
    await confirmImport(page);
  }
  await page.locator('side-rail').getByRole('button', { name: '春耕' }).click();
  await expect(page.locator('lines-tab').getByRole('button', { name: /6\s*可下地/ })).toBeVisible();
  await page.getByRole('tab', { name: '错峰' }).click();
  await page.getByRole('button', { name: '排时段' }).click();
  await expect(page.locator('stagger-tab')).toContainText('6 / 6 组排上了时段');
  await page.getByRole('tab', { name: '通行证' }).click();
}

/** One step of a whole batch, by one name. */
async function step(page: Page, name: string, button: RegExp): Promise<void> {
  await tab(page).getByLabel('经办人').fill(name);
  await tab(page).getByRole('button', { name: '全选' }).click();
  await tab(page).getByRole('button', { name: button }).click();
}

/** What goes to paper is five pages of A6; the dialog that made them is closed then. */
async function saveAsPaper(page: Page): Promise<void> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]);
  // 105 mm by 148 mm in points.
  expect(boxes).toEqual(Array.from({ length: 5 }, () => [298, 420]));
  await expect(page.locator('passes-page')).toHaveCount(0);
}

/** The text of a drawn QR code, from a picture of it; held nearer, for a module is some two dots of a screen. */
async function readQr(page: Page, code: Locator): Promise<string> {
  const hold = (zoom: string): Promise<void> => page.locator('passes-page').evaluate((paper: HTMLElement, near) => { paper.style.zoom = near; }, zoom);
  await hold('3');
  const picture = await code.screenshot();
  await hold('');
  const { width, height, dots } = await page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    return { width: image.width, height: image.height, dots: [...context.getImageData(0, 0, image.width, image.height).data] };
  }, [...picture]);
  return jsQR(Uint8ClampedArray.from(dots), width, height)?.data ?? '';
}

/** What the separate script says of it: its exit code is its answer. */
function askScript(key: string, text: string, at: string): { readonly status: number | null; readonly says: string } {
  const { status, stdout } = spawnSync('node', ['scripts/verify-pass.mjs', '--key', key, '--text', text, '--at', at], { encoding: 'utf8' });
  return { status, says: stdout.trim() };
}

async function saveFrom(page: Page, info: TestInfo, button: string, as: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), tab(page).getByRole('button', { name: button }).click()]);
  const path = info.outputPath(as);
  await download.saveAs(path);
  return path;
}

/** Waits for the lines of the day: without them there is no sheet. */
async function saveSheet(page: Page, info: TestInfo, as: string): Promise<string> {
  await expect(tab(page).getByRole('button', { name: '申请通行证' })).toBeEnabled();
  return saveFrom(page, info, '保存卡点查验页', as);
}

/** The saved page on a phone at the gate, opened from its file and without a network. */
async function openOnPhone(browser: Browser, file: string, at: string): Promise<{ readonly phone: Page; readonly errors: string[] }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', offline: true });
  const phone = await context.newPage();
  const errors: string[] = [];
  phone.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  phone.on('pageerror', (error) => errors.push(error.message));
  await phone.clock.setFixedTime(at);
  await phone.goto(pathToFileURL(file).href);
  return { phone, errors };
}

async function expectAnswer(phone: Page, typed: string, verdict: '可通行' | '不可通行', why: string): Promise<void> {
  await phone.getByRole('textbox').fill(typed);
  await phone.getByRole('textbox').press('Enter');
  await expect(phone.locator('#verdict')).toHaveText(new RegExp(`^[✓✕] ${verdict}$`));
  await expect(phone.locator('#reason')).toHaveText(why);
}

/** 东沟屯: applied for with all others by one, verified and approved by two more; the key made; ready to print. */
async function approvePasses(page: Page): Promise<void> {
  await tab(page).getByLabel('经办人').fill('张某');
  await tab(page).getByRole('button', { name: '申请通行证' }).click();
  await expect(told(page)).toContainText('已申请 9 张');
  await tab(page).getByRole('button', { name: /东沟屯 5 张/ }).click();
  await tab(page).getByRole('button', { name: /^核实 1 张/ }).click();
  await expect(told(page)).toContainText('1 张没有办：申请的人不能核实或核准');
  await step(page, '李某', /^核实 5 张/);
  await expect(told(page)).toContainText('已核实 5 张');
  await step(page, '王某', /^核准 5 张/);
  await expect(told(page)).toContainText('已核准 5 张');
  // First use: the key is asked for where it is missing, and gives way once it is there.
  await tab(page).getByRole('button', { name: '做密钥' }).click();
  await expect(tab(page).locator('pass-key-form')).toHaveCount(0);
}

/** A window that turns narrow keeps the batch in hand and who signs; there it is read, selected and sent to paper. */
async function printOnPhone(page: Page): Promise<void> {
  await tab(page).getByLabel('经办人').fill('王某');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: '春耕' }).click();
  await expect(tab(page).locator('pass-batch h3')).toHaveText(/待打印 · 东沟屯 5 张/);
  await expect(tab(page).getByLabel('经办人')).toHaveValue('王某');
  await tab(page).locator('.row').last().click();
  await expect(tab(page).locator('.row').last()).toHaveAttribute('aria-selected', 'true');
  await tab(page).getByRole('button', { name: '全选' }).click();
  if (isLongRun) await expectNothingSerious(page);
  await tab(page).getByRole('button', { name: /^打印 5 张/ }).click();
  await expect(page.locator('passes-page .pass')).toHaveCount(5);
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('from parcels to printed passes: planned, approved by three names, printed, verified by the separate script and at the checkpoint, suspended when the home is sealed', async ({ page, browser }, info) => {
  test.setTimeout(240_000);
  await planDistrict(page);
  await expect(tab(page)).toContainText('还没有通行证');
  await expect(tab(page)).toContainText('为：全部村屯 6 户');
  await expectNothingSerious(page);
  await approvePasses(page);
  await printOnPhone(page);

  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('passes-page .pass').first();
  const text = await readQr(page, paper.locator('svg'));
  const code = await paper.locator('.code').innerText();
  const [form, number, household, , village, gate, , , date, hours] = text.split('|');
  expect([form, village, gate, date]).toEqual(['TZP1', '东沟屯', '东沟卡点', '2022-04-10']);
  await expect(paper).toContainText(number!);
  await expect(paper).toContainText(household!);
  // Names and telephones of the list of households are on no paper.
  await expect(page.locator('passes-page')).not.toContainText(/赵某|1380000/);
  await saveAsPaper(page);
  await page.emulateMedia({ media: null });
  // All of the batch is printed: it goes on to the passes of a day to come.
  await expect(tab(page).locator('pass-batch h3')).toHaveText(/未到日期 · 东沟屯 5 张/);
  await tab(page).getByRole('button', { name: '返回各村' }).click();

  const [, h1, m1, h2, m2] = /^(\d\d)(\d\d)-(\d\d)(\d\d)$/.exec(hours!)!;
  const [from, until] = [`2022-04-10T${h1}:${m1}`, `2022-04-10T${h2}:${m2}`];
  await tab(page).getByText('签名密钥').click();
  const key = await saveFrom(page, info, '保存公钥（PEM）', 'key.pem');
  expect(askScript(key, text, from)).toEqual({ status: 0, says: expect.stringMatching(/^VALID/) });
  expect(askScript(key, text.replace(household!, `${household!.slice(0, -1)}9`), from)).toEqual({ status: 1, says: expect.stringMatching(/^FORGED/) });
  expect(askScript(key, text, until)).toEqual({ status: 2, says: expect.stringMatching(/^EXPIRED/) });

  // The morning of the day: the sheet is of the day shown.
  await page.clock.setFixedTime('2022-04-10T04:30:00+08:00');
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page)).toContainText('当日有效 5');
  const { phone, errors } = await openOnPhone(browser, await saveSheet(page, info, 'morning.html'), `${from}:00+08:00`);
  // Chromium takes a file for a secure context: signatures are checked at the gate too.
  expect(await phone.evaluate(() => isSecureContext && 'subtle' in crypto)).toBe(true);
  await expectAnswer(phone, code.toLowerCase(), '可通行', '在有效时间内');
  await expect(phone.locator('#pass')).toContainText(household!);
  await expectNothingSerious(phone);
  await expectAnswer(phone, text, '可通行', '在有效时间内');
  await expectAnswer(phone, text.replace(household!, `${household!.slice(0, -1)}9`), '不可通行', '签名不对，是假的');
  await expectAnswer(phone, '0000000000', '不可通行', '当日没有这个号');
  await phone.clock.setFixedTime(`${until}:00+08:00`);
  await expectAnswer(phone, code, '不可通行', `已过时间：${Number(h2)}:${m2} 止`);
  expect(errors).toEqual([]);
  await phone.context().close();

  // A positive of the day before comes in: the home is sealed, and the next sheet says so.
  await drop(page, 'late.csv', '现住址,报告日期\n东沟屯,2022-04-09\n');
  await confirmImport(page);
  await page.locator('side-rail').getByRole('button', { name: '春耕' }).click();
  await expect(tab(page)).toContainText('已暂停 5');
  const next = await openOnPhone(browser, await saveSheet(page, info, 'next.html'), `${from}:00+08:00`);
  await expectAnswer(next.phone, code, '不可通行', '已暂停：住处级别上升');
  expect(next.errors).toEqual([]);
  await next.phone.context().close();
});
