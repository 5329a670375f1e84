// Over the whole page while something is supposed: that it is, what it is, that nothing is recorded, and the way back.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { State } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import { titleOf } from './packs-of-page.ts';
import { draftOf } from './what-if-draft.ts';
import { listSupposed, writeSupposed } from './write-supposed.ts';

/** Properties in; `what-if-chosen` null out. Nothing is shown unless something is supposed. */
@customElement('what-if-banner')
export class WhatIfBanner extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    .bar { display: flex; align-items: center; gap: 4px 16px; min-height: 40px; padding: 4px 8px 4px 16px; background: var(--accent); color: var(--on-accent); }
    p { flex: 1; min-width: 0; display: flex; align-items: baseline; gap: 16px; }
    b { flex: none; font-size: 15px; line-height: 24px; font-weight: 600; }
    span { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    button { flex: none; border-color: currentColor; color: inherit; }
    button:hover { background: color-mix(in srgb, currentColor 16%, transparent); }
    :focus-visible { outline-color: currentColor; }
    @media (max-width: 720px) { .bar { padding-inline-start: 12px; } p { display: block; } b { font-size: 13px; line-height: 20px; } span { display: block; font-size: 12px; line-height: 18px; } }
    /* Paper has no grounds, and what is printed must say that it is no list. */
    @media print { .bar { background: none; color: #000; border: 2px solid #000; } button { display: none; } }
  `];

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
