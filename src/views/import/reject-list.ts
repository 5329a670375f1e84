// The rows of a file that were not used or deserve a look: row, column, and why.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ImportReview } from '../../domain/district/import-review.ts';
import type { Reject } from '../../domain/district/reject.ts';
import type { Language } from '../../store/state.ts';
import { importTracingWords } from '../../words/tracing/import-tracing.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import { writeReject } from './review-sentences.ts';

/** So many are listed at first, and when all are asked for; the file of refused rows holds them all. */
const FIRST_SHOWN = 3;
const MOST_SHOWN = 200;

/** Properties in; `refused-rows-asked` out. */
@customElement('reject-list')
export class RejectList extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    .top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 16px; }
    .save { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; text-wrap: pretty; }
    h3 { font-size: 13px; font-weight: 600; }
    table { border-collapse: collapse; width: 100%; margin-top: 4px; }
    th, td { text-align: start; vertical-align: top; padding: 4px 12px 4px 0; }
    th { font-size: 12px; line-height: 16px; font-weight: 400; color: var(--ink-soft); }
    td { border-top: 1px solid var(--line); overflow-wrap: anywhere; }
    td.row { font-variant-numeric: tabular-nums; white-space: nowrap; }
    td.column { min-width: 72px; }
    p { color: var(--ink-soft); padding-top: 4px; }
  `];

  @property({ attribute: false }) review: ImportReview | null = null;
  @property() language: Language = 'zh';
  @state() private open = false;

  override render(): TemplateResult | typeof nothing {
    const { review } = this;
    if (review === null || review.rejects.length === 0) return nothing;
    const { import: words } = wordsFor(this.language);
    const shown = review.rejects.slice(0, this.open ? MOST_SHOWN : FIRST_SHOWN);
    const whole = Math.max(review.rejects.length, review.refused + review.warned);
    return html`<div class="top"><h3>${words.rejects}</h3>
      ${review.refused > 0 ? html`<span class="save"><span class="soft" id="hold">${words.refusedHold}</span>
        <button class="framed" aria-describedby="hold" @click=${() => fireView(this, 'refused-rows-asked', {})}>${words.saveRefused}</button></span>` : nothing}</div>
      <table><thead><tr><th scope="col">${review.form === 'gpx' || review.form === 'kml' ? importTracingWords(this.language).point : words.rejectRow}</th><th scope="col">${words.rejectColumn}</th><th scope="col">${words.rejectReason}</th></tr></thead>
        <tbody>${shown.map((reject) => this.renderReject(reject))}</tbody></table>
      ${shown.length < whole ? html`<p class="figures">${words.listed(shown.length, whole)}
        ${this.open ? nothing : html`<button class="link" @click=${() => { this.open = true; }}>${words.listMore}</button>`}</p>` : nothing}`;
  }

  private renderReject(reject: Reject): TemplateResult {
    const { import: words } = wordsFor(this.language);
    return html`<tr><td class="row">${reject.row ?? words.wholeFile}</td><td class="column">${reject.reason === 'missing-column' ? '' : (reject.column ?? '')}</td>
      <td>${reject.severity === 'warning' ? html`<span class="soft">${words.warned}</span> ` : nothing}${writeReject(reject, this.review!.kind, this.language)}</td></tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'reject-list': RejectList }
}
