// 通知名单 on paper, A4: a village a page, which households to call, what changed for them and why, and a box to tick.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { renderVillages, type PrintedList } from './printed-list.ts';
import './farm-page.css';

/** Properties in, nothing out. In the document's own tree, for a page's size cannot be chosen from a shadow tree. */
@customElement('call-list-page')
export class CallListPage extends LitElement {
  @property({ attribute: false }) list: PrintedList | null = null;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    return this.list === null ? nothing : html`${renderVillages(this.list, [])}`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'call-list-page': CallListPage }
}
