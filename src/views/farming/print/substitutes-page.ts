// 代耕代种协议清单 on paper, A4 across: a village a page, with room for the signatures of farmer, substitute and village.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { renderVillages, type PrintedList } from './printed-list.ts';
import './farm-page.css';

/** Paper has no room for them: they stand in the file. */
const LEFT_OUT = ['block', 'earliest'];

/** Properties in, nothing out. In the document's own tree, for a page's size cannot be chosen from a shadow tree. */
@customElement('substitutes-page')
export class SubstitutesPage extends LitElement {
  @property({ attribute: false }) list: PrintedList | null = null;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    return this.list === null ? nothing : html`${renderVillages(this.list, LEFT_OUT)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'substitutes-page': SubstitutesPage }
}
