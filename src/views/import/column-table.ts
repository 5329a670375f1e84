// The columns of a table as they were understood, each with its meaning to choose; values of columns not read stay covered.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ImportChoices, ImportReview, ReviewColumn } from '../../domain/district/import-review.ts';
import type { Language } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { base, controls } from '../shared-styles.ts';
import { giveMeaning, meaningsOf } from './import-choices.ts';
import { writeMeaning } from './review-sentences.ts';

/** A table may have thousands of columns; those with a meaning are shown whatever their number. */
const MOST_UNREAD = 60;

/** Properties in; `choice-made` (detail: the change, for the parent only) out. */
@customElement('column-table')
export class ColumnTable extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; }
    th { text-align: start; font-size: 12px; line-height: 16px; font-weight: 400; color: var(--ink-soft); padding: 4px 8px 4px 0; }
    td { padding: 2px 8px 2px 0; border-top: 1px solid var(--line); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    th.name, td.name { font-size: 13px; color: var(--ink); font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; border-top: 1px solid var(--line); }
    col.meaning { width: 33%; } col.heading { width: 25%; }
    tr.unread .name { font-weight: 400; color: var(--ink-soft); }
    select { width: 100%; }
    tr.unread select { color: var(--ink-soft); }
    .samples { color: var(--ink-soft); }
    .samples.covered { white-space: normal; }
    .more { padding-top: 8px; }
    @media (max-width: 720px) { col.heading { width: 28%; } col.meaning { width: 38%; } th, td { padding-inline-end: 4px; } }
  `];

  @property({ attribute: false }) review: ImportReview | null = null;
  @property({ attribute: false }) choices: ImportChoices = {};
  @property() language: Language = 'zh';
  /** Headings whose values the person asked to see though they are not read. */
  @state() private opened: ReadonlySet<string> = new Set();

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('review');
    if (before != null && before.file !== this.review?.file) this.opened = new Set();
  }

  private give(heading: string, meaning: string): void {
    const columns = this.choices.columns ?? meaningsOf(this.review?.columns ?? []);
    this.dispatchEvent(new CustomEvent('choice-made', { detail: { columns: giveMeaning(columns, heading, meaning) } }));
  }

  override render(): TemplateResult | typeof nothing {
    const { review } = this;
    if (review === null || review.columns.length === 0) return nothing;
    const { import: words } = wordsFor(this.language);
    const unread = review.columns.filter(({ meaning }) => meaning === '').slice(0, MOST_UNREAD);
    const shown = review.columns.filter((column) => column.meaning !== '' || unread.includes(column));
    return html`<table>
      <colgroup><col class="heading"><col class="meaning"><col></colgroup>
      <thead><tr><th scope="col">${words.columnHeading}</th><th scope="col">${words.columnMeaning}</th><th scope="col">${words.columnSamples}</th></tr></thead>
      <tbody>${shown.map((column) => this.renderColumn(review, column))}</tbody></table>
      ${shown.length < review.columns.length ? html`<p class="soft more figures">${words.listed(shown.length, review.columns.length)}</p>` : nothing}`;
  }

  private renderColumn(review: ImportReview, column: ReviewColumn): TemplateResult {
    const { import: words } = wordsFor(this.language);
    const { columns } = this.choices;
    const meaning = columns !== undefined && Object.hasOwn(columns, column.heading) ? columns[column.heading]! : column.meaning;
    return html`<tr class=${meaning === '' ? 'unread' : ''}>
      <th scope="row" class="name" title=${column.heading}>${column.heading}</th>
      <td><select aria-label=${words.meaningOf(column.heading)} ?disabled=${column.personal} @change=${(event: Event) => this.give(column.heading, (event.target as HTMLSelectElement).value)}>
        <option value="" .selected=${live(meaning === '')}>${words.notRead}</option>
        ${review.meanings.map((value) => html`<option value=${value} .selected=${live(value === meaning)}>${writeMeaning(review.kind, value, this.language)}</option>`)}
      </select></td>
      <td class="samples ${this.isCovered(column, meaning) ? 'covered' : ''}" title=${this.isCovered(column, meaning) ? nothing : column.samples.join(' · ')}>${this.renderSamples(column, meaning)}</td>
    </tr>`;
  }

  private isCovered({ heading }: ReviewColumn, meaning: string): boolean {
    return meaning === '' && !this.opened.has(heading);
  }

  /** Columns nobody asked for may hold names and telephone numbers: they are shown only when a person asks. */
  private renderSamples(column: ReviewColumn, meaning: string): TemplateResult | string {
    const { import: words } = wordsFor(this.language);
    if (column.personal) return words.personalColumn;
    if (column.samples.length === 0) return words.noSamples;
    if (!this.isCovered(column, meaning)) return column.samples.join(' · ');
    const open = (): void => { this.opened = new Set([...this.opened, column.heading]); };
    return html`${words.notKept} · <button class="link" aria-label=${words.showSamplesOf(column.heading)} @click=${open}>${words.showSamples}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'column-table': ColumnTable }
}
