// The frame of a sheet over the page: a native modal dialog with a title and a way out.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Language } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';

/** Slot: the content. `wide` for tables. Closing fires `sheet-chosen` none. */
@customElement('sheet-frame')
export class SheetFrame extends LitElement {
  static override styles = [base, controls, css`
    dialog {
      width: min(640px, calc(100vw - 32px)); max-height: min(760px, calc(100dvh - 64px)); padding: 0; margin: auto; color: var(--ink);
      background: var(--panel); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 8px 40px rgb(0 0 0 / 22%); overflow: hidden;
    }
    dialog[open] { display: grid; grid-template-rows: auto minmax(0, 1fr); }
    dialog.wide { width: min(1080px, calc(100vw - 32px)); height: min(760px, calc(100dvh - 64px)); }
    dialog::backdrop { background: rgb(15 20 24 / 36%); }
    .head { display: flex; align-items: center; padding: 8px 8px 8px 16px; }
    h2:focus-visible { outline: none; }
    h2 { flex: 1; font-size: 18px; line-height: 28px; font-weight: 600; }
    .content { min-height: 0; overflow: auto; }
    .wide .content { overflow: hidden; }
    @media (max-width: 720px) {
      dialog, dialog.wide { width: 100vw; max-width: 100vw; height: 100dvh; max-height: 100dvh; border: 0; border-radius: 0; }
    }
  `];

  @property() label = '';
  @property({ type: Boolean }) wide = false;
  @property() language: Language = 'zh';
  @query('dialog') private dialog!: HTMLDialogElement;

  override firstUpdated(): void {
    this.dialog.showModal();
  }

  private readonly cancelled = (event: Event): void => {
    event.preventDefault();
    this.leave();
  };

  private leave(): void {
    fireView(this, 'sheet-chosen', { sheet: 'none' });
  }

  private readonly clicked = (event: MouseEvent): void => {
    if (event.target === this.dialog) this.leave();
  };

  override render(): TemplateResult {
    const close = wordsFor(this.language).shell.close;
    return html`<dialog class=${this.wide ? 'wide' : ''} aria-labelledby="title" @cancel=${this.cancelled} @click=${this.clicked}>
      <div class="head"><h2 id="title" tabindex="-1" autofocus>${this.label}</h2>
        <button class="icon quiet" aria-label=${close} title=${close} @click=${() => this.leave()}>${glyphs.close}</button></div>
      <div class="content" tabindex=${this.wide ? nothing : 0}><slot></slot></div>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'sheet-frame': SheetFrame }
}
