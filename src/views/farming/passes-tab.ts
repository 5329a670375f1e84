// 通行证: applied for, verified, approved, printed; groups by village with their counts and ages, one of them at a time in hand.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { hasPersonalNumber } from '../../domain/district/personal-numbers.ts';
import { PASS_GROUPS, queuePasses, type PassBatch, type PassGroup } from '../../domain/farming/passes/pass-standing.ts';
import { passFactsOf } from '../../store/farming/pass-desk.ts';
import { refuseRecording } from '../../store/refusals.ts';
import type { State } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { writeNumber } from '../../words/numbers.ts';
import { passesWords, writeAge } from '../../words/farming/passes.ts';
import '../passes/checkpoint-form.ts';
import '../passes/pass-batch.ts';
import type { PassBatchList } from '../passes/pass-batch.ts';
import type { PassSigner } from '../passes/pass-events.ts';
import '../passes/pass-key-form.ts';
import '../passes/pass-request.ts';
import { passStyles } from '../passes/pass-styles.ts';
import { writeTold } from '../passes/write-told.ts';
import { base, controls } from '../shared-styles.ts';
import type { DeskAction } from '../shell/keys.ts';
import { StoreController } from '../store-controller.ts';

/** More households without a pass than these are folded: the queue below is what one came for. */
const MOST_SHOWN = 5;
/** Where a batch goes on when all of it has taken its step: the first there is. */
const AFTER: Partial<Readonly<Record<PassGroup, readonly PassGroup[]>>> = { 'to-verify': ['to-approve'], 'to-approve': ['to-print'], 'to-print': ['in-force', 'ahead'] };

/** Reads the store; what its parts fire goes out. */
@customElement('passes-tab')
export class PassesTab extends LitElement {
  static override styles = [base, controls, passStyles, css`
    :host { display: block; height: 100%; min-height: 0; container-type: size; }
    .tab { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); height: 100%; }
    .body { min-height: 0; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; }
    .body:has(> pass-batch) { overflow: hidden; }
    .who { padding: 8px 12px; border-bottom: 1px solid var(--line); }
    .group h3 { padding: 8px 12px 4px; }
    .batch { display: flex; justify-content: space-between; gap: 8px; width: 100%; padding: 4px 12px; border-radius: 0; border-bottom: 1px solid var(--line); white-space: normal; text-align: start; }
    .batch.cursor { box-shadow: inset 2px 0 0 var(--accent); background: var(--panel-soft); }
    .nothing { padding: 16px 12px; color: var(--ink-soft); }
    .told summary { cursor: pointer; }
    .told ul { max-height: 30cqh; overflow: auto; scrollbar-width: thin; }
    .batches:focus-visible { outline-offset: -2px; }
    /* On a phone's half sheet all of it scrolls as one. */
    @container (max-height: 420px) { .tab { display: block; overflow: auto; scrollbar-width: thin; } .body, .body:has(> pass-batch) { overflow: visible; } .told ul { max-height: none; } }
  `];

  @property({ attribute: false }) store: Store<State> | null = null;
  @state() private open: { readonly group: PassGroup; readonly village: string } | null = null;
  @state() private cursor = 0;
  @state() private signer: PassSigner = { by: '', duty: '' };
  @query('pass-batch') private shown!: PassBatchList | null;
  @query('.batches') private batchList!: HTMLElement | null;

