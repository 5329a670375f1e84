// A name of a notice that several units may bear: each told from the others, looked at on the map, one of them chosen or none yet.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { tellApart } from '../../domain/district/tell-apart.ts';
import type { NoticeItem } from '../../domain/publishing/reading/reading.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { readNoticeWords, writeItemReason } from '../../words/publishing/read-notice.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';
import { nameUnit } from '../zoning/unit-name.ts';

/** What was chosen; null: none yet. */
export interface UnitDecided {
  readonly row: number | null;
}

/** Properties in; `unit-decided` (detail: `UnitDecided`) and `unit-chosen` out. */
@customElement('notice-choice')
export class NoticeChoice extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; font-size: 12px; line-height: 18px; }
    fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
    legend { padding: 0; overflow-wrap: anywhere; }
    .row { display: flex; align-items: center; border-radius: 6px; }
    .row:hover { background: var(--panel-soft); }
    .row.chosen { background: var(--selected); }
    .row > :first-child { flex: 1; min-width: 0; display: flex; align-items: center; gap: 8px; min-height: 28px; padding: 2px 4px; overflow-wrap: anywhere; }
    label { cursor: pointer; }
    input { margin: 0; flex: none; accent-color: var(--accent); }
    .text span { display: block; line-height: 16px; color: var(--ink-soft); }
    @media (pointer: coarse) { .row > :first-child { min-height: 40px; } }
  `];

  @property({ attribute: false }) item: NoticeItem | null = null;
  @property({ attribute: false }) chosen: number | null = null;
  @property({ attribute: false }) directory: UnitDirectory | null = null;
  @property() language: Language = 'zh';

  override render(): TemplateResult | typeof nothing {
    const { item, directory, chosen } = this;
    if (item === null || directory === null || item.match.found !== 'several') return nothing;
    const { units } = item.match;
    const { choice } = readNoticeWords(this.language);
    const around = tellApart(directory, units);
    const canChoose = (row: number): boolean => directory.zonedOf[row] === row;
    return html`<fieldset><legend>${writeItemReason(item, this.language)}</legend>
      ${units.map((row, i) => this.renderUnit(row, [around[i]!.join(' '), canChoose(row) ? '' : choice.noLevel].filter((part) => part !== '').join(' · ') || choice.noStreet, canChoose(row)))}
      ${units.some(canChoose) ? html`<div class="row"><label><input type="radio" name="unit" .checked=${live(chosen === null)} @change=${() => this.decide(null)}><span class="text">${choice.none}</span></label></div>` : nothing}
    </fieldset>`;
  }

  private renderUnit(row: number, note: string, canChoose: boolean): TemplateResult {
    const name = nameUnit(this.directory!, row, this.language);
    const show = wordsFor(this.language).places.card.show(`${name} ${note}`);
    const isChosen = this.chosen === row;
    const text = html`<span class="text">${name}<span>${note}</span></span>`;
    return html`<div class="row ${isChosen ? 'chosen' : ''}">
      ${canChoose ? html`<label><input type="radio" name="unit" .checked=${live(isChosen)} @change=${() => this.decide(row)}>${text}</label>` : html`<span>${text}</span>`}
      <button class="icon quiet" title=${show} aria-label=${show} @click=${() => fireView(this, 'unit-chosen', { row, zoom: true })}>${glyphs.centre}</button>
    </div>`;
  }

  private decide(row: number | null): void {
    const detail: UnitDecided = { row };
    this.dispatchEvent(new CustomEvent('unit-decided', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'notice-choice': NoticeChoice }
}
