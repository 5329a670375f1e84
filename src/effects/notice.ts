// A public notice leaves the page: as a web page of its own, or on paper.
import { isoDay } from '../domain/day.ts';
import { paragraphsOf } from '../domain/publishing/public-notice.ts';
import { writeNoticeHtml } from '../formats/exports/notice-html.ts';
import type { State } from '../store/state.ts';
import { FILE_NAMES } from '../words/file-names.ts';
import '../views/publishing/notice-page.ts';
import { saveBlob } from './save-blob.ts';

export function saveNotice({ language, districtName, screen }: State, text: string): void {
  const html = writeNoticeHtml(paragraphsOf(text), language);
  saveBlob(new Blob([html], { type: 'text/html' }), FILE_NAMES[language].notice(districtName?.[language] ?? '', isoDay(screen.day)));
}

/** Resolves when the print dialog is closed. */
export async function printNotice(text: string): Promise<void> {
  const page = document.createElement('notice-page');
  page.paragraphs = paragraphsOf(text);
  document.querySelector('notice-page')?.remove();
  document.body.append(page);
  await page.updateComplete;
  const titleBefore = document.title;
  // The title is what a saved file is called.
  document.title = page.paragraphs[0]?.text ?? titleBefore;
  await new Promise<void>((resolve) => {
    addEventListener('afterprint', () => resolve(), { once: true });
    window.print();
  });
  document.title = titleBefore;
  page.remove();
}
