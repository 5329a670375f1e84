// Units, households and people of each level on file and supposed, one line above the other.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CONTROLLED, LEVELS, NONE, PRECAUTION, SEALED, type LevelCode } from '../../domain/zoning/level.ts';
import type { Language } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { base } from '../shared-styles.ts';
import '../zoning/level-badge.ts';
import type { LevelCounts } from './count-differences.ts';

const ROWS: readonly LevelCode[] = [SEALED, CONTROLLED, PRECAUTION, NONE];
const SIZES = ['units', 'households', 'people'] as const;

/** Properties in, nothing out. */
@customElement('difference-table')
export class DifferenceTable extends LitElement {
  static override styles = [base, css`
    :host { display: block; padding: 0 12px 8px; container-type: inline-size; }
    @container (max-width: 340px) { .level:lang(en) span { display: none; } }
    table { width: 100%; border-collapse: collapse; font-size: 12px; line-height: 20px; }
    th, td { padding: 0 0 0 4px; text-align: end; font-weight: 400; font-variant-numeric: tabular-nums; }
    thead th { color: var(--ink-soft); }
    thead th:first-child, tbody th { text-align: start; padding: 0; }
    tbody .reading { color: var(--ink-soft); padding-inline-start: 8px; white-space: nowrap; }
    tbody tr:first-child > * { border-top: 1px solid var(--line); }
    tbody tr.before > td { color: var(--ink-soft); }
    tbody tr.after > .changed { font-weight: 600; }
    .level { display: flex; align-items: center; gap: 6px; }
  `];

  @property({ attribute: false }) onFile: LevelCounts | null = null;
  @property({ attribute: false }) supposed: LevelCounts | null = null;
  @property() language: Language = 'zh';

  override render(): TemplateResult | typeof nothing {
    const { onFile: before, supposed: after } = this;
    if (before === null || after === null) return nothing;
    const words = wordsFor(this.language).rules.differences;
    const shown = ROWS.filter((code) => before[code].units > 0 || after[code].units > 0);
    return html`<table><caption class="visually-hidden">${words.caption}</caption>
      <thead><tr><th scope="col" colspan="2">${words.level}</th><th scope="col">${words.units}</th><th scope="col">${words.households}</th><th scope="col">${words.persons}</th></tr></thead>
      ${shown.map((code) => this.renderLevel(code, before, after))}</table>`;
  }

  private renderLevel(code: LevelCode, before: LevelCounts, after: LevelCounts): TemplateResult {
    const { levelShort, rules } = wordsFor(this.language);
    const level = LEVELS[code];
    const changed = (size: (typeof SIZES)[number]): string => (before[code][size] === after[code][size] ? '' : 'changed');
    return html`<tbody>
      <tr class="before"><th scope="rowgroup" rowspan="2"><span class="level"><level-badge .level=${level} .language=${this.language}></level-badge><span>${levelShort[level]}</span></span></th>
        <th scope="row" class="reading">${rules.differences.onFile}</th>${SIZES.map((size) => html`<td>${writeNumber(before[code][size])}</td>`)}</tr>
      <tr class="after"><th scope="row" class="reading">${rules.differences.supposed}</th>${SIZES.map((size) => html`<td class=${changed(size)}>${writeNumber(after[code][size])}</td>`)}</tr>
    </tbody>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'difference-table': DifferenceTable }
}
