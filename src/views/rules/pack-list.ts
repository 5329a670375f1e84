// All packs to choose among: title, id, issuer, date and whether the text is certain; choosing one only shows it.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { RulePack } from '../../domain/zoning/packs/rule-pack.ts';
import type { Language } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import '../import/file-button.ts';
import { base, controls } from '../shared-styles.ts';
import { packPartStyles } from './pack-parts.ts';

export interface PackEntry {
  readonly key: string;
  readonly pack: RulePack;
  readonly isInForce: boolean;
  /** In force, from a file; '' for neither. */
  readonly mark: string;
}

/** Chosen in the list as well: the texts of which no pack was made. */
export const NOT_PACKS_KEY = ':not';

/** Properties in; `entry-chosen` (detail `{ key }`) and `pack-file` (detail `{ file }`) out, for the sheet only. */
@customElement('pack-list')
export class PackList extends LitElement {
  static override styles = [base, controls, packPartStyles, css`
    :host { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; }
    .hint { padding: 8px 16px; color: var(--ink-soft); font-size: 12px; line-height: 18px; }
    ul { overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; }
    li button { display: grid; justify-content: stretch; justify-items: start; gap: 0; width: 100%; padding: 8px 16px; border: 0; border-radius: 0; text-align: start; white-space: normal; }
    li button[aria-current='true'] { background: var(--selected); box-shadow: inset 2px 0 0 var(--accent); }
    b { font-size: 13px; font-weight: 600; }
    .issuer, .ids { color: var(--ink-soft); font-size: 12px; line-height: 18px; }
    .marks { display: flex; flex-wrap: wrap; gap: 4px; }
    .marks .mark { margin-top: 2px; }
    .mark.unsure { border-style: dashed; color: var(--ink-soft); }
    .not { border-top: 1px solid var(--line); }
    .give { padding: 8px 16px 12px; border-top: 1px solid var(--line); }
    .give p { margin-top: 4px; color: var(--ink-soft); font-size: 12px; line-height: 18px; }
    .choose { display: none; }
    @media (max-width: 720px) {
      :host { display: flex; align-items: center; gap: 8px; padding: 8px 16px; }
      .hint, ul, .give p { display: none; }
      .choose { display: block; flex: 1; min-width: 0; }
      .choose select { width: 100%; }
      .give { padding: 0; border: 0; }
    }
  `];

  @property({ attribute: false }) entries: readonly PackEntry[] = [];
  @property() chosen = '';
  @property() language: Language = 'zh';

  private choose(key: string): void {
    this.dispatchEvent(new CustomEvent('entry-chosen', { detail: { key } }));
  }

  private readonly filesChosen = (event: CustomEvent<{ files: File[] }>): void => {
    const [file] = event.detail.files;
    if (file !== undefined) this.dispatchEvent(new CustomEvent('pack-file', { detail: { file } }));
  };

  override render(): TemplateResult {
    const words = wordsFor(this.language).rules.pack;
    const { language } = this;
    return html`
      <p class="hint">${words.listHint}</p>
      <ul aria-label=${words.list}>
        ${this.entries.map((entry) => html`<li>${this.renderEntry(entry)}</li>`)}
        <li class="not"><button aria-current=${this.chosen === NOT_PACKS_KEY ? 'true' : 'false'} @click=${() => this.choose(NOT_PACKS_KEY)}><b>${words.not}</b></button></li>
      </ul>
      <label class="choose"><span class="visually-hidden">${words.choose}</span>
        <select .value=${live(this.chosen)} @change=${(event: Event) => this.choose((event.target as HTMLSelectElement).value)}>
          ${this.entries.map(({ key, pack, mark }) => html`<option value=${key} ?selected=${key === this.chosen}>${pack.title[language]} · ${pack.id}${mark === '' ? '' : ` · ${mark}`}</option>`)}
          <option value=${NOT_PACKS_KEY} ?selected=${this.chosen === NOT_PACKS_KEY}>${words.not}</option>
        </select></label>
      <div class="give"><file-button .label=${words.give} .accept=${'.json,application/json'} @files-chosen=${this.filesChosen}></file-button><p>${words.giveHint}</p></div>
    `;
  }

  private renderEntry({ key, pack, isInForce, mark }: PackEntry): TemplateResult {
    const { language } = this;
    const words = wordsFor(language).rules.pack;
    return html`<button aria-current=${key === this.chosen ? 'true' : 'false'} @click=${() => this.choose(key)}>
      <b>${pack.title[language]}</b><span class="ids figures">${pack.id} · ${pack.date}</span><span class="issuer">${pack.authority[language]}</span>
      ${mark === '' && pack.uncertain === undefined ? nothing : html`<span class="marks">${mark === '' ? nothing : html`<span class="mark ${isInForce ? 'strong' : ''}">${mark}</span>`}
        ${pack.uncertain === undefined ? nothing : html`<span class="mark unsure" title=${pack.uncertain[language]}>${words.uncertain}</span>`}</span>`}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pack-list': PackList }
}
