// 2,400 damaged files: none throws, none hangs, each gives rows or a reason.
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../src/formats/import/inspect-file.ts';
import { BASES, goodFile, inspectMutations } from './mutations.ts';

describe.each(Object.keys(BASES))('400 damaged files (seed 2022): %s', (form) => {
  it('whole, the file gives rows', async () => {
    expect((await inspectFile({ file: form, bytes: goodFile(form) }, {})).description.taken).toBeGreaterThan(1);
  });

  it('gives rows or a reason each time, within 5 s', async () => {
    const { read, refused } = await inspectMutations(form, 400, 2022);
    // Seen on both sides, so that neither is tested by nothing.
    expect(Math.min(read, refused)).toBeGreaterThan(0);
  });
});
