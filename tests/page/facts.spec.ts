// Facts for release and levels set by hand, on the built page: recorded, seen on the lists, taken back, brought from a file.
import { expect, type Locator, type Page } from '@playwright/test';
import { COLOR_SCHEMES, expectNothingSerious, shownText } from './checks.ts';
import { confirmImport, drop, paste, sheet, startDistrict } from './own-district.ts';
import { longTest, openPage, test } from './page.ts';

test.use({ map: 'not looked at' });

const UNITS = '街道,小区名称,户数,人口\n东岭街道,安康家园,420,1130\n东岭街道,新华小区,310,820\n龙家镇,福林屯,88,301\n';
/** 安康家园 is due on the list of 16 April and held on that of the 17th, the one in work: nobody recorded a round. */
const CASES = '病例编号,人员编号,现住址,报告日期\n病例1,P01,安康家园,2022-04-01\n病例2,P02,福林屯,2022-04-16\n';
/** The morning on which the list of 17 April is made: levels set by hand are of that day. */
const NOW = new Date('2022-04-17T08:00:00+08:00');

const inspector = (page: Page): Locator => page.locator('unit-inspector');
const form = (page: Page): Locator => page.locator('fact-form');
const facts = (page: Page): Locator => page.locator('fact-list');
const headline = (page: Page): Locator => inspector(page).locator('.headline');

/** A district of one's own on the list of 17 April, with 安康家园 open. */
async function openDistrict(page: Page): Promise<void> {
  await page.clock.setFixedTime(NOW);
  await openPage(page);
  await startDistrict(page, '九台区');
  await drop(page, '小区表.csv', UNITS);
  await confirmImport(page);
  await drop(page, '病例表.csv', CASES);
  await confirmImport(page);
  await expect(page.getByText('4月17日名单').first()).toBeVisible();
  await openUnit(page, '安康家园');
}

async function openUnit(page: Page, name: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(inspector(page)).toContainText(name);
  await expect(inspector(page).getByRole('heading', { name: '解除条件与事实' })).toBeVisible();
}

async function openForm(page: Page, name: string): Promise<void> {
  await inspector(page).locator('unit-facts').getByRole('button', { name, exact: true }).click();
  await expect(form(page)).toBeVisible();
}

test('a round is recorded from the condition that waits for it; the held unit is released from the next list on; undo', async ({ page }) => {
  await openDistrict(page);
  await expect(headline(page)).toContainText('管控区');
  await inspector(page).getByRole('button', { name: '登记核酸轮次' }).click();
  await expect(form(page).getByLabel('筛查日期')).toBeFocused();
  await expect(form(page).getByLabel('筛查日期')).toHaveValue('2022-04-16');
  // A clean round releases: nobody is spared to say that it was clean.
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('alert')).toContainText('请选“结果”');
  await form(page).getByRole('radio', { name: '全部阴性' }).check();
  await expect(form(page).getByRole('alert')).toHaveCount(0);
  // Its result cannot be in before it was held; day 12 is no day 13.
  await form(page).getByLabel('结果日期').fill('2022-04-15');
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('alert')).toContainText('“结果日期”早于“筛查日期”');
  await form(page).getByLabel('筛查日期').fill('2022-04-13');
  await expect(form(page)).toContainText('解除条件要4月14日或以后的一轮');
  await form(page).getByLabel('筛查日期').fill('2022-04-16');
  await form(page).getByLabel('结果日期').fill('2022-04-16');
  await form(page).getByLabel('结果日期').press('Enter');
  await expect(form(page)).toHaveCount(0);
  await expect(facts(page)).toContainText('核酸筛查：全部阴性');
  await expect(inspector(page)).toContainText('已登记：核酸轮次');
  await expect(headline(page)).toContainText('防范区');
  // The list before did not know it.
  await page.locator('timeline-panel').getByRole('slider').press('ArrowLeft');
  await expect(headline(page)).toContainText('管控区');
  await page.locator('timeline-panel').getByRole('slider').press('ArrowRight');
  await expect(headline(page)).toContainText('防范区');
  await page.keyboard.press('Control+z');
  await expect(headline(page)).toContainText('管控区');
  await expect(facts(page)).toContainText('还没有登记过事实');
  await expect(inspector(page)).not.toContainText('已登记：');
  // Put back, and withdrawn by itself.
  await page.keyboard.press('Control+Shift+z');
  await expect(headline(page)).toContainText('防范区');
  await facts(page).getByRole('button', { name: /^撤回/ }).click();
  await facts(page).getByRole('group').getByRole('button', { name: '撤回' }).click();
  await expect(headline(page)).toContainText('管控区');
});

