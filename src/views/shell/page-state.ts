// What stands in the middle while there is no district to show: opening, nothing yet, still empty, or failed.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { refuseRecording } from '../../store/refusals.ts';
import type { State, UnitDirectory } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { TABLE_FILES } from '../import/file-button.ts';
import '../import/file-button.ts';
import { setStyle } from '../set-style.ts';
import { base, controls } from '../shared-styles.ts';
import { writeNotice } from './write-notice.ts';

/** Whole percent of a progress, 0 while the whole is not known. */
export function percentOf(progress: { readonly done: number; readonly whole: number }): number {
  return progress.whole <= 0 ? 0 : Math.min(100, Math.floor((progress.done / progress.whole) * 100));
}

/** Whether the person's own district has no units yet, so that the page says what to bring. */
export function isEmptyDistrict({ phase, caseFile, directory, progress }: Pick<State, 'phase' | 'caseFile' | 'directory' | 'progress'>): boolean {
  return phase === 'ready' && progress === null && caseFile !== null && !caseFile.isDemo && (directory === null || directory.count === 0);
}

const placed = new WeakMap<UnitDirectory, boolean>();

/** Whether there are units and not one of them has a place, so that the map would stay blank without a word. */
export function isPlaceless({ phase, directory, screen }: Pick<State, 'phase' | 'directory' | 'screen'>): boolean {
  if (phase !== 'ready' || directory === null || directory.zoned.length === 0 || screen.placing !== null) return false;
  let hasPlace = placed.get(directory);
  if (hasPlace === undefined) placed.set(directory, (hasPlace = directory.center.some((degrees) => !Number.isNaN(degrees))));
  return !hasPlace;
}

/** Properties in; `demo-opened`, `files-given`, `desk-chosen` and `sheet-chosen` out. `over`: a card over the map. */
@customElement('page-state')
export class PageState extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; place-items: center; background: var(--ground); padding: 24px; font-size: 15px; line-height: 24px; }
    .box { max-width: 420px; width: 100%; }
    h2 { font-size: 18px; line-height: 28px; font-weight: 600; margin-bottom: 8px; }
    p { margin-bottom: 16px; text-wrap: pretty; }
    .reason { font-size: 13px; line-height: 20px; color: var(--ink-soft); overflow-wrap: anywhere; }
    .meter { height: 4px; background: var(--line); border-radius: 2px; overflow: hidden; }
    :host([over]) { background: none; pointer-events: none; }
    :host([over]) .box { pointer-events: auto; padding: 16px 24px 24px; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; }
    .ways { display: flex; flex-wrap: wrap; gap: 8px; font-size: 13px; }
    .ways button { min-height: 36px; }
    .meter i { display: block; height: 100%; background: var(--accent); transform-origin: left; }
  `];

  @property({ attribute: false }) now: State | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const words = wordsFor(now.language);
    if (now.phase === 'failed') {
      return html`<div class="box" role="alert"><h2>${words.state.failed}</h2><p>${words.state.failedHint}</p>
        ${now.notices.map((notice) => html`<p class="reason">${writeNotice(notice, now.language)}</p>`)}
        <button class="primary" @click=${() => location.reload()}>${words.state.reload}</button></div>`;
    }
    if (now.phase === 'starting' || now.progress !== null) return this.renderProgress(now);
    if (isEmptyDistrict(now)) return this.renderBegin(now);
    if (isPlaceless(now)) return this.renderPlaceless(now);
    return html`<div class="box"><h2>${words.state.empty}</h2><p>${words.state.emptyHint}</p>
      <button class="primary" @click=${() => fireView(this, 'demo-opened', {})}>${words.state.openDemo}</button></div>`;
  }

  private renderBegin(now: State): TemplateResult {
    const { caseFile, openPlaces, language } = now;
    const { caseFile: words } = wordsFor(language);
    const hasCases = openPlaces.length > 0;
    return html`<section class="box" aria-labelledby="begin"><h2 id="begin">${hasCases ? words.noUnitsTitle : words.emptyTitle(caseFile?.name ?? '')}</h2>
      <p>${hasCases ? words.noUnitsHint(openPlaces.length) : words.emptyHint}</p>
      <div class="ways"><file-button primary multiple .label=${words.choose} .accept=${TABLE_FILES} .disabled=${refuseRecording(now) !== null}
          @files-chosen=${(event: CustomEvent<{ files: File[] }>) => fireView(this, 'files-given', event.detail)}></file-button>
        <button class="framed" @click=${() => fireView(this, 'sheet-chosen', { sheet: 'case-file' })}>${words.otherWays}</button></div></section>`;
  }

  private renderPlaceless({ language }: State): TemplateResult {
    const { caseFile: words } = wordsFor(language);
    return html`<section class="box" aria-labelledby="placeless"><h2 id="placeless">${words.placelessTitle}</h2><p>${words.placelessHint}</p>
      <div class="ways"><button class="framed" @click=${() => fireView(this, 'sheet-chosen', { sheet: 'list' })}>${words.placelessList}</button>
        <button class="framed" @click=${() => fireView(this, 'desk-chosen', { desk: 'unplaced' })}>${words.placelessPlace}</button></div></section>`;
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
