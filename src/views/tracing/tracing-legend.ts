// The signs of the tracing desk in the legend of the map, while a case is on it.
import { css, html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PLACE_ROLES, type PlaceRole } from '../../domain/tracing/stays/stay-table.ts';
import type { RelationsPart } from '../../store/tracing/relations-state.ts';
import type { Language } from '../../store/state.ts';
import { playWords } from '../../words/tracing/play.ts';
import { tracingWords } from '../../words/tracing/tracing-desk.ts';
import { tracksWords } from '../../words/tracing/tracks.ts';
import { base } from '../shared-styles.ts';
import { ROLE_SIGNS } from './play/role-signs.ts';

/** Properties in, nothing out. */
@customElement('tracing-legend')
export class TracingLegend extends LitElement {
  static override styles = [base, css`
    :host { display: grid; grid-template-columns: repeat(2, auto); column-gap: 12px; font-size: 12px; line-height: 18px; color: var(--ink-soft); }
    p { display: flex; align-items: center; gap: 8px; padding: 2px 0; }
    svg { width: 28px; height: 16px; flex: none; fill: none; stroke: var(--trace); stroke-width: 2.4; }
    .full { fill: var(--trace); stroke: none; }
    .hollow { fill: var(--panel); stroke-width: 1.6; }
    .suggested { stroke-dasharray: 3 2.4; }
    .inferred { stroke-dasharray: 6 4; }
    .gap { stroke-dasharray: 0.1 5; stroke-linecap: round; }
    .fault { stroke: var(--fault); }
    .before { fill: var(--trace); stroke: none; opacity: 0.35; }
    .met { stroke: var(--ink); stroke-width: 2.2; }
    :host([shows='together']) { grid-template-columns: auto; }
    .meeting { fill: color-mix(in srgb, var(--trace) 25%, transparent); stroke-width: 1.8; }
  `];

  /** What is on the map: a case, several together, the places where cases met, what joins clusters, or risk points. */
  @property({ reflect: true }) shows: 'case' | 'together' | 'meetings' | RelationsPart = 'meetings';
  /** A moment of it is shown. */
  @property({ type: Boolean }) hasMoment = false;
  @property() language: Language = 'zh';

  override render(): TemplateResult {
    const { legend, roles } = tracingWords(this.language);
    const sign = (shape: SVGTemplateResult, text: string): TemplateResult => html`<p><svg viewBox="0 0 28 16" aria-hidden="true">${shape}</svg>${text}</p>`;
    if (this.shows === 'meetings') return sign(svg`<circle class="meeting" cx="14" cy="8" r="6.5"></circle>`, legend.meeting);
    if (this.shows === 'clusters' || this.shows === 'points') return sign(svg`<circle class="meeting" cx="14" cy="8" r="6.5"></circle>`, legend.relations[this.shows]);
    if (this.shows === 'together') return this.renderTogether(sign);
    return html`
      ${PLACE_ROLES.map((role) => sign(svgSign('full', role), roles[role]))}
      ${sign(svgSign('full', 'activity'), legend.witnessed)}
      ${sign(svgSign('hollow', 'activity'), legend.hollow)}
      ${sign(svgSign('hollow suggested', 'activity'), tracksWords(this.language).suggested)}
      ${sign(svgPath('', 'M0 8h28'), legend.recorded)}
      ${sign(svgPath('inferred', 'M0 8h28'), legend.inferred)}
      ${sign(svgPath('gap', 'M2 8h26'), legend.gap)}
      ${sign(svgSign('fault', 'activity'), legend.fault)}
      ${this.hasMoment ? sign(svg`<circle class="met" cx="14" cy="8" r="6.5"></circle>`, playWords(this.language).legend.here) : nothing}
    `;
  }

  private renderTogether(sign: (shape: SVGTemplateResult, text: string) => TemplateResult): TemplateResult {
    const { legend } = playWords(this.language);
    const disc = (kind: string): SVGTemplateResult => svg`<circle class=${kind} cx="14" cy="8" r="6"></circle>`;
    return html`${sign(disc('full'), this.hasMoment ? legend.now : legend.all)}
      ${this.hasMoment ? html`${sign(disc('hollow'), legend.inferred)}${sign(disc('before'), legend.before)}${sign(disc('met'), legend.met)}` : nothing}`;
  }
}

function svgSign(kind: string, role: PlaceRole): SVGTemplateResult {
  return svg`<path class=${kind} transform="translate(6 0)" d=${ROLE_SIGNS[role]}></path>`;
}

function svgPath(kind: string, d: string): SVGTemplateResult {
  return svg`<path class=${kind} d=${d}></path>`;
}

declare global {
  interface HTMLElementTagNameMap { 'tracing-legend': TracingLegend }
}
