// What a gesture does to levels, people, households, buildings and ground, unit by unit, before it is recorded; and to the list.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { UNKNOWN } from '../../domain/district/unit-table.ts';
import type { Change, UnitChange } from '../../domain/redraw/gestures/unit-changes.ts';
import type { ListCost } from '../../domain/assigning/assign-cost.ts';
import type { LevelChange } from '../../domain/redraw/gestures/level-changes.ts';
import { CONTROLLED, LEVELS, SEALED, type LevelCode } from '../../domain/zoning/level.ts';
import type { State } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { redrawWords } from '../../words/redraw/redraw.ts';
import { writeMu } from '../../words/redraw/redraw-sentences.ts';
import { base } from '../shared-styles.ts';
import '../zoning/level-badge.ts';
import './cost-table.ts';

const COUNTS = ['population', 'households', 'buildings'] as const;

/** Properties in, nothing out. */
@customElement('change-table')
export class ChangeTable extends LitElement {
  static override styles = [base, css`
    :host { display: block; }
    .table { overflow-x: auto; scrollbar-width: thin; }
    table { width: 100%; border-collapse: collapse; font-size: 12px; font-variant-numeric: tabular-nums; }
    th, td { padding: 2px 0 2px 8px; text-align: end; font-weight: 400; border-bottom: 1px solid var(--line); white-space: nowrap; }
    thead th { color: var(--ink-soft); }
    /* Six letters of a name beside its badge; names stand still while the numbers pass under them. */
    th:first-child { position: sticky; left: 0; z-index: 1; min-width: calc(6em + 28px); padding-inline: 0 8px; text-align: start; white-space: normal; overflow-wrap: anywhere; background: var(--panel); }
    td.same { color: var(--ink-soft); }
    i { font-style: normal; color: var(--ink-soft); }
    h4 { margin: 8px 0 0; font-size: 13px; line-height: 20px; font-weight: 600; }
    .warn { margin-bottom: 4px; padding-inline-start: 8px; border-inline-start: 3px solid var(--ink); font-weight: 600; text-wrap: pretty; }
    .soft { font-size: 12px; line-height: 18px; }
  `];

  @property({ attribute: false }) now: State | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null || now.trial === null) return nothing;
    const { changes, list } = now.trial;
    const { change: words } = redrawWords(now.language);
    const levels = new Map(list?.levels.map((change) => [change.unit, change]));
    if (changes.length === 0) return html`<p class="soft">${words.none}</p>`;
    return html`${this.renderReleased(now)}<div class="table" tabindex="0" role="group" aria-label=${words.caption}><table aria-label=${words.caption}>
      <thead><tr><th scope="col">${words.unit}</th><th scope="col">${words.level}</th>${COUNTS.map((column) => html`<th scope="col">${words[column]}</th>`)}<th scope="col">${words.ground}</th></tr></thead>
      <tbody>${changes.map((change) => html`<tr><th scope="row">${this.renderName(change, now)}</th>
        <td>${this.renderLevels(levels.get(change.unit), now)}</td>${COUNTS.map((column) => this.renderChange(change[column], writeCount(words.unknown), words.arrow))}
        ${this.renderChange(change.mu, writeMu, words.arrow)}</tr>`)}</tbody></table></div>${list === null ? nothing : html`<h4>${redrawWords(now.language).cost.title}</h4><cost-table .cost=${list.cost} .language=${now.language}></cost-table>`}`;
  }

  /** Who would be let out, first of all. */
  private renderReleased({ trial, language }: State): TemplateResult | typeof nothing {
    const { change: words } = redrawWords(language);
    const { level } = wordsFor(language);
    const { levels, cost } = trial!.list ?? { levels: [], cost: null };
    const fallen = levels.filter(({ before, after }) => before !== null && before >= CONTROLLED && after !== null && after < before);
    const shutIn = (list: ListCost): number => list.levels[SEALED].people + list.levels[CONTROLLED].people;
    const people = cost === null ? 0 : shutIn(cost.before) - shutIn(cost.now);
    if (fallen.length === 0 && people <= 0) return nothing;
    return html`<div class="warn" role="status">${fallen.map(({ name, before, after }) => html`<p>${words.fallen(name, level[LEVELS[before!]], level[LEVELS[after!]])}</p>`)}
      ${people > 0 ? html`<p>${words.released(writeNumber(people))}</p>` : nothing}</div>`;
  }

  private renderLevels(change: LevelChange | undefined, { language }: State): TemplateResult | typeof nothing {
    if (change === undefined) return nothing;
    const { before, after } = change;
    const badge = (level: LevelCode | null): TemplateResult | typeof nothing => (level === null ? nothing : html`<level-badge .level=${LEVELS[level]} .language=${language}></level-badge>`);
    return before === after || before === null || after === null ? badge(after ?? before) : html`${badge(before)} → ${badge(after)}`;
  }

  private renderName({ name, row, stays }: UnitChange, { language }: State): TemplateResult {
    const { change: words } = redrawWords(language);
    return html`${name}${row < 0 ? html` <i>${words.made}</i>` : stays ? nothing : html` <i>${words.gone}</i>`}`;
  }

  private renderChange([before, now]: Change, write: (value: number) => string, arrow: (before: string, now: string) => string): TemplateResult {
    const [was, is] = [write(before), write(now)];
    return was === is ? html`<td class="same">${is}</td>` : html`<td>${arrow(was, is)}</td>`;
  }
}

const writeCount = (unknown: string) => (value: number): string => (value === UNKNOWN ? unknown : writeNumber(value));

declare global {
  interface HTMLElementTagNameMap { 'change-table': ChangeTable }
}
