// On the desk of the zones: how many proposed zones wait for the command's decision, and the way to them.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { State } from '../../../store/state.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { proposalsWords } from '../../../words/tracing/proposals.ts';
import { fireView } from '../../events.ts';
import { base, controls } from '../../shared-styles.ts';

/** Properties in; `front-chosen` and `proposals-chosen` out. */
@customElement('waiting-bar')
export class WaitingBar extends LitElement {
  static override styles = [base, controls, css`
    :host { display: flex; align-items: center; gap: 8px; padding: 4px 12px; border-bottom: 1px solid var(--line); background: var(--panel-soft); }
    span { flex: 1; min-width: 0; text-wrap: pretty; }
    button { flex: none; }
  `];

  @property({ attribute: false }) now: State | null = null;

  override render(): TemplateResult | typeof nothing {
    if (this.now === null) return nothing;
    const words = proposalsWords(this.now.language);
    const waiting = this.now.proposals.filter(({ decision }) => decision === null).length;
    return html`<span role="status">${words.waitingNote(writeNumber(waiting))}</span><button class="framed" @click=${this.look}>${words.decide}</button>`;
  }

  private readonly look = (): void => {
    fireView(this, 'proposals-chosen', { caseId: '' });
    fireView(this, 'front-chosen', { front: 'tracing' });
  };
}

declare global {
  interface HTMLElementTagNameMap { 'waiting-bar': WaitingBar }
}
