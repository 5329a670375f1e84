// A stretch of time chosen on a diagram, with the moment that is shown: dragged, or moved by the arrow keys.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { MINUTES_PER_DAY, type Minute } from '../../../domain/day.ts';
import type { Stretch } from '../../../domain/tracing/moment/brush-picture.ts';
import type { Language } from '../../../store/state.ts';
import { playWords } from '../../../words/tracing/play.ts';
import { writeMoment } from '../../../words/tracing/tracing-desk.ts';
import { fireView } from '../../events.ts';
import { setStyle } from '../../set-style.ts';
import { base } from '../../shared-styles.ts';

/** A hand that moves less has clicked. */
const CLICK_PIXELS = 4;
/** Steps of the arrow keys; of more than some days an hour. */
const [SHORT_STEP, LONG_STEP, LONG_DAYS] = [10, 60, 3];

type Handle = 'from' | 'until' | 'head';

/** Properties in; `trace-brush-chosen` and `trace-moment-chosen` out. Slot: the diagram, as large as the element. */
@customElement('time-brush')
export class TimeBrush extends LitElement {
  static override styles = [base, css`
    :host { display: block; position: relative; }
    .track { position: relative; height: 100%; touch-action: none; cursor: crosshair; user-select: none; -webkit-user-select: none; }
    :host([vertical]) .track { touch-action: pan-x; }
    .veil { position: absolute; background: var(--panel); opacity: 0.68; pointer-events: none; }
    .handle { position: absolute; outline: none; z-index: 1; }
    .handle::before { content: ''; position: absolute; background: var(--accent); }
    .handle::after { content: ''; position: absolute; background: var(--accent); border: 1px solid var(--panel); border-radius: 4px; }
    .handle:focus-visible::after { outline: 2px solid var(--accent); outline-offset: 2px; }
    :host(:not([vertical])) .handle { inset-block: 0; width: 16px; margin-inline-start: -8px; cursor: ew-resize; }
    :host(:not([vertical])) .handle::before { inset-block: 0; left: 7px; width: 2px; }
    :host(:not([vertical])) .handle::after { left: 3px; width: 10px; height: 18px; top: calc(50% - 9px); }
    :host([vertical]) .handle { inset-inline: 0; height: 16px; margin-top: -8px; cursor: ns-resize; }
    :host([vertical]) .handle::before { inset-inline: 0; top: 7px; height: 2px; }
    :host([vertical]) .handle::after { right: 0; width: 22px; height: 10px; top: 3px; }
    .handle.head::before { background: var(--ink); }
    .handle.head::after { background: var(--ink); border-radius: 50%; }
    :host(:not([vertical])) .handle.head::after { left: 2px; width: 12px; height: 12px; top: -2px; }
    :host([vertical]) .handle.head::after { right: auto; left: 0; width: 12px; height: 12px; top: 2px; }
    @media (pointer: coarse) { .handle::after { transform: scale(1.5); } }
  `];

  @property({ attribute: false }) whole: Stretch = [0, 0];
  @property({ attribute: false }) brush: Stretch | null = null;
  @property({ type: Number }) minute: Minute | null = null;
  @property({ type: Boolean, reflect: true }) vertical = false;
  @property() language: Language = 'zh';
  @query('.track') private track!: HTMLElement;

  /** What the hand holds: a handle, or the minute and place a stretch is drawn from. */
  private held: Handle | { readonly minute: Minute; readonly at: number } | null = null;
  private isDrawn = false;

  private get shown(): Stretch {
    return this.brush ?? this.whole;
  }

  private shareOf(minute: Minute): number {
    const [first, last] = this.whole;
    return Math.max(0, Math.min(1, (minute - first) / Math.max(1, last - first + 1)));
  }

  private along(event: PointerEvent): number {
    return this.vertical ? event.clientY : event.clientX;
  }

  private minuteUnder(event: PointerEvent): Minute {
    const { left, top, width, height } = this.track.getBoundingClientRect();
    const share = (this.along(event) - (this.vertical ? top : left)) / Math.max(1, this.vertical ? height : width);
    const [first, last] = this.whole;
    return Math.max(first, Math.min(last, first + Math.floor(share * (last - first + 1))));
  }

