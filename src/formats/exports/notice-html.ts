// A public notice as a web page of its own: no script, nothing fetched, so that a word processor opens it as it is.
import type { NoticeParagraph } from '../../domain/publishing/public-notice.ts';
import type { WordsLanguage } from '../../words/dates.ts';

const STYLES: Readonly<Record<NoticeParagraph['kind'], string>> = {
  title: 'text-align:center;font-size:22pt;font-weight:bold;line-height:1.4;margin:0 0 6pt',
  number: 'text-align:center;margin:0 0 12pt',
  heading: 'font-weight:bold;text-indent:2em;margin:6pt 0 0;font-size:16pt',
  body: 'text-indent:2em;margin:0',
  signature: 'text-align:right;margin:0',
};

const TAGS: Readonly<Record<NoticeParagraph['kind'], string>> = { title: 'h1', number: 'p', heading: 'h2', body: 'p', signature: 'p' };

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character]!);

/** Styles stand in the elements: word processors read no style sheet of a page. */
export function writeNoticeHtml(paragraphs: readonly NoticeParagraph[], language: WordsLanguage): string {
  const title = paragraphs.find(({ kind }) => kind === 'title')?.text ?? '';
  const lines = paragraphs.map(({ kind, text }) => `<${TAGS[kind]} style="${STYLES[kind]}">${escapeHtml(text)}</${TAGS[kind]}>`);
  // Body text of official documents is 仿宋 of about 16 points.
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body style="font-family:FangSong,仿宋,STFangsong,serif;font-size:16pt;line-height:1.75;max-width:42em;margin:2cm auto;color:#000;background:#fff">
${lines.join('\n')}
</body>
</html>
`;
}
