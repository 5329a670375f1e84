// What a list costs now and with the units in hand at their level, row by row.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CostAnswer, ListCost } from '../../domain/assigning/assign-cost.ts';
import { CONTROLLED, SEALED } from '../../domain/zoning/level.ts';
import type { Language } from '../../store/state.ts';
import { writeNumber } from '../../words/numbers.ts';
import { redrawWords } from '../../words/redraw.ts';
import { base } from '../shared-styles.ts';

type Row = keyof ReturnType<typeof redrawWords>['cost']['rows'];

const ROWS: Readonly<Record<Row, (cost: ListCost) => number>> = {
  sealedPeople: ({ levels }) => levels[SEALED].people,
  sealedHouseholds: ({ levels }) => levels[SEALED].households,
  sealedBuildings: ({ levels }) => levels[SEALED].buildings,
  controlledPeople: ({ levels }) => levels[CONTROLLED].people,
  controlledHouseholds: ({ levels }) => levels[CONTROLLED].households,
  gates: ({ levels }) => levels[SEALED].gates + levels[CONTROLLED].gates,
  testsDue: (cost) => cost.testsDue,
  linesBroken: (cost) => cost.linesBroken,
  muBroken: (cost) => Math.round(cost.muBroken),
};

/** Properties in, nothing out. */
@customElement('cost-table')
export class CostTable extends LitElement {
  static override styles = [base, css`
    :host { display: block; }
    table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { padding: 2px 0 2px 8px; text-align: end; font-weight: 400; border-bottom: 1px solid var(--line); white-space: nowrap; }
    thead th { font-size: 12px; color: var(--ink-soft); }
    th:first-child { text-align: start; padding-inline-start: 0; white-space: normal; }
    td.change { min-width: 56px; font-weight: 600; }
    tr.same td { color: var(--ink-soft); }
    .soft { margin-top: 4px; font-size: 12px; line-height: 18px; }
  `];

  @property({ attribute: false }) cost: CostAnswer | null = null;
  @property() language: Language = 'zh';

  override render(): TemplateResult | typeof nothing {
    const { cost, language } = this;
    if (cost === null) return nothing;
    const { cost: words } = redrawWords(language);
    return html`<table aria-label=${words.caption}>
      <thead><tr><td></td><th scope="col">${words.before}</th><th scope="col">${words.now}</th><th scope="col">±</th></tr></thead>
      <tbody>${(Object.keys(ROWS) as Row[]).map((row) => {
        const [before, now] = [ROWS[row](cost.before), ROWS[row](cost.now)];
        const step = now - before;
        return html`<tr class=${step === 0 ? 'same' : ''}><th scope="row">${words.rows[row]}</th><td>${writeNumber(before)}</td><td>${writeNumber(now)}</td>
          <td class="change">${step === 0 ? '' : `${step > 0 ? '+' : '−'}${writeNumber(Math.abs(step))}`}</td></tr>`;
      })}</tbody></table>
      ${cost.now.unknown === 0 ? nothing : html`<p class="soft">${words.unknown(writeNumber(cost.now.unknown))}</p>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'cost-table': CostTable }
}
