// The relations of a cluster as a table: a row for each hypothesis, with what speaks for it.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ClusterAnswer } from '../../../domain/tracing/relation-answers.ts';
import type { State } from '../../../store/state.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { relationWords } from '../../../words/tracing/relations.ts';
import { fireView } from '../../events.ts';
import { base, controls } from '../../shared-styles.ts';
import { listHypotheses, namePlace, writeDayOf, writeEvidence, writeHow, writeInterval, type Hypothesis } from './relation-rows.ts';

/** Rows shown at first, and more each time. */
const ROWS = 100;

/** Properties in; `trace-case-chosen` and `trace-place-shown` out. */
@customElement('relation-table')
export class RelationTable extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; overflow: auto; height: 100%; min-height: 0; scrollbar-width: thin; border-top: 1px solid var(--line); }
    table { width: 100%; border-collapse: collapse; }
    th { position: sticky; top: 0; text-align: start; font-size: 12px; font-weight: 600; color: var(--ink-soft); background: var(--panel); box-shadow: inset 0 -1px 0 var(--line); }
    th, td { padding: 4px 6px; vertical-align: top; }
    th:first-child, td:first-child { padding-inline-start: 12px; }
    td { border-bottom: 1px solid var(--line); text-wrap: pretty; }
    td.id, td.id button.link { white-space: nowrap; }
    small { display: block; font-size: 12px; line-height: 16px; color: var(--ink-soft); white-space: normal; }
    td li { font-size: 12px; line-height: 17px; }
    .more, .nothing { margin: 8px 12px; }
  `];

  @property({ attribute: false }) now: State | null = null;
  @property({ attribute: false }) answer: ClusterAnswer | null = null;
  @state() private shown = ROWS;

  private rows: readonly Hypothesis[] = [];

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('answer')) return;
    this.rows = this.answer === null ? [] : listHypotheses(this.answer);
    this.shown = ROWS;
  }

  /** For the skip link. */
  focusList(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { now, answer } = this;
    if (now === null || answer === null) return nothing;
    const { table } = relationWords(now.language);
    if (this.rows.length === 0) return html`<p class="nothing soft">${table.nothing}</p>`;
    const left = this.rows.length - this.shown;
    return html`<table aria-label=${table.label}><thead><tr><th scope="col">${table.infected}</th><th scope="col">${table.infector}</th><th scope="col">${table.evidence}</th></tr></thead>
      <tbody>${this.rows.slice(0, this.shown).map((row) => this.renderRow(row, now, answer))}</tbody></table>
      ${left <= 0 ? nothing : html`<button class="framed more" @click=${() => { this.shown += ROWS; }}>${table.more(writeNumber(Math.min(left, ROWS)))}</button>`}`;
  }

  private renderRow(row: Hypothesis, now: State, { cases, relations }: ClusterAnswer): TemplateResult {
    const { language } = now;
    const { detail } = relationWords(language);
    const relation = relations[row.line]!;
    return html`<tr><td class="id figures">${this.renderCase(cases[row.infected]!.id, now)}<small>${writeDayOf(cases[row.infected]!, language)}</small></td>
      <td class="id figures">${this.renderCase(cases[row.infector]!.id, now)}<small>${writeHow(row, cases, language)}</small></td>
      <td><ul>${relation.evidence.map((one) => html`<li>${one.lng === null ? writeEvidence(one, language) : html`<button class="link" title=${detail.showPlace(namePlace(one.place, one.unit, language))}
        @click=${() => fireView(this, 'trace-place-shown', { lng: one.lng!, lat: one.lat! })}>${writeEvidence(one, language)}</button>`}</li>`)}</ul><small>${writeInterval(relation, cases, language)}</small></td></tr>`;
  }

  private renderCase(id: string, { tracing }: State): TemplateResult {
    const row = tracing.cases?.cases.id.indexOf(id) ?? -1;
    return row < 0 ? html`${id}` : html`<button class="link" @click=${() => fireView(this, 'trace-case-chosen', { row, zoom: true })}>${id}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'relation-table': RelationTable }
}
