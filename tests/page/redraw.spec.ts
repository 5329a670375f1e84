// 改划: units taken in hand by keyboard and by lasso, what they cost, one act, undone in one step.
import { expect, type Locator, type Page } from '@playwright/test';
import { dayFromCivil } from '../../src/domain/day.ts';
import { levelOf, SEALED } from '../../src/domain/zoning/level.ts';
import type { State } from '../../src/store/state.ts';
import type { Store } from '../../src/store/store.ts';
import { expectNothingSerious, shownText } from './checks.ts';
import { judgeDemo } from './demo-engine.ts';
import { confirmImport, drop, startDistrict } from './own-district.ts';
import type { OpenBorder } from '../../src/domain/redraw/gestures/open-border.ts';
import { longTest, openPage, settledTotals, test, waitForZones } from './page.ts';

const DAY = dayFromCivil(2022, 4, 10);
const panel = (page: Page): Locator => page.locator('redraw-panel');

/** People sealed by the cost table: as they would be, and how many more than now. */
async function readCost(page: Page): Promise<number[]> {
  const text = await panel(page).locator('cost-table tr', { hasText: '人' }).first().locator('td').first().innerText();
  return text.split('\n').map((number) => Number(number.replaceAll(/[,+]/g, '')));
}

async function takeByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await expect(page.locator('unit-search [role=option]').first()).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.locator('unit-inspector h2')).toHaveText(name);
  await page.keyboard.press('b');
}

test.describe.configure({ timeout: 180_000 });

