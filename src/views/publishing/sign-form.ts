// Who takes a step: name, duty, a note or a reason, and the time a list comes into force where that is asked.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hasPersonalNumber } from '../../domain/district/personal-numbers.ts';
import type { Language, State } from '../../store/state.ts';
import { versionsWords } from '../../words/publishing/versions.ts';
import { base, controls } from '../shared-styles.ts';
import { versionStyles } from './version-styles.ts';

/** What was typed; `minutes` of the day, 0 where no time is asked. */
export interface Signing {
  readonly by: string;
  readonly duty: string;
  readonly note: string;
  readonly minutes: number;
}

/** Properties in; `signed` (detail: `Signing`) and `sign-cancelled` out. The slot stands above the fields. */
@customElement('sign-form')
export class SignForm extends LitElement {
  static override styles = [base, controls, versionStyles, css`:host { display: block; }`];

  @property({ attribute: false }) signer: State['signer'] = { name: '', duty: '' };
  @property() button = '';
  @property({ type: Boolean }) asksTime = false;
  @property({ type: Boolean }) asksReason = false;
  @property({ type: Boolean }) canCancel = false;
  /** Why what was signed cannot be done; null where it can. */
  @property({ attribute: false }) refuse: (by: string) => string | null = () => null;
  @property() language: Language = 'zh';
  @state() private problem: { readonly field: 'by' | 'note' | 'time'; readonly text: string } | null = null;

  /** To what is still to be given; what may be left out is left to the person. */
  override focus(): void {
    const fields = [...this.renderRoot.querySelectorAll<HTMLInputElement>('input:required')];
    (fields.find(({ value }) => value === '') ?? this.renderRoot.querySelector<HTMLElement>('button.primary'))?.focus();
  }

  override render(): TemplateResult {
    const { form, propose } = versionsWords(this.language);
    const { problem } = this;
    const invalid = (field: string): string | typeof nothing => (problem?.field === field ? 'true' : nothing);
    return html`<form @submit=${this.submit} @input=${() => { this.problem = null; }} novalidate>
      <slot></slot>
      <label><span>${form.name}</span><input name="by" type="text" required autocomplete="off" .value=${this.signer.name} aria-invalid=${invalid('by')}></label>
      <label><span>${form.duty}${form.optional}</span><input name="duty" type="text" autocomplete="off" .value=${this.signer.duty}></label>
      ${this.asksTime ? html`<label><span>${propose.effective}</span><input name="time" type="text" required inputmode="numeric" value="0:00" placeholder="0:00" maxlength="5" aria-invalid=${invalid('time')}></label>` : nothing}
      <label class=${this.asksTime ? '' : 'wide'}><span>${this.asksReason ? form.reason : html`${form.note}${form.optional}`}</span><input name="note" type="text" ?required=${this.asksReason} autocomplete="off" aria-invalid=${invalid('note')}></label>
      ${problem === null ? nothing : html`<p class="problem" role="alert">${problem.text}</p>`}
      <div class="actions"><button class="primary">${this.button}</button>
        ${this.canCancel ? html`<button class="framed" type="button" @click=${() => this.dispatchEvent(new CustomEvent('sign-cancelled'))}>${form.cancel}</button>` : nothing}</div>
    </form>`;
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const typed = (name: string): string => (form.elements.namedItem(name) as HTMLInputElement | null)?.value.trim() ?? '';
    const words = versionsWords(this.language);
    const [by, note] = [typed('by'), typed('note')];
    const minutes = this.asksTime ? readTime(typed('time')) : 0;
    const refusal = this.refuse(by);
    this.problem = refusal !== null ? { field: 'by', text: refusal }
      : [by, typed('duty'), note].some(hasPersonalNumber) ? { field: 'note', text: words.form.personal }
      : this.asksReason && note === '' ? { field: 'note', text: words.form.noReason }
      : minutes === null ? { field: 'time', text: words.form.badTime } : null;
    if (this.problem !== null || minutes === null) {
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    const detail: Signing = { by, duty: typed('duty'), note, minutes };
    this.dispatchEvent(new CustomEvent('signed', { detail }));
    (form.elements.namedItem('note') as HTMLInputElement).value = '';
  };
}

/** 00:00 … 23:59 as minutes of a day; null for anything else. */
function readTime(text: string): number | null {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.replace('：', ':')) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

declare global {
  interface HTMLElementTagNameMap { 'sign-form': SignForm }
}
