// The map annex of a notice on paper, A3: title, map, legend, numbers, basis, and room for the seal over office and day.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Minute } from '../../domain/day.ts';
import type { State } from '../../store/state.ts';
import { writeDayWithYear } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { publicPictureWords, writeDrawnAt } from '../../words/public-picture.ts';
import { renderCounts, renderLegend, renderMap, type PrintedMap } from '../print/print-parts.ts';
import { writeBasis, writeTitleDay } from '../zoning/list-basis.ts';
import { writeLeftOut, writeRules, writeStanding } from './picture-texts.ts';
import './notice-annex.css';

/** Room of the map on paper, in millimetres; notice-annex.css gives it this room. Less than the page has: a title may take two lines. */
export const ANNEX_MAP_MILLIMETERS = { width: 316, height: 234 } as const;

/** Properties in, nothing out. In the document's own tree, for a page's size cannot be chosen from a shadow tree. */
@customElement('notice-annex')
export class NoticeAnnex extends LitElement {
  @property({ attribute: false }) now: State | null = null;
  @property({ attribute: false }) map: PrintedMap | null = null;
  /** The title of the notice, and that this is its annex. */
  @property({ attribute: false }) heading = '';
  @property({ attribute: false }) drawnAt: Minute = 0;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null || now.view === null) return nothing;
    const { view } = now;
    const { language, noticeFrom: { office, phone } } = now;
    const words = publicPictureWords(language);
    const texts = wordsFor(language);
    return html`
      <header>
        <h1>${this.heading}</h1>
        <p class="facts">
          <span>${words.list(writeTitleDay(view.day, now), writeStanding(view, now))}</span>
          <b>${writeBasis(view.day, now)}</b>
          <span>${words.drawnAt(writeDrawnAt(this.drawnAt, language))}</span>
          <span>${writeRules(view, now)}</span>
        </p>
      </header>
      <div class="sheet">
        ${renderMap(this.map, 'A3', texts)}
        <div class="aside">
          ${renderLegend(texts, now.palette, 'levels')}
          ${renderCounts(view, texts)}
          <div class="notes">
            <p>${words.streetCounts(texts.badge.sealed, texts.badge.controlled)}</p>
            ${writeLeftOut(view, now).map((text) => html`<p>${text}</p>`)}
            ${phone === '' ? nothing : html`<p>${words.phone(phone)}</p>`}
          </div>
          <div class="seal"><p>${office === '' ? words.annex.office : office}</p><p>${writeDayWithYear(view.day - 1, language)}</p></div>
        </div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'notice-annex': NoticeAnnex }
}
