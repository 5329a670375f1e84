// The badge of a level: letter, shape and colour together, so that none of them is needed alone.
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Level } from '../../domain/zoning/level.ts';
import type { Language } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';

/** `<level-badge level="sealed">`: octagon 封, square 管, disc 防; an empty ring for a released unit. */
@customElement('level-badge')
export class LevelBadge extends LitElement {
  static override styles = css`
    :host { display: inline-grid; place-items: center; width: 20px; height: 20px; flex: none; font-size: 12px; line-height: 1; font-weight: 600; }
    :host([large]) { width: 32px; height: 32px; font-size: 18px; }
    span { display: grid; place-items: center; width: 100%; height: 100%; }
    .sealed { background: var(--zone-sealed); color: var(--zone-sealed-letter); clip-path: polygon(29% 0, 71% 0, 100% 29%, 100% 71%, 71% 100%, 29% 100%, 0 71%, 0 29%); }
    .controlled { background: var(--zone-controlled); color: var(--zone-controlled-letter); border-radius: 3px; width: 90%; height: 90%; }
    .precaution { background: var(--zone-precaution); color: var(--zone-precaution-letter); border-radius: 50%; }
    .none { border: 1px solid var(--line-strong); color: var(--ink-soft); border-radius: 50%; width: 90%; height: 90%; }
  `;

  @property() level: Level = 'none';
  @property() language: Language = 'zh';

  override render(): TemplateResult {
    const words = wordsFor(this.language);
    return html`<span class=${this.level} role="img" aria-label=${words.level[this.level]}>${words.badge[this.level]}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'level-badge': LevelBadge }
}
