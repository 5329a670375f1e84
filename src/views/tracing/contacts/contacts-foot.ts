// What leaves by the contacts tab: masked by a click; in full only after the person has said that they know to whom it goes.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { State } from '../../../store/state.ts';
import { contactsWords } from '../../../words/tracing/contacts.ts';
import { fireView } from '../../events.ts';
import { base, controls } from '../../shared-styles.ts';
import type { ContactCopy } from './contacts-events.ts';

/** Properties in; `contacts-export-asked` out. */
@customElement('contacts-foot')
export class ContactsFoot extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; padding: 6px 12px; border-top: 1px solid var(--line); }
    div { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; }
    span { flex: 1; min-width: 0; color: var(--ink-soft); font-size: 12px; }
    p { flex-basis: 100%; font-size: 13px; line-height: 20px; text-wrap: pretty; }
  `];

  @property({ attribute: false }) now: State | null = null;
  /** Somebody was decided close or secondary. */
  @property({ type: Boolean }) decided = false;
  @state() private isAsking = false;

  private export(copy: ContactCopy): void {
    this.isAsking = false;
    fireView(this, 'contacts-export-asked', { copy });
  }

  override render(): TemplateResult | typeof nothing {
    if (this.now === null) return nothing;
    const words = contactsWords(this.now.language).exports;
    if (!this.decided) return html`<div><span>${words.nobody}</span></div>`;
    return this.isAsking ? html`<div role="group" aria-label=${words.full}><p>${words.confirm}</p>
        <button class="framed" @click=${() => this.export('full')}>${words.confirmYes}</button><button class="framed" @click=${() => { this.isAsking = false; }}>${words.confirmNo}</button></div>`
      : html`<div role="group" aria-label=${words.label}><span>${words.label}</span>
        <button class="framed" title=${words.maskedTitle} @click=${() => this.export('masked')}>${words.masked}</button>
        <button class="framed" title=${words.fullTitle} @click=${() => { this.isAsking = true; }}>${words.full}</button></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'contacts-foot': ContactsFoot }
}
