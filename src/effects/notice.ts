// A public notice leaves the page: as a web page of its own, or on paper.
import { isoDay } from '../domain/day.ts';
import { paragraphsOf } from '../domain/publishing/public-notice.ts';
import { writeNoticeHtml } from '../formats/exports/notice-html.ts';
import type { State } from '../store/state.ts';
import { FILE_NAMES } from '../words/file-names.ts';
import '../views/publishing/notice-page.ts';
import { printElement } from './print-element.ts';
import { saveBlob } from './save-blob.ts';

export function saveNotice({ language, districtName, screen }: State, text: string): void {
  const html = writeNoticeHtml(paragraphsOf(text), language);
  saveBlob(new Blob([html], { type: 'text/html' }), FILE_NAMES[language].notice(districtName?.[language] ?? '', isoDay(screen.day)));
}

/** Resolves when the print dialog is closed. */
export async function printNotice(text: string): Promise<void> {
  const page = document.createElement('notice-page');
  page.paragraphs = paragraphsOf(text);
  await printElement(page, page.paragraphs[0]?.text ?? document.title);
}