longTest('a level set by hand needs its reason, shows everywhere as one, and ends with a new positive', async ({ page }) => {
  await openDistrict(page);
  await openForm(page, '人工调整');
  await form(page).getByRole('radio', { name: '防范区' }).check();
  await expect(form(page)).toContainText('低于规则（规则：管控区）：属于放宽');
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('alert')).toContainText('“理由”不能空着');
  await expect(form(page).getByLabel('理由')).toBeFocused();
  await page.keyboard.type('专家组研判，社会面已清零');
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('alert')).toContainText('决定人');
  await page.keyboard.type('区指挥长');
  // Down it holds for this list alone, unless somebody says longer.
  await expect(form(page).getByLabel('至')).toHaveValue('2022-04-17');
  await form(page).getByLabel('至').fill('2022-04-20');
  await form(page).getByLabel('至').press('Enter');
  await expect(headline(page)).toContainText('防范区');
  await expect(inspector(page)).toContainText('专家组研判，社会面已清零');
  await expect(inspector(page).locator('.override')).toContainText('区指挥长');
  await expect(facts(page)).toContainText('人工调整为防范区，至4月20日名单');
  await expect(page.locator('level-totals').first().locator('tbody tr').nth(1)).toContainText('0');
  await page.keyboard.press('l');
  await expect(page.getByRole('grid')).toContainText('安康家园');
  await page.keyboard.press('Escape');
  // A positive of the day it was made on ends it for good: the next list is the rule's.
  await page.keyboard.press('a');
  await page.locator('record-bar input').fill('2022-04-17');
  await page.locator('record-bar input').press('Enter');
  await expect(inspector(page).locator('unit-reports')).toContainText('4月17日');
  await expect(page.getByText('4月18日名单').first()).toBeVisible();
  await expect(headline(page)).toContainText('封控区');
  await expect(inspector(page).locator('.override')).toHaveCount(0);
  await page.locator('timeline-panel').getByRole('slider').press('ArrowLeft');
  await expect(headline(page)).toContainText('防范区');
  await expect(inspector(page).locator('.override')).toContainText('专家组研判');
});

longTest('reports are amended: moved out, and counted or not after an assessment', async ({ page }) => {
  await openDistrict(page);
  const reports = inspector(page).locator('unit-reports');
  await reports.getByRole('button', { name: '4月1日的报告：转出、计入与否' }).click();
  await reports.getByLabel(/已转出/).fill('2022-04-02');
  await reports.getByRole('radio', { name: '不计入' }).check();
  await page.keyboard.press('Enter');
  await expect(reports).toContainText('4月2日转出');
  await expect(reports).toContainText('人工排除，不计');
  await expect(headline(page)).toContainText('防范区');
  await page.keyboard.press('Control+z');
  await expect(headline(page)).toContainText('管控区');
  await expect(reports).not.toContainText('转出');
});

