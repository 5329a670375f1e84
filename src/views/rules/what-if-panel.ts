// The desk of what-if: what is supposed, put together and shown, and how the list shown would differ from the one on file.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { refuseTrying } from '../../store/refusals.ts';
import type { State } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';
import type { DifferenceList } from './difference-list.ts';
import './what-if-form.ts';
import './what-if-result.ts';
import { askWhatIf, draftOf, EMPTY_DRAFT, isEmptyDraft, type WhatIfDraft } from './what-if-draft.ts';
import type { WhatIfResult } from './what-if-result.ts';
import { titleOf } from './packs-of-page.ts';
import { listSupposed } from './write-supposed.ts';

/** What was put together stays while other tabs are looked at, as long as the case file is the same. */
const kept = new WeakMap<Store<State>, { readonly caseFile: string | undefined; readonly draft: WhatIfDraft }>();

/** Reads the store; `what-if-chosen`, `unit-chosen`, `day-chosen` out. */
@customElement('what-if-panel')
export class WhatIfPanel extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; grid-template: minmax(0, 1fr) auto / minmax(0, 1fr); height: 100%; min-height: 0; }
    .form { overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; }
    .hint { padding: 8px 12px; color: var(--ink-soft); font-size: 12px; line-height: 18px; text-wrap: pretty; }
    .foot { padding: 8px 12px 12px; border-top: 1px solid var(--line); }
    h3 { font-size: 13px; font-weight: 600; }
    .foot ul { max-height: 128px; overflow: auto; margin: 4px 0; scrollbar-width: thin; }
    .foot li { display: flex; align-items: center; gap: 4px; border-top: 1px solid var(--line); }
    .foot li span { flex: 1; min-width: 0; padding: 4px 0; text-wrap: pretty; overflow-wrap: anywhere; }
    .foot li svg { width: 14px; height: 14px; }
    .ways { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
    .ways .primary { flex: 1; min-height: 32px; }
    button:disabled { opacity: 0.55; cursor: default; background: none; }
    button.primary:disabled { background: var(--panel-soft); color: var(--ink-soft); opacity: 1; filter: none; }
    .full { grid-row: 1 / -1; min-height: 0; }
  `];

  @property({ attribute: false }) store: Store<State> | null = null;
  @state() private draft: WhatIfDraft = EMPTY_DRAFT;
  /** Whether the form stands open while something is supposed. */
  @state() private isChanging = false;
  @query('what-if-result') private result!: WhatIfResult | null;

  private whatIfBefore: State['whatIf'] = null;
  private readonly watch = new StoreController(this);

  override willUpdate(): void {
    const { store } = this;
    const isFirst = !this.hasUpdated;
    this.watch.follow(store);
    const now = store?.get();
    if (store == null || now === undefined) return;
    const before = kept.get(store);
    if (isFirst && before?.caseFile === now.caseFile?.id && before !== undefined) this.draft = before.draft;
    if (now.whatIf !== this.whatIfBefore) {
      // What was supposed elsewhere is taken over; when it ends, what was put together stays to be changed.
      if (now.whatIf !== null && now.directory !== null) this.keep(draftOf(now.whatIf, now.directory));
      this.whatIfBefore = now.whatIf;
      this.isChanging = false;
    }
  }

  private keep(draft: WhatIfDraft): void {
    this.draft = draft;
    if (this.store !== null) kept.set(this.store, { caseFile: this.store.get().caseFile?.id, draft });
  }

  private get list(): DifferenceList | null {
    return this.result?.list ?? null;
  }

  /** J and K. */
  move(by: 1 | -1): void {
    this.list?.move(by);
  }

  /** Enter. */
  openCursor(): void {
    this.list?.openCursor();
  }

  /** For the skip link. */
  focusList(): void {
    if (this.list !== null) this.list.focusList();
    else this.renderRoot.querySelector('what-if-form')?.renderRoot.querySelector<HTMLElement>('input, select')?.focus();
  }

  private run(now: State): void {
    if (now.directory === null) return;
    this.isChanging = false;
    fireView(this, 'what-if-chosen', { whatIf: isEmptyDraft(this.draft) ? null : askWhatIf(this.draft, now.directory) });
  }

  override render(): TemplateResult | typeof nothing {
    const now = this.store?.get();
    if (now === undefined || now.directory === null) return nothing;
    if (now.whatIf !== null && !this.isChanging) {
      return html`<what-if-result class="full" .now=${now} .draft=${this.draft} @change-asked=${() => { this.isChanging = true; }}></what-if-result>`;
    }
    const words = wordsFor(now.language).rules.whatIf;
    return html`<div class="form"><p class="hint">${words.hint}</p>
        <what-if-form .now=${now} .draft=${this.draft} @draft-changed=${(event: CustomEvent<{ draft: WhatIfDraft }>) => this.keep(event.detail.draft)}></what-if-form></div>
      <div class="foot">${this.renderSupposed(now)}${refuseTrying(now) === null ? nothing : html`<p role="status">${wordsFor(now.language).places.desk.blocked['as-published']}</p>`}
        <div class="ways"><button class="primary" ?disabled=${now.progress !== null || refuseTrying(now) !== null || (isEmptyDraft(this.draft) && now.whatIf === null)} @click=${() => this.run(now)}>${now.progress === null ? words.run : words.running}</button>
          ${isEmptyDraft(this.draft) ? nothing : html`<button class="framed" @click=${() => this.keep(EMPTY_DRAFT)}>${words.clear}</button>`}
          ${now.whatIf === null ? nothing : html`<button class="framed" @click=${() => fireView(this, 'what-if-chosen', { whatIf: null })}>${words.end}</button>`}</div></div>`;
  }

  private renderSupposed(now: State): TemplateResult {
    const words = wordsFor(now.language).rules.whatIf;
    const lines = listSupposed(this.draft, now.directory!, (id) => titleOf(id, now), now.language);
    if (lines.length === 0) return html`<p class="soft">${words.nothingYet}</p>`;
    return html`<h3 id="supposed">${words.supposed}</h3><ul aria-labelledby="supposed">${lines.map(({ text, without }) => html`<li><span class="figures">${text}</span>
      <button class="icon quiet" aria-label=${words.remove(text)} title=${words.remove(text)} @click=${() => this.keep(without)}>${glyphs.close}</button></li>`)}</ul>`;
  }
}


declare global {
  interface HTMLElementTagNameMap { 'what-if-panel': WhatIfPanel }
}
