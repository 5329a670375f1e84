// What holds for every part of the page: nothing serious for axe, and a language without words of the other.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { isLongRun } from './page.ts';

/** Both in the long run; the short one looks at every part in the light, and at the desk itself in both. */
export const COLOR_SCHEMES: readonly ('light' | 'dark')[] = isLongRun ? ['light', 'dark'] : ['light'];

export async function expectNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}

/** The text a person sees in an element, through its shadow roots; `innerText` of a host is empty. */
export function shownText(part: Locator): Promise<string> {
  return part.evaluate((host) => {
    const read = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
      if (node instanceof Element && ['STYLE', 'SCRIPT'].includes(node.tagName)) return '';
      const root = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
      return [...root.childNodes].map(read).join(' ');
    };
    return read(host);
  });
}
