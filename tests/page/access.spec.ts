// The built page for everybody: axe, keyboard, English, dark, phone.
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { COLOR_SCHEMES, expectNothingSerious, shownText } from './checks.ts';
import { longTest, openPage, slider, test } from './page.ts';

for (const colorScheme of COLOR_SCHEMES) {
  test(`axe finds nothing serious, ${colorScheme}, with a unit open, with the list open, on a phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openPage(page, '#day=2022-04-01&unit=YN-01-002');
    await expect(page.locator('unit-inspector')).toBeVisible();
    await expectNothingSerious(page);
    await page.screenshot({ path: `test-results/desk-${colorScheme}.png` });
    await page.keyboard.press('l');
    await expect(page.getByRole('grid')).toBeVisible();
    await expectNothingSerious(page);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNothingSerious(page);
    await page.screenshot({ path: `test-results/phone-${colorScheme}.png` });
  });
}

longTest('the keyboard reaches list, slider, packs and map, and nothing traps it', async ({ page }) => {
  await openPage(page);
  const reached = new Set<string>();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    reached.add(
      await page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element === null ? '' : `${element.tagName.toLowerCase()} ${element.getAttribute('role') ?? ''} ${element.getAttribute('aria-label') ?? ''}`.trim();
      }),
    );
  }
  const list = [...reached].join('\n');
  expect(list).toContain('slider');
  expect(list).toContain('listbox');
  expect(list).toMatch(/select/);
  expect(list).toMatch(/canvas/);
});

/** Names of places, which stay Chinese in English, and the button back to Chinese. */
function placeNames(): string[] {
  return ['units', 'buildings'].flatMap((file) => {
    const { features } = JSON.parse(readFileSync(`dist/demo/${file}.geojson`, 'utf8')) as { features: { properties: { name: string } }[] };
    return features.map(({ properties }) => properties.name);
  });
}

test('English is complete: no Chinese is left but names of places and of documents', async ({ page }) => {
  await openPage(page, '#day=2022-04-01&unit=YN-01-010');
  await page.getByRole('button', { name: /English/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('unit-inspector')).toContainText('zone');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /1 Apr/);
  const names = [...placeNames(), '永宁区（演示）', '中文', '上海市2022年4月11日分区分类差异化防控'];
  const expectEnglish = async (part: string) => {
    const read = (): Promise<string> => shownText(page.locator(part).first());
    await expect.poll(async () => (await read()).trim().length).toBeGreaterThan(0);
    const text = await read();
    const chinese = text.match(/[一-鿿0-9]*[一-鿿]+/g) ?? [];
    expect({ part, chinese: chinese.filter((word) => !names.some((name) => name.includes(word))) }).toEqual({ part, chinese: [] });
  };
  for (const part of ['top-bar', 'zoning-panel', 'level-totals', 'timeline-panel', 'map-legend', 'unit-inspector', 'side-rail']) await expectEnglish(part);
  await page.screenshot({ path: 'test-results/desk-english.png' });
  for (const [open, part] of [['Table', 'unit-list'], ['Help', 'help-sheet'], ['Files', 'case-file-sheet']] as const) {
    await page.locator('side-rail').getByRole('button', { name: open }).click();
    await expectEnglish(part);
    await page.keyboard.press('Escape');
  }
  await page.getByRole('tab', { name: 'What if' }).click();
  await expectEnglish('what-if-panel');
  await page.getByRole('button', { name: 'SH-2022-0411' }).click();
  await expectEnglish('pack-sheet');
  await page.keyboard.press('Escape');
  await page.locator('side-rail').getByRole('button', { name: 'Settings' }).click();
  await expectEnglish('settings-sheet');
});
