// Facts for release of the unit in detail: a button for each kind, one form open at a time, and what is recorded.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { UnitFactRow } from '../../domain/district/unit-fact-rows.ts';
import type { RulePack } from '../../domain/zoning/packs/rule-pack.ts';
import type { Standing } from '../../domain/zoning/judge/standing.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { elementInFocus, returnFocus } from '../places/return-focus.ts';
import { base, controls } from '../shared-styles.ts';
import type { FactFormElement } from './fact-form.ts';
import './fact-form.ts';
import type { FormContext, FormKind, Saved } from './fact-forms.ts';
import './fact-list.ts';
import { offeredForms } from './form-of.ts';

/** Properties in; `fact-recorded`, `override-set` and what `fact-list` tells out. */
@customElement('unit-facts')
export class UnitFacts extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; font-size: 13px; line-height: 20px; }
    .record { display: flex; flex-wrap: wrap; gap: 4px; align-items: center; margin-bottom: 8px; }
    .record button { padding: 0 8px; }
    .record button[aria-expanded='true'] { background: var(--selected); border-color: var(--accent); }
    .record button:disabled { opacity: 0.55; cursor: default; }
    fact-form { margin-bottom: 8px; }
    .said { color: var(--ink-soft); margin-bottom: 4px; }
  `];

  @property({ attribute: false }) facts: readonly UnitFactRow[] | null = null;
  @property({ type: Number }) row: number | null = null;
  @property({ attribute: false }) directory: UnitDirectory | null = null;
  @property({ attribute: false }) standing: Standing | null = null;
  /** The pack the unit is judged by on the list; null where its text is not at hand. */
  @property({ attribute: false }) pack: RulePack | null = null;
  @property({ type: Number }) day = 0;
  @property({ type: Number }) lastDay = 0;
  @property({ type: Boolean }) canRecord = true;
  @property() language: Language = 'zh';
  @state() private open: FormKind | null = null;
  /** The kind just recorded; said as long as it stands. */
  @state() private recorded: FormKind | null = null;
  /** How many facts there were when they were last known. */
  private counted = 0;
  /** Who decided last: given again in the next override of this sitting. */
  private decidedBy = '';
  private focusBefore: HTMLElement | null = null;
  @query('fact-form') private form!: FactFormElement | null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('row')) {
      this.open = null;
      this.recorded = null;
    }
    if (this.facts === null) return;
    // Taken back again: what was said of it no longer stands.
    if (this.facts.length < this.counted) this.recorded = null;
    this.counted = this.facts.length;
  }

  /** Opens a form, its first field in focus. */
  record(kind: FormKind): void {
    if (!this.canRecord) return;
    if (this.open === null) this.focusBefore = elementInFocus();
    this.open = kind;
    this.recorded = null;
    void this.updateComplete.then(() => this.form?.updateComplete).then(() => this.form?.focus());
  }

  private close(): void {
    this.open = null;
    const before = this.focusBefore;
    void this.updateComplete.then(() => returnFocus(before));
  }

  private saved(kind: FormKind, saved: Saved): void {
    const { row } = this;
    if (row === null) return;
    if ('fact' in saved) fireView(this, 'fact-recorded', { row, fact: saved.fact });
    else {
      this.decidedBy = saved.override.by;
      fireView(this, 'override-set', { row, ...saved.override });
    }
    this.recorded = kind;
    this.close();
  }

  private get context(): FormContext {
    const { day, lastDay, row, directory } = this;
    const standing = this.standing?.unit === row && this.standing.day === day ? this.standing : null;
    const parent = row === null ? -1 : (directory?.parent[row] ?? -1);
    const pack = standing === null || this.pack?.id === standing.pack ? this.pack : null;
    return { day, lastDay, standing, pack, isPart: parent >= 0 && (directory?.zonedOf[parent] ?? -1) >= 0 };
  }

  override render(): TemplateResult | typeof nothing {
    if (this.row === null) return nothing;
    const words = wordsFor(this.language).facts;
    const { context, open, recorded } = this;
    return html`
      <div class="record" role="group" aria-label=${words.record}>${offeredForms(context).map((kind) => html`
        <button class="framed" aria-expanded=${open === kind ? 'true' : 'false'} ?disabled=${!this.canRecord}
          @click=${() => { if (open === kind) this.close(); else this.record(kind); }}>${words.form[kind]}</button>`)}</div>
      ${open === null || !this.canRecord ? nothing : html`<fact-form .kind=${open} .context=${context} .given=${open === 'override' ? { by: this.decidedBy } : {}} .language=${this.language}
        @fact-saved=${(event: CustomEvent<Saved>) => this.saved(open, event.detail)} @fact-closed=${() => this.close()}></fact-form>`}
      <p class="said" role="status" ?hidden=${recorded === null}>${recorded === null ? '' : words.recorded(words.form[recorded])}</p>
      <fact-list .facts=${this.facts} .row=${this.row} .directory=${this.directory} .canRecord=${this.canRecord} .language=${this.language}></fact-list>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'unit-facts': UnitFacts }
}
