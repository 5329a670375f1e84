// The line that starts a district of one's own: its name and Enter.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CaseFileRef, Language } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import { readDistrictName } from './district-name.ts';

/** Properties in; `district-started` out. */
@customElement('start-district')
export class StartDistrict extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    form { display: flex; gap: 8px; }
    input[type='text'] { flex: 1 1 160px; min-width: 0; max-width: 280px; min-height: 36px; }
    input::placeholder { color: var(--ink-soft); }
    button:disabled, input:disabled { opacity: 0.55; cursor: default; background: none; }
    button.primary:disabled { opacity: 1; background: var(--panel-soft); color: var(--ink-soft); cursor: default; filter: none; }
    p { margin-top: 4px; color: var(--ink-soft); }
  `];

  @property({ attribute: false }) caseFiles: readonly CaseFileRef[] = [];
  /** Whether this is what the person should do next. */
  @property({ type: Boolean }) first = false;
  @property({ type: Boolean }) disabled = false;
  @property() language: Language = 'zh';
  @state() private name = '';
  @query('input') private field!: HTMLInputElement;

  /** Where it is the next thing to do, a person can type at once. */
  override firstUpdated(): void {
    if (this.first && !this.disabled) this.field.focus();
  }

  private readonly submitted = (event: Event): void => {
    event.preventDefault();
    const name = readDistrictName(this.name);
    if (name === '' || this.disabled) this.field.focus();
    else fireView(this, 'district-started', { name });
  };

  override render(): TemplateResult {
    const { caseFile: words } = wordsFor(this.language);
    const name = readDistrictName(this.name);
    const isTaken = this.caseFiles.some((file) => file.name === name);
    return html`<form @submit=${this.submitted}>
        <input type="text" aria-label=${words.name} placeholder=${words.nameExample} maxlength="40" autocomplete="off" .value=${this.name} ?disabled=${this.disabled}
          aria-describedby="hint" @input=${(event: InputEvent) => { this.name = (event.target as HTMLInputElement).value; }}>
        <button type="submit" class=${this.first ? 'primary' : 'framed'} ?disabled=${this.disabled || name === ''}>${words.startButton}</button>
      </form>
      <p id="hint">${isTaken ? words.sameName : this.first ? words.startHint : nothing}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'start-district': StartDistrict }
}