  private readonly pressed = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const handle = (event.target as Element).closest<HTMLElement>('.handle');
    this.held = (handle?.dataset['handle'] as Handle | undefined) ?? { minute: this.minuteUnder(event), at: this.along(event) };
    this.isDrawn = false;
    handle?.focus();
    this.track.setPointerCapture(event.pointerId);
    event.preventDefault();
  };

  private readonly moved = (event: PointerEvent): void => {
    const { held } = this;
    if (held === null) return;
    const minute = this.minuteUnder(event);
    if (typeof held === 'string') return this.moveHandle(held, minute);
    if (Math.abs(this.along(event) - held.at) < CLICK_PIXELS && !this.isDrawn) return;
    this.isDrawn = true;
    fireView(this, 'trace-brush-chosen', { brush: [Math.min(held.minute, minute), Math.max(held.minute, minute)] });
  };

  private readonly released = (): void => {
    const { held } = this;
    this.held = null;
    if (held !== null && typeof held !== 'string' && !this.isDrawn) fireView(this, 'trace-moment-chosen', { minute: held.minute });
  };

  private readonly left = (): void => {
    this.held = null;
  };

  /** One end does not pass the other. */
  private moveHandle(handle: Handle, minute: Minute): void {
    const [from, until] = this.shown;
    if (handle === 'head') fireView(this, 'trace-moment-chosen', { minute });
    else fireView(this, 'trace-brush-chosen', { brush: handle === 'from' ? [Math.min(minute, until), until] : [from, Math.max(minute, from)] });
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    const handle = (event.target as HTMLElement).dataset['handle'] as Handle | undefined;
    if (handle === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const [first, last] = this.whole;
    const minute = handle === 'head' ? (this.minute ?? first) : this.shown[handle === 'from' ? 0 : 1];
    const step = last - first > LONG_DAYS * MINUTES_PER_DAY ? LONG_STEP : SHORT_STEP;
    // Time runs to the right, and down: there an arrow is what it looks like.
    const later = this.vertical ? ['ArrowDown', 'ArrowRight'] : ['ArrowRight', 'ArrowUp'];
    const earlier = this.vertical ? ['ArrowUp', 'ArrowLeft'] : ['ArrowLeft', 'ArrowDown'];
    const { key } = event;
    const target = later.includes(key) ? minute + step : earlier.includes(key) ? minute - step : key === 'PageDown' ? minute + MINUTES_PER_DAY : key === 'PageUp' ? minute - MINUTES_PER_DAY : key === 'Home' ? first : key === 'End' ? last : null;
    if (target === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.moveHandle(handle, Math.max(first, Math.min(last, target)));
  };

  override render(): TemplateResult {
    const [from, until] = this.shown;
    const words = playWords(this.language);
    const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;
    const veil = (start: string, end: string): Record<string, string> => (this.vertical ? { left: '0', right: '0', top: start, bottom: end } : { top: '0', bottom: '0', left: start, right: end });
    return html`<div class="track" @pointerdown=${this.pressed} @pointermove=${this.moved} @pointerup=${this.released} @pointercancel=${this.left} @keydown=${this.keyed}>
      <slot></slot>
      ${this.brush === null ? nothing : html`<div class="veil" ${setStyle(veil('0', percent(1 - this.shareOf(from))))}></div><div class="veil" ${setStyle(veil(percent(this.shareOf(until + 1)), '0'))}></div>`}
      ${this.renderHandle('from', words.brushFrom, from, percent(this.shareOf(from)))}
      ${this.renderHandle('until', words.brushUntil, until, percent(this.shareOf(until + 1)))}
      ${this.minute === null ? nothing : this.renderHandle('head', words.head, this.minute, percent(this.shareOf(this.minute)))}
    </div>`;
  }

  private renderHandle(handle: Handle, label: string, minute: Minute, place: string): TemplateResult {
    return html`<div class="handle ${handle}" data-handle=${handle} role="slider" tabindex="0" aria-label=${label} aria-orientation=${this.vertical ? 'vertical' : 'horizontal'}
      aria-valuemin=${this.whole[0]} aria-valuemax=${this.whole[1]} aria-valuenow=${minute} aria-valuetext=${writeMoment(minute, this.language)} ${setStyle(this.vertical ? { top: place } : { left: place })}></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'time-brush': TimeBrush }
}
