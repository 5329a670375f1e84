// The strip under the map: play, the list day with its cut-off, the curve with its handle, and the key to it.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { History } from '../../domain/zoning/lists/history.ts';
import type { State } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';
import { casesOn, type DayAxis } from './curve-paths.ts';
import './day-slider.ts';
import { isProjection, writeBasis, writeKnownTo } from './list-basis.ts';

/** Reads the store; fires `play-toggled`, the slider inside `day-chosen`. */
@customElement('timeline-panel')
export class TimelinePanel extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; height: 100%; background: var(--panel); container-type: inline-size; }
    .strip { display: grid; grid-template-columns: auto 184px minmax(0, 1fr) auto; height: 100%; align-items: stretch; }
    .play { align-self: center; width: 40px; height: 40px; margin: 0 8px; border: 1px solid var(--line-strong); border-radius: 50%; padding: 0; }
    .now { align-self: center; padding-inline-end: 8px; }
    .now b { display: flex; align-items: center; white-space: nowrap; font-size: 24px; line-height: 28px; font-weight: 600; font-variant-numeric: tabular-nums; }
    .now b i { margin-inline-start: 8px; padding: 0 4px; border: 1px dashed var(--ink-soft); border-radius: 4px; font-style: normal; font-weight: 400; font-size: 12px; line-height: 16px; }
    .now span { display: block; font-size: 12px; line-height: 18px; color: var(--ink-soft); white-space: nowrap; }
    day-slider { padding: 4px 0; }
    .key { align-self: center; padding: 0 16px; font-size: 11px; line-height: 16px; color: var(--ink-soft); white-space: nowrap; }
    .key div { display: flex; align-items: center; gap: 8px; }
    .key i { display: block; width: 12px; height: 8px; flex: none; }
    .key .outside { background: var(--curve-outside); } .key .inside { background: var(--curve-inside); } .key .unknown { background: var(--curve-unknown); }
    .key .live { border: 1px solid var(--ink); border-bottom: 0; }
    .key .sealed { height: 0; border-top: 2px solid var(--zone-sealed-line); }
    .key .controlled { height: 0; border-top: 2px dashed var(--zone-controlled-line); }
    @container (max-width: 1000px) { .key { display: none; } }
    @container (max-width: 720px) {
      .strip { grid-template-columns: auto minmax(0, 1fr); padding-inline-end: 12px; }
      .now { display: none; }
      .play { margin: 0 8px; width: 44px; height: 44px; }
    }
  `];

  @property({ attribute: false }) store: Store<State> | null = null;

  private axis: DayAxis | null = null;
  private axisOf: History | null = null;
  private readonly watch = new StoreController(this, (now, before) =>
    now.screen !== before.screen || now.days !== before.days || now.curve !== before.curve || now.series !== before.series ||
    now.history !== before.history || now.language !== before.language);

  override willUpdate(): void {
    this.watch.follow(this.store);
    const history = this.store?.get().history ?? null;
    if (history === this.axisOf) return;
    this.axisOf = history;
    this.axis = history === null ? null : { first: history.first, last: history.last };
  }

  override render(): TemplateResult | typeof nothing {
    const now = this.store?.get();
    if (now === undefined || this.axis === null) return nothing;
    const words = wordsFor(now.language);
    const { day, playing } = now.screen;
    const live = now.curve === null ? 0 : casesOn(now.curve, day).all;
    return html`<div class="strip">
      <button class="play" aria-label=${playing ? words.timeline.pause : words.timeline.play} title=${playing ? words.timeline.pause : words.timeline.play}
        @click=${() => fireView(this, 'play-toggled', { playing: !playing })}>${playing ? glyphs.pause : glyphs.play}</button>
      <div class="now">
        <b>${writeDay(day, now.language)}${isProjection(day, now) ? html`<i title=${words.top.projectedTitle}>${words.top.projection}</i>` : nothing}</b>
        <span>${writeKnownTo(day, now)}</span>
        <span class="figures">${words.timeline.liveCount(live)}</span>
      </div>
      <day-slider .day=${day} .axis=${this.axis} .curve=${now.curve} .series=${now.series} .published=${this.publishedDays(now)} .basis=${writeBasis(day, now)} .language=${now.language}></day-slider>
      ${this.renderKey(now)}
    </div>`;
  }

  private renderKey(now: State): TemplateResult {
    const words = wordsFor(now.language).timeline;
    const unknown = now.curve?.unknown.some((count) => count > 0) ?? false;
    const units = (values: Uint32Array | undefined): string => writeNumber(values?.[now.screen.day - (this.axis?.first ?? 0)] ?? 0);
    return html`<div class="key figures">
      <div><i class="outside"></i>${words.outside}</div>
      <div><i class="inside"></i>${words.inside}</div>
      ${unknown ? html`<div><i class="unknown"></i>${words.unknown}</div>` : nothing}
      <div><i class="sealed"></i>${words.sealed} ${units(now.series?.sealed)}</div>
      <div><i class="controlled"></i>${words.controlled} ${units(now.series?.controlled)}</div>
    </div>`;
  }

  private marked: { readonly of: State['published']; readonly days: readonly number[] } | null = null;

  /** The same list as long as nothing else is published: the slider draws its marks once. */
  private publishedDays({ published }: State): readonly number[] {
    if (this.marked?.of !== published) this.marked = { of: published, days: published.map(({ day }) => day) };
    return this.marked.days;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'timeline-panel': TimelinePanel }
}
