// What a gesture does to people, households, buildings and ground, unit by unit, before it is recorded.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { UNKNOWN } from '../../domain/district/unit-table.ts';
import type { Change, UnitChange } from '../../domain/redraw/gestures/unit-changes.ts';
import { levelOf, LEVELS } from '../../domain/zoning/level.ts';
import type { State } from '../../store/state.ts';
import { writeNumber } from '../../words/numbers.ts';
import { redrawWords } from '../../words/redraw.ts';
import { writeMu } from '../../words/redraw-sentences.ts';
import { base } from '../shared-styles.ts';
import '../zoning/level-badge.ts';

const COUNTS = ['population', 'households', 'buildings'] as const;

/** Properties in, nothing out. */
@customElement('change-table')
export class ChangeTable extends LitElement {
  static override styles = [base, css`
    :host { display: block; overflow-x: auto; scrollbar-width: thin; }
    table { width: 100%; border-collapse: collapse; font-size: 12px; font-variant-numeric: tabular-nums; }
    th, td { padding: 2px 0 2px 8px; text-align: end; font-weight: 400; border-bottom: 1px solid var(--line); white-space: nowrap; }
    thead th { color: var(--ink-soft); }
    /* Six letters of a name beside its badge; names stand still while the numbers pass under them. */
    th:first-child { position: sticky; left: 0; z-index: 1; min-width: calc(6em + 28px); padding-inline: 0 8px; text-align: start; white-space: normal; overflow-wrap: anywhere; background: var(--panel); }
    td.same { color: var(--ink-soft); }
    i { font-style: normal; color: var(--ink-soft); }
    .soft { font-size: 12px; line-height: 18px; }
  `];

  @property({ attribute: false }) now: State | null = null;
  @property({ attribute: false }) changes: readonly UnitChange[] = [];

  override render(): TemplateResult | typeof nothing {
    const { now, changes } = this;
    if (now === null) return nothing;
    const { change: words } = redrawWords(now.language);
    if (changes.length === 0) return html`<p class="soft">${words.none}</p>`;
    return html`<table aria-label=${words.caption}>
      <thead><tr><th scope="col">${words.unit}</th>${COUNTS.map((column) => html`<th scope="col">${words[column]}</th>`)}<th scope="col">${words.ground}</th></tr></thead>
      <tbody>${changes.map((change) => html`<tr><th scope="row">${this.renderName(change, now)}</th>
        ${COUNTS.map((column) => this.renderChange(change[column], writeCount(words.unknown), words.arrow))}
        ${this.renderChange(change.mu, writeMu, words.arrow)}</tr>`)}</tbody></table>`;
  }

  private renderName({ name, row, stays }: UnitChange, { language, view }: State): TemplateResult {
    const { change: words } = redrawWords(language);
    const status = row < 0 ? undefined : view?.status[row];
    return html`${status === undefined ? nothing : html`<level-badge .level=${LEVELS[levelOf(status)]} .language=${language}></level-badge>`}
      ${name}${row < 0 ? html` <i>${words.made}</i>` : stays ? nothing : html` <i>${words.gone}</i>`}`;
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
