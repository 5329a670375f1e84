// The epidemic curve with the handle of the list day: drawn once, only the handle moves.
import { css, html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { EpidemicDay } from '../../domain/day.ts';
import type { EpidemicCurve, Language, LevelSeries } from '../../store/state.ts';
import { isFirstOfMonth, writeDay, writeTick } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { setStyle } from '../set-style.ts';
import { base } from '../shared-styles.ts';
import { casesOn, chooseTicks, drawCurve, shareOf, type CurvePaths, type DayAxis } from './curve-paths.ts';

const DAYS_PER_PAGE = 7;
/** A month's tick keeps this far from the ends: “1 May” is longer than 5/1. */
const TICK_CLEAR_SHARE: Readonly<Record<Language, number>> = { zh: 0.08, en: 0.13 };

/** Properties in; `day-chosen` out, with `dragging` while the hand moves. */
@customElement('day-slider')
export class DaySlider extends LitElement {
  static override styles = [base, css`
    :host { display: block; height: 100%; min-width: 0; }
    .track { position: relative; height: 100%; touch-action: none; cursor: pointer; user-select: none; -webkit-user-select: none; }
    .plot { position: absolute; inset: 20px 0 18px; border-bottom: 1px solid var(--line-strong); }
    svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; }
    .outside { fill: var(--curve-outside); } .inside { fill: var(--curve-inside); } .unknown { fill: var(--curve-unknown); }
    .sealed, .controlled { fill: none; stroke-width: 1.5; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
    .sealed { stroke: var(--zone-sealed-line); } .controlled { stroke: var(--zone-controlled-line); stroke-dasharray: 5 2; }
    .veil { position: absolute; inset: 0; background: var(--panel); opacity: 0.62; transform-origin: right; }
    .live { position: absolute; inset: 20px 0 18px; pointer-events: none; }
    .today { position: absolute; bottom: 0; background: var(--panel); border: 1px solid var(--ink); border-bottom: 0; min-width: 4px; }
    .mark { position: absolute; bottom: -4px; width: 7px; height: 7px; margin-left: -3.5px; transform: rotate(45deg); background: var(--ink); border: 1px solid var(--panel); }
    .ticks { position: absolute; inset: auto 0 0; height: 18px; font-size: 11px; line-height: 18px; color: var(--ink-soft); font-variant-numeric: tabular-nums; }
    .tick { position: absolute; transform: translateX(-50%); white-space: nowrap; }
    .tick.start { transform: none; } .tick.end { transform: translateX(-100%); }
    .handle { position: absolute; inset-block: 0; width: 0; outline: none; }
    .stem { position: absolute; inset-block: 18px 18px; left: -1px; width: 2px; background: var(--ink); }
    .grip { position: absolute; left: -6px; bottom: 2px; width: 12px; height: 15px; border-radius: 5px; background: var(--ink); border: 1px solid var(--panel); }
    .flag {
      position: absolute; top: 0; transform: translateX(-50%); padding: 0 8px; height: 18px; line-height: 18px; border-radius: 4px;
      background: var(--ink); color: var(--panel); font-size: 12px; font-weight: 600; white-space: nowrap; pointer-events: none; font-variant-numeric: tabular-nums;
    }
    .handle:focus-visible .grip { outline: 2px solid var(--accent); outline-offset: 2px; }
    @media (pointer: coarse) { .grip { left: -9px; width: 18px; height: 18px; bottom: 0; border-radius: 8px; } }
  `];

  @property({ type: Number }) day: EpidemicDay = 0;
  @property({ attribute: false }) axis: DayAxis = { first: 0, last: 0 };
  @property({ attribute: false }) curve: EpidemicCurve | null = null;
  @property({ attribute: false }) series: LevelSeries | null = null;
  /** Days with a published list. */
  @property({ attribute: false }) published: readonly EpidemicDay[] = [];
  /** What the list of the day rests on, in words. */
  @property() basis = '';
  @property() language: Language = 'zh';
  @query('.track') private track!: HTMLElement;

  private paths: CurvePaths | null = null;
  /** Last day told while dragging; null when no hand is on the slider. */
  private told: EpidemicDay | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('curve') && !changed.has('series') && !changed.has('axis')) return;
    this.paths = this.curve === null ? null : drawCurve(this.curve, this.series, this.axis);
  }

  /** Share of the width at the middle of a day. */
  private shareAt(day: EpidemicDay): number {
    return (day - this.axis.first + 0.5) / (this.axis.last - this.axis.first + 1);
  }

  private clamp(day: EpidemicDay): EpidemicDay {
    return Math.max(this.axis.first, Math.min(this.axis.last, day));
  }

  private dayUnder(event: PointerEvent): EpidemicDay {
    const { left, width } = this.track.getBoundingClientRect();
    const days = this.axis.last - this.axis.first + 1;
    return this.clamp(this.axis.first + Math.floor(((event.clientX - left) / Math.max(1, width)) * days));
  }

  private readonly pressed = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.track.setPointerCapture(event.pointerId);
    this.tell(event);
  };

  private readonly moved = (event: PointerEvent): void => {
    if (this.told !== null) this.tell(event);
  };

  private tell(event: PointerEvent): void {
    const day = this.dayUnder(event);
    if (day === this.told) return;
    this.told = day;
    fireView(this, 'day-chosen', { day, dragging: true });
  }

  private readonly released = (): void => {
    if (this.told === null) return;
    const day = this.told;
    this.told = null;
    fireView(this, 'day-chosen', { day, dragging: false });
  };

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const target = this.dayForKey(event.key);
    if (target === null) return;
    event.preventDefault();
    fireView(this, 'day-chosen', { day: this.clamp(target), dragging: false });
  };

  private dayForKey(key: string): EpidemicDay | null {
    switch (key) {
      case 'ArrowLeft': case 'ArrowDown': return this.day - 1;
      case 'ArrowRight': case 'ArrowUp': return this.day + 1;
      case 'PageDown': return this.day - DAYS_PER_PAGE;
      case 'PageUp': return this.day + DAYS_PER_PAGE;
      case 'Home': return this.axis.first;
      case 'End': return this.axis.last;
      default: return null;
    }
  }

  override render(): TemplateResult {
    const { day, axis, language } = this;
    const words = wordsFor(language).timeline;
    const at = day - axis.first;
    const position = `${this.shareAt(day) * 100}%`;
    return html`<div class="track" @pointerdown=${this.pressed} @pointermove=${this.moved} @pointerup=${this.released} @pointercancel=${this.released}>
      <div class="plot">
        ${guard([this.paths, language], () => this.renderCurve())}
        ${this.paths === null ? nothing : html`<div class="veil" ${setStyle({ transform: `scaleX(${1 - (at + 1) / this.paths.days})` })}></div>`}
        ${guard([this.published, axis.first, axis.last, language], () => this.published.map((marked) => html`<i class="mark" title=${words.published(writeDay(marked, language))} ${setStyle({ left: `${this.shareAt(marked) * 100}%` })}></i>`))}
      </div>
      ${guard([axis.first, axis.last, language], () => this.renderTicks())}
      <div
        class="handle" role="slider" tabindex="0" aria-label=${words.slider} aria-orientation="horizontal"
        aria-valuemin=${axis.first} aria-valuemax=${axis.last} aria-valuenow=${day} aria-valuetext=${this.valueText(at)}
        @keydown=${this.keyed} ${setStyle({ left: position })}
      ><div class="stem"></div><div class="grip"></div></div>
      <div class="live">${this.renderToday(at)}</div>
      <div class="flag" ${setStyle({ left: `clamp(28px, ${position}, calc(100% - 28px))` })}>${writeDay(day, language)}</div>
    </div>`;
  }

  private valueText(at: number): string {
    const { day, language, curve, series, basis } = this;
    const live = curve === null ? 0 : casesOn(curve, day).all;
    const words = wordsFor(language).timeline;
    const text = words.valueText(writeDay(day, language), basis, live, series?.sealed[at] ?? 0, series?.controlled[at] ?? 0);
    return this.published.includes(day) ? `${text} ${words.published(writeDay(day, language))}` : text;
  }

  private renderCurve(): TemplateResult | typeof nothing {
    const { paths } = this;
    if (paths === null) return nothing;
    return html`<svg viewBox="0 0 ${paths.days} 1" preserveAspectRatio="none" role="img" aria-label=${wordsFor(this.language).timeline.curve}>
      ${svg`<path class="outside" d=${paths.outside}></path><path class="inside" d=${paths.inside}></path><path class="unknown" d=${paths.unknown}></path>
      <path class="controlled" d=${paths.controlled}></path><path class="sealed" d=${paths.sealed}></path>`}
    </svg>`;
  }

  /** The list day's own positives are hollow: not yet in a list. */
  private renderToday(at: number): TemplateResult | typeof nothing {
    const { paths, curve } = this;
    if (paths === null || curve === null) return nothing;
    const share = (value: number): string => `${(value * 100).toFixed(3)}%`;
    const height = shareOf(casesOn(curve, this.day).all, paths.mostCases);
    if (height === 0) return nothing;
    return html`<div class="today" ${setStyle({ left: share((at + 0.1) / paths.days), width: share(0.8 / paths.days), height: share(height) })}></div>`;
  }

  private renderTicks(): TemplateResult {
    const { axis } = this;
    return html`<div class="ticks" aria-hidden="true">${chooseTicks(axis, isFirstOfMonth, TICK_CLEAR_SHARE[this.language]).map((day) => {
      const edge = day === axis.first ? 'start' : day === axis.last ? 'end' : '';
      const left = edge === 'start' ? '0%' : edge === 'end' ? '100%' : `${this.shareAt(day) * 100}%`;
      return html`<span class="tick ${edge}" ${setStyle({ left })}>${writeTick(day, this.language)}</span>`;
    })}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'day-slider': DaySlider }
}
