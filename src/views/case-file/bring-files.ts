// Bringing cases and units: choosing files, or pasting cells of a spreadsheet.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Language } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { TABLE_FILES } from '../import/file-button.ts';
import '../import/file-button.ts';
import { isCells } from '../import/incoming.ts';
import { base, controls } from '../shared-styles.ts';

/** Properties in; `files-given` and `text-pasted` out. */
@customElement('bring-files')
export class BringFiles extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    .ways { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
    p { color: var(--ink-soft); margin-top: 4px; text-wrap: pretty; }
    textarea {
      display: block; width: 100%; min-height: 72px; margin-top: 8px; padding: 4px 8px; font: inherit; color: inherit; resize: vertical;
      background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; white-space: pre; overflow: auto;
    }
    .paste button { margin-top: 8px; }
    button:disabled { opacity: 0.55; cursor: default; background: none; }
  `];

  /** Whether this is what the person should do next. */
  @property({ type: Boolean }) first = false;
  @property({ type: Boolean }) disabled = false;
  @property() language: Language = 'zh';
  @state() private pasting = false;
  @state() private text = '';
  @query('textarea') private field!: HTMLTextAreaElement | null;

  private async toggle(): Promise<void> {
    this.pasting = !this.pasting;
    await this.updateComplete;
    this.field?.focus();
  }

  private give(text: string): void {
    this.text = '';
    fireView(this, 'text-pasted', { text });
  }

  private readonly pasted = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!isCells(text) || this.text !== '') return;
    event.preventDefault();
    this.give(text);
  };

  override render(): TemplateResult {
    const { caseFile: words } = wordsFor(this.language);
    return html`<div class="ways">
        <file-button multiple .primary=${this.first} .label=${words.choose} .accept=${TABLE_FILES} .disabled=${this.disabled}
          @files-chosen=${(event: CustomEvent<{ files: File[] }>) => fireView(this, 'files-given', event.detail)}></file-button>
        <button class="framed" aria-expanded=${this.pasting ? 'true' : 'false'} ?disabled=${this.disabled} @click=${() => this.toggle()}>${words.paste}</button>
      </div>
      ${this.pasting && !this.disabled ? this.renderPaste() : nothing}
      <p>${this.first ? html`${words.bringFirst}<br>` : nothing}${words.accepted}</p>`;
  }

  private renderPaste(): TemplateResult {
    const { caseFile: words } = wordsFor(this.language);
    return html`<div class="paste"><p id="paste-hint">${words.pasteHint}</p>
      <textarea aria-label=${words.pasteField} aria-describedby="paste-hint" spellcheck="false" .value=${this.text} @paste=${this.pasted}
        @input=${(event: InputEvent) => { this.text = (event.target as HTMLTextAreaElement).value; }}></textarea>
      ${this.text.trim() === '' ? nothing : html`<button class="framed" @click=${() => this.give(this.text)}>${words.pasteRead}</button>`}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'bring-files': BringFiles }
}
