// The first rows of a table as they stand, with the row of headings marked; cells of columns not read stay covered.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ImportReview } from '../../domain/district/import-review.ts';
import type { Language } from '../../store/state.ts';
import { importTracingWords } from '../../words/tracing/import-tracing.ts';
import { wordsFor } from '../../words/index.ts';
import { base, controls } from '../shared-styles.ts';
import { isTable } from './import-choices.ts';

/** Properties in. */
@customElement('table-head')
export class TableHead extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    .top { display: flex; align-items: baseline; justify-content: space-between; gap: 16px; }
    h3 { font-size: 13px; font-weight: 600; }
    .scroll { overflow-x: auto; margin-top: 4px; border: 1px solid var(--line); border-radius: 6px; scrollbar-width: thin; }
    .scroll:focus-visible { outline-offset: -2px; }
    table { border-collapse: collapse; width: 100%; font-size: 12px; line-height: 16px; }
    th, td { padding: 3px 8px; text-align: start; font-weight: 400; white-space: nowrap; max-width: 176px; overflow: hidden; text-overflow: ellipsis; }
    th { color: var(--ink-soft); border-inline-end: 1px solid var(--line); font-variant-numeric: tabular-nums; }
    tr + tr > * { border-top: 1px solid var(--line); }
    tr.headings { background: var(--selected); }
    tr.headings td { font-weight: 600; }
    tr.headings th { color: var(--ink); }
  `];

  @property({ attribute: false }) review: ImportReview | null = null;
  @property() language: Language = 'zh';
  @state() private open = false;

  override render(): TemplateResult | typeof nothing {
    const { review } = this;
    if (review === null || review.head.length === 0) return nothing;
    const { import: words } = wordsFor(this.language);
    const hasCovered = review.columns.some(({ meaning }) => meaning === '');
    return html`<div class="top"><h3 id="title">${isTable(review) ? words.head : importTracingWords(this.language).firstPoints}</h3>
      ${hasCovered ? html`<button class="link" aria-pressed=${this.open ? 'true' : 'false'} @click=${() => { this.open = !this.open; }}>${this.open ? words.hideCells : words.showCells}</button>` : nothing}</div>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="title"><table>
        ${review.head.map((cells, index) => this.renderRow(review, cells, index + 1))}
      </table></div>`;
  }

  private renderRow(review: ImportReview, cells: readonly string[], row: number): TemplateResult {
    const { import: words } = wordsFor(this.language);
    const isHeadings = row === review.headingRow;
    return html`<tr class=${isHeadings ? 'headings' : ''}>
      <th scope="row">${row}${isHeadings ? html` ${words.headingMark}` : nothing}</th>
      ${cells.map((cell, column) => this.renderCell(cell, row > review.headingRow && review.columns[column]?.meaning === ''))}
    </tr>`;
  }

  private renderCell(cell: string, isUnread: boolean): TemplateResult {
    if (!isUnread || this.open || cell === '') return html`<td>${cell}</td>`;
    return html`<td class="soft"><span aria-hidden="true">···</span><span class="visually-hidden">${wordsFor(this.language).import.notShown}</span></td>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'table-head': TableHead }
}
