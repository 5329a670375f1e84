// 春耕 without a register: which files to bring, and the way to bring them.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { State } from '../../store/state.ts';
import { farmingWords } from '../../words/farming/farming-desk.ts';
import { fireView } from '../events.ts';
import { TABLE_FILES } from '../import/file-button.ts';
import '../import/file-button.ts';
import { noneStyles } from '../lists/none-styles.ts';
import { base, controls } from '../shared-styles.ts';

/** Properties in; `files-given` and `sheet-chosen` out. */
@customElement('no-register')
export class NoRegister extends LitElement {
  static override styles = [base, controls, noneStyles];

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
