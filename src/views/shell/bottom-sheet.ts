// A sheet that rises over the map on a phone, with three stops, by drag or by its buttons.
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Language } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { glyphs } from '../glyphs.ts';
import { setStyle } from '../set-style.ts';
import { base, controls } from '../shared-styles.ts';
import { nearestStop, STOP_ORDER, STOPS, type Stop } from './sheet-stops.ts';

/** Slot: the content. Fires `sheet-closed`. */
@customElement('bottom-sheet')
export class BottomSheet extends LitElement {
  static override styles = [base, controls, css`
    :host { position: absolute; inset: 0; pointer-events: none; display: flex; align-items: flex-end; z-index: 3; }
    .sheet {
      pointer-events: auto; width: 100%; display: grid; grid-template-rows: auto minmax(0, 1fr); background: var(--panel);
      border-top: 1px solid var(--line); border-radius: 12px 12px 0 0; box-shadow: 0 -4px 24px rgb(0 0 0 / 14%); overflow: hidden;
      transition: height 120ms ease-out;
    }
    .sheet.dragging { transition: none; }
    .grip { display: flex; align-items: center; padding: 0 4px 0 16px; touch-action: none; cursor: grab; position: relative; }
    .grip::before { content: ''; position: absolute; top: 6px; left: calc(50% - 16px); width: 32px; height: 4px; border-radius: 2px; background: var(--line-strong); }
    .grip h2 { flex: 1; font-size: 15px; font-weight: 600; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    /* Nothing that is brought into view may push the head of the sheet away. */
    .content { min-height: 0; overflow: clip; }
    @media (prefers-reduced-motion: reduce) { .sheet { transition: none; } }
  `];

  @property() label = '';
  @property() language: Language = 'zh';
  @state() private stop: Stop = 'half';
  @state() private dragged: number | null = null;

  private start: { y: number; share: number } | null = null;

  private readonly pressed = (event: PointerEvent): void => {
    if ((event.target as Element).closest('button') !== null) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.start = { y: event.clientY, share: STOPS[this.stop] };
  };

  private readonly moved = (event: PointerEvent): void => {
    if (this.start === null) return;
    const room = Math.max(1, this.clientHeight);
    this.dragged = Math.max(0.05, Math.min(1, this.start.share + (this.start.y - event.clientY) / room));
  };

  private readonly released = (): void => {
    if (this.start === null) return;
    this.start = null;
    const { dragged } = this;
    this.dragged = null;
    if (dragged === null) return;
    const stop = nearestStop(dragged);
    if (stop === null) this.close();
    else this.stop = stop;
  };

  private close(): void {
    this.dispatchEvent(new CustomEvent('sheet-closed'));
  }

  private step(by: 1 | -1): void {
    const next = STOP_ORDER[STOP_ORDER.indexOf(this.stop) + by];
    if (next === undefined) this.close();
    else this.stop = next;
  }

  override render(): TemplateResult {
    const words = wordsFor(this.language);
    const share = this.dragged ?? STOPS[this.stop];
    return html`<section class="sheet ${this.dragged === null ? '' : 'dragging'}" aria-label=${this.label} ${setStyle({ height: `${share * 100}%` })}>
      <div class="grip" @pointerdown=${this.pressed} @pointermove=${this.moved} @pointerup=${this.released} @pointercancel=${this.released}>
        <h2>${this.label}</h2>
        <button class="icon quiet" aria-label=${words.shell.raiseSheet} title=${words.shell.raiseSheet} ?disabled=${this.stop === 'full'} @click=${() => this.step(1)}>${glyphs.up}</button>
        <button class="icon quiet" aria-label=${words.shell.lowerSheet} title=${words.shell.lowerSheet} @click=${() => this.step(-1)}>${glyphs.down}</button>
        <button class="icon quiet" aria-label=${words.shell.close} title=${words.shell.close} @click=${() => this.close()}>${glyphs.close}</button>
      </div>
      <div class="content"><slot></slot></div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'bottom-sheet': BottomSheet }
}
