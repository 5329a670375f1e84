// Adopting the pack that is shown: for all lists, or from one list day on; or trying it without recording anything.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { isoDay, parseIsoDay, type EpidemicDay } from '../../domain/day.ts';
import type { RulePack } from '../../domain/zoning/packs/rule-pack.ts';
import { refuseTrying } from '../../store/refusals.ts';
import type { State } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';

/** Properties in; `pack-chosen` or, for a pack that the page does not ship, `pack-file-given` out; `what-if-chosen` to try it. */
@customElement('adopt-bar')
export class AdoptBar extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; padding: 8px 24px 12px; background: var(--panel); }
    .ways { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; }
    .from { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
    label { display: flex; align-items: center; gap: 8px; }
    input { min-height: 32px; padding: 0 8px; background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; }
    button.primary { min-height: 32px; }
    button:disabled { opacity: 0.55; cursor: default; background: none; }
    button.primary:disabled { background: var(--panel-soft); color: var(--ink-soft); opacity: 1; filter: none; }
    .said { color: var(--ink-soft); }
    .said:not(:empty) { margin-top: 4px; }
    @media (pointer: coarse) { input { min-height: 40px; } }
    @media (max-width: 720px) { :host { padding: 8px 16px; } .ways { gap: 8px; } .from { order: 1; } .from .soft { display: none; } }
  `];

  @property({ attribute: false }) now: State | null = null;
  @property({ attribute: false }) pack: RulePack | null = null;
  /** The file it was just read from. */
  @property({ attribute: false }) file: File | null = null;
  @property({ type: Boolean }) isShipped = true;
  /** The date as typed; null as long as it is the proposed one. */
  @state() private typed: string | null = null;
  /** Id of the pack whose adoption was asked here, until the page is judged by it; then it is said. */
  @state() private asked: string | null = null;
  @state() private adopted: string | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('now');
    if (changed.has('pack') && changed.get('pack')?.id !== this.pack?.id) this.adopted = null;
    if (!changed.has('now') || this.asked === null || before == null || before.timeline === this.now?.timeline) return;
    if (this.now?.timeline.some(({ id }) => id === this.asked)) this.adopted = this.asked;
    this.asked = null;
  }

  private get proposed(): EpidemicDay {
    return this.now?.days?.opening ?? this.now?.screen.day ?? 0;
  }

  private get day(): EpidemicDay | undefined {
    return this.typed === null ? this.proposed : parseIsoDay(this.typed);
  }

  private adopt(from: EpidemicDay | null): void {
    const { pack } = this;
    if (pack === null) return;
    this.asked = pack.id;
    this.adopted = null;
    if (this.isShipped) fireView(this, 'pack-chosen', { id: pack.id, from });
    // A pack of the person's is adopted as it came in: from its file, or written as one again.
    else fireView(this, 'pack-file-given', { file: this.file ?? new File([JSON.stringify(pack)], `${pack.id}.json`), from });
  }

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.day !== undefined) this.adopt(this.day);
  };

  private tryIt(packId: string): void {
    fireView(this, 'what-if-chosen', { whatIf: { packId, supposed: { positives: [], rounds: [], allGoesWellFrom: null } } });
    fireView(this, 'desk-chosen', { desk: 'what-if' });
    fireView(this, 'sheet-chosen', { sheet: 'none' });
  }

  override render(): TemplateResult | typeof nothing {
    const { now, pack } = this;
    if (now === null || pack === null) return nothing;
    const words = wordsFor(now.language).rules.pack;
    const isAlone = now.whatIf === null && now.timeline.length === 1 && now.adopted[0] === pack;
    const isBusy = now.progress !== null;
    const isRefused = refuseTrying(now) !== null;
    const isBlocked = isBusy || isRefused;
    const text = this.typed ?? isoDay(this.proposed);
    const { day } = this;
    return html`<div class="ways">
        <button class="primary" ?disabled=${isAlone || isBlocked} @click=${() => this.adopt(null)}>${words.adoptAlone}</button>
        <form class="from" @submit=${this.submitted}>
          <label>${words.since}<input type="date" required aria-label=${words.listDay} .value=${live(text)} @input=${(event: Event) => { this.typed = (event.target as HTMLInputElement).value; }}></label>
          <button class="framed" ?disabled=${isBlocked || day === undefined} aria-label=${day === undefined ? words.adoptFrom : words.adoptFromLabel(writeDay(day, now.language))}>${words.adoptFrom}</button>
          <span class="soft">${words.listsBefore}</span>
        </form>
        ${this.isShipped && !isAlone && now.directory !== null ? html`<button class="framed" title=${words.tryItHint} ?disabled=${isBlocked} @click=${() => this.tryIt(pack.id)}>${words.tryIt}</button>` : nothing}
      </div>
      <p class="said" role="status">${isBusy ? words.judging : isRefused ? wordsFor(now.language).places.desk.blocked['as-published'] : this.adopted === pack.id ? words.adopted(pack.id) : day === undefined ? words.noDay : isAlone ? words.isAlone : ''}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'adopt-bar': AdoptBar }
}