  private batches: readonly PassBatch[] = [];
  private madeOf: readonly unknown[] = [];
  private readonly watch = new StoreController(this);

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.keyed(event));
  }

  override willUpdate(): void {
    this.watch.follow(this.store);
    const now = this.store?.get();
    if (now === undefined) return;
    const { passes, farming, history, published, screen, whatIf, directory } = now;
    const made = [passes, farming.register, farming.lines, farming.village, history, published, screen.day, screen.showing, whatIf, directory];
    if (!made.every((one, at) => one === this.madeOf[at])) {
      this.madeOf = made;
      // Without passes nothing is held against the lines of the day.
      const facts = passes.passes.length === 0 ? null : passFactsOf(now);
      const village = farming.village === null ? null : directory?.id[farming.village];
      this.batches = facts === null ? [] : queuePasses(passes.passes, facts).filter((batch) => village === null || batch.village === village);
    }
    if (this.open !== null && this.current() === null) this.followOn(this.open);
    this.cursor = Math.max(0, Math.min(this.cursor, this.batches.length - 1));
  }

  private current(): PassBatch | null {
    return this.batches.find(({ group, village }) => group === this.open?.group && village === this.open.village) ?? null;
  }

  /** A batch that is empty now gives way to the next one of its village. */
  private followOn({ group, village }: { readonly group: PassGroup; readonly village: string }): void {
    const next = AFTER[group]?.find((after) => this.batches.some((batch) => batch.group === after && batch.village === village));
    this.open = next === undefined ? null : { group: next, village };
  }

  move(by: 1 | -1): void {
    if (this.shown !== null) this.shown.move(by);
    else this.cursor = Math.max(0, Math.min(this.batches.length - 1, this.cursor + by));
  }

  openCursor(): void {
    const batch = this.batches[this.cursor];
    if (this.open === null && batch !== undefined) this.openBatch(batch);
  }

  focusList(): void {
    if (this.shown !== null) this.shown.focusList();
    else if (this.batchList !== null) this.batchList.focus();
    else this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  /** X refuses, as in other queues. */
  act(action: DeskAction): boolean {
    if (action !== 'refuse' || this.shown === null) return false;
    this.shown.askReason();
    return true;
  }

  private openBatch({ group, village }: PassBatch): void {
    this.open = { group, village };
    void this.updateComplete.then(() => this.shown?.updateComplete.then(() => this.shown?.focusList()));
  }

  private leaveBatch(): void {
    this.open = null;
    void this.updateComplete.then(() => this.focusList());
  }

  private keyed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.composedPath()[0];
    const isTyping = target instanceof HTMLElement && target.matches('input, select, textarea');
    if (event.key === 'Escape') {
      if (this.open === null) return;
      event.preventDefault();
      if (this.shown?.leaveReason() !== true) this.leaveBatch();
      return;
    }
    const now = this.store?.get();
    if (isTyping || now?.singleKeys !== true) return;
    const isButton = target instanceof HTMLElement && target.matches('button, summary');
    const { shown } = this;
    const key = event.key.toLowerCase();
    const work = shown === null ? (event.key === 'Enter' && !isButton ? () => this.openCursor() : null)
      : key === 'a' ? () => (event.shiftKey ? shown.selectAll() : shown.accept())
      : key === 'r' ? () => shown.askReason()
      : event.key === ' ' && !isButton ? () => shown.toggle() : null;
    if (work === null) return;
    event.preventDefault();
    work();
  }

  override render(): TemplateResult | typeof nothing {
    const now = this.store?.get();
    if (now === undefined) return nothing;
    const canWrite = refuseRecording(now) === null;
    const batch = this.current();
    const needsKey = batch?.group === 'to-print' && canWrite && this.lacksKey(now);
    return html`<div class="tab"><div>${canWrite ? this.renderWho(now) : nothing}${this.renderTold(now)}${needsKey ? html`<pass-key-form .now=${now} .signer=${this.given} .needed=${true}></pass-key-form>` : nothing}</div>
      <div class="body">${batch === null ? this.renderQueue(now, canWrite)
        : html`<pass-batch .batch=${batch} .now=${now} .signer=${this.given} .canWrite=${canWrite} @batch-left=${() => this.leaveBatch()}></pass-batch>`}</div></div>`;
  }

  private isPersonal(): boolean {
    return [this.signer.by, this.signer.duty].some(hasPersonalNumber);
  }

  /** Nothing can be signed on this machine as it is. */
  private lacksKey({ passDesk }: State): boolean {
    return passDesk.key === 'none' || passDesk.key === 'elsewhere';
  }

  /** What steps are signed with: nobody where numbers of persons stand in it. */
  private get given(): PassSigner {
    return this.isPersonal() ? { by: '', duty: '' } : this.signer;
  }

  private renderWho({ language }: State): TemplateResult {
    const { tab } = passesWords(language);
    const typed = (event: Event): string => (event.target as HTMLInputElement).value.trim();
    return html`<div class="who"><div class="fields">
      <label><span>${tab.who}</span><input name="by" type="text" autocomplete="off" .value=${this.signer.by} @input=${(event: Event) => { this.signer = { ...this.signer, by: typed(event) }; }}></label>
      <label><span>${tab.duty}</span><input name="duty" type="text" autocomplete="off" .value=${this.signer.duty} @input=${(event: Event) => { this.signer = { ...this.signer, duty: typed(event) }; }}></label></div>
      ${this.isPersonal() ? html`<p class="problem" role="alert">${tab.personal}</p>` : nothing}</div>`;
  }

  private renderTold(now: State): TemplateResult | typeof nothing {
    const { told, busy } = now.passDesk;
    if (busy !== null) return html`<div class="told" role="status"><progress max=${busy.whole} value=${busy.done}></progress> ${writeNumber(busy.done)} / ${writeNumber(busy.whole)}</div>`;
    if (told === null) return nothing;
    const { lines, list } = writeTold(told, now);
    return lines.length === 0 ? nothing : html`<div class="told" role="status">${lines.slice(0, list.length > 0 ? -1 : undefined).map((line) => html`<p>${line}</p>`)}
      ${list.length > 0 ? html`<details ?open=${list.length <= MOST_SHOWN}><summary>${lines.at(-1)}</summary><ul class="soft" tabindex="0" aria-label=${lines.at(-1)!}>${list.map((line) => html`<li>${line}</li>`)}</ul></details>` : nothing}</div>`;
  }

  private renderQueue(now: State, canWrite: boolean): TemplateResult {
    const words = passesWords(now.language);
    const groups = PASS_GROUPS.map((group) => ({ group, batches: this.batches.filter((batch) => batch.group === group) })).filter(({ batches }) => batches.length > 0);
    return html`
      ${groups.length === 0 ? html`<div class="nothing"><p>${words.tab.none}</p>${canWrite ? html`<p class="soft">${now.farming.plan === null ? words.tab.firstPlan : words.tab.first}</p>` : nothing}</div>` : html`<div class="batches" tabindex="0" role="group" aria-label=${words.tab.queue}>${groups.map(({ group, batches }) => html`<div class="group">
        <h3>${words.group[group]} ${writeNumber(batches.reduce((sum, { passes }) => sum + passes.length, 0))}</h3>
        ${batches.map((batch) => this.renderBatch(batch, now))}</div>`)}</div>`}
      ${canWrite ? html`<pass-request .now=${now} .signer=${this.given}></pass-request>` : nothing}
      <checkpoint-form .now=${now}></checkpoint-form>
      <pass-key-form .now=${now} .signer=${this.given} .needed=${this.lacksKey(now) && this.batches.some(({ group }) => group === 'to-print')}></pass-key-form>`;
  }

  private renderBatch(batch: PassBatch, { language, passDesk }: State): TemplateResult {
    const words = passesWords(language);
    const waits = batch.group.startsWith('to-');
    return html`<button class="batch ${this.batches[this.cursor] === batch ? 'cursor' : ''}" @click=${() => this.openBatch(batch)}>
      <span>${words.tab.batch(batch.villageName, writeNumber(batch.passes.length))}</span>${waits && passDesk.at !== null ? html`<span class="soft">${words.tab.age(writeAge(passDesk.at - batch.oldest, language))}</span>` : nothing}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'passes-tab': PassesTab }
}
