// 错峰: conditions, the plan, what stands against them, slots by village, and the day of the plan minute by minute.
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { isStalePlan, settledDays } from '../../store/farming/farming-commands.ts';
import type { State } from '../../store/state.ts';
import { writeDayRange } from '../../words/dates.ts';
import { farmingWords } from '../../words/farming/farming-desk.ts';
import { fireView } from '../events.ts';
import { KeyHost } from '../key-host.ts';
import { setStyle } from '../set-style.ts';
import { base, controls } from '../shared-styles.ts';
import { exportRow } from './export-row.ts';
import type { GroupedList } from '../lists/grouped-list.ts';
import '../lists/grouped-list.ts';
import type { RowGroup, RowText } from '../lists/grouped-rows.ts';
import './plan-clock.ts';
import './stagger-form.ts';
import { groupSlots, groupUnmet, writeParty, writePlan } from './stagger-rows.ts';
import { tabStyles } from '../lists/tab-styles.ts';

/** Properties in; `stagger-settings-chosen`, `stagger-asked`, `stagger-cancelled`, `farm-household-chosen`, `farm-minute-chosen`, `farming-export-asked` out. */
@customElement('stagger-tab')
export class StaggerTab extends KeyHost {
  static override styles = [base, controls, tabStyles, css`
    :host { display: block; }
    .tab { display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); height: 100%; min-height: 0; }
    .top { border-bottom: 1px solid var(--line); }
    .form { max-height: 54cqh; overflow: auto; scrollbar-width: thin; }
    .told { max-height: 40cqh; overflow: auto; scrollbar-width: thin; }
    .act { display: flex; align-items: center; gap: 8px; padding: 8px 12px; }
    .act .primary { min-height: 32px; flex: none; }
    .busy { flex: 1; min-width: 0; }
    .meter { height: 4px; margin-top: 2px; background: var(--line); border-radius: 2px; overflow: hidden; }
    .meter i { display: block; height: 100%; background: var(--accent); transform-origin: left; }
    .fold { width: 100%; justify-content: space-between; padding: 0 12px; min-height: 32px; border-radius: 0; font-weight: 600; }
    .fold svg { width: 16px; height: 16px; }
    .result { padding: 0 12px 8px; text-wrap: pretty; }
    .result p:first-child { font-size: 15px; line-height: 22px; font-weight: 600; }
    .result .stale { font-weight: 600; }
    .conflicts { margin: 0 12px 8px; padding: 8px 12px; border: 1px solid var(--line-strong); border-radius: 6px; }
    .conflicts h3 { font-size: 13px; line-height: 20px; }
    /* Half a telephone: all of it scrolls as one, and the clock stays at hand below. */
    @container (max-height: 300px) {
      .tab { display: block; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; }
      .form, .told { max-height: none; }
      .body { height: calc(100cqh - 64px); }
      .below { position: sticky; bottom: 0; background: var(--panel); }
    }
    @media (prefers-reduced-motion: no-preference) { .meter i { transition: transform 200ms linear; } }
  `];

  @property({ attribute: false }) now: State | null = null;
  /** Null: unfolded until there is a plan. */
  @state() private formOpen: boolean | null = null;
  @query('grouped-list') protected keyBody!: GroupedList | null;

  private groups: readonly RowGroup[] = [];
  private write: (row: number) => RowText = () => ({ mark: '', name: '', figure: '', why: '', side: '' });
  private madeOf: readonly unknown[] = [];

  override willUpdate(): void {
    const { now } = this;
    if (now === null) return;
    const { language, directory, farming } = now;
    const { register, plan, village } = farming;
    const made = [plan, register, village, directory, language];
    if (made.every((one, at) => one === this.madeOf[at])) return;
    this.madeOf = made;
    const isReady = register !== null && plan !== null && directory !== null;
    this.groups = isReady ? [...groupUnmet(plan, register, village, language), ...groupSlots(plan, register, directory, village, language)] : [];
    if (isReady) this.write = (party) => writeParty(register, plan, party, language);
  }

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const { plan, register } = now.farming;
    const words = farmingWords(now.language).stagger;
    return html`<div class="tab">
      <div class="top">${this.renderForm(now)}${this.renderAct(now)}<div class="told">${this.renderConflicts(now)}${this.renderResult(now)}</div></div>
      <div class="body">${plan === null || register === null ? html`<p class="nothing">${words.nothing}</p>`
        : html`<grouped-list .groups=${this.groups} .write=${this.write} .label=${words.slotsLabel}
          @row-chosen=${({ detail }: CustomEvent<{ row: number }>) => fireView(this, 'farm-household-chosen', { household: plan.household[detail.row]!, zoom: true })}></grouped-list>`}</div>
      ${plan === null ? html`<div></div>` : html`<div class="below">
        <plan-clock .plan=${plan} .occupancy=${now.farming.occupancy} .language=${now.language}></plan-clock>
        <div class="foot">${exportRow('slots', ['xlsx', 'csv'], now)}</div></div>`}
    </div>`;
  }

  private renderForm(now: State): TemplateResult {
    const words = farmingWords(now.language).stagger;
    const isOpen = this.formOpen ?? now.farming.plan === null;
    return html`<button class="fold" aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => { this.formOpen = !isOpen; }}>
        <span>${words.settings}</span><span aria-hidden="true">${isOpen ? '▾' : '▸'}</span></button>
      ${isOpen ? html`<div class="form"><stagger-form .settings=${settledDays(now)} .disabled=${now.farming.planning !== null} .language=${now.language}></stagger-form></div>` : nothing}`;
  }

  private renderAct({ language, farming }: State): TemplateResult {
    const words = farmingWords(language).stagger;
    const { planning, plan, lines } = farming;
    if (planning === null) {
      return html`<div class="act"><button class="primary" ?disabled=${lines === null} @click=${() => {
        this.formOpen = null;
        fireView(this, 'stagger-asked', {});
      }}>${plan === null ? words.plan : words.planAgain}</button></div>`;
    }
    return html`<div class="act">
      <div class="busy" role="progressbar" aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(planning * 100)} aria-label=${words.plan}>
        <p class="figures">${words.planning(String(Math.round(planning * 100)))}</p><div class="meter"><i ${setStyle({ transform: `scaleX(${planning})` })}></i></div></div>
      <button class="framed" @click=${() => fireView(this, 'stagger-cancelled', {})}>${words.cancel}</button></div>`;
  }

  private renderConflicts({ language, farming }: State): TemplateResult | typeof nothing {
    const conflicts = farming.plan?.conflicts ?? [];
    if (conflicts.length === 0) return nothing;
    const words = farmingWords(language).stagger;
    return html`<div class="conflicts"><h3>${words.conflictsTitle}</h3><ul>${conflicts.map((conflict) => html`<li>${words.conflicts[conflict]}</li>`)}</ul></div>`;
  }

  private renderResult(now: State): TemplateResult | typeof nothing {
    const { language, farming } = now;
    const { plan, packs } = farming;
    if (plan === null) return nothing;
    const words = farmingWords(language).stagger;
    const isStale = isStalePlan(now);
    const title = packs.find(({ id }) => id === plan.pack)?.title[language] ?? plan.pack;
    return html`<div class="result" role="status">${writePlan(plan, language).map((line) => html`<p>${line}</p>`)}
      <p class="soft">${words.by(writeDayRange(plan.lists[0]!, plan.lists.at(-1)!, language), title)}</p>
      ${isStale ? html`<p class="stale">${words.stale}</p>` : nothing}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'stagger-tab': StaggerTab }
}
