// 通行证: applied for, verified, approved, issued.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { State } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { farmingWords } from '../../words/farming-desk.ts';
import { base } from '../shared-styles.ts';

/** Reads the store. */
@customElement('passes-tab')
export class PassesTab extends LitElement {
  static override styles = [base];

  @property({ attribute: false }) store: Store<State> | null = null;

  override render(): TemplateResult | typeof nothing {
    const now = this.store?.get();
    return now === undefined ? nothing : html`<p>${farmingWords(now.language).tabs.passes}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'passes-tab': PassesTab }
}
