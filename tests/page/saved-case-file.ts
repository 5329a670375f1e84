// The case file saved to disk by the page, read back as the program reads it.
import { readFileSync } from 'node:fs';
import { expect, type Download, type Page } from '@playwright/test';
import { canonicalJson, type Json } from '../../src/domain/journal/canonical.ts';
import { fold } from '../../src/domain/journal/fold.ts';
import { unpackCaseFile, type CaseFileContent } from '../../src/formats/case-file/unpack-case-file.ts';
import { openFiles } from './own-district.ts';

export async function saveCaseFile(page: Page): Promise<Download> {
  await openFiles(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '把案卷存到磁盘' }).click()]);
  await page.keyboard.press('Escape');
  return download;
}

export async function readSaved(download: Download): Promise<CaseFileContent> {
  const { content, fault } = await unpackCaseFile(new Uint8Array(readFileSync(await download.path())));
  expect(fault).toBeNull();
  return content!;
}

export const planOf = ({ entries }: CaseFileContent): string => canonicalJson(fold(entries) as unknown as Json);
