// The key that signs passes: made, saved, opened, changed; where it is and since when it holds.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { SHORTEST_PASSPHRASE } from '../../domain/farming/passes/pass-entries.ts';
import type { State } from '../../store/state.ts';
import { passesWords } from '../../words/farming/passes.ts';
import type { PassesWords } from '../../words/farming/passes-zh.ts';
import { writeMoment } from '../../words/publishing/versions.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import type { PassSigner } from './pass-events.ts';
import { passStyles } from './pass-styles.ts';

/** Properties in; `pass-key-asked`, `pass-key-given`, `pass-key-saved` out. */
@customElement('pass-key-form')
export class PassKeyForm extends LitElement {
  static override styles = [base, controls, passStyles, css`:host { display: block; } input[type='file'] { padding: 4px; } .making { display: grid; gap: 8px; }`];

  @property({ attribute: false }) now: State | null = null;
  @property({ attribute: false }) signer: PassSigner = { by: '', duty: '' };
  /** Nothing can be printed without it: unfolded. */
  @property({ type: Boolean }) needed = false;
  @state() private problem: string | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    return this.renderKey(now);
  }

  private renderKey({ language, passes, passDesk }: State): TemplateResult {
    const { key } = passesWords(language);
    const place = passDesk.key;
    const holding = passes.keys.at(-1);
    const isMade = holding !== undefined;
    const standing = place === 'unsafe' ? key.unsafe : !isMade ? key.none : place === 'elsewhere' ? key.elsewhere(holding.key) : key.here(holding.key);
    const brief = isMade ? (place === 'elsewhere' ? key.away : holding.key) : key.missing;
    return html`<details class="part" ?open=${this.needed}><summary><h3>${key.title}</h3><span class="soft">${brief}</span></summary><section><p class="soft">${standing}</p>
      ${passes.keys.length > 1 ? html`<ul class="soft">${passes.keys.map((one) => html`<li>${key.holds(one.key, writeMoment(one.from, language))}</li>`)}</ul>` : nothing}
      ${isMade ? html`<div class="actions"><button class="framed" @click=${() => fireView(this, 'pass-key-saved', { what: 'public' })}>${key.savePublic}</button>
        ${place === 'movable' ? html`<button class="framed" @click=${() => fireView(this, 'pass-key-saved', { what: 'private' })}>${key.savePrivate}</button>` : nothing}</div>` : nothing}
      ${place === 'unsafe' || place === null ? nothing : place === 'none' ? this.renderMaking(key, false, false)
        : html`<details ?open=${place === 'elsewhere'}><summary>${key.makeAnew}</summary>${this.renderMaking(key, true, place === 'elsewhere')}</details>`}</section></details>`;
  }

  private renderMaking(key: PassesWords['key'], isMade: boolean, isElsewhere: boolean): TemplateResult {
    return html`<form class="making" novalidate @submit=${this.makeKey} @input=${() => { this.problem = null; }}><div class="fields">
        <label class="wide"><span>${key.passphrase}</span><input name="passphrase" type="password" autocomplete="new-password"></label>
        ${isMade ? html`<label class="wide"><span>${key.why}</span><input name="why" type="text" autocomplete="off"></label>` : nothing}</div>
      <p class="soft">${key.lose}</p>
      ${this.problem === null ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
      <div class="actions"><button class="framed">${isMade ? key.makeAnew : key.make}</button>
        ${isElsewhere ? html`<label class="wide"><span>${key.open}</span><input name="file" type="file" accept=".json" @change=${this.openFile}></label>` : nothing}</div>
    </form>`;
  }

  private passphraseOf(form: HTMLFormElement): string {
    return (form.elements.namedItem('passphrase') as HTMLInputElement).value;
  }

  private readonly makeKey = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const passphrase = this.passphraseOf(form);
    if (passphrase !== '' && passphrase.length < SHORTEST_PASSPHRASE) {
      this.problem = passesWords(this.now!.language).key.short;
      return;
    }
    fireView(this, 'pass-key-asked', { passphrase, note: (form.elements.namedItem('why') as HTMLInputElement | null)?.value.trim() ?? '', ...this.signer });
    form.reset();
  };

  private readonly openFile = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file !== undefined && input.form !== null) fireView(this, 'pass-key-given', { file, passphrase: this.passphraseOf(input.form) });
    input.value = '';
  };
}

declare global {
  interface HTMLElementTagNameMap { 'pass-key-form': PassKeyForm }
}
