// Passes of one village that stand alike: a list to move in, select, accept and refuse by keys.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { hasPersonalNumber } from '../../domain/district/personal-numbers.ts';
import { attestedOf } from '../../domain/farming/passes/pass-conditions.ts';
import type { Pass } from '../../domain/farming/passes/pass-cycle.ts';
import type { PassId, PassMove } from '../../domain/farming/passes/pass-entries.ts';
import { nextMove, type PassBatch, type PassStanding } from '../../domain/farming/passes/pass-standing.ts';
import { LEVELS } from '../../domain/zoning/level.ts';
import type { State } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { writeNumber } from '../../words/numbers.ts';
import { passesWords, writeAttested, writeClock, writeSuspension } from '../../words/farming/passes.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import type { PassSigner } from './pass-events.ts';
import { passStyles } from './pass-styles.ts';

/** Properties in; `passes-moved`, `passes-printed` out, and `batch-left` for the tab. */
@customElement('pass-batch')
export class PassBatchList extends LitElement {
  static override styles = [base, controls, passStyles, css`
    :host { display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); min-height: 0; height: 100%; }
    .head { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; padding: 4px 12px; border-bottom: 1px solid var(--line); }
    .head h3 { flex: 1; }
    .head p { flex-basis: 100%; }
    .list { overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; }
    .list:focus-visible { outline-offset: -2px; }
    .row { display: grid; grid-template: 'box name hours' 20px 'box way way' auto / 20px minmax(0, 1fr) auto; gap: 0 8px; padding: 4px 12px; border-bottom: 1px solid var(--line); cursor: pointer; content-visibility: auto; contain-intrinsic-size: auto 47px; }
    .row.cursor { box-shadow: inset 2px 0 0 var(--accent); background: var(--panel-soft); }
    .row.selected { background: var(--selected); }
    .box { grid-area: box; align-self: center; }
    .name { grid-area: name; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .hours { grid-area: hours; font-variant-numeric: tabular-nums; }
    .way { grid-area: way; font-size: 12px; line-height: 18px; color: var(--ink-soft); overflow-wrap: anywhere; }
    .way b { color: var(--ink); }
    @container (max-height: 420px) { :host { grid-template-rows: auto auto auto; height: auto; } .list { overflow: visible; } .foot { position: sticky; bottom: 0; background: var(--panel); } .keys { display: none; } }
    @media (pointer: coarse) { .keys { display: none; } }
    .foot { padding: 8px 12px; border-top: 1px solid var(--line); display: grid; gap: 8px; }
  `];

  @property({ attribute: false }) batch: PassBatch | null = null;
  @property({ attribute: false }) now: State | null = null;
  @property({ attribute: false }) signer: PassSigner = { by: '', duty: '' };
  @property({ type: Boolean }) canWrite = false;
  @state() private cursor = 0;
  @state() private selected: ReadonlySet<PassId> = new Set();
  @state() private paper: 'A6' | 'A4' = 'A6';
  @state() private asksReason = false;
  @state() private problem: string | null = null;
  @query('.list') private list!: HTMLElement | null;

  override willUpdate(changed: PropertyValues<this>): void {
    const passes = this.batch?.passes ?? [];
    const before = changed.get('batch');
    // The same passes at their next step are another batch: whoever takes it selects anew.
    if (before != null && (before.group !== this.batch?.group || before.village !== this.batch.village)) {
      this.selected = new Set();
      this.asksReason = false;
    }
    const here = new Set(passes.map(({ pass }) => pass.id));
    // What went on its way is no longer selected.
    if ([...this.selected].some((id) => !here.has(id))) this.selected = new Set([...this.selected].filter((id) => here.has(id)));
    this.cursor = Math.max(0, Math.min(this.cursor, passes.length - 1));
  }

  move(by: 1 | -1): void {
    this.cursor = Math.max(0, Math.min((this.batch?.passes.length ?? 1) - 1, this.cursor + by));
    void this.updateComplete.then(() => this.renderRoot.querySelector('.row.cursor')?.scrollIntoView({ block: 'nearest' }));
  }

