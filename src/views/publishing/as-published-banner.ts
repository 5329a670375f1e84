// Over the whole page while it shows the case file as it stood when a published list was drafted: which list, as of when, and the way back.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { State } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { versionsWords, writeMoment } from '../../words/publishing/versions.ts';
import { bannerStyles } from '../banner-styles.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';

/** Properties in; `as-published-chosen` null out. */
@customElement('as-published-banner')
export class AsPublishedBanner extends LitElement {
  static override styles = [base, controls, bannerStyles];

  @property({ attribute: false }) now: State | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null || now.asPublished === null) return nothing;
    const { language, asPublished: { day, at } } = now;
    const { asPublished: words } = versionsWords(language);
    const basis = words.looking(words.basis(writeMoment(at, language)));
    return html`<div class="bar" role="region" aria-label=${words.title}><p role="status"><b>${words.banner(writeDay(day, language))}</b><span class="figures" title=${basis}>${basis}</span></p>
      <button @click=${() => fireView(this, 'as-published-chosen', { version: null })}>${words.back}</button></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'as-published-banner': AsPublishedBanner }
}
