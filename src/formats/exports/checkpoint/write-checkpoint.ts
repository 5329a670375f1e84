// 卡点查验页: one web page as a file, with sheet, keys, words and code in it; asks nobody, and lets nothing be put into it.
import type { CheckpointSheet } from '../../../domain/farming/passes/checkpoint-sheet.ts';
import { codeOfBytes } from '../../../domain/farming/passes/pass-code.ts';
import type { WordsLanguage } from '../../../words/dates.ts';
import { passesWords } from '../../../words/farming/passes.ts';
import { toBase64 } from '../../passes/base64.ts';
// oxlint-disable-next-line import/default -- the build gives a file's text as its default export
import judgeCode from './checkpoint-judge.js?raw';
import pageStyle from './checkpoint-page.css?raw';
// oxlint-disable-next-line import/default -- the build gives a file's text as its default export
import pageCode from './checkpoint-page.js?raw';

/** Who sealed a sheet: key by id, its public half, the signature over the text of the sheet. */
export interface SheetSeal {
  readonly key: string;
  readonly publicKey: string;
  readonly signature: string;
}

/** JSON that can stand in an element of a page. */
const writeJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/** The text that is sealed, and stands in the page as it is. */
export function writeSheetText(sheet: CheckpointSheet): string {
  return writeJson(sheet);
}

/** Ten signs by which sender and checkpoint see that they have the same sheet. */
export function sheetCode(sheetText: string): string {
  return codeOfBytes(new TextEncoder().encode(sheetText));
}

/** Codes of conditions on passes, as `writeCondition` begins them. */
function conditionWords(language: WordsLanguage): Readonly<Record<string, string>> {
  const { condition } = passesWords(language);
  return { nc: condition['not-contact'], ag: condition['antigen-same-day'], home: condition['home-days'], pcr: condition['pcr-within'], neg: condition['pcr-negatives'], all: condition['pcr-all-negative'] };
}

function wordsOf(language: WordsLanguage): object {
  const { checkpoint, vehicle } = passesWords(language);
  return { ...checkpoint, vehicles: vehicle, conditions: conditionWords(language) };
}

async function hashOf(text: string): Promise<string> {
  return `'sha256-${toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))}'`;
}

/** `sheetText` as `writeSheetText` wrote it, in its seal. */
export async function writeCheckpoint(sheetText: string, seal: SheetSeal, language: WordsLanguage): Promise<string> {
  const code = `\n${judgeCode}\n${pageCode}`;
  const style = `\n${pageStyle}`;
  const policy = `default-src 'none'; script-src ${await hashOf(code)}; style-src ${await hashOf(style)}; media-src blob: mediastream:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
  const data = (id: string, text: string): string => `<script type="application/json" id="${id}">${text}</script>`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title></title>
<style>${style}</style>
</head>
<body>
<header><h1 id="title"></h1><button id="language" type="button"></button></header>
<form id="form" novalidate><label id="field-label" for="typed"></label><input id="typed" autocomplete="off" autocapitalize="characters" spellcheck="false" enterkeyhint="go"><button id="check"></button></form>
<button id="camera" type="button" hidden></button><p id="problem" role="alert"></p>
<video id="video" muted playsinline hidden></video>
<section id="answer" role="status" aria-live="assertive" hidden><p id="verdict"></p><p id="reason"></p><dl id="pass"></dl></section>
<p id="notes"></p>
${data('sheet', sheetText)}
${data('seal', writeJson({ ...seal, code: sheetCode(sheetText) }))}
${data('words', writeJson({ zh: wordsOf('zh'), en: wordsOf('en') }))}
<script type="module">${code}</script>
</body>
</html>
`;
}