longTest('a file of contacts is recognised, looked at, recorded once, and its unknown areas are named', async ({ page }) => {
  await openDistrict(page);
  const contacts = '密接登记,,,\n小区,末次暴露日期,转运日期,检测结果\n安康家园,2022-04-01,2022-04-03,阴性\n新华小区,2022-04-10,,\n幸福家园,2022-04-10,,\n';
  await drop(page, '密接.csv', contacts);
  await expect(sheet(page)).toContainText('密接.csv 里有 3 行密接：新增 2，未采用 1');
  await expect(sheet(page).getByRole('combobox', { name: '内容' })).toHaveValue('contacts');
  await expect(sheet(page)).toContainText('1 处区域没有对应的单元，或不止一个，其行未采用：幸福家园');
  await expect(sheet(page)).toContainText('日期 2022年4月1日至2022年4月10日');
  await confirmImport(page);
  await expect(page.locator('notice-bar')).toContainText('“密接.csv”的密接已进入案卷：新增 2，未采用 1');
  await expect(facts(page)).toContainText('密接末次暴露，4月3日转运，阴性');
  await drop(page, '密接.csv', contacts);
  await expect(sheet(page)).toContainText('新增 0，已有 2');
  await expect(sheet(page).getByRole('button', { name: /^导入/ })).toBeDisabled();
  await page.keyboard.press('Escape');
  // Pasted cells are taken just the same; the whole list is one step of undo.
  await paste(page, '小区\t调整为\t开始日期\t结束日期\t理由\t决定人\r\n新华小区\t封控\t2022-04-17\t2022-04-20\t专家研判\t区指挥长\r\n');
  await expect(sheet(page)).toContainText('1 行人工调整：新增 1');
  await confirmImport(page);
  await openUnit(page, '新华小区');
  await expect(headline(page)).toContainText('封控区');
  await page.keyboard.press('Escape');
  await page.locator('top-bar').getByRole('button', { name: /^撤销/ }).click();
  await openUnit(page, '新华小区');
  await expect(headline(page)).toContainText('防范区');
  await expect(facts(page)).toContainText(/4月10日\s*密接末次暴露/);
});

longTest('a visit names a number, never a person; every form is reached and left by keys', async ({ page }) => {
  await openDistrict(page);
  await inspector(page).locator('unit-facts').getByRole('button', { name: '到访' }).press('Enter');
  await expect(form(page).getByLabel('病例或人员编号')).toBeFocused();
  await page.keyboard.type('张三');
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('alert')).toContainText('姓名属于个人健康信息');
  await form(page).getByLabel('病例或人员编号').fill('P02');
  await form(page).getByLabel('至', { exact: true }).fill('2022-04-15');
  await page.keyboard.press('Enter');
  await expect(form(page).getByRole('alert')).toContainText('早于“到访自”');
  await form(page).getByLabel('到访自').fill('2022-04-14');
  await page.keyboard.press('Enter');
  await expect(facts(page)).toContainText('P02 到访，至4月15日');
  // Escape closes and gives the focus back; a choice takes Enter and the arrows for itself.
  const disinfection = inspector(page).locator('unit-facts').getByRole('button', { name: '消杀评估' });
  await disinfection.press('Enter');
  await expect(form(page).getByLabel('评估日期')).toBeFocused();
  await form(page).getByRole('radio', { name: '合格', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(form(page).getByRole('radio', { name: '不合格' })).toBeChecked();
  await expect(page.getByText('4月17日名单').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form(page)).toHaveCount(0);
  await expect(disinfection).toBeFocused();
});

longTest('axe finds nothing serious in the forms, light and dark, in English, on a phone', async ({ page }) => {
  test.setTimeout(180_000);
  await openDistrict(page);
  for (const colorScheme of COLOR_SCHEMES) {
    await page.emulateMedia({ colorScheme });
    for (const name of ['核酸轮次', '密接', '到访', '人工调整']) {
      await openForm(page, name);
      await page.keyboard.press('Enter');
      await expect(form(page).getByRole('alert')).toBeVisible();
      await expectNothingSerious(page);
      await page.keyboard.press('Escape');
    }
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await openForm(page, '人工调整');
  await expectNothingSerious(page);
  const width = await form(page).evaluate((element) => [element.scrollWidth, element.clientWidth]);
  expect(width[0]).toBeLessThanOrEqual(width[1]!);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: /English/ }).click();
  await openForm(page, 'Set the level');
  await form(page).getByRole('radio', { name: 'Sealed zone' }).check();
  await expect(form(page)).toContainText('Stricter than the rule');
  expect((await shownText(page.locator('unit-facts'))).match(/\p{Script=Han}+/gu)).toBeNull();
});
