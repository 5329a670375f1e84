// The signs of the farming desk in the legend of the map, while they are on it.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language } from '../../store/state.ts';
import { farmingWords } from '../../words/farming/farming-desk.ts';
import { base } from '../shared-styles.ts';

/** Properties in, nothing out. */
@customElement('farming-legend')
export class FarmingLegend extends LitElement {
  static override styles = [base, css`
    :host { display: block; font-size: 12px; line-height: 18px; color: var(--ink-soft); }
    p { display: flex; align-items: center; gap: 8px; padding: 3px 0; }
    svg { width: 28px; height: 16px; flex: none; fill: none; }
    .way { stroke: var(--farm-line); stroke-width: 3.4; }
    .end { fill: var(--farm-line); }
    .closed { stroke: var(--ink); stroke-width: 2.4; stroke-dasharray: 4 4; }
    .stop { stroke: var(--ink); stroke-width: 1.6; }
    .field { fill: color-mix(in srgb, var(--farm-line) 22%, transparent); stroke: var(--farm-line); stroke-width: 1.6; }
    .load { stroke: var(--load); stroke-width: 3; }
    .most { stroke: var(--load-most); stroke-width: 6; }
    .edge { stroke: var(--ink); stroke-width: 11; }
    .gap { stroke: var(--panel); stroke-width: 8; }
    .block { fill: var(--load-most); }
  `];

  @property({ type: Boolean }) hasCourses = false;
  @property({ type: Boolean }) hasLoad = false;
  @property() language: Language = 'zh';

  override render(): TemplateResult {
    const { legend } = farmingWords(this.language);
    return html`
      ${this.hasCourses ? html`
        <p><svg viewBox="0 0 28 16" aria-hidden="true"><path class="way" d="M4 8h24"></path><circle class="end" cx="5" cy="8" r="4"></circle></svg>${legend.course}</p>
        <p><svg viewBox="0 0 28 16" aria-hidden="true"><path class="closed" d="M0 8h14"></path><path class="stop" d="M17 4l8 8M25 4l-8 8"></path></svg>${legend.closed}</p>
        <p><svg viewBox="0 0 28 16" aria-hidden="true"><path class="field" d="M4 2h20v12H4z"></path></svg>${legend.field}</p>` : nothing}
      ${this.hasLoad ? html`
        <p><svg viewBox="0 0 28 16" aria-hidden="true"><path class="load" d="M0 8h14"></path><path class="most" d="M14 8h14"></path></svg>${legend.load}</p>
        <p><svg viewBox="0 0 28 16" aria-hidden="true"><path class="edge" d="M0 8h28"></path><path class="gap" d="M0 8h28"></path><path class="most" d="M0 8h28"></path></svg>${legend.hot}</p>
        <p><svg viewBox="0 0 28 16" aria-hidden="true"><circle class="block" cx="14" cy="8" r="6"></circle></svg>${legend.block}</p>` : nothing}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'farming-legend': FarmingLegend }
}
