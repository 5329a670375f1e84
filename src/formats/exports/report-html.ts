// A report as a web page of its own: no script, nothing fetched; tables are tables, so that a word processor keeps them.
import type { ReportBlock } from '../../domain/tracing/report/report-block.ts';
import type { WordsLanguage } from '../../words/dates.ts';
import { escapeHtml } from './notice-html.ts';

const CELL = 'border:0.5pt solid #000;padding:2pt 4pt;text-align:left;vertical-align:top';

/** Styles stand in the elements: word processors read no style sheet of a page. */
export function writeReportHtml(blocks: readonly ReportBlock[], language: WordsLanguage): string {
  const title = blocks.find((block) => block.kind === 'title');
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><title>${title?.kind === 'title' ? escapeHtml(title.text) : ''}</title></head>
<body style="font-family:SimSun,宋体,serif;font-size:11pt;line-height:1.5;max-width:48em;margin:1.5cm auto;color:#000;background:#fff">
${blocks.map(writeBlock).join('\n')}
</body>
</html>
`;
}

function writeBlock(block: ReportBlock): string {
  switch (block.kind) {
    case 'title': return `<h1 style="text-align:center;font-size:16pt;margin:0 0 4pt">${escapeHtml(block.text)}</h1>`;
    case 'note': return `<p style="text-align:center;margin:0 0 8pt">${escapeHtml(block.text)}</p>`;
    case 'heading': return `<h2 style="font-size:12pt;margin:8pt 0 2pt">${escapeHtml(block.text)}</h2>`;
    case 'body': return `<p style="margin:0 0 2pt">${escapeHtml(block.text)}</p>`;
    case 'sign': return `<p style="margin:14pt 0 0">${escapeHtml(block.text)}</p>`;
    case 'list': return `<ul style="margin:0;padding-left:1.4em">${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    case 'table': {
      const row = (cells: readonly string[], tag: 'th' | 'td'): string => `<tr>${cells.map((cell) => `<${tag} style="${CELL}">${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
      return `<table style="border-collapse:collapse;width:100%;font-size:10pt"><thead>${row(block.head, 'th')}</thead><tbody>${block.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
    }
  }
}
