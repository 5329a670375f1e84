// Plays the time of a case or of several: the buttons, the moment and what is known of it; told aloud when that changes, not at every step.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PLAY_SPEEDS, type PlaySpeed, type PlayState } from '../../../store/tracing/play-state.ts';
import type { Language } from '../../../store/state.ts';
import { playWords } from '../../../words/tracing/play.ts';
import { writeMoment } from '../../../words/tracing/tracing-desk.ts';
import { fireView } from '../../events.ts';
import { glyphs } from '../../glyphs.ts';
import { base, controls } from '../../shared-styles.ts';
import type { MomentText } from './write-moment-of-case.ts';

/** While it plays, so many milliseconds lie between two that are told. */
const TELL_MS = 3000;

/** Properties in; `trace-play-toggled`, `trace-moment-…` and `trace-speed-chosen` out. */
@customElement('play-bar')
export class PlayBar extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    .row { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; }
    .row .icon { border: 1px solid var(--line-strong); }
    .row .play { border-radius: 50%; }
    .row select { flex: 1; min-width: 96px; max-width: 150px; }
    .turned { transform: scaleX(-1); display: grid; }
    .gap { white-space: nowrap; }
    .moment { min-height: 40px; padding-top: 6px; text-wrap: pretty; }
    .moment b { margin-inline-end: 8px; font-variant-numeric: tabular-nums; }
    .nowhere { color: var(--ink-soft); }
    .nowhere i { display: inline-block; margin-inline-end: 4px; padding: 0 4px; border: 1px dashed var(--ink-soft); border-radius: 4px; font-style: normal; font-size: 12px; line-height: 16px; }
    .told { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  `];

  @property({ attribute: false }) play: PlayState | null = null;
  /** What is known of the moment; null where none is shown. */
  @property({ attribute: false }) moment: MomentText | null = null;
  @property({ type: Boolean }) hasGaps = false;
  @property() language: Language = 'zh';
  @state() private told = '';

  private toldKey = '';
  private toldAt = 0;
  private telling: ReturnType<typeof setTimeout> | undefined;

  override updated(): void {
    const { moment, play } = this;
    const key = moment?.key ?? '';
    if (key === this.toldKey || this.telling !== undefined) return;
    const wait = play?.isPlaying === true ? Math.max(0, this.toldAt + TELL_MS - performance.now()) : 0;
    this.telling = setTimeout(() => {
      this.telling = undefined;
      this.toldKey = this.moment?.key ?? '';
      this.toldAt = performance.now();
      const minute = this.play?.minute ?? null;
      this.told = this.moment === null || minute === null ? '' : `${writeMoment(minute, this.language)} ${this.moment.text}`;
    }, wait);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.telling);
    this.telling = undefined;
  }

  override render(): TemplateResult | typeof nothing {
    const { play, moment, language } = this;
    if (play === null) return nothing;
    const words = playWords(language);
    const { minute, isPlaying, speed } = play;
    const name = isPlaying ? words.pause : words.play;
    return html`<div class="row" role="group" aria-label=${words.controls}>
        <button class="icon quiet" title=${words.before} aria-label=${words.before} @click=${() => fireView(this, 'trace-moment-stepped', { to: 'stay', by: -1 })}><span class="turned">${glyphs.unfold}</span></button>
        <button class="icon quiet play" title=${name} aria-label=${name} @click=${() => fireView(this, 'trace-play-toggled', {})}>${isPlaying ? glyphs.pause : glyphs.play}</button>
        <button class="icon quiet" title=${words.after} aria-label=${words.after} @click=${() => fireView(this, 'trace-moment-stepped', { to: 'stay', by: 1 })}>${glyphs.unfold}</button>
        ${this.hasGaps ? html`<button class="framed gap" title=${words.gap} aria-label=${words.gap} @click=${() => fireView(this, 'trace-moment-stepped', { to: 'gap', by: 1 })}>${words.gapShort} ›</button>` : nothing}
        <select aria-label=${words.speed} @change=${(event: Event) => fireView(this, 'trace-speed-chosen', { speed: Number((event.target as HTMLSelectElement).value) as PlaySpeed })}>
          ${PLAY_SPEEDS.map((one) => html`<option value=${one} ?selected=${one === speed}>${words.speeds[one]}</option>`)}</select>
        ${minute === null ? nothing : html`<button class="icon quiet" title=${words.close} aria-label=${words.close} @click=${() => fireView(this, 'trace-moment-chosen', { minute: null })}>${glyphs.close}</button>`}
      </div>
      <p class="moment ${moment?.isNowhere === true ? 'nowhere' : ''}">${minute === null || moment === null ? html`<span class="soft">${words.noMoment}</span>`
        : html`<b>${writeMoment(minute, language)}</b>${moment.isNowhere ? html`<i aria-hidden="true">?</i>` : nothing}${moment.text}`}</p>
      <p class="told" aria-live="polite">${this.told}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'play-bar': PlayBar }
}
