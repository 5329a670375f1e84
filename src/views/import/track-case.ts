// Whose track a file is: the number of a case, proposed from the name of the file where it holds one.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ReviewTrack } from '../../domain/district/import-review.ts';
import type { Language } from '../../store/state.ts';
import { importTracingWords } from '../../words/tracing/import-tracing.ts';
import { base, controls } from '../shared-styles.ts';

/** Of so many it is not said that a number is on none of them: there may be more. */
const ALL_LISTED = 2000;

/** Properties in; `case-given` (detail: the number, for the parent only) out. */
@customElement('track-case')
export class TrackCase extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    label { display: grid; gap: 2px; max-width: 320px; }
    label span { font-weight: 600; }
    .hint { font-size: 12px; line-height: 16px; color: var(--ink-soft); max-width: 48ch; margin-top: 4px; }
    .hint.asks { color: var(--ink); font-weight: 600; }
  `];

  @property({ attribute: false }) track: ReviewTrack | null = null;
  @property() caseId = '';
  /** Number of the case whose card is open; '' for none. */
  @property() inHand = '';
  @property() language: Language = 'zh';

  override render(): TemplateResult | typeof nothing {
    const { track, caseId, inHand } = this;
    if (track === null) return nothing;
    const words = importTracingWords(this.language);
    const given = (event: Event): void => { this.dispatchEvent(new CustomEvent('case-given', { detail: (event.target as HTMLInputElement).value })); };
    const isUnknown = caseId.trim() !== '' && track.cases.length < ALL_LISTED && !track.cases.includes(caseId.trim());
    const ofName = inHand === '' || inHand === track.proposedCase ? words.whoseProposed : words.whoseOther(inHand);
    const hint = caseId.trim() === '' ? words.whoseNeeded : isUnknown ? words.whoseUnknown : caseId === track.proposedCase ? ofName : caseId === inHand ? words.whoseInHand : '';
    return html`<label><span>${words.whose}</span>
      <input type="text" required autocomplete="off" list="cases" aria-describedby="hint" .value=${live(caseId)} @input=${given}></label>
      <datalist id="cases">${track.cases.map((id) => html`<option value=${id}></option>`)}</datalist>
      <p class="hint ${caseId.trim() === '' ? 'asks' : ''}" id="hint" role="status">${hint}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'track-case': TrackCase }
}
