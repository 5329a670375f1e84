// The sheet between a file and the case file: what is being read, what was understood, what would count.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ImportChoices, ImportReview } from '../../domain/district/import-review.ts';
import type { ImportState, State } from '../../store/state.ts';
import { importTracingWords } from '../../words/tracing/import-tracing.ts';
import { wordsFor } from '../../words/index.ts';
import { caseInHand } from '../../store/tracing/track-commands.ts';
import { fireView } from '../events.ts';
import { setStyle } from '../set-style.ts';
import { base, controls } from '../shared-styles.ts';
import { percentOf } from '../shell/page-state.ts';
import './column-table.ts';
import { changeChoices, choicesOf, countImported, findBlock, proposedFor, type ImportBlock, type SettledByHand } from './import-choices.ts';
import './import-settings.ts';
import './reject-list.ts';
import { writeRemarks, writeUnderstood } from './review-sentences.ts';
import './table-head.ts';
import './track-case.ts';

/** Properties in; `import-choices-made`, `import-confirmed`, `import-cancelled` and what its parts fire out. */
@customElement('import-sheet')
export class ImportSheet extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; grid-template-rows: minmax(0, 1fr) auto; height: 100%; min-height: 0; }
    .body { overflow: auto; padding: 0 16px 16px; overscroll-behavior: contain; scrollbar-width: thin; }
    .body:focus-visible { outline-offset: -2px; }
    .body > * + * { margin-top: 16px; }
    .again { opacity: 0.55; }
    .sentence { font-size: 18px; line-height: 28px; text-wrap: pretty; overflow-wrap: anywhere; }
    .remarks { margin-top: 4px; }
    .remarks li { text-wrap: pretty; }
    .foot { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; padding: 8px 16px; border-top: 1px solid var(--line); }
    .foot .why { flex: 1 1 200px; color: var(--ink-soft); text-wrap: pretty; }
    button.primary:disabled { background: var(--panel-soft); color: var(--ink-soft); cursor: default; filter: none; }
    .meter { height: 4px; background: var(--line); border-radius: 2px; overflow: hidden; margin-top: 8px; max-width: 420px; }
    .meter i { display: block; height: 100%; background: var(--accent); transform-origin: left; }
    .busy { padding-top: 8px; font-size: 15px; line-height: 24px; overflow-wrap: anywhere; }
    @media (max-width: 720px) { .foot .keys { display: none; } .foot button { flex: 1 1 auto; } .foot .why { flex-basis: 100%; } }
  `];

  @property({ attribute: false }) now: State | null = null;
  /** Choices that were made and not yet answered by a review. */
  @state() private asked: ImportChoices | null = null;
  private settled: SettledByHand = {};
  /** Whose track it is, as it was typed; null: as the file's name proposes. */
  @state() private typedCase: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.keyed);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('keydown', this.keyed);
    super.disconnectedCallback();
  }

  private get current(): ImportState | null {
    return this.now?.screen.import ?? null;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('now')) return;
    const before = changed.get('now')?.screen.import ?? null;
    const now = this.current;
    if (now === before) return;
    const isOther = now === null || now.review === null || before?.file !== now.file;
    if (isOther) [this.settled, this.typedCase] = [{}, null];
    if (isOther || now.review !== before?.review) this.asked = null;
  }

  private choicesNow(review: ImportReview): ImportChoices {
    return this.asked ?? choicesOf(review, this.settled);
  }

  private readonly made = (event: CustomEvent<Partial<ImportChoices>>): void => {
    const review = this.current?.review ?? null;
    if (review === null || this.current?.stage === 'recording') return;
    const choices = changeChoices(this.choicesNow(review), event.detail);
    this.settled = { dateOrder: choices.dateOrder, year: choices.year, utcOffsetMinutes: choices.utcOffsetMinutes, takeChanged: choices.takeChanged, takeKnown: choices.takeKnown };
    this.asked = choices;
    fireView(this, 'import-choices-made', { choices });
  };

  private caseOf({ track }: ImportReview): string {
    return this.typedCase ?? (track === null ? '' : proposedFor(track, this.inHand));
  }

  /** The card that is open behind the sheet says whose a file is that does not say it itself. */
  private get inHand(): string {
    return this.now === null ? '' : caseInHand(this.now);
  }

  private readonly caseGiven = (event: CustomEvent<string>): void => { this.typedCase = event.detail; };

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    this.confirm();
  };

  private blockOf({ stage, review }: ImportState): ImportBlock | null {
    if (review === null || stage !== 'review') return 'reading';
    return findBlock(review, this.choicesNow(review), this.now?.saved === 'read-only', this.caseOf(review).trim());
  }

  private confirm(): void {
    const { current } = this;
    if (current?.review == null || this.blockOf(current) !== null) return;
    fireView(this, 'import-confirmed', { caseId: this.caseOf(current.review).trim() });
  }

  override render(): TemplateResult | typeof nothing {
    const { current, now } = this;
    if (now === null || current === null) return nothing;
    const { review } = current;
    const isBusy = current.stage !== 'review';
    return html`<div class="body" tabindex="0">
        ${review === null || current.stage === 'recording' ? this.renderBusy(current) : nothing}
        ${review === null ? nothing : this.renderReview(review, isBusy)}
      </div>
      ${this.renderFoot(current)}`;
  }

  private renderBusy(current: ImportState): TemplateResult {
    const { import: words } = wordsFor(this.now!.language);
    return html`<div class="busy" role="status"><p>${current.stage === 'recording' ? words.recording(current.file) : words.reading(current.file)}</p>
      ${this.renderMeter(current)}
      ${current.stage === 'reading' ? html`<p class="soft">${words.readingHint}</p>` : nothing}</div>`;
  }

  private renderMeter({ progress, file }: ImportState): TemplateResult | typeof nothing {
    if (progress === null) return nothing;
    const percent = percentOf(progress);
    const { import: words } = wordsFor(this.now!.language);
    return html`<div class="meter" role="progressbar" aria-label=${words.reading(file)} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${percent}>
      <i ${setStyle({ transform: `scaleX(${percent / 100})` })}></i></div>`;
  }

  private renderReview(review: ImportReview, isBusy: boolean): TemplateResult {
    const { language } = this.now!;
    const choices = this.choicesNow(review);
    return html`
      <div class=${isBusy ? 'again' : ''} role="status">
        <p class="sentence figures">${writeUnderstood(review, language)}</p>
        <ul class="remarks figures">${writeRemarks(review, language).map((remark) => html`<li>${remark}</li>`)}</ul>
      </div>
      ${review.track === null ? nothing : html`<track-case .track=${review.track} .inHand=${this.inHand} .caseId=${this.caseOf(review)} .language=${language} @case-given=${this.caseGiven}></track-case>`}
      <import-settings class=${isBusy ? 'again' : ''} .review=${review} .choices=${choices} .language=${language} @choice-made=${this.made}></import-settings>
      <reject-list class=${isBusy ? 'again' : ''} .review=${review} .language=${language}></reject-list>
      <table-head class=${isBusy ? 'again' : ''} .review=${review} .language=${language}></table-head>
      <column-table class=${isBusy ? 'again' : ''} .review=${review} .choices=${choices} .language=${language} @choice-made=${this.made}></column-table>
    `;
  }

  private renderFoot(current: ImportState): TemplateResult {
    const { import: words } = wordsFor(this.now!.language);
    const { review } = current;
    const block = this.blockOf(current);
    const again = current.stage === 'reading' && review !== null;
    const choices = review === null ? null : this.choicesNow(review);
    return html`<div class="foot">
      <div class="why" id="why" role="status">${again ? html`${words.readingAgain}${this.renderMeter(current)}`
        : block !== null && block !== 'reading' ? words.blocked[block] : html`<span class="keys">${review === null ? '' : words.confirmKeys}</span>`}</div>
      <button class="framed" ?disabled=${current.stage === 'recording'} @click=${() => fireView(this, 'import-cancelled', {})}>${words.cancel}</button>
      ${review === null || choices === null ? nothing : html`<button class="primary figures" aria-describedby="why" ?disabled=${block !== null} @click=${() => this.confirm()}>
        ${(review.track === null ? words.confirm : importTracingWords(this.now!.language).confirmPoints)(countImported(review, choices, this.caseOf(review).trim()))}</button>`}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'import-sheet': ImportSheet }
}
