// The bytes of a file, or a line that says why there are none.
import { open } from 'node:fs/promises';
import type { SourceFile } from '../formats/files.ts';
import { RejectList } from '../formats/rejects.ts';
import { DEFAULT_LIMIT_BYTES } from '../formats/tables/text.ts';
import type { Teller } from './tell.ts';

export async function readBytes(file: string, teller: Teller): Promise<SourceFile | null> {
  const rejects = new RejectList(file);
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      if (size <= DEFAULT_LIMIT_BYTES) return { file, bytes: await handle.readFile() };
      rejects.refuse('too-large', { hint: `≤ ${DEFAULT_LIMIT_BYTES} B` });
    } finally {
      await handle.close();
    }
  } catch (error) {
    rejects.refuse('unreadable', { value: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
  teller.tellRejects(rejects.list);
  return null;
}