test.describe('by keyboard', () => {
  test.use({ map: 'not looked at' });

  test('units are taken in hand, cost what the engine counts, get a level in one act, and one undo takes it back', async ({ page }) => {
    await openPage(page);
    const before = await settledTotals(page);
    await page.getByRole('tab', { name: '改划' }).focus();
    await page.keyboard.press('Enter');
    await expect(panel(page)).toContainText('还没有选单元');
    for (const name of ['静安花园', '光华佳苑']) await takeByName(page, name);
    await expect(panel(page)).toContainText('已选 2 个单元');

    await panel(page).getByRole('button', { name: '确认调整' }).click();
    await expect(panel(page).getByRole('alert')).toContainText('先选级别');
    await panel(page).getByRole('radio', { name: /封控/ }).check();
    await expect(panel(page)).toContainText('2 个加严：从4月10日名单到4月16日名单');
    const { judged, units } = judgeDemo();
    const people = (row: number): number => {
      const own = units.population[row]!;
      if (own >= 0) return own;
      return [...units.parent.keys()].filter((part) => judged.zonedOf[part] === row && part !== row && units.population[part]! >= 0).reduce((sum, part) => sum + units.population[part]!, 0);
    };
    const rows = ['静安花园', '光华佳苑'].map((name) => units.name.indexOf(name));
    const sealed = [...judged.zoned].filter((row) => levelOf(judged.history(DAY, DAY).base[row]!) === SEALED);
    const sum = (list: readonly number[]): number => list.reduce((all, row) => all + people(row), 0);
    await expect.poll(() => readCost(page)).toEqual([sum(sealed) + sum(rows), sum(rows)]);
    await expectNothingSerious(page);

    await panel(page).getByRole('button', { name: '确认调整' }).click();
    await expect(panel(page).getByRole('alert')).toContainText('请写明理由');
    await panel(page).getByLabel('理由').fill('13800001234 报告聚集');
    await panel(page).getByLabel('决定人').fill('区指挥长');
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('alert')).toContainText('电话号码');
    await panel(page).getByLabel('理由').fill('同一市场聚集，专家组研判');
    await page.keyboard.press('Enter');
    await expect(panel(page).locator('.updating')).toHaveText('正在更新名单……');
    await expect(panel(page).getByRole('button', { name: '确认调整' })).toBeDisabled();
    await expect(panel(page)).toContainText('还没有选单元');
    await expect(panel(page).getByLabel('理由')).toHaveValue('');
    await expect(panel(page).getByRole('button', { name: '确认调整' })).toBeEnabled();
    await page.getByRole('tab', { name: '今日' }).click();
    expect((await settledTotals(page)).sealed.units).toBe(before.sealed.units + 2);
    await page.keyboard.press('Control+z');
    await expect(page.locator('notice-bar')).toContainText('已撤销：人工调整 2 个单元的级别');
    expect(await settledTotals(page)).toEqual(before);
    await page.reload();
    await page.getByRole('button', { name: /^重做/ }).click();
    await expect.poll(async () => (await settledTotals(page)).sealed.units).toBe(before.sealed.units + 2);
  });

  longTest('the cost of units taken one by one is that of all taken at once; how many answers come a second is told', async ({ page }) => {
    await openPage(page);
    await page.getByRole('tab', { name: '改划' }).click();
    const { path, jump, answers, milliseconds, tries } = await page.locator('app-shell').evaluate(async (shell) => {
      const { store } = shell as unknown as { store: Store<State> };
      const fire = (name: string, detail: unknown): boolean => shell.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
      const answered = (): Promise<void> => new Promise((resolve) => {
        const stop = store.subscribe(({ cost }) => {
          if (cost === null) return;
          stop();
          resolve();
        });
      });
      const take = async (rows: readonly number[]): Promise<void> => {
        const answer = answered();
        fire('units-taken', { rows });
        await answer;
      };
      fire('redraw-level-chosen', { level: 'sealed' });
      const rows = Array.from(store.get().directory!.zoned.slice(0, 31));
      await take(rows.slice(0, 1));
      const start = performance.now();
      for (const row of rows.slice(1)) await take([row]);
      const spent = performance.now() - start;
      const along = store.get().cost;
      fire('units-laid-down', { rows: 'all' });
      await take(rows);
      const jumped = store.get().cost;
      // A stroke through the middle of a sealed unit, a little further at every step: with what the whole list would be.
      const { directory, view } = store.get();
      const row = directory!.zoned.find((one) => (view!.status[one]! & 3) === 3 && directory!.buildings[one]! > 3)!;
      const [x, y] = [directory!.center[2 * row]!, directory!.center[2 * row + 1]!];
      const tried = (step: number): Promise<void> => new Promise((resolve, reject) => {
        const stop = store.subscribe(({ trial }, before) => {
          if (trial === before.trial || trial === null) return;
          stop();
          if (trial.list === null) reject(new Error(`refused: ${trial.refusal?.refused}`));
          else resolve();
        });
        const stroke = [[x + 1e-5 * (step % 7), y - 0.01], [x + 1e-5 * (step % 7), y + 0.01]];
        fire('redraw-tried', { gesture: { kind: 'split', row, stroke, name: `局部${step}` } });
      });
      await tried(0);
      const begun = performance.now();
      for (let step = 1; step <= 30; step++) await tried(step);
      return { path: along, jump: jumped, answers: rows.length - 1, milliseconds: spent, tries: 30_000 / (performance.now() - begun) };
    });
    expect(path).toEqual(jump);
    console.info(`cost of the units in hand: ${(1000 * answers / milliseconds).toFixed(0)} answers a second; what a stroke would do to the list: ${tries.toFixed(0)} a second`);
    expect(path!.now.levels[SEALED].units).toBeGreaterThan(path!.before.levels[SEALED].units);
  });

  longTest('an old notice is read back: units found get its levels in one act, what is not certain is listed and not guessed; the list of faults follows', async ({ page }) => {
    await openPage(page);
    const before = await settledTotals(page);
    await page.getByRole('tab', { name: '改划' }).click();
    await expect(panel(page)).toContainText('没有查到问题');
    await panel(page).getByText('读回一份通告').click();
    const reader = panel(page).locator('notice-reader');
    await reader.getByLabel('通告文字或表格').fill(['永宁区关于调整疫情防控分区的通告', '（2022年第7号）', '一、划为封控区', '文昌街道：光华佳苑、静安花园、没有这个小区。', '二、划为防范区', '和顺新村。'].join('\n'));
    await reader.getByRole('button', { name: '读出单元' }).click();
    await expect(reader).toContainText('封控区 2 个单元');
    await expect(reader).toContainText('没有这个小区');
    await expect(reader).toContainText('没有叫这个名称的单元');
    await reader.getByLabel('决定人').fill('区指挥长');
    await reader.getByRole('button', { name: '按通告改划 3 个单元' }).click();
    await expect(reader).toContainText('级别都与这份名单相同');
    // The compound lowered has a positive of its own: the list says so.
    await expect(panel(page).locator('fault-list')).toContainText('有病例未落实管控');
    await expect(panel(page).locator('fault-list')).toContainText('和顺新村');
    await expectNothingSerious(page);
    await page.getByRole('tab', { name: '今日' }).click();
    expect((await settledTotals(page)).sealed.units).toBe(before.sealed.units + 1);
  });

  longTest('a name that two units bear: each is told by its street, and the one chosen there gets its level with the others', async ({ page }) => {
    await openPage(page);
    await startDistrict(page, '九台区');
    await drop(page, 'units.csv', '街道,小区名称\n东岭街道,幸福里\n西营街道,幸福里\n东岭街道,安康家园\n');
    await confirmImport(page);
    await drop(page, '1.csv', '现住址,报告日期\n安康家园,2022-04-07\n');
    await confirmImport(page);
    const before = await settledTotals(page);
    await page.getByRole('tab', { name: '改划' }).click();
    await panel(page).getByText('读回一份通告').click();
    const reader = panel(page).locator('notice-reader');
    await reader.getByLabel('通告文字或表格').fill('一、划为封控区\n幸福里。');
    await reader.getByRole('button', { name: '读出单元' }).click();
    await expect(reader.getByRole('heading', { name: '待选择 1' })).toBeVisible();
    const choice = reader.locator('notice-choice');
    await expect(choice).toContainText('有不止一个单元叫这个名称');
    await expect(choice.getByRole('radio')).toHaveCount(3);
    await expect(choice.getByRole('radio', { name: '先不选' })).toBeChecked();
    await expect(reader.getByRole('button', { name: /按通告改划/ })).toHaveCount(0);
    await choice.getByRole('button', { name: '在地图上看幸福里 东岭街道' }).click();
    await expect(page.locator('unit-inspector h2')).toHaveText('幸福里');
    await expect(choice.getByRole('radio', { name: '先不选' })).toBeChecked();
    await choice.getByRole('radio', { name: '幸福里 西营街道' }).check();
    await expect(reader).toContainText('封控区 1 个单元');
    await expect(reader.getByRole('heading', { name: '待选择 0' })).toBeVisible();
    await expectNothingSerious(page);
    await choice.getByRole('radio', { name: '先不选' }).check();
    await expect(reader.getByRole('button', { name: /按通告改划/ })).toHaveCount(0);
    await choice.getByRole('radio', { name: '幸福里 西营街道' }).check();
    await reader.getByLabel('决定人').fill('区指挥长');
    await reader.getByRole('button', { name: '按通告改划 1 个单元' }).click();
    await expect(reader).toContainText('级别都与这份名单相同');
    await page.getByRole('tab', { name: '今日' }).click();
    expect((await settledTotals(page)).sealed.units).toBe(before.sealed.units + 1);
  });

  longTest('a list that is published is not changed: the desk says so and leads to the next one', async ({ page }) => {
    await openPage(page);
    await page.getByRole('tab', { name: '发布' }).click();
    const versions = page.locator('versions-panel');
    await versions.getByLabel('姓名').first().fill('张某');
    await versions.getByRole('button', { name: '拟稿' }).click();
    for (const [move, name] of [['审核通过', '王某'], ['批准', '李某'], ['发布', '李某']] as const) {
      await versions.locator('version-card').getByRole('button', { name: move, exact: true }).click();
      await versions.locator('version-card').getByLabel('姓名').fill(name);
      await versions.getByRole('button', { name: `确认${move}` }).click();
    }
    await expect(versions.locator('version-card')).toContainText('已发布');
    await page.getByRole('tab', { name: '改划' }).click();
    await expect(panel(page)).toContainText('4月10日名单已经发布，不能改');
    await expect(panel(page).getByRole('button', { name: '确认调整' })).toHaveCount(0);
    await panel(page).getByRole('button', { name: '去4月11日名单' }).click();
    await expect(panel(page).getByRole('button', { name: '确认调整' })).toBeVisible();
  });
});

