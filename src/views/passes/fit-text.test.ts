// Oracle: a box whose content is so many lines high, each as high as its letters.
import { expect, it } from 'vitest';
import { fitText } from './fit-text.ts';

/** The size that is chosen for so many lines in a box of 100 pixels. */
function sizeFor(lines: number): string {
  let size = '';
  const style = { setProperty: (_: string, value: string) => { size = value; } } as unknown as CSSStyleDeclaration;
  fitText({ style, clientHeight: 100, get scrollHeight() { return lines * (size === '' ? 9 : Number.parseFloat(size)); } });
  return size;
}

it('what fits stays as it is, what is longer is written smaller, down to what can be read', () => {
  expect([10, 11, 11.8, 12, 14, 16, 50].map(sizeFor)).toEqual(['', '', '8.5pt', '8pt', '7pt', '6pt', '5pt']);
});
