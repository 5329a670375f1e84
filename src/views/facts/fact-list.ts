// What is recorded about a unit besides its reports, newest first; each can be withdrawn.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { UnitFactRow } from '../../domain/district/unit-fact-rows.ts';
import type { Language, UnitDirectory } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import { writeFact } from './fact-sentences.ts';

/** So many are shown at first: a district that imports its contacts has hundreds. */
const FIRST_SHOWN = 8;

/** Properties in; `fact-withdrawn` and `override-withdrawn` out. */
@customElement('fact-list')
export class FactList extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; font-size: 13px; line-height: 20px; }
    li { padding: 4px 0; border-top: 1px solid var(--line); }
    li:first-child { border-top: 0; }
    .line { display: flex; align-items: baseline; gap: 8px; }
    .day { flex: none; min-width: 48px; font-variant-numeric: tabular-nums; font-weight: 600; }
    .fact { flex: 1; min-width: 0; overflow-wrap: anywhere; text-wrap: pretty; }
    .fact .area { display: block; color: var(--ink-soft); font-size: 12px; line-height: 18px; }
    .line button { flex: none; padding: 0 4px; margin-inline-end: -4px; min-height: 24px; color: var(--accent); font-size: 12px; }
    .ask { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 8px; margin-top: 4px; background: var(--panel-soft); border-radius: 6px; }
    .ask span { flex: 1; }
    .none { color: var(--ink-soft); }
    @media (pointer: coarse) { .line button { min-height: 40px; padding: 0 8px; } }
  `];

  @property({ attribute: false }) facts: readonly UnitFactRow[] | null = null;
  /** The unit or building they are asked for. */
  @property({ type: Number }) row: number | null = null;
  @property({ attribute: false }) directory: UnitDirectory | null = null;
  @property({ type: Boolean }) canRecord = true;
  @property() language: Language = 'zh';
  @state() private asked: UnitFactRow['id'] | null = null;
  @state() private showsAll = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('row')) return;
    this.asked = null;
    this.showsAll = false;
  }

  private ask(id: UnitFactRow['id']): void {
    this.asked = id;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.ask button')?.focus());
  }

  private close(): void {
    const id = this.asked;
    this.asked = null;
    if (id !== null) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`button[data-id="${CSS.escape(id)}"]`)?.focus());
  }

  private readonly keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  private withdraw(fact: UnitFactRow): void {
    if (fact.kind === 'override') fireView(this, 'override-withdrawn', { id: fact.id });
    else fireView(this, 'fact-withdrawn', { id: fact.id });
    this.close();
  }

  override render(): TemplateResult {
    const words = wordsFor(this.language).facts.list;
    const { facts } = this;
    if (facts === null) return html`<p class="none" role="status">${words.asking}</p>`;
    if (facts.length === 0) return html`<p class="none">${words.none}</p>`;
    const shown = this.showsAll ? facts : facts.slice(0, FIRST_SHOWN);
    return html`<ul>${shown.map((fact) => this.renderFact(fact))}</ul>
      ${shown.length === facts.length ? nothing : html`<button class="link" @click=${() => { this.showsAll = true; }}>${words.more(facts.length - shown.length)}</button>`}`;
  }

  private renderFact(fact: UnitFactRow): TemplateResult {
    const words = wordsFor(this.language).facts.list;
    const [day, text] = [writeDay(fact.day, this.language), writeFact(fact, this.language)];
    const area = fact.area === this.row ? '' : (this.directory?.name[fact.area] ?? '');
    const isAsked = this.asked === fact.id;
    return html`<li>
      <div class="line"><span class="day">${day}</span>
        <span class="fact">${text}${area === '' ? nothing : html`<span class="area">${words.at(area)}</span>`}</span>
        ${!this.canRecord || isAsked ? nothing : html`<button data-id=${fact.id} aria-label=${words.withdrawLabel(`${day} ${text}`)} @click=${() => this.ask(fact.id)}>${words.withdraw}</button>`}
      </div>
      ${isAsked ? html`<div class="ask" role="group" aria-label=${words.ask} @keydown=${this.keyed}><span>${words.ask}</span>
        <button class="framed" @click=${() => this.withdraw(fact)}>${words.yes}</button><button @click=${() => this.close()}>${words.no}</button></div>` : nothing}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'fact-list': FactList }
}
