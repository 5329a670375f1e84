// Two lists against each other: gained, lost and unchanged by level, and the units that differ.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { ListsComparison } from '../../domain/publishing/zone-list.ts';
import { LEVELS } from '../../domain/zoning/level.ts';
import type { LevelDifference } from '../../domain/zoning/lists/what-if.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { versionsWords } from '../../words/publishing/versions.ts';
import '../rules/difference-list.ts';
import type { DifferenceList } from '../rules/difference-list.ts';
import { base } from '../shared-styles.ts';
import '../zoning/level-badge.ts';
import { sortComparison } from './sort-comparison.ts';

const STRICTEST_FIRST = [3, 2, 1, 0] as const;
/** Units of one list only are named up to so many: they are few, or the units themselves were exchanged. */
const MOST_NAMED = 8;

/** Properties in; the list inside fires `unit-chosen`. */
@customElement('lists-compared')
export class ListsCompared extends LitElement {
  static override styles = [base, css`
    :host { display: grid; gap: 8px; }
    table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { padding: 2px 4px; text-align: end; font-weight: 400; border-bottom: 1px solid var(--line); }
    thead th { font-size: 12px; color: var(--ink-soft); }
    th:first-child { text-align: start; }
    difference-list { height: 224px; margin-inline: -12px; border-block: 1px solid var(--line); }
    difference-list.few { height: auto; max-height: 224px; }
  `];

  @property({ attribute: false }) comparison: ListsComparison | null = null;
  @property({ attribute: false }) directory: UnitDirectory | null = null;
  @property({ type: Number }) chosen: number | null = null;
  @property() language: Language = 'zh';
  @query('difference-list') readonly list!: DifferenceList | null;

  override render(): TemplateResult | typeof nothing {
    const { comparison, directory, language } = this;
    const { compare } = versionsWords(language);
    if (directory === null) return nothing;
    if (comparison === null) return html`<p class="soft" role="status">${compare.asking}</p>`;
    const { gained, lost, here, elsewhere } = sortComparison(comparison, directory);
    const { level } = wordsFor(language);
    return html`<table aria-label=${compare.table}>
        <thead><tr><th scope="col">${compare.level}</th><th scope="col">${compare.gained}</th><th scope="col">${compare.lost}</th><th scope="col">${compare.same}</th></tr></thead>
        <tbody>${STRICTEST_FIRST.map((code) => html`<tr><th scope="row"><level-badge .level=${LEVELS[code]} .language=${language}></level-badge> ${level[LEVELS[code]]}</th>
          <td>${writeNumber(gained[code])}</td><td>${writeNumber(lost[code])}</td><td>${writeNumber(comparison.same[code])}</td></tr>`)}</tbody></table>
      ${comparison.changed.length === 0 ? html`<p role="status">${compare.equal}</p>` : nothing}
      ${here.length === 0 ? nothing : html`<difference-list class=${here.length <= 6 ? 'few' : ''} .differences=${here satisfies readonly LevelDifference[]} .directory=${directory} .chosen=${this.chosen} .language=${language}></difference-list>`}
      ${elsewhere.length === 0 ? nothing : html`<p class="soft">${compare.missing(writeNumber(elsewhere.length))}${elsewhere.slice(0, MOST_NAMED).map(({ name }) => name).join(compare.between)}${elsewhere.length > MOST_NAMED ? ` ${compare.more(writeNumber(elsewhere.length))}` : ''}</p>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'lists-compared': ListsCompared }
}
