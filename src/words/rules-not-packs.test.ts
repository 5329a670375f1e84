// The list of texts that are no packs. Oracle: docs/packs.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOT_PACKS } from './rules-not-packs.ts';

/** Ids of the rows whose second column says no. */
function idsInDocument(): string[] {
  const lines = readFileSync(join(import.meta.dirname, '../../docs/packs.md'), 'utf8').split('\n');
  return lines.flatMap((line) => /^\| `([^`]+)` \| no \|/.exec(line)?.[1] ?? []);
}

describe('texts that are no packs', () => {
  it('are those of docs/packs.md, in both languages', () => {
    const ids = idsInDocument();
    expect(ids.length).toBeGreaterThan(5);
    for (const language of ['zh', 'en'] as const) expect(NOT_PACKS[language].map(({ id }) => id)).toEqual(ids);
  });

  it('say what, why and what instead in the language of the page', () => {
    for (const { what, why, instead } of NOT_PACKS.zh) for (const text of [what, why, instead]) expect(text).toMatch(/\p{Script=Han}.*。?/u);
    for (const { what, why, instead } of NOT_PACKS.en) for (const text of [what, why, instead]) expect(text).toMatch(/^[^\p{Script=Han}]+$/u);
  });
});
