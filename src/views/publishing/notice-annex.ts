// The map annex of a notice on paper, A3: title, map, legend, numbers, where a part lies, basis, and room for the seal over office and day.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Minute } from '../../domain/day.ts';
import type { State } from '../../store/state.ts';
import { writeDayWithYear } from '../../words/dates.ts';
import { writeNumber } from '../../words/numbers.ts';
import { wordsFor } from '../../words/index.ts';
import { publicPictureWords, writeDrawnAt, type PublicPictureWords } from '../../words/publishing/public-picture.ts';
import { renderCounts, renderLegend, renderMap, type PrintedMap } from '../print/print-parts.ts';
import { setStyle } from '../set-style.ts';
import { writeBasis, writeTitleDay } from '../zoning/list-basis.ts';
import { writeLeftOut, writeRules, writeStanding } from './picture-texts.ts';
import type { InsetFrame } from './inset-frame.ts';
import './notice-annex.css';

/** Room of the map on paper, in millimetres; notice-annex.css gives it this room. Less than the page has: a title may take two lines. */
export const ANNEX_MAP_MILLIMETERS = { width: 316, height: 234 } as const;
/** Room of the inset, in the same way. */
export const INSET_MILLIMETERS = { width: 78, height: 50 } as const;

/** The map, whether it shows all of the district, and what became of the names of its units. */
export interface AnnexMap extends PrintedMap {
  readonly isWhole: boolean;
  readonly names: { readonly withoutRoom: number; readonly outside: number };
}

/** 位置图: the whole district, and where on it the map lies. */
export interface AnnexInset {
  readonly address: string;
  readonly frame: InsetFrame;
}

/** Properties in, nothing out. In the document's own tree, for a page's size cannot be chosen from a shadow tree. */
@customElement('notice-annex')
export class NoticeAnnex extends LitElement {
  @property({ attribute: false }) now: State | null = null;
  @property({ attribute: false }) map: AnnexMap | null = null;
  /** Null where the map shows the whole district. */
  @property({ attribute: false }) inset: AnnexInset | null = null;
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
          ${this.renderInset(words)}
          <div class="notes">
            ${this.writeShown(words).map((text) => html`<p>${text}</p>`)}
            <p>${words.streetCounts(texts.badge.sealed, texts.badge.controlled)}</p>
            ${writeLeftOut(view, now).map((text) => html`<p>${text}</p>`)}
            ${phone === '' ? nothing : html`<p>${words.phone(phone)}</p>`}
          </div>
          <div class="seal"><p>${office === '' ? words.annex.office : office}</p><p>${writeDayWithYear(view.day - 1, language)}</p></div>
        </div>
      </div>`;
  }

  private renderInset({ annex }: PublicPictureWords): TemplateResult | typeof nothing {
    if (this.inset === null) return nothing;
    const { address, frame: { x, y, width, height } } = this.inset;
    const share = (value: number): string => `${(100 * value).toFixed(2)}%`;
    return html`<figure class="inset"><figcaption>${annex.inset}</figcaption>
      <div class="room"><img src=${address} alt=${annex.insetAlt}><div class="frame" ${setStyle({ left: share(x), top: share(y), width: share(width), height: share(height) })}></div></div></figure>`;
  }

  /** What of the district the map shows, and of which units it says the name. */
  private writeShown({ annex }: PublicPictureWords): string[] {
    if (this.map === null) return [];
    const { isWhole, names: { outside, withoutRoom } } = this.map;
    const count = (units: number): string => (units === 0 ? '' : writeNumber(units));
    return [...(isWhole ? [] : [annex.partOf(count(outside))]), annex.named(count(withoutRoom))];
  }
}

declare global {
  interface HTMLElementTagNameMap { 'notice-annex': NoticeAnnex }
}