test('a lasso takes what lies within it, a click one more, and a click again lays it down', async ({ page }) => {
  await openPage(page, '#map=15/44.105/126.09');
  await page.getByRole('tab', { name: '改划' }).click();
  await panel(page).getByRole('button', { name: '圈选' }).click();
  await expect(page.locator('.zone-map-hint')).toBeVisible();
  const map = (await page.locator('[slot=map]').boundingBox())!;
  const at = (x: number, y: number): [number, number] => [map.x + map.width * x, map.y + map.height * y];
  for (const [x, y] of [[0.42, 0.42], [0.62, 0.43], [0.6, 0.62], [0.44, 0.62]] as const) await page.mouse.click(...at(x, y));
  await page.keyboard.press('Enter');
  await expect(panel(page).locator('.units button')).not.toHaveCount(0);
  const taken = await panel(page).locator('.units button').count();
  expect(taken).toBeGreaterThan(1);
  await page.mouse.click(...at(0.25, 0.3));
  await expect(panel(page).locator('.units button')).toHaveCount(taken + 1);
  await page.mouse.click(...at(0.25, 0.3));
  await expect(panel(page).locator('.units button')).toHaveCount(taken);
  expect(await shownText(panel(page))).not.toMatch(/undefined|NaN|\[object/);
});

longTest('a unit is split by one stroke, its part is a unit from then on; two units become one; a drawn one gets its name; each is undone in one step and outlives a reload', async ({ page }) => {
  await openPage(page, '#map=15/44.105/126.09');
  await page.getByRole('tab', { name: '改划' }).click();
  const map = (await page.locator('[slot=map]').boundingBox())!;
  const at = (x: number, y: number): [number, number] => [map.x + map.width * x, map.y + map.height * y];
  const shape = panel(page).locator('shape-form');

  await shape.getByRole('button', { name: '切分' }).click();
  await expect(shape.getByRole('alert')).toContainText('切分要先选上一个单元');
  await page.mouse.click(...at(0.5, 0.57));
  await expect(panel(page)).toContainText('已选 1 个单元');
  const name = (await panel(page).locator('.units button span').first().innerText()).trim();

  // A stroke that does not part it is refused where the person is looking, and nothing is lost.
  const draw = async (...points: readonly (readonly [number, number])[]): Promise<void> => {
    await expect(page.locator('.zone-map-hint')).toBeVisible();
    for (const [x, y] of points) await page.mouse.click(...at(x, y));
    await page.keyboard.press('Enter');
  };
  await shape.getByRole('button', { name: '切分' }).click();
  await draw([0.1, 0.1], [0.12, 0.14]);
  await expect(shape.getByLabel('切下的那一部分叫')).toHaveValue(`${name}（局部）`);
  await expect(shape.getByRole('alert')).toContainText('没有碰到单元的边界');
  const confirm = shape.getByRole('button', { name: '确认改划' });
  await expect(confirm).toBeDisabled();
  await expect(confirm).toHaveAccessibleDescription(/没有碰到单元的边界/);
  await shape.getByRole('button', { name: '取消', exact: true }).click();

  // A line that crosses itself is told as a line, while it can still be taken back.
  await shape.getByRole('button', { name: '切分' }).click();
  await draw([0.45, 0.4], [0.55, 0.5], [0.55, 0.4], [0.45, 0.5]);
  await expect(page.locator('.zone-map-hint')).toContainText('画的切分线自己相交了');
  await page.keyboard.press('Escape');

  await shape.getByRole('button', { name: '切分' }).click();
  await draw([0.5, 0.4], [0.51, 0.75]);
  // The part that is to have the name is told apart on the map, by the name as it is typed; a name that is taken is refused, and another may be given.
  const made = (): Promise<(string | null)[]> => page.locator('app-shell').evaluate((shell) => (shell as unknown as { store: Store<State> }).store.get().trial?.outlines.flatMap(({ made: unit }) => unit ?? []) ?? []);
  await expect.poll(made).toEqual([`${name}（局部）`]);
  const field = shape.getByLabel('切下的那一部分叫');
  await field.fill('');
  await expect.poll(made).toEqual(['切下的部分']);
  await field.fill(name);
  await expect(shape.getByRole('alert')).toContainText(`已有单元叫“${name}”`);
  await expect(confirm).toBeDisabled();
  await expect.poll(made).toEqual([name]);
  await field.fill(`${name}（局部）`);
  await expect(confirm).toBeEnabled();
  await confirm.click();
  await expect(panel(page).locator('.updating')).toHaveText('正在更新名单……');
  // What was cut off is in hand: it is what a level is for.
  await expect(panel(page).locator('.units button span').first()).toHaveText(`${name}（局部）`);
  await page.keyboard.press('/');
  await page.keyboard.type(`${name}（局部）`);
  await expect(page.locator('unit-search [role=option]').first()).toContainText(`${name}（局部）`);
  await page.keyboard.press('Enter');
  await expect(page.locator('unit-inspector h2')).toHaveText(`${name}（局部）`);

  // The part and the rest become one again.
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.keyboard.press('b');
  await expect(panel(page)).toContainText('已选 2 个单元');
  await shape.getByRole('button', { name: '合并' }).click();
  await shape.getByRole('button', { name: '中间的街道不并入' }).click();
  await expect(panel(page)).toContainText('还没有选单元');
  await page.keyboard.press('Control+z');
  await expect(page.locator('notice-bar')).toContainText(`已撤销：把 2 个单元并入“${name}（局部）”`);

  // The map is wide again once nothing is selected.
  await page.locator('unit-inspector').getByRole('button', { name: '取消选择' }).click();
  await shape.getByRole('button', { name: '新画' }).click();
  // A corner may be set where the legend stands.
  const legend = (await page.locator('map-legend').boundingBox())!;
  await expect(page.locator('.zone-map-hint')).toBeVisible();
  await page.mouse.click(legend.x + legend.width / 2, legend.y + legend.height / 2);
  await page.mouse.click(legend.x + legend.width / 2 + 40, legend.y + legend.height / 2);
  await page.mouse.click(legend.x + legend.width / 2, legend.y - 60);
  await page.keyboard.press('Enter');
  await expect(shape.getByLabel('新单元叫')).toBeVisible();
  await shape.getByRole('button', { name: '取消', exact: true }).click();
  await shape.getByRole('button', { name: '新画' }).click();
  await draw([0.7, 0.2], [0.76, 0.2], [0.76, 0.28], [0.7, 0.28]);
  await shape.getByLabel('新单元叫').fill('夜市');
  await shape.getByLabel('类别').selectOption('venue');
  await shape.getByRole('button', { name: '确认改划' }).click();
  await expect(shape.getByLabel('新单元叫')).toHaveCount(0);
  await page.reload();
  await waitForZones(page);
  await page.keyboard.press('/');
  await page.keyboard.type('夜市');
  await page.keyboard.press('Enter');
  await expect(page.locator('unit-inspector h2')).toHaveText('夜市');
});

longTest('a plot is drawn by its four bounds, is a unit from then on, and its bounds stand in the notice; bounds that enclose nothing say why', async ({ page }) => {
  await openPage(page, '#map=15/44.105/126.09');
  await page.getByRole('tab', { name: '改划' }).click();
  const shape = panel(page).locator('shape-form');
  const type = async (text: string): Promise<void> => {
    await shape.getByLabel('按四至画').fill(text);
    await page.keyboard.press('Enter');
  };
  await type('东至东岭大街、西至没有这条路、南至文化四胡同');
  await expect(shape.getByRole('alert')).toContainText('没有读到北边的名称');
  await type('东至东岭大街、西至没有这条路、南至文化四胡同、北至永宁大路');
  await expect(shape.getByRole('alert')).toContainText('图上没有西边的“没有这条路”');
  await type('东至永宁大路、西至兴业四街、南至东岭大街、北至体育四街');
  await expect(shape.getByRole('alert')).toContainText('请核对东南西北');
  await type('东至东岭大街、西至体育四街、南至兴业四街、北至永宁大路');
  await shape.getByLabel('新单元叫').fill('永宁大路片区');
  await shape.getByLabel('压到别的单元时').selectOption('overlap');
  await shape.getByRole('button', { name: '确认改划' }).click();
  await expect(shape.getByLabel('新单元叫')).toHaveCount(0);
  await takeByName(page, '永宁大路片区');
  await panel(page).getByRole('radio', { name: /封控/ }).check();
  await panel(page).getByLabel('理由').fill('片区管控');
  await panel(page).getByLabel('决定人').fill('区指挥长');
  await expect(panel(page)).not.toContainText('正在计算', { timeout: 60_000 });
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('还没有选单元');
  // It lies on the compounds within it, and that is told.
  await expect(panel(page).locator('fault-list')).toContainText('边界重叠');
  await page.getByRole('button', { name: '资料' }).first().click();
  await page.locator('case-file-sheet').getByRole('button', { name: '通告' }).click();
  await expect.poll(() => page.locator('notice-sheet textarea').inputValue()).toContain('永宁大路片区的四至：东至东岭大街、西至体育四街、南至兴业四街、北至永宁大路。');
});

/** The border that is being moved, once it is that of some unit with so many corners. */
async function openedBorder(page: Page, corners?: number): Promise<OpenBorder> {
  const read = (): Promise<OpenBorder | null> => page.locator('app-shell').evaluate((shell) => (shell as unknown as { store: Store<State> }).store.get().border);
  await expect.poll(async () => (await read())?.rings.reduce((sum, ring) => sum + ring.corners.length, 0) ?? 0).toBeGreaterThan(0);
  if (corners !== undefined) await expect.poll(async () => (await read())?.rings.reduce((sum, ring) => sum + ring.corners.length, 0)).toBe(corners);
  return (await read())!;
}

longTest('a border is moved by mouse: neighbours follow, what comes of it is told while it is held, a hole is cut and filled, and each is one step to undo', async ({ page }) => {
  const zoom = 15;
  const center = [126.09, 44.105] as const;
  await openPage(page, `#map=${zoom}/${center[1]}/${center[0]}`);
  await page.getByRole('tab', { name: '改划' }).click();
  const shape = panel(page).locator('shape-form');
  const hint = page.locator('.zone-map-hint');
  const world = 512 * 2 ** zoom;
  const east = (lng: number): number => (lng / 360 + 0.5) * world;
  const south = (lat: number): number => (0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * world;
  // A message above the map makes it smaller about its middle.
  const pixelOf = async ([lng, lat]: readonly number[]): Promise<[number, number]> => {
    const map = (await page.locator('[slot=map]').boundingBox())!;
    return [map.x + map.width / 2 + east(lng!) - east(center[0]), map.y + map.height / 2 + south(lat!) - south(center[1])];
  };
  const map = (await page.locator('[slot=map]').boundingBox())!;
  await page.mouse.click(map.x + map.width * 0.5, map.y + map.height * 0.57);
  await expect(panel(page)).toContainText('已选 1 个单元');
  await shape.getByRole('button', { name: '移边界' }).click();
  await expect(hint).toBeVisible();
  const before = await openedBorder(page);
  await expect(shape).toContainText(`${before.rings[0]!.corners.length} 个角点`);

  // Held out of its place it says what comes of it; put back, nothing has happened.
  const [x, y] = await pixelOf(before.rings[0]!.corners[1]!);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 9, y + 9, { steps: 4 });
  await expect(shape.locator('change-table .table tbody tr')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(shape.locator('change-table')).toHaveCount(0);
  await page.mouse.up();

  // Drawn through another unit it is refused where the hand is.
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y - 90, { steps: 6 });
  await expect(hint).toContainText('重叠，松手不会改');
  await page.mouse.up();
  await expect(shape.getByRole('alert')).toContainText('重叠，没有改动');
  expect((await openedBorder(page)).rings).toEqual(before.rings);

  // Let go within the unit it stays there.
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 9, y + 9, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => JSON.stringify((await openedBorder(page)).rings)).not.toBe(JSON.stringify(before.rings));
  expect((await openedBorder(page)).rings[0]!.mu).toBeLessThan(before.rings[0]!.mu);

  // A side is bent in its middle.
  const [a, b] = (await openedBorder(page)).rings[0]!.corners.slice(2, 4) as [[number, number], [number, number]];
  const [mx, my] = await pixelOf([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
  await page.mouse.move(mx, my);
  await page.mouse.down();
  await page.mouse.move(mx, my - 10, { steps: 4 });
  await page.mouse.up();
  await openedBorder(page, before.rings[0]!.corners.length + 1);
  await page.keyboard.press('Control+z');
  await openedBorder(page, before.rings[0]!.corners.length);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => JSON.stringify((await openedBorder(page)).rings)).toBe(JSON.stringify(before.rings));

  await shape.getByRole('button', { name: '挖洞' }).click();
  await expect(hint).toContainText('逐个点出各角');
  const { corners } = before.rings[0]!;
  const [cx, cy] = await pixelOf([0, 1].map((axis) => corners.reduce((sum, corner) => sum + corner[axis]!, 0) / corners.length));
  // Outside the unit it is refused, and may be drawn again.
  for (const [dx, dy] of [[90, 90], [106, 90], [106, 106]] as const) await page.mouse.click(cx + dx, cy + dy);
  await hint.getByRole('button', { name: '完成' }).click();
  await expect(shape.getByRole('alert')).toContainText('洞要整个在单元里面');
  await expect(hint).toBeVisible();
  for (const [dx, dy] of [[-8, -8], [8, -8], [8, 8], [-8, 8]] as const) await page.mouse.click(cx + dx, cy + dy);
  await hint.getByRole('button', { name: '完成' }).click();
  await expect(shape.getByRole('button', { name: '移边界' })).toHaveAttribute('aria-pressed', 'false');
  await shape.getByRole('button', { name: '移边界' }).click();
  await openedBorder(page, before.rings[0]!.corners.length + 4);
  await expect(shape).toContainText('里面有 1 个洞');
  await expectNothingSerious(page);
  await shape.getByRole('button', { name: /^填上/ }).click();
  await openedBorder(page, before.rings[0]!.corners.length);
  await hint.getByRole('button', { name: '结束' }).click();
  await expect(hint).toBeHidden();

  // Two corners set on one wall, and the way along it between them.
  await shape.getByRole('button', { name: '新画' }).click();
  await expect(hint).toBeVisible();
  await page.keyboard.press('f');
  await expect(hint.getByRole('button', { name: '沿边走' })).toHaveAttribute('aria-pressed', 'true');
  const [from, to, inside] = [await pixelOf(corners[0]!), await pixelOf(corners[2]!), await pixelOf([0, 1].map((axis) => (corners[0]![axis]! + 3 * corners[1]![axis]! + corners[2]![axis]! + 3 * corners[3]![axis]!) / 8))];
  await page.mouse.move(from[0] + 2, from[1] + 1);
  await expect(hint).toContainText('贴在小区边界上');
  for (const [px, py] of [from, to, inside]) await page.mouse.click(px + 2, py + 1);
  await hint.getByRole('button', { name: '完成' }).click();
  await expect(shape.getByLabel('新单元叫')).toBeVisible();
  const ring = await page.locator('app-shell').evaluate((shell) => {
    const { sketch } = (shell as unknown as { store: Store<State> }).store.get().screen.redraw;
    return sketch?.kind === 'draw' ? sketch.ring : [];
  });
  expect(ring).toHaveLength(5);
  const isCornerOf = (place: readonly number[]): boolean => corners.some((corner) => Math.hypot(corner[0]! - place[0]!, corner[1]! - place[1]!) < 2e-7);
  expect(ring.slice(1).filter(isCornerOf)).toHaveLength(3);
  await shape.getByRole('button', { name: '取消', exact: true }).click();

  // The border becomes another one under the hand: what is held is put back, and the map moves again.
  await shape.getByRole('button', { name: '移边界' }).click();
  await openedBorder(page, corners.length);
  const [hx, hy] = await pixelOf(corners[1]!);
  await page.mouse.move(hx, hy);
  await page.mouse.down();
  await page.mouse.move(hx + 9, hy + 9, { steps: 4 });
  await expect(shape.locator('change-table')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await openedBorder(page, corners.length + 4);
  await expect(shape.locator('change-table')).toHaveCount(0);
  await page.mouse.up();
  const hash = await page.evaluate(() => location.hash);
  await page.mouse.move(map.x + map.width * 0.8, map.y + map.height * 0.8);
  await page.mouse.down();
  await page.mouse.move(map.x + map.width * 0.7, map.y + map.height * 0.7, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => location.hash)).not.toBe(hash);
});

/** The map glides to a unit that is chosen, and says in the address where it is once it rests. */
async function restingCamera(page: Page): Promise<string> {
  let last = '';
  await expect.poll(async () => {
    const [hash, earlier] = [await page.evaluate(() => location.hash), last];
    last = hash;
    return hash === earlier;
  }, { intervals: [1500] }).toBe(true);
  return last;
}

longTest('by keyboard alone a unit is split and a border moved: the cross carries it with the map', async ({ page }) => {
  await openPage(page, '#map=15/44.105/126.09');
  await page.getByRole('tab', { name: '改划' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('还没有选单元');
  await takeByName(page, '光华佳苑');
  await expect(panel(page)).toContainText('已选 1 个单元');
  const shape = panel(page).locator('shape-form');
  const hint = page.locator('.zone-map-hint');
  const nudge = async (key: string, times: number): Promise<void> => {
    for (let i = 0; i < times; i++) await page.keyboard.press(`Shift+${key}`);
  };
  await shape.getByRole('button', { name: '切分' }).focus();
  await page.keyboard.press('Enter');
  await expect(hint).toContainText('空格在十字处落点');
  await restingCamera(page);
  await nudge('ArrowUp', 10);
  await page.keyboard.press(' ');
  await nudge('ArrowDown', 20);
  await page.keyboard.press(' ');
  await page.keyboard.press('Enter');
  await expect(shape.getByLabel('切下的那一部分叫')).toBeFocused();
  await expect(shape.locator('change-table .table tbody tr')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(panel(page).locator('.units button span').first()).toHaveText('光华佳苑（局部）');
  await panel(page).getByRole('button', { name: '全部取消选择' }).click();

  await takeByName(page, '光华佳苑');
  await shape.getByRole('button', { name: '移边界' }).focus();
  await page.keyboard.press('Enter');
  const before = await openedBorder(page);
  expect(before.rings[0]!.owners.some((keys) => keys.length > 1)).toBe(true);
  await page.locator('.zone-map canvas').first().focus();
  await expect(hint).toContainText('空格在十字处拿起');
  const [zoom, lat, lng] = new URLSearchParams((await restingCamera(page)).slice(1)).get('map')!.split('/').map(Number) as [number, number, number];
  const world = 512 * 2 ** zoom;
  // The unit chosen stands in the middle, although its page has opened beside the map meanwhile.
  for (const [axis, middle] of [[0, lng], [1, lat]] as const) {
    const along = before.rings[0]!.corners.map((corner) => corner[axis]!);
    expect(middle).toBeGreaterThan(Math.min(...along));
    expect(middle).toBeLessThan(Math.max(...along));
  }
  const [cornerLng, cornerLat] = before.rings[0]!.corners[before.rings[0]!.owners.findIndex((keys) => keys.length > 1)]!;
  const y = (of: number): number => (0.5 - Math.asinh(Math.tan((of * Math.PI) / 180)) / (2 * Math.PI)) * world;
  const steps = [Math.round((((cornerLng! - lng) / 360) * world) / 10), Math.round((y(cornerLat!) - y(lat)) / 10)] as const;
  await nudge(steps[0] > 0 ? 'ArrowRight' : 'ArrowLeft', Math.abs(steps[0]));
  await nudge(steps[1] > 0 ? 'ArrowDown' : 'ArrowUp', Math.abs(steps[1]));
  await page.keyboard.press(' ');
  await expect(hint).toContainText('空格放下');
  // The shared corner goes along the stroke: to the middle of the unit.
  await nudge(steps[1] > 0 ? 'ArrowUp' : 'ArrowDown', 2);
  await expect(shape.locator('change-table .table tbody tr')).toHaveCount(2);
  await page.keyboard.press(' ');
  await expect.poll(async () => JSON.stringify((await openedBorder(page)).rings)).not.toBe(JSON.stringify(before.rings));
  await page.keyboard.press('Escape');
  await expect(hint).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(page.locator('notice-bar')).toContainText('已撤销');
});
