// 春耕 without a register: which files to bring, and the way to bring them.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { State } from '../../store/state.ts';
import { farmingWords } from '../../words/farming-desk.ts';
import { fireView } from '../events.ts';
import { TABLE_FILES } from '../import/file-button.ts';
import '../import/file-button.ts';
import { base, controls } from '../shared-styles.ts';

/** Properties in; `files-given` and `sheet-chosen` out. */
@customElement('no-register')
export class NoRegister extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; padding: 16px; overflow: auto; scrollbar-width: thin; }
    h3 { font-size: 15px; line-height: 24px; font-weight: 600; }
    p { color: var(--ink-soft); margin: 4px 0 8px; text-wrap: pretty; }
    li { padding: 6px 0; border-bottom: 1px solid var(--line); text-wrap: pretty; }
    .ways { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 12px; }
  `];

  @property({ attribute: false }) now: State | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const words = farmingWords(now.language).none;
    const inDemo = now.caseFile?.isDemo ?? true;
    return html`<h3>${words.title}</h3><p>${words.hint}</p>
      <ul>${words.files.map((file) => html`<li>${file}</li>`)}</ul>
      ${inDemo ? html`<p>${words.demo}</p>` : nothing}
      <div class="ways">
        ${inDemo ? nothing : html`<file-button multiple primary .label=${words.bring} .accept=${TABLE_FILES} .disabled=${now.saved === 'read-only'}
          @files-chosen=${(event: CustomEvent<{ files: File[] }>) => fireView(this, 'files-given', event.detail)}></file-button>`}
        <button class="framed" @click=${() => fireView(this, 'sheet-chosen', { sheet: 'case-file' })}>${words.openFiles}</button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'no-register': NoRegister }
}
