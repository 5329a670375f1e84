// What the printed pages of the farming desk share: head, a table a village, and who signs; each village begins a page, to be handed to it.
import { html, nothing, type TemplateResult } from 'lit';
import type { EpidemicDay } from '../../../domain/day.ts';
import { writeDay, type WordsLanguage } from '../../../words/dates.ts';
import { farmingExportWords, type FarmingExportWords } from '../../../words/farming/farming-exports.ts';
import { writeNumber } from '../../../words/numbers.ts';

/** Text, a number, a day, or nothing. */
export type PrintedCell = string | number | { readonly day: EpidemicDay } | null;

export interface PrintedVillage {
  readonly name: string;
  readonly rows: readonly { readonly cells: readonly PrintedCell[] }[];
}

/** A list as it goes to paper; texts are written already. */
export interface PrintedList {
  readonly what: 'slots' | 'substitutes' | 'calls' | 'map';
  readonly language: WordsLanguage;
  readonly district: string;
  readonly days: string;
  readonly cutOff: string;
  readonly pack: string;
  readonly madeAt: string;
  /** '' for nothing. */
  readonly note: string;
  readonly columns: readonly { readonly key: string; readonly heading: string }[];
  /** None: one page that says so. */
  readonly villages: readonly PrintedVillage[];
}

/** What only some lists have to say; others are for figures or for a hand that writes. */
const SELDOM: ReadonlySet<string> = new Set(['reason', 'unit', 'roads', 'note']);

/** The places of the columns that stand on paper: the village is in the title, and what no row says takes no room. */
export function columnsOnPaper({ columns, villages }: Pick<PrintedList, 'columns' | 'villages'>, left: readonly string[]): number[] {
  const isSaid = (i: number): boolean => villages.some(({ rows }) => rows.some(({ cells }) => (cells[i] ?? '') !== ''));
  return columns.flatMap(({ key }, i) => (key === 'village' || left.includes(key) || (SELDOM.has(key) && !isSaid(i)) ? [] : [i]));
}

/** 4月9日, 12,345, 1.25: as people read it. */
export function writePrintedCell(cell: PrintedCell, language: WordsLanguage): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'object') return writeDay(cell.day, language);
  return Number.isInteger(cell) ? writeNumber(cell) : String(cell);
}

/** Title and what the list rests on; `place`: a village, or the district where the page is of all. */
export function renderHead(list: PrintedList, place: string, rows: number | null): TemplateResult {
  const words = farmingExportWords(list.language);
  return html`<header>
    <p class="internal">${words.print.internal}</p>
    <h1>${words.title[list.what](place, list.days)}</h1>
    <p class="facts"><span>${words.reportedBy(list.district)}</span><b>${words.cutOff(list.cutOff)}</b><span>${words.pack(list.pack)}</span><span>${words.madeAt(list.madeAt)}</span>
      ${list.note === '' ? nothing : html`<span>${list.note}</span>`}${rows === null ? nothing : html`<span>${words.rows(writeNumber(rows))}</span>`}</p>
  </header>`;
}

/** `left`: columns for which paper has no room. */
export function renderList(list: PrintedList, { rows }: Pick<PrintedVillage, 'rows'>, left: readonly string[]): TemplateResult {
  const words = farmingExportWords(list.language);
  if (rows.length === 0) return html`<p class="empty">${words.print.empty[list.what]}</p>`;
  const shown = columnsOnPaper(list, left);
  return html`<table class="list">
    <thead><tr><th scope="col" class="number">${words.print.number}</th>${shown.map((i) => html`<th scope="col" class=${list.columns[i]!.key}>${list.columns[i]!.heading}</th>`)}</tr></thead>
    <tbody>${rows.map(({ cells }, row) => html`<tr><td class="number">${row + 1}</td>${shown.map((i) => html`<td class=${typeof cells[i] === 'number' ? 'number' : list.columns[i]!.key}>${writePrintedCell(cells[i] ?? null, list.language)}</td>`)}</tr>`)}</tbody>
  </table>`;
}

export function renderSigns({ what }: PrintedList, words: FarmingExportWords): TemplateResult {
  return html`<p class="signs">${words.toSign[what].map((who) => html`<span>${who}</span>`)}</p>`;
}

/** A page or more for each village; one that says there is nothing where there is none. */
export function renderVillages(list: PrintedList, left: readonly string[]): TemplateResult {
  const words = farmingExportWords(list.language);
  const villages = list.villages.length === 0 ? [{ name: list.district, rows: [] }] : list.villages;
  return html`${villages.map((village) => html`<section class="village">${renderHead(list, village.name, village.rows.length)}${renderList(list, village, left)}${renderSigns(list, words)}</section>`)}`;
}
