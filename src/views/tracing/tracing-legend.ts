// The signs of the tracing desk in the legend of the map, while a case is on it.
import { css, html, LitElement, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language } from '../../store/state.ts';
import { tracingWords } from '../../words/tracing/tracing-desk.ts';
import { base } from '../shared-styles.ts';

/** Properties in, nothing out. */
@customElement('tracing-legend')
export class TracingLegend extends LitElement {
  static override styles = [base, css`
    :host { display: grid; grid-template-columns: repeat(2, auto); column-gap: 12px; font-size: 12px; line-height: 18px; color: var(--ink-soft); }
    p { display: flex; align-items: center; gap: 8px; padding: 2px 0; }
    svg { width: 28px; height: 16px; flex: none; fill: none; stroke: var(--trace); stroke-width: 2.4; }
    .full { fill: var(--trace); stroke: none; }
    .hollow { fill: var(--panel); stroke-width: 1.6; }
    .inferred { stroke-dasharray: 6 4; }
    .gap { stroke-dasharray: 0.1 5; stroke-linecap: round; }
    .fault { stroke: var(--fault); }
    .meeting { fill: color-mix(in srgb, var(--trace) 25%, transparent); stroke-width: 1.8; }
  `];

  /** A case is on the map; else the places where cases met. */
  @property({ type: Boolean }) hasCase = false;
  @property() language: Language = 'zh';

  override render(): TemplateResult {
    const { legend, roles } = tracingWords(this.language);
    const sign = (shape: SVGTemplateResult, text: string): TemplateResult => html`<p><svg viewBox="0 0 28 16" aria-hidden="true">${shape}</svg>${text}</p>`;
    if (!this.hasCase) return sign(svg`<circle class="meeting" cx="14" cy="8" r="6.5"></circle>`, legend.meeting);
    return html`
      ${sign(svgPath('full', 'M14 1l7 7-7 7-7-7z'), roles.found)}
      ${sign(svgPath('full', 'M14 1l7 5v9H7V6z'), roles.residence)}
      ${sign(svgPath('full', 'M7 1.500h14v13H7z'), roles.workplace)}
      ${sign(svgPath('full', 'M14 1.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 1 0 0-13z'), roles.activity)}
      ${sign(svgPath('full', 'M14 1.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 1 0 0-13z'), legend.witnessed)}
      ${sign(svgPath('hollow', 'M14 1.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 1 0 0-13z'), legend.hollow)}
      ${sign(svgPath('', 'M0 8h28'), legend.recorded)}
      ${sign(svgPath('inferred', 'M0 8h28'), legend.inferred)}
      ${sign(svgPath('gap', 'M2 8h26'), legend.gap)}
      ${sign(svgPath('fault', 'M14 1.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 1 0 0-13z'), legend.fault)}
    `;
  }
}

function svgPath(kind: string, d: string): SVGTemplateResult {
  return svg`<path class=${kind} d=${d}></path>`;
}

declare global {
  interface HTMLElementTagNameMap { 'tracing-legend': TracingLegend }
}
