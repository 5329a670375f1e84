// 公布图 in the sheet of the notice: choose a size, look at the picture, save it; or read why it cannot be drawn.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { currentPicture, PICTURE_SIZES, type PublicPicture } from '../../store/public-picture.ts';
import type { State } from '../../store/state.ts';
import { writeNumber } from '../../words/numbers.ts';
import { publicPictureWords } from '../../words/publishing/public-picture.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import { writeUncounted } from '../zoning/uncounted.ts';

/** Properties in; `picture-asked` and `picture-saved` out. */
@customElement('public-picture-row')
export class PublicPictureRow extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; gap: 8px; padding-top: 12px; border-top: 1px solid var(--line); font-size: 15px; line-height: 24px; }
    h3 { font-size: 15px; font-weight: 600; }
    .sizes { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
    .hint { font-size: 13px; line-height: 20px; color: var(--ink-soft); text-wrap: pretty; }
    .fault { padding: 8px 12px; background: var(--panel-soft); border-inline-start: 4px solid var(--accent); font-size: 13px; line-height: 20px; }
    figure { display: grid; gap: 8px; justify-items: start; margin: 0; }
    figure, .fault { scroll-margin-block: 16px; }
    img { max-width: 100%; max-height: min(60vh, 560px); border: 1px solid var(--line-strong); }
  `];

  @property({ attribute: false }) now: State | null = null;
  /** The picture that was told of last; undefined before the sheet has shown any state. */
  private seen: PublicPicture | null | undefined = undefined;
  private shown: { readonly blob: Blob; readonly address: string } | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.show(null);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const outcome = this.now === null ? null : currentPicture(this.now)?.outcome;
    this.show(typeof outcome === 'object' && outcome !== null ? outcome.blob : null);
  }

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const { row: words } = publicPictureWords(now.language);
    const picture = currentPicture(now);
    const isDrawing = picture?.outcome === 'drawing';
    const uncounted = writeUncounted(now);
    return html`
      <h3>${words.title}</h3>
      <p class="hint">${words.hint} ${uncounted === '' ? nothing : html`<b>${uncounted}</b>`}</p>
      <div class="sizes" role="group" aria-label=${words.title}>
        ${PICTURE_SIZES.map((size) => html`<button class="framed" aria-disabled=${isDrawing ? 'true' : nothing} aria-pressed=${picture?.size === size ? 'true' : 'false'}
          @click=${() => { if (!isDrawing) fireView(this, 'picture-asked', { size }); }}>${words.sizes[size]}</button>`)}
        <span class="hint" role="status">${isDrawing ? words.drawing : this.shown === null ? '' : words.drawn}</span>
      </div>
      ${picture === null ? nothing : this.renderOutcome(picture, words)}`;
  }

  protected override updated(): void {
    const { now, seen } = this;
    if (now === null) return;
    const { publicPicture } = now;
    this.seen = publicPicture;
    if (seen === undefined || seen === publicPicture || publicPicture === null || publicPicture.outcome === 'drawing' || publicPicture.outcome === 'printed') return;
    void this.bringIntoView();
  }

  /** Nobody sees what opens below the edge of the sheet; the focus stays on the button that was pressed. */
  private async bringIntoView(): Promise<void> {
    const outcome = this.renderRoot.querySelector('figure, .fault');
    // Its height is known once it is decoded.
    await outcome?.querySelector('img')?.decode().catch(() => {});
    outcome?.scrollIntoView({ block: 'nearest', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }

  private renderOutcome({ size, outcome }: PublicPicture, words: ReturnType<typeof publicPictureWords>['row']): TemplateResult | typeof nothing {
    if (outcome === 'drawing' || outcome === 'printed') return nothing;
    if (typeof outcome === 'string' || size === 'annex') return html`<p class="fault" role="alert">${typeof outcome === 'string' ? words.faults[outcome] : ''}</p>`;
    const { blob } = outcome;
    const kind = blob.type === 'image/png' ? 'PNG' : 'JPEG';
    return html`<figure>
      <img src=${this.shown!.address} alt=${words.preview(words.sizes[size])}>
      <button class="primary" @click=${() => fireView(this, 'picture-saved', {})}>${words.save(kind, writeNumber(Math.ceil(blob.size / 1000)))}</button>
    </figure>`;
  }

  private show(blob: Blob | null): void {
    if (blob === (this.shown?.blob ?? null)) return;
    if (this.shown !== null) URL.revokeObjectURL(this.shown.address);
    this.shown = blob === null ? null : { blob, address: URL.createObjectURL(blob) };
  }
}

declare global {
  interface HTMLElementTagNameMap { 'public-picture-row': PublicPictureRow }
}
