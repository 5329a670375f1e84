// The places a person decided about, folded under the queue: which unit each went to, and a way to decide it anew.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { DecidedPlace } from '../../domain/district/match/open-places.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';

/** So many stand at first, and so many more at each asking. */
const PAGE = 50;

/** Properties in; `place-reopened` out. */
@customElement('decided-places')
export class DecidedPlaces extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); min-height: 0; border-top: 1px solid var(--line); background: var(--panel); }
    .fold { justify-content: flex-start; min-height: 32px; padding: 4px 12px; border-radius: 0; font-size: 12px; line-height: 16px; color: var(--ink-soft); white-space: normal; text-align: start; width: 100%; }
    .fold:focus-visible { outline-offset: -2px; }
    .fold svg { flex: none; width: 14px; height: 14px; }
    .fold strong { font-weight: 600; color: var(--ink); }
    .list { min-height: 0; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; border-top: 1px solid var(--line); }
    li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 8px; align-items: center; padding: 4px 8px 4px 12px; border-bottom: 1px solid var(--line); }
    li p { overflow-wrap: anywhere; }
    li .unit { font-size: 12px; line-height: 18px; color: var(--ink-soft); }
    li .unit b { font-weight: 600; color: var(--ink); }
    li button { grid-column: 2; grid-row: 1 / span 2; font-size: 12px; }
    li button:disabled { opacity: 0.55; cursor: default; background: none; }
    .more { margin: 8px 12px; font-size: 12px; }
  `];

  @property({ attribute: false }) decided: readonly DecidedPlace[] = [];
  @property({ attribute: false }) directory: UnitDirectory | null = null;
  @property({ type: Boolean }) readOnly = false;
  @property() language: Language = 'zh';
  @state() private isOpen = false;
  @state() private most = PAGE;
  @query('.fold') private fold!: HTMLButtonElement;

  private reopen(place: string): void {
    // Its row will be gone.
    this.fold.focus();
    fireView(this, 'place-reopened', { place });
  }

  override render(): TemplateResult {
    const { decided: words } = wordsFor(this.language).places;
    const refused = this.decided.filter(({ unit }) => unit === null);
    return html`
      <button class="fold figures" aria-expanded=${this.isOpen ? 'true' : 'false'} aria-controls="list" @click=${() => { this.isOpen = !this.isOpen; }}>
        ${this.isOpen ? glyphs.down : glyphs.up}
        <span><strong>${words.fold(this.decided.length)}</strong>${refused.length === 0 ? nothing : words.refused(refused.length, sumReports(refused))}</span></button>
      <div class="list" id="list" ?hidden=${!this.isOpen}>${this.isOpen ? this.renderList() : nothing}</div>`;
  }

  private renderList(): TemplateResult {
    const { decided: words } = wordsFor(this.language).places;
    const left = this.decided.length - this.most;
    return html`<ul aria-label=${words.label}>${this.decided.slice(0, this.most).map((place) => this.renderPlace(place))}</ul>
      ${left <= 0 ? nothing : html`<button class="link more" @click=${() => { this.most += PAGE; }}>${words.more(left)}</button>`}`;
  }

  private renderPlace({ place, unit, reports }: DecidedPlace): TemplateResult {
    const { decided: words, queue } = wordsFor(this.language).places;
    return html`<li><p>${place}</p>
      <p class="unit figures">→ <b>${unit === null ? words.elsewhere : this.nameOf(unit)}</b> · ${queue.reports(reports)}</p>
      <button class="framed" aria-label=${words.reopenLabel(place)} ?disabled=${this.readOnly} @click=${() => this.reopen(place)}>${words.reopen}</button></li>`;
  }

  private nameOf(unit: string): string {
    const row = this.directory?.id.indexOf(unit) ?? -1;
    return row < 0 ? wordsFor(this.language).places.decided.gone : this.directory?.name[row] || unit;
  }
}

/** Reports of all places together. */
export function sumReports(places: readonly { readonly reports: number }[]): number {
  return places.reduce((sum, { reports }) => sum + reports, 0);
}

declare global {
  interface HTMLElementTagNameMap { 'decided-places': DecidedPlaces }
}
