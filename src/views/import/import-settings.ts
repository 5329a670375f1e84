// The choices about a whole file: what it holds, how it is written, where its headings are, how dates and places are meant.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ImportChoices, ImportKind, ImportReview, TextEncoding } from '../../domain/district/import-review.ts';
import type { Language } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { importTracingWords } from '../../words/tracing/import-tracing.ts';
import { wordsFor } from '../../words/index.ts';
import { base, controls } from '../shared-styles.ts';
import { isTable } from './import-choices.ts';
import { IMPORT_KINDS, writeKind } from './kind-words.ts';
import { writeOffset } from './tracing-sentences.ts';

const ENCODINGS: readonly TextEncoding[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];
const HEADING_ROWS = [1, 2, 3, 4, 5, 0] as const;
const DATE_ORDERS = ['dmy', 'mdy'] as const;
const SYSTEMS = ['wgs84', 'gcj02', 'bd09'] as const;

interface Choice {
  readonly id: string;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly chosen: string;
  readonly choose: (value: string) => void;
}

/** Properties in; `choice-made` (detail: the change, for the parent only) out. */
@customElement('import-settings')
export class ImportSettings extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    .choices { display: flex; flex-wrap: wrap; gap: 8px 24px; }
    .choice { min-width: 0; max-width: 100%; }
    label { color: var(--ink-soft); margin-inline-end: 8px; }
    select { max-width: 100%; }
    .hint { font-size: 12px; line-height: 16px; color: var(--ink-soft); max-width: 40ch; margin-top: 4px; }
    .hint.asks { color: var(--ink); font-weight: 600; }
    .changed { margin-top: 8px; }
    .changed label { display: inline-flex; align-items: center; gap: 8px; color: var(--ink); cursor: pointer; min-height: 28px; }
    input { accent-color: var(--accent); }
    details { margin-top: 4px; }
    summary { cursor: pointer; color: var(--accent); }
    table { border-collapse: collapse; margin-top: 4px; }
    th, td { padding: 2px 16px 2px 0; text-align: start; font-weight: 400; }
    th { color: var(--ink-soft); font-size: 12px; }
  `];

  @property({ attribute: false }) review: ImportReview | null = null;
  @property({ attribute: false }) choices: ImportChoices = {};
  @property() language: Language = 'zh';

  private make(change: Partial<ImportChoices>): void {
    this.dispatchEvent(new CustomEvent('choice-made', { detail: change }));
  }

  override render(): TemplateResult | typeof nothing {
    const { review } = this;
    if (review === null) return nothing;
    return html`<div class="choices">${this.listChoices(review).map((choice) => this.renderChoice(choice))}</div>
      ${review.changed > 0 && review.kind === 'cases' && this.choices.takeKnown !== true ? this.renderChanged(review) : nothing}
      ${review.unnumbered && review.known + review.changed > 0 ? this.renderKnown(review.known + review.changed) : nothing}`;
  }

  private listChoices(review: ImportReview): Choice[] {
    const { import: words } = wordsFor(this.language);
    const { choices } = this;
    const shown: Choice[] = [{
      id: 'kind', title: words.kind, options: IMPORT_KINDS.map((kind) => [kind, writeKind(kind, this.language)]), chosen: choices.kind ?? review.kind,
      choose: (kind) => this.make({ kind: kind as ImportKind }),
    }];
    if (isTable(review) && review.head.length > 0) {
      shown.push({
        id: 'heading-row', title: words.headingRow, chosen: String(choices.headingRow ?? review.headingRow),
        options: HEADING_ROWS.map((row) => [String(row), row === 0 ? words.noHeadings : words.headingRowAt(row)]),
        choose: (row) => this.make({ headingRow: Number(row) }),
      });
    }
    if (review.encoding !== null) {
      shown.push({
        id: 'encoding', title: words.encoding, hint: words.encodingHint, chosen: choices.encoding ?? review.encoding,
        options: ENCODINGS.map((encoding) => [encoding, words.encodings[encoding]]),
        choose: (encoding) => this.make({ encoding: encoding as TextEncoding }),
      });
    }
    return [...shown, ...this.listMeanings(review)];
  }

  private listMeanings(review: ImportReview): Choice[] {
    const { import: words } = wordsFor(this.language);
    const shown: Choice[] = [];
    const order = review.dates?.order ?? 'none';
    if (order !== 'none') {
      const open = order === 'undecided' || order === 'contradictory';
      const chosen = this.choices.dateOrder ?? (open ? '' : order);
      const ask: Choice['options'] = chosen === '' ? [['', words.dateOrderAsk]] : [];
      shown.push({
        id: 'date-order', title: words.dateOrder, chosen, options: [...ask, ...DATE_ORDERS.map((value) => [value, words.dateOrders[value]] as const)],
        hint: order === 'undecided' ? words.dateOrderUndecided : order === 'contradictory' ? words.dateOrderContradictory : undefined,
        choose: (value) => this.make({ dateOrder: value === '' ? undefined : (value as (typeof DATE_ORDERS)[number]) }),
      });
    }
    const { yearless = 0, years = [] } = review.dates ?? {};
    if (yearless > 0) {
      const { year } = this.choices;
      shown.push({
        id: 'year', title: words.year, hint: words.yearHint(yearless), chosen: year === undefined ? '' : String(year),
        options: [['', words.yearNone], ...years.map((offered) => [String(offered), words.yearOf(offered)] as const)],
        choose: (value) => this.make({ year: value === '' ? undefined : Number(value) }),
      });
    }
    const without = review.notes.find((note) => note.kind === 'without-zone');
    if (without !== undefined) {
      const tracing = importTracingWords(this.language);
      const offsets = [...new Set([480, 0, without.utcOffsetMinutes])];
      shown.push({
        id: 'zone', title: tracing.zone, hint: tracing.zoneHint, chosen: String(without.utcOffsetMinutes),
        options: offsets.map((offset) => [String(offset), tracing.zoneOf(writeOffset(offset))]),
        choose: (offset) => this.make({ utcOffsetMinutes: Number(offset) }),
      });
    }
    if (review.hasCoordinates) {
      shown.push({
        id: 'system', title: words.system, hint: words.systemHint, chosen: this.choices.system ?? review.system,
        options: SYSTEMS.map((system) => [system, words.systems[system]]),
        choose: (system) => this.make({ system: system as (typeof SYSTEMS)[number] }),
      });
    }
    return shown;
  }

  private renderChoice({ id, title, hint, options, chosen, choose }: Choice): TemplateResult {
    const asks = (id === 'date-order' || id === 'year') && chosen === '';
    return html`<div class="choice"><label for=${id}>${title}</label>
      <select id=${id} aria-describedby=${hint === undefined ? nothing : `${id}-hint`} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${options.map(([value, text]) => html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`)}
      </select>
      ${hint === undefined ? nothing : html`<p class="hint ${asks ? 'asks' : ''}" id="${id}-hint">${hint}</p>`}</div>`;
  }

  private renderChanged({ changed: count, changedRows }: ImportReview): TemplateResult {
    const { import: words } = wordsFor(this.language);
    return html`<div class="changed"><label><input type="checkbox" .checked=${live(this.choices.takeChanged ?? true)} aria-describedby="changed-hint"
      @change=${(event: Event) => this.make({ takeChanged: (event.target as HTMLInputElement).checked })}>${words.takeChanged}</label>
      <p class="hint" id="changed-hint">${words.takeChangedHint(count)}</p>
      <details><summary>${words.showChanged(count)}</summary><table>
        <thead><tr><th scope="col">${words.rejectRow}</th><th scope="col">${words.changedPlace}</th><th scope="col">${words.changedWas}</th><th scope="col">${words.changedNow}</th></tr></thead>
        <tbody>${changedRows.map(({ row, place, was, now }) => html`<tr><td class="figures">${row}</td><td>${place}</td><td class="figures">${writeDay(was, this.language)}</td>
          <td class="figures">${was === now ? words.changedElsewhere : writeDay(now, this.language)}</td></tr>`)}</tbody></table></details></div>`;
  }

  private renderKnown(count: number): TemplateResult {
    const { import: words } = wordsFor(this.language);
    return html`<div class="changed"><label><input type="checkbox" .checked=${live(this.choices.takeKnown ?? false)} aria-describedby="known-hint"
      @change=${(event: Event) => this.make({ takeKnown: (event.target as HTMLInputElement).checked })}>${words.takeKnown}</label>
      <p class="hint" id="known-hint">${words.takeKnownHint(count)}</p></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'import-settings': ImportSettings }
}
