// What a list costs now and afterwards: units and people by level, and what has to be manned, tested and brought to the fields.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CostAnswer, LevelCost, ListCost } from '../../domain/assigning/assign-cost.ts';
import { CONTROLLED, LEVELS, PRECAUTION, SEALED } from '../../domain/zoning/level.ts';
import type { Language } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { redrawWords } from '../../words/redraw/redraw.ts';
import { base } from '../shared-styles.ts';
import '../zoning/level-badge.ts';

const COLUMNS = [SEALED, CONTROLLED, PRECAUTION] as const;
const COUNTS = ['units', 'buildings', 'households', 'people'] as const satisfies readonly (keyof LevelCost)[];

type Row = keyof ReturnType<typeof redrawWords>['cost']['rows'];

/** Null where the pack does not say. */
const ROWS: Readonly<Record<Row, (cost: ListCost) => number | null>> = {
  gates: ({ levels }) => levels[SEALED].gates + levels[CONTROLLED].gates,
  testsDue: (cost) => cost.testsDue,
  linesBroken: (cost) => cost.linesBroken,
  muBroken: (cost) => Math.round(cost.muBroken),
};

/** Properties in, nothing out. */
@customElement('cost-table')
export class CostTable extends LitElement {
  static override styles = [base, css`
    :host { display: block; overflow-x: auto; scrollbar-width: thin; }
    table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { padding: 2px 0 2px 8px; text-align: end; font-weight: 400; border-bottom: 1px solid var(--line); white-space: nowrap; }
    thead th { font-size: 12px; color: var(--ink-soft); }
    th:first-child { text-align: start; padding-inline-start: 0; white-space: normal; }
    td.same { color: var(--ink-soft); }
    b { display: block; font-size: 12px; line-height: 16px; font-weight: 600; }
    .soft { margin-top: 4px; font-size: 12px; line-height: 18px; }
  `];

  @property({ attribute: false }) cost: CostAnswer | null = null;
  @property() language: Language = 'zh';

  override render(): TemplateResult | typeof nothing {
    const { cost, language } = this;
    if (cost === null) return nothing;
    const { cost: words } = redrawWords(language);
    const levels = wordsFor(language).level;
    return html`<table aria-label=${words.caption}>
      <thead><tr><td></td>${COLUMNS.map((level) => html`<th scope="col"><level-badge .level=${LEVELS[level]} .language=${language}></level-badge> ${levels[LEVELS[level]]}</th>`)}</tr></thead>
      <tbody>${COUNTS.map((count) => html`<tr><th scope="row">${words.counts[count]}</th>${COLUMNS.map((level) => this.renderStep(cost.before.levels[level][count], cost.now.levels[level][count]))}</tr>`)}</tbody></table>
      <table aria-label=${words.dutiesCaption}>
      <tbody>${(Object.keys(ROWS) as Row[]).map((row) => html`<tr><th scope="row">${words.rows[row]}</th>${this.renderStep(ROWS[row](cost.before), ROWS[row](cost.now))}</tr>`)}</tbody></table>
      ${cost.now.unknown === 0 ? nothing : html`<p class="soft">${words.unknown(writeNumber(cost.now.unknown))}</p>`}`;
  }

  /** As it will be, and by how much that is another. */
  private renderStep(before: number | null, now: number | null): TemplateResult {
    const { cost: words } = redrawWords(this.language);
    if (now === null) return html`<td class="same">${words.notSaid}</td>`;
    const step = now - (before ?? 0);
    return step === 0 ? html`<td class="same">${writeNumber(now)}</td>` : html`<td>${writeNumber(now)}<b>${step > 0 ? '+' : '−'}${writeNumber(Math.abs(step))}</b></td>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'cost-table': CostTable }
}