  focusList(): void {
    this.list?.focus();
  }

  toggle(row = this.cursor): void {
    const id = this.batch?.passes[row]?.pass.id;
    if (id === undefined) return;
    const selected = new Set(this.selected);
    if (!selected.delete(id)) selected.add(id);
    this.selected = selected;
  }

  selectAll(): void {
    const all = (this.batch?.passes ?? []).map(({ pass }) => pass.id);
    this.selected = this.selected.size === all.length ? new Set() : new Set(all);
  }

  private taken(): readonly { readonly pass: Pass; readonly standing: PassStanding }[] {
    const passes = this.batch?.passes ?? [];
    return this.selected.size > 0 ? passes.filter(({ pass }) => this.selected.has(pass.id)) : passes.slice(this.cursor, this.cursor + 1);
  }

  /** The next step of what is selected, or of the row in hand; in force, they are printed once more. */
  accept(): void {
    if (!this.canWrite || !this.isNamed()) return;
    const byMove = new Map<PassMove, PassId[]>();
    for (const { pass, standing } of this.taken()) {
      const to = standing.group === 'in-force' || standing.group === 'ahead' ? 'printed' : nextMove(pass, standing);
      if (to !== null) byMove.set(to, [...(byMove.get(to) ?? []), pass.id]);
    }
    for (const [to, passes] of byMove) {
      if (to === 'printed') fireView(this, 'passes-printed', { passes, paper: this.paper, ...this.signer });
      else fireView(this, 'passes-moved', { passes, to, note: '', ...this.signer });
    }
  }

