// Over the whole page while something is supposed: that it is, what it is, that nothing is recorded, and the way back.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { State } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { bannerStyles } from '../banner-styles.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import { titleOf } from './packs-of-page.ts';
import { draftOf } from './what-if-draft.ts';
import { listSupposed, writeSupposed } from './write-supposed.ts';

/** Properties in; `what-if-chosen` null out. Nothing is shown unless something is supposed. */
@customElement('what-if-banner')
export class WhatIfBanner extends LitElement {
  static override styles = [base, controls, bannerStyles];

  @property({ attribute: false }) now: State | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null || now.whatIf === null) return nothing;
    const words = wordsFor(now.language).rules.whatIf;
    const text = now.directory === null ? '' : writeSupposed(listSupposed(draftOf(now.whatIf, now.directory), now.directory, (id) => titleOf(id, now), now.language), now.language);
    return html`<div class="bar" role="region" aria-label=${words.title}><p role="status"><b>${words.banner}</b><span class="figures" title=${text}>${text}</span></p>
      <button @click=${() => fireView(this, 'what-if-chosen', { whatIf: null })}>${words.end}</button></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'what-if-banner': WhatIfBanner }
}
