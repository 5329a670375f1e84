// The case files on this machine: open one, or forget it after being told what goes with it.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CaseFileRef, Language, State } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';

/** Properties in; `case-file-chosen`, `case-file-forgotten`, `case-file-saved` and `demo-opened` out. */
@customElement('case-file-list')
export class CaseFileList extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    li { border-top: 1px solid var(--line); }
    .line { display: flex; align-items: center; gap: 4px; min-height: 36px; }
    .name { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .open .name { font-weight: 600; }
    .ask { padding: 4px 0 12px; }
    .ask p { text-wrap: pretty; overflow-wrap: anywhere; }
    .ask div { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
    .none { color: var(--ink-soft); padding: 8px 0; }
    button:disabled { opacity: 0.55; cursor: default; background: none; }
  `];

  @property({ attribute: false }) caseFiles: readonly CaseFileRef[] = [];
  @property({ attribute: false }) open: State['caseFile'] = null;
  @property({ type: Boolean }) readOnly = false;
  @property() language: Language = 'zh';
  /** The case file whose forgetting is being asked about. */
  @state() private asking: string | null = null;

  override render(): TemplateResult {
    const { caseFile: words } = wordsFor(this.language);
    const isDemo = this.open?.isDemo === true;
    return html`${this.caseFiles.length === 0 ? html`<p class="none">${words.noneMine}</p>` : nothing}
      <ul>
        ${this.caseFiles.map((file) => this.renderFile(file))}
        <li class=${isDemo ? 'open' : ''}><div class="line"><span class="name">${words.demoRow}</span>
          ${isDemo ? html`<span class="soft">${words.openNow}</span>`
            : html`<button class="quiet" aria-label=${words.openNamed(words.demoRow)} @click=${() => fireView(this, 'demo-opened', {})}>${words.openOne}</button>`}</div></li>
      </ul>`;
  }

  private renderFile(file: CaseFileRef): TemplateResult {
    const { caseFile: words } = wordsFor(this.language);
    const isOpen = this.open?.id === file.id;
    return html`<li class=${isOpen ? 'open' : ''}><div class="line"><span class="name" title=${file.name}>${file.name}</span>
      ${isOpen ? html`<span class="soft">${words.openNow}</span>`
        : html`<button class="quiet" aria-label=${words.openNamed(file.name)} @click=${() => fireView(this, 'case-file-chosen', { id: file.id })}>${words.openOne}</button>`}
      <button class="quiet" id="forget-${file.id}" aria-label=${words.forgetNamed(file.name)} aria-expanded=${this.asking === file.id ? 'true' : 'false'} ?disabled=${this.readOnly}
        @click=${() => this.ask(this.asking === file.id ? null : file.id)}>${words.forget}</button></div>
      ${this.asking === file.id && !this.readOnly ? this.renderAsk(file, isOpen) : nothing}</li>`;
  }

  /** The safe way out stands first and takes the focus. */
  private renderAsk(file: CaseFileRef, isOpen: boolean): TemplateResult {
    const { caseFile: words } = wordsFor(this.language);
    return html`<div class="ask" role="group" aria-labelledby="ask-${file.id}"><p id="ask-${file.id}">${words.forgetAsk(file.name)}</p><div>
      ${isOpen ? html`<button class="framed safe" @click=${() => fireView(this, 'case-file-saved', {})}>${words.saveFirst}</button>`
        : html`<button class="framed safe" @click=${() => fireView(this, 'case-file-chosen', { id: file.id })}>${words.openFirst}</button>`}
      <button class="framed" @click=${() => this.forget(file.id)}>${words.forgetNow}</button>
      <button class="quiet" @click=${() => this.ask(null)}>${words.forgetNot}</button></div></div>`;
  }

  private ask(id: string | null): void {
    const before = this.asking;
    this.asking = id;
    void this.updateComplete.then(() => {
      const focused = id === null ? this.renderRoot.querySelector<HTMLElement>(`[id="forget-${CSS.escape(before ?? '')}"]`) : this.renderRoot.querySelector<HTMLElement>('.safe');
      focused?.focus();
    });
  }

  private forget(id: string): void {
    this.asking = null;
    fireView(this, 'case-file-forgotten', { id });
  }
}

declare global {
  interface HTMLElementTagNameMap { 'case-file-list': CaseFileList }
}