  askReason(): void {
    if (!this.canWrite || this.moveBack() === null) return;
    this.asksReason = true;
    this.problem = null;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('input[name="reason"]')?.focus());
  }

  /** True where there was something to give up. */
  leaveReason(): boolean {
    const was = this.asksReason;
    this.asksReason = false;
    if (was) this.focusList();
    return was;
  }

  /** Refused before it is printed, withdrawn after; null where it has ended. */
  private moveBack(): 'refused' | 'withdrawn' | null {
    const group = this.batch?.group;
    if (group === undefined || group === 'over' || group === 'ended') return null;
    return this.taken().every(({ pass }) => pass.stage !== 'printed' && pass.papers.length === 0) ? 'refused' : 'withdrawn';
  }

  private isNamed(): boolean {
    this.problem = this.signer.by === '' ? passesWords(this.now!.language).refusal['no-name'] : null;
    return this.problem === null;
  }

  override render(): TemplateResult | typeof nothing {
    const { batch, now } = this;
    if (batch === null || now === null) return nothing;
    const words = passesWords(now.language);
    const { tab } = words;
    return html`
      <div class="head"><h3>${words.group[batch.group]} · ${tab.batch(batch.villageName, writeNumber(batch.passes.length))}</h3>
        <button class="framed" @click=${() => this.dispatchEvent(new CustomEvent('batch-left'))}>${tab.back}</button>
        ${batch.group === 'to-verify' ? this.renderConditions(now) : nothing}
        <p class="soft keys">${tab.keys}</p></div>
      <div class="list" role="listbox" tabindex="0" aria-multiselectable="true" aria-label=${words.group[batch.group]} aria-activedescendant="row-${this.cursor}">${batch.passes.map(({ pass, standing }, row) => this.renderRow(pass, standing, row, now))}</div>
      <div class="foot">${this.renderFoot(batch, now)}</div>`;
  }

  private renderRow(pass: Pass, { why }: PassStanding, row: number, { language }: State): TemplateResult {
    const words = passesWords(language);
    const isSelected = this.selected.has(pass.id);
    return html`<div class="row ${row === this.cursor ? 'cursor' : ''} ${isSelected ? 'selected' : ''}" id="row-${row}" role="option" aria-selected=${isSelected ? 'true' : 'false'}
      @click=${() => { this.cursor = row; this.toggle(row); }}>
      <span class="box" aria-hidden="true">${isSelected ? '☑' : '☐'}</span>
      <span class="name">${pass.household} · ${words.person(String(pass.person), String(pass.people))}</span>
      <span class="hours">${writeDay(pass.day, language)} ${words.hours(writeClock(pass.from), writeClock(pass.until))}</span>
      <span class="way">${why === null ? nothing : html`<b>${writeSuspension(why, language)}</b><br>`}${[pass.gate, ...pass.roads, pass.field].filter((name) => name !== '').join(words.arrow)}${pass.ground === null ? nothing : html` · ${words.tab.levelAt(words.level[LEVELS[pass.ground.level]])}`}</span></div>`;
  }

  /** What the village attests, by the level of the first home. */
  private renderConditions({ farming, language }: State): TemplateResult | typeof nothing {
    const pack = farming.packs.find(({ id }) => id === farming.pack);
    if (pack === undefined) return nothing;
    const { tab, level } = passesWords(language);
    return html`<p class="soft">${tab.check} ${LEVELS.map((one) => [one, attestedOf(pack.fieldWork[one].conditions)] as const).filter(([, conditions]) => conditions.length > 0)
      .map(([one, conditions]) => html`${level[one]}：${conditions.map((condition) => writeAttested(condition, language)).join(passesWords(language).between)} `)}</p>`;
  }

  private renderFoot(batch: PassBatch, { language }: State): TemplateResult | typeof nothing {
    const words = passesWords(language);
    const { tab } = words;
    if (!this.canWrite) return nothing;
    const [first] = this.taken();
    const isPrinted = batch.group === 'in-force' || batch.group === 'ahead';
    const to = first === undefined ? null : isPrinted ? 'printed' : nextMove(first.pass, first.standing);
    const back = this.moveBack();
    const count = writeNumber(this.taken().length);
    return html`
      ${this.problem === null ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
      ${this.asksReason && back !== null ? html`<form class="fields" novalidate @submit=${this.giveBack}><label class="wide"><span>${tab.reason}</span><input name="reason" type="text" autocomplete="off"></label>
        <div class="actions"><button class="primary">${words.moveMany(words.move[back], count)}</button></div></form>` : nothing}
      <div class="actions">
        <button class="framed" @click=${() => this.selectAll()}>${tab.selectAll}</button><span class="soft">${tab.selected(writeNumber(this.selected.size))}</span>
        ${to === null ? nothing : html`<button class="primary" @click=${() => this.accept()}>${isPrinted ? tab.again : words.moveMany(words.move[to], count)}</button>`}
        ${back === null ? nothing : html`<button class="framed" @click=${() => this.askReason()}>${words.move[back]}</button>`}
        ${to === 'printed' ? html`<select aria-label=${tab.paper} @change=${(event: Event) => { this.paper = (event.target as HTMLSelectElement).value === 'A4' ? 'A4' : 'A6'; }}>
          <option value="A6" ?selected=${this.paper === 'A6'}>${tab.a6}</option><option value="A4" ?selected=${this.paper === 'A4'}>${tab.a4}</option></select>` : nothing}
      </div>`;
  }

  private readonly giveBack = (event: SubmitEvent): void => {
    event.preventDefault();
    const { tab } = passesWords(this.now!.language);
    const to = this.moveBack();
    const note = ((event.target as HTMLFormElement).elements.namedItem('reason') as HTMLInputElement).value.trim();
    if (to === null || !this.isNamed()) return;
    this.problem = note === '' ? tab.reasonMissing : hasPersonalNumber(note) ? tab.personal : null;
    if (this.problem !== null) return;
    fireView(this, 'passes-moved', { passes: this.taken().map(({ pass }) => pass.id), to, note, ...this.signer });
    this.leaveReason();
  };
}

declare global {
  interface HTMLElementTagNameMap { 'pass-batch': PassBatchList }
}
