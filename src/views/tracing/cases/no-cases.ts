// 溯源 without cases: which files to bring, and a case to open at once.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { State } from '../../../store/state.ts';
import { tracingWords } from '../../../words/tracing/tracing-desk.ts';
import { fireView } from '../../events.ts';
import '../../import/file-button.ts';
import { TABLE_FILES } from '../../import/file-button.ts';
import { noneStyles } from '../../lists/none-styles.ts';
import { base, controls } from '../../shared-styles.ts';
import type { DeskAction } from '../../shell/keys.ts';
import type { CaseForm } from './case-form.ts';

/** Properties in; `files-given` and `investigation-given` out. */
@customElement('no-cases')
export class NoCases extends LitElement {
  static override styles = [base, controls, noneStyles];

  @property({ attribute: false }) now: State | null = null;
  @state() private isBeginning = false;
  @query('case-form') private form!: CaseForm | null;

  /** N. */
  act(action: DeskAction): boolean {
    if (action !== 'make') return false;
    this.begin();
    return true;
  }

  private begin(): void {
    this.isBeginning = true;
    void import('./case-form.ts').then(() => this.updateComplete).then(() => this.form?.focusFirst());
  }

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const words = tracingWords(now.language);
    const inDemo = now.caseFile?.isDemo ?? true;
    return html`<h3>${words.none.title}</h3><p>${words.none.hint}</p>
      <ul>${words.none.files.map((file) => html`<li>${file}</li>`)}</ul>
      <div class="ways">
        <button class="primary" @click=${() => this.begin()}>${words.none.open}</button>
        ${inDemo ? nothing : html`<file-button multiple .label=${words.none.bring} .accept=${TABLE_FILES} .disabled=${now.saved === 'read-only'}
          @files-chosen=${(event: CustomEvent<{ files: File[] }>) => fireView(this, 'files-given', event.detail)}></file-button>`}
      </div>
      ${this.isBeginning ? html`<case-form .now=${now} @form-left=${() => { this.isBeginning = false; }}></case-form>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'no-cases': NoCases }
}
