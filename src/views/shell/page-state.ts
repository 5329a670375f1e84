// What stands in the middle while there is no district to show: opening, nothing yet, or failed.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { State } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { setStyle } from '../set-style.ts';
import { base, controls } from '../shared-styles.ts';
import { writeNotice } from './notice-bar.ts';

/** Whole percent of a progress, 0 while the whole is not known. */
export function percentOf(progress: { readonly done: number; readonly whole: number }): number {
  return progress.whole <= 0 ? 0 : Math.min(100, Math.floor((progress.done / progress.whole) * 100));
}

/** Properties in; `demo-opened` out. */
@customElement('page-state')
export class PageState extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; place-items: center; background: var(--ground); padding: 24px; font-size: 15px; line-height: 24px; }
    div.box { max-width: 420px; width: 100%; }
    h2 { font-size: 18px; line-height: 28px; font-weight: 600; margin-bottom: 8px; }
    p { margin-bottom: 16px; text-wrap: pretty; }
    .reason { font-size: 13px; line-height: 20px; color: var(--ink-soft); overflow-wrap: anywhere; }
    .meter { height: 4px; background: var(--line); border-radius: 2px; overflow: hidden; }
    .meter i { display: block; height: 100%; background: var(--accent); transform-origin: left; }
  `];

  @property({ attribute: false }) now: State | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const words = wordsFor(now.language);
    if (now.phase === 'failed') {
      return html`<div class="box" role="alert"><h2>${words.state.failed}</h2><p>${words.state.failedHint}</p>
        ${now.notices.map((notice) => html`<p class="reason">${writeNotice(notice, words.notice)}</p>`)}
        <button class="primary" @click=${() => location.reload()}>${words.state.reload}</button></div>`;
    }
    if (now.phase === 'starting' || now.progress !== null) return this.renderProgress(now);
    return html`<div class="box"><h2>${words.state.empty}</h2><p>${words.state.emptyHint}</p>
      <button class="primary" @click=${() => fireView(this, 'demo-opened', {})}>${words.state.openDemo}</button></div>`;
  }

  private renderProgress({ progress, language }: State): TemplateResult {
    const { state: words } = wordsFor(language);
    if (progress === null) return html`<div class="box" role="status">${words.starting}</div>`;
    const percent = percentOf(progress);
    const task = words.progress[progress.task];
    return html`<div class="box"><p class="figures">${words.progressLine(task, percent)}</p>
      <div class="meter" role="progressbar" aria-label=${task} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${percent}>
        <i ${setStyle({ transform: `scaleX(${percent / 100})` })}></i></div></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'page-state': PageState }
}
