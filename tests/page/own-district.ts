// A district of one's own on the page: started, given files by dropping or pasting, confirmed.
import { expect, type Locator, type Page } from '@playwright/test';

/** Starts a district of one's own from the demo. */
export async function startDistrict(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '建立我的区' }).first().click();
  await page.getByRole('textbox', { name: '区名' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.locator('page-state')).toContainText('还是空的');
}

/** Drops a file on a part of the page, as from a folder. */
export async function drop(page: Page, name: string, content: Uint8Array | string, part = 'app-shell'): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const dataTransfer = await page.evaluateHandle(([file, data]) => {
    const given = new DataTransfer();
    given.items.add(new File([Uint8Array.from(data)], file));
    return given;
  }, [name, [...bytes]] as const);
  for (const type of ['dragenter', 'dragover', 'drop']) await page.locator(part).dispatchEvent(type, { dataTransfer, bubbles: true, composed: true });
}

/** Pastes cells as a spreadsheet copies them. */
export async function paste(page: Page, cells: string): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true }));
  }, cells);
}

export const sheet = (page: Page): Locator => page.locator('import-sheet');

export async function confirmImport(page: Page): Promise<void> {
  await expect(sheet(page).getByRole('button', { name: /^导入/ })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toHaveCount(0);
}

/** Sealed units as the key of the curve says them, whatever the desk shows. */
export const countSealed = async (page: Page): Promise<number> => Number(/\d+/.exec(await page.locator('timeline-panel').getByText(/封控单元/).innerText())?.[0] ?? Number.NaN);

export async function openFiles(page: Page): Promise<void> {
  await page.locator('side-rail').getByRole('button', { name: '资料' }).click();
}
