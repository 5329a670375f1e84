// The sheet before printing: which paper, and what will stand on it.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { CONTROLLED, LEVELS, PRECAUTION, SEALED, type LevelCode } from '../../domain/zoning/level.ts';
import type { State, UnitDirectory } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView, type ViewEvents } from '../events.ts';
import { partOnDay, summaryOf } from '../rules/packs-of-page.ts';
import { base, controls } from '../shared-styles.ts';
import { isWholeUnplaced } from '../places/unplaced-units.ts';
import '../zoning/level-badge.ts';
import { writeBasis, writeListDay } from '../zoning/list-basis.ts';
import { writeUncounted } from '../zoning/uncounted.ts';

type Paper = ViewEvents['print-asked']['paper'];

const PAPERS: readonly Paper[] = ['A4', 'A3'];
const LEGEND: readonly LevelCode[] = [SEALED, CONTROLLED, PRECAUTION];

/** Properties in; `print-asked` out. */
@customElement('print-sheet')
export class PrintSheet extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; padding: 0 16px 24px; font-size: 15px; line-height: 24px; }
    fieldset { border: 0; margin: 0; padding: 0 0 12px; }
    legend, h3 { padding: 0 0 4px; font-size: 15px; font-weight: 600; }
    label { display: grid; grid-template-columns: 20px 96px 1fr; gap: 8px; align-items: center; min-height: 32px; cursor: pointer; }
    input { accent-color: var(--accent); margin: 0; }
    .contents { padding: 12px 0; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); }
    .level { display: inline-flex; align-items: center; gap: 8px; margin-inline-end: 16px; }
    .hint { padding: 12px 0; font-size: 13px; line-height: 20px; color: var(--ink-soft); }
  `];

  @property({ attribute: false }) now: State | null = null;
  @state() private paper: Paper = 'A4';

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const { print } = wordsFor(now.language);
    if (now.view === null || now.directory === null) return html`<p>${print.nothingYet}</p>`;
    const busy = now.progress !== null;
    return html`
      <fieldset><legend>${print.paper}</legend>
        ${PAPERS.map((paper) => html`<label><input type="radio" name="paper" .checked=${paper === this.paper} @change=${() => { this.paper = paper; }}>
          <span>${print.papers[paper]}</span><span class="soft">${print.paperHints[paper]}</span></label>`)}
      </fieldset>
      ${this.renderContents(now, now.view, now.directory)}
      <p class="hint">${print.dialogHint}</p>
      <button class="primary" ?disabled=${busy} @click=${() => fireView(this, 'print-asked', { paper: this.paper })}>${busy ? print.printing : print.print}</button>
    `;
  }

  private renderContents(now: State, view: NonNullable<State['view']>, directory: UnitDirectory): TemplateResult {
    const { language, conditions, districtName } = now;
    const words = wordsFor(language);
    const { print } = words;
    const pack = summaryOf(partOnDay(now.timeline, now.screen.day).id, now);
    const changed = Object.values(view.changes).reduce((sum, rows) => sum + rows.length, 0);
    const listed = view.counts[SEALED].units + view.counts[CONTROLLED].units;
    const uncounted = writeUncounted(now);
    const unplaced = now.undrawn?.reduce((sum, units) => sum + units, 0) ?? 0;
    return html`<div class="contents">
      <h3>${print.title(districtName?.[language] ?? '', writeListDay(view.day, now))}</h3>
      <p>${writeBasis(view.day, now)}</p>
      ${pack === null ? nothing : html`<p>${print.pack(pack.title[language], pack.id)}</p>`}
      <p>${print.conditions(words.top.conditionsChoice[conditions])}</p>
      <p>${LEGEND.map((code) => html`<span class="level"><level-badge .level=${LEVELS[code]} .language=${language}></level-badge>${words.legend.units(writeNumber(view.counts[code].units))}</span>`)}</p>
      ${uncounted === '' ? nothing : html`<p><b>${uncounted}</b></p>`}
      <p>${print.changesCount(writeNumber(changed))}</p>
      <p>${print.listedCount(writeNumber(listed))}</p>
      ${isWholeUnplaced(directory) ? html`<p>${print.placeless}</p>` : unplaced > 0 ? html`<p>${print.undrawn(writeNumber(unplaced))}</p>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'print-sheet': PrintSheet }
}
