// What the list shown would be: the counts of each level on file and supposed, and every unit that differs.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { State } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import { countBefore, countedOnly, sumDifferences } from './count-differences.ts';
import type { DifferenceList } from './difference-list.ts';
import './difference-list.ts';
import './difference-table.ts';
import { titleOf } from './packs-of-page.ts';
import { firstListOf, type WhatIfDraft } from './what-if-draft.ts';
import { listSupposed } from './write-supposed.ts';

/** Properties in; `change-asked` (for the panel only), `what-if-chosen`, `unit-chosen`, `day-chosen` out. */
@customElement('what-if-result')
export class WhatIfResult extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; grid-template: auto auto minmax(96px, 1fr) / minmax(0, 1fr); height: 100%; min-height: 0; container-type: size; }
    .supposed { padding: 8px 12px; border-bottom: 1px solid var(--line); max-height: max(40cqh, 120px); overflow: auto; scrollbar-width: thin; }
    .supposed li { text-wrap: pretty; overflow-wrap: anywhere; }
    .ways { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
    h3 { padding: 8px 12px 4px; font-size: 13px; font-weight: 600; }
    .sum { padding: 4px 12px 8px; border-bottom: 1px solid var(--line); }
    .sum b { font-size: 18px; line-height: 24px; font-weight: 600; }
    .nothing { padding: 12px; color: var(--ink-soft); text-wrap: pretty; }
    .nothing strong { display: block; color: var(--ink); font-weight: 600; }
    .nothing button { margin-top: 8px; color: var(--ink); }
    @container (max-height: 420px) { difference-table { display: none; } }
    /* The banner says it as well. */
    @container (max-height: 300px) { .supposed ul { display: none; } .supposed .ways { margin-top: 0; } }
  `];

  @property({ attribute: false }) now: State | null = null;
  @property({ attribute: false }) draft!: WhatIfDraft;
  @query('difference-list') list!: DifferenceList | null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null || now.directory === null) return nothing;
    const { rules, top } = wordsFor(now.language);
    const lines = listSupposed(this.draft, now.directory, (id) => titleOf(id, now), now.language);
    const list = top.listDay(writeDay(now.screen.day, now.language));
    return html`<div class="supposed"><ul class="figures" aria-label=${rules.whatIf.supposed}>${lines.map(({ text }) => html`<li>${text}</li>`)}</ul>
        <div class="ways"><button class="framed" @click=${() => this.dispatchEvent(new CustomEvent('change-asked'))}>${rules.whatIf.change}</button>
          <button class="framed" @click=${() => fireView(this, 'what-if-chosen', { whatIf: null })}>${rules.whatIf.end}</button></div></div>
      ${this.renderDifferences(now, html`<h3>${rules.whatIf.against(list)}</h3>`)}`;
  }

  private renderDifferences(now: State, heading: TemplateResult): TemplateResult {
    const { rules } = wordsFor(now.language);
    const { differences: found, directory, view } = now;
    if (found === null || found.with !== 'on-file' || directory === null || view === null || now.progress !== null) return html`<div>${heading}<p class="nothing" role="status">${rules.whatIf.comparing}</p></div>`;
    const differences = countedOnly(found.list, directory);
    if (differences.length === 0) return html`<div>${heading}${this.renderSame(now)}</div>`;
    const { households, people } = sumDifferences(differences, directory);
    return html`<div>${heading}
        <difference-table .onFile=${countBefore(differences, view.status, directory)} .supposed=${view.counts} .language=${now.language}></difference-table>
        <p class="sum figures" role="status"><b>${rules.differences.count(differences.length)}</b> <span class="soft">${rules.differences.people(writeNumber(households), writeNumber(people))}</span></p></div>
      <difference-list .differences=${differences} .directory=${directory} .chosen=${now.screen.selected} .language=${now.language}></difference-list>`;
  }

  private renderSame(now: State): TemplateResult {
    const { whatIf: words } = wordsFor(now.language).rules;
    const first = firstListOf(this.draft);
    const isAhead = first !== null && first > now.screen.day && first <= (now.history?.last ?? first);
    const written = first === null ? '' : writeDay(first, now.language);
    return html`<div class="nothing" role="status"><strong>${words.same}</strong>${isAhead ? words.sameUntil(written) : nothing}
      ${isAhead ? html`<div><button class="framed" @click=${() => fireView(this, 'day-chosen', { day: first, dragging: false })}>${words.goTo(written)}</button></div>` : nothing}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'what-if-result': WhatIfResult }
}
