// Which unit the map is being asked to place, with the way out; how it is done the map says itself.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language, PlacingState } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';

/** Properties in; `placing-chosen` null out. */
@customElement('placing-guide')
export class PlacingGuide extends LitElement {
  static override styles = [base, controls, css`
    :host { position: absolute; z-index: 3; left: 0; right: 0; bottom: 12px; display: grid; justify-items: center; pointer-events: none; }
    section { display: flex; align-items: center; gap: 12px; max-width: calc(100% - 24px); padding: 4px 4px 4px 16px; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; }
    button { pointer-events: auto; }
    p { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    @media (max-width: 720px) { :host { bottom: 96px; } }
    @media print { :host { display: none; } }
  `];

  @property({ attribute: false }) placing: PlacingState | null = null;
  @property() name = '';
  @property() language: Language = 'zh';

  override render(): TemplateResult | typeof nothing {
    const { placing } = this;
    if (placing === null) return nothing;
    const words = wordsFor(this.language).places.placing;
    return html`<section aria-label=${words.region}>
      <p>${words[placing.how](this.name)}</p>
      <button class="framed" @click=${() => fireView(this, 'placing-chosen', { placing: null })}>${words.cancel}</button>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'placing-guide': PlacingGuide }
}
