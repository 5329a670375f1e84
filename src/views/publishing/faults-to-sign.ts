// What a list that waits for a signature still has wrong: how many faults of each kind, each of them on a click, and the way to mend them.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EpidemicDay } from '../../domain/day.ts';
import { groupFaults, type Fault } from '../../domain/faults/faults.ts';
import type { State } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { writeNumber } from '../../words/numbers.ts';
import { redrawWords } from '../../words/redraw/redraw.ts';
import { versionsWords } from '../../words/publishing/versions.ts';
import { fireView } from '../events.ts';
import '../redraw/fault-list.ts';
import { base, controls } from '../shared-styles.ts';

/** Properties in; `day-chosen`, `desk-chosen` out, and what `fault-list` fires. It forbids nothing: a person decides. */
@customElement('faults-to-sign')
export class FaultsToSign extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; gap: 4px; padding-inline-start: 8px; border-inline-start: 3px solid var(--line-strong); text-wrap: pretty; }
    summary { cursor: pointer; font-weight: 600; }
    details[open] summary { margin-bottom: 4px; }
    .soft { font-size: 12px; line-height: 18px; }
  `];

  @property({ attribute: false }) now: State | null = null;
  @property({ attribute: false }) day: EpidemicDay = 0;
  /** A version does not follow what is mended. */
  @property({ type: Boolean }) isFrozen = false;
  /** Undefined while they are being asked; `failed`: they could not be looked for. */
  @property({ attribute: false }) faults: readonly Fault[] | 'failed' | undefined;

  override render(): TemplateResult | typeof nothing {
    const { now, faults, day } = this;
    if (now === null) return nothing;
    const { faults: words } = versionsWords(now.language);
    const { kinds } = redrawWords(now.language).fault;
    if (faults === undefined) return html`<p role="status">${words.asking}</p>`;
    if (faults === 'failed') return html`<p role="status">${words.failed}</p>`;
    if (faults.length === 0) return html`<p role="status">${words.none}</p>`;
    const counts = groupFaults(faults).map(({ kind, faults: own }) => words.kind(kinds[kind], writeNumber(own.length)));
    return html`<details><summary>${words.found(counts)}</summary><fault-list .now=${now} .faults=${faults}></fault-list></details>
      ${this.isFrozen ? html`<p class="soft">${words.frozen}</p>` : nothing}
      <div><button class="link" @click=${() => this.openDesk(day)}>${words.mend(writeDay(day, now.language))}</button></div>`;
  }

  private openDesk(day: EpidemicDay): void {
    fireView(this, 'day-chosen', { day, dragging: false });
    fireView(this, 'desk-chosen', { desk: 'redraw' });
  }
}

declare global {
  interface HTMLElementTagNameMap { 'faults-to-sign': FaultsToSign }
}
