// The rail: the desks that work, and below them what belongs to every desk. A bar along the bottom on a phone.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language, State } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView, type Sheet } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';
import type { Detail } from './front.ts';

/** What may stand open over or beside the map. */
export type Pane = 'panel' | 'inspector';

/** Properties in; `sheet-chosen`, `front-chosen` and `pane-toggled` (detail `{ pane }`, for app-shell only) out. */
@customElement('side-rail')
export class SideRail extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; height: 100%; background: var(--panel); }
    nav { display: flex; flex-direction: column; height: 100%; padding: 4px; gap: 4px; }
    button { flex-direction: column; gap: 0; min-height: 48px; padding: 4px 0; font-size: 12px; line-height: 16px; color: var(--ink-soft); }
    button:hover, button[aria-pressed='true'] { color: var(--ink); }
    button:disabled { opacity: 0.45; cursor: default; background: none; }
    .mark { display: grid; place-items: center; height: 40px; font-size: 15px; font-weight: 600; line-height: 18px; }
    .mark svg { width: 24px; height: 24px; }
    .space { flex: 1; }
    :host([narrow]) nav { flex-direction: row; gap: 0; padding: 0 4px; }
    :host([narrow]) button { flex: 1 1 0; min-height: 52px; border-radius: 0; overflow: hidden; }
    :host([narrow]) button[aria-pressed='true'] { background: none; box-shadow: inset 0 2px 0 var(--accent); }
    :host([narrow]) .mark, :host([narrow]) .space { display: none; }
  `];

  @property({ type: Boolean, reflect: true }) narrow = false;
  /** Whether there is a district to open desks on. */
  @property({ type: Boolean }) ready = false;
  /** The desk in front. */
  @property() front: State['screen']['front'] = 'zones';
  @property({ type: Boolean }) panelOpen = true;
  @property({ type: Boolean }) inspectorOpen = false;
  /** What is open in detail; null: nothing. */
  @property({ attribute: false }) detail: Detail | null = null;
  @property() language: Language = 'zh';

  override render(): TemplateResult {
    const words = wordsFor(this.language).shell;
    return html`<nav aria-label=${words.desks}>
      <div class="mark" aria-hidden="true">
        <svg viewBox="0 0 24 24"><path d="M3 3h11v11H3z" fill="var(--zone-sealed)"/><path d="M10 9h11v8H10z" fill="var(--zone-controlled)"/><path d="M5 16h10v5H5z" fill="var(--zone-precaution)"/></svg>
      </div>
      ${this.renderDesk('zones', glyphs.zones, words.zoningDesk, words.zoningDeskTitle)}
      ${this.renderDesk('tracing', glyphs.trace, words.tracingDesk, words.tracingDeskTitle)}
      ${this.renderDesk('farming', glyphs.field, words.farmingDesk, words.farmingDeskTitle)}
      ${this.narrow ? html`<button title=${words.inspectorRegion} aria-pressed=${this.inspectorOpen ? 'true' : 'false'} ?disabled=${this.detail === null}
        @click=${() => this.toggle('inspector')}>${glyphs.list}<span>${words[this.detail ?? 'unit']}</span></button>` : nothing}
      <div class="space"></div>
      ${this.renderSheet('list', glyphs.table, words.listTable, words.listTableTitle)}
      ${this.renderSheet('case-file', glyphs.files, words.files, words.filesTitle)}
      ${this.narrow ? nothing : this.renderSheet('settings', glyphs.settings, words.settings, words.settings)}
      ${this.renderSheet('help', glyphs.help, words.help, words.help)}
    </nav>`;
  }

  private toggle(pane: Pane): void {
    this.dispatchEvent(new CustomEvent('pane-toggled', { detail: { pane } }));
  }

  /** The desk in front opens and folds its panel; the other one comes to the front. */
  private renderDesk(front: State['screen']['front'], icon: TemplateResult, text: string, title: string): TemplateResult {
    const isFront = this.front === front;
    return html`<button title=${title} aria-pressed=${isFront && this.panelOpen ? 'true' : 'false'} ?disabled=${!this.ready}
      @click=${() => (isFront ? this.toggle('panel') : fireView(this, 'front-chosen', { front }))}>${icon}<span>${text}</span></button>`;
  }

  private renderSheet(sheet: Sheet, icon: TemplateResult, text: string, title: string): TemplateResult {
    return html`<button title=${title} ?disabled=${sheet === 'list' && !this.ready} @click=${() => fireView(this, 'sheet-chosen', { sheet })}>${icon}<span>${text}</span></button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'side-rail': SideRail }
}
