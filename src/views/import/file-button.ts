// A button that lets a person choose files.
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base, controls } from '../shared-styles.ts';

/** Endings and types a table or a map of units may have; what the file holds is found by reading it. */
export const TABLE_FILES = '.csv,.tsv,.txt,.xlsx,.geojson,.json,.fgb,.gz';
export const CASE_FILES = '.zip';

/** Properties in; `files-chosen` (detail `{ files }`, for the parent only) out. */
@customElement('file-button')
export class FileButton extends LitElement {
  static override styles = [base, controls, css`
    button:disabled { opacity: 0.55; cursor: default; background: none; }
    button.primary:disabled { opacity: 1; background: var(--panel-soft); color: var(--ink-soft); filter: none; }
  `];

  @property() label = '';
  @property() accept = '';
  @property({ type: Boolean }) multiple = false;
  @property({ type: Boolean }) primary = false;
  @property({ type: Boolean }) disabled = false;
  @query('input') private input!: HTMLInputElement;

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  private readonly changed = (): void => {
    const files = [...(this.input.files ?? [])];
    // The same file can be chosen again after it was mended.
    this.input.value = '';
    if (files.length > 0) this.dispatchEvent(new CustomEvent('files-chosen', { detail: { files } }));
  };

  override render(): TemplateResult {
    return html`<button class=${this.primary ? 'primary' : 'framed'} ?disabled=${this.disabled} @click=${() => this.input.click()}>${this.label}</button>
      <input type="file" hidden accept=${this.accept} ?multiple=${this.multiple} ?disabled=${this.disabled} @change=${this.changed}>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'file-button': FileButton }
}
