// Says that a day has a published list, whether it is shown, and what the rules say otherwise today.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isShowingPublished } from '../../store/showing.ts';
import type { State } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';

/** Properties in; `showing-chosen` out. Empty on a day without a published list and with none before it. */
@customElement('published-bar')
export class PublishedBar extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    .bar { display: grid; gap: 2px; padding: 8px 12px; background: var(--panel-soft); border-inline-start: 4px solid var(--ink); text-wrap: pretty; }
    .bar.computed { border-inline-start-style: double; }
    .before { padding: 4px 12px; color: var(--ink-soft); font-size: 12px; line-height: 18px; }
  `];

  @property({ attribute: false }) now: State | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null || now.view === null || now.whatIf !== null) return nothing;
    const { language, view, versions } = now;
    const words = wordsFor(language).today.published;
    const { published, before } = view;
    const against = before === null ? nothing : html`<p class="before">${words.against(writeDay(before.day, language))}</p>`;
    if (published === null) return html`${against}`;
    const isShown = isShowingPublished(now);
    const by = versions.find(({ entry }) => entry === published.version)?.steps.at(-1)?.by ?? '';
    const other = published.rows.length;
    return html`<div class="bar ${isShown ? '' : 'computed'}" role="status">
        <p><b>${isShown ? words.shown(by) : words.computed}</b></p>
        <p>${other === 0 ? words.same : words.differs(writeNumber(other))}${published.gone + published.fresh === 0 ? nothing : ` ${words.others(writeNumber(published.gone), writeNumber(published.fresh))}`}</p>
        ${other === 0 ? nothing : html`<button class="link" @click=${() => fireView(this, 'showing-chosen', { showing: isShown ? 'computed' : 'published' })}>${isShown ? words.showComputed : words.showPublished}</button>`}
      </div>${against}`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'published-bar': PublishedBar }
}
