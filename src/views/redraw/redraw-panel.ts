// The desk of redrawing: units taken in hand, the level they are to have, what that costs, and the act that records it.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { parseIsoDay } from '../../domain/day.ts';
import { hasPersonalNumber } from '../../domain/district/personal-numbers.ts';
import { LEVELS } from '../../domain/zoning/level.ts';
import { refuseDrafting } from '../../store/refusals.ts';
import { isShowingPublished } from '../../store/showing.ts';
import type { RedrawTool, State } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { redrawWords } from '../../words/redraw/redraw.ts';
import { fireView } from '../events.ts';
import { formStyles } from '../facts/fact-styles.ts';
import { fullPack, partOnDay } from '../rules/packs-of-page.ts';
import { base, controls } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';
import '../zoning/level-badge.ts';
import { nameUnit } from '../zoning/unit-name.ts';
import { planAssignment, type AssignPlan } from './assign-plan.ts';
import './cost-table.ts';
import './fault-list.ts';
import './notice-reader.ts';
import { isPicking } from './shape-form.ts';

const TOOLS: readonly RedrawTool[] = ['pick', 'lasso', 'paint'];
const STRICTEST_FIRST = LEVELS.toReversed();
/** Units named one by one; more are counted. */
const MOST_NAMED = 24;

type Field = 'level' | 'reason' | 'by' | 'until' | 'rows';

/** Reads the store; `redraw-tool-chosen`, `redraw-level-chosen`, `units-taken`, `units-laid-down`, `levels-assigned`, `redraw-asked`, `notice-given`, `showing-chosen`, `as-published-chosen`, `day-chosen` out. */
@customElement('redraw-panel')
export class RedrawPanel extends LitElement {
  static override styles = [base, controls, formStyles, css`
    :host { display: block; height: 100%; min-height: 0; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; }
    section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; padding: 12px; border-bottom: 1px solid var(--line); }
    h3 { font-size: 13px; font-weight: 600; }
    .tools { display: flex; gap: 8px; }
    .tools button { flex: 1; min-height: 32px; }
    .soft { font-size: 12px; line-height: 18px; text-wrap: pretty; }
    .head { display: flex; align-items: baseline; justify-content: space-between; gap: 8px; }
    .units { display: flex; flex-wrap: wrap; gap: 4px; max-height: 132px; overflow: auto; scrollbar-width: thin; }
    .units button { min-height: 24px; padding: 0 6px; font-size: 12px; max-width: 100%; }
    .units button span { overflow: hidden; text-overflow: ellipsis; }
    .warn { padding-inline-start: 8px; border-inline-start: 3px solid var(--line-strong); text-wrap: pretty; }
    .ways { display: flex; flex-wrap: wrap; gap: 8px; }
    summary { cursor: pointer; font-weight: 600; }
    details[open] summary { margin-bottom: 8px; }
    form { padding: 0; background: none; }
    /* At the lower edge, wherever the desk is scrolled to: nothing moves under the hand that has just pressed. */
    .updating { position: sticky; bottom: 0; z-index: 2; font-weight: 600; background: var(--selected); }
    .updating:not(:empty) { padding: 8px 12px; border-block: 1px solid var(--line-strong); }
  `];

  @property({ attribute: false }) store: Store<State> | null = null;
  @state() private reason = '';
  @state() private by = '';
  @state() private until = '';
  @state() private problem: { readonly field: Field; readonly text: string } | null = null;

  private readonly watch = new StoreController(this);

  /** Units whose levels are being recorded, and the reason given for them. */
  private asked: { readonly rows: readonly number[]; readonly reason: string } | null = null;

  override willUpdate(): void {
    this.watch.follow(this.store);
    const now = this.store?.get();
    if (now !== undefined) this.forgetRecorded(now);
  }

  /** B: the unit selected is taken in hand, or laid down. */
  takeSelected(): void {
    const now = this.store?.get();
    const row = now?.screen.selected ?? null;
    const zoned = row === null ? -1 : (now?.directory?.zonedOf[row] ?? -1);
    if (now === undefined || zoned < 0) return;
    if (now.screen.redraw.rows.includes(zoned)) fireView(this, 'units-laid-down', { rows: [zoned] });
    else fireView(this, 'units-taken', { rows: [zoned] });
  }

  /** For the skip link. */
  focusList(): void {
    this.renderRoot.querySelector<HTMLElement>('button')?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const now = this.store?.get();
    if (now === undefined || now.view === null || now.directory === null) return nothing;
    const { tool, sketch } = now.screen.redraw;
    // While a border is drawn the desk is about nothing else: what is said of it stands where one looks.
    const body = sketch !== null || !isPicking(tool) ? (this.renderShape(now) ?? html`<section>${this.renderRefusal(now)}</section>`)
      : html`${this.renderForm(now)}${this.renderFaults(now)}${this.renderShape(now)}${this.renderReader(now)}`;
    return html`${this.renderTools(now)}${this.renderInHand(now)}${body}<p class="updating" id="updating" role="status">${now.updates > 0 ? redrawWords(now.language).updating : nothing}</p>`;
  }

  private renderTools(now: State): TemplateResult {
    const { language, screen } = now;
    const words = redrawWords(language);
    // No tool works on the map where nothing may be changed.
    const isBarred = (tool: RedrawTool): boolean => tool !== 'pick' && refuseDrafting(now) !== null;
    return html`<section>
      <div class="tools" role="group" aria-label=${words.tools}>${TOOLS.map((tool) => html`<button class="framed" title=${words.toolTitle[tool]} aria-pressed=${tool === screen.redraw.tool ? 'true' : 'false'}
        aria-disabled=${isBarred(tool) ? 'true' : nothing} aria-describedby=${isBarred(tool) ? 'barred' : nothing}
        @click=${() => { if (!isBarred(tool)) fireView(this, 'redraw-tool-chosen', { tool }); }}>${words.tool[tool]}</button>`)}</div>
      <p class="soft">${words.hint}</p>
    </section>`;
  }

  private renderInHand({ language, screen, directory }: State): TemplateResult {
    const words = redrawWords(language);
    const { rows } = screen.redraw;
    const selected = screen.selected === null ? -1 : (directory!.zonedOf[screen.selected] ?? -1);
    const name = (row: number): string => nameUnit(directory!, row, language);
    return html`<section>
      <div class="head"><h3 role="status">${rows.length === 0 ? words.none : words.inHand(writeNumber(rows.length))}</h3>
        ${rows.length === 0 ? nothing : html`<button class="link" @click=${() => fireView(this, 'units-laid-down', { rows: 'all' })}>${words.layDownAll}</button>`}</div>
      ${rows.length === 0 ? nothing : html`<div class="units">${rows.slice(0, MOST_NAMED).map((row) => html`<button class="framed" title=${words.layDown(name(row))} aria-label=${words.layDown(name(row))}
        @click=${() => fireView(this, 'units-laid-down', { rows: [row] })}><span>${name(row)}</span> ×</button>`)}${rows.length > MOST_NAMED ? html`<span class="soft">${words.more(writeNumber(rows.length))}</span>` : nothing}</div>`}
      ${selected < 0 || rows.includes(selected) ? nothing : html`<div><button class="framed" @click=${() => this.takeSelected()}>${words.takeSelected(name(selected))} <kbd>B</kbd></button></div>`}
    </section>`;
  }

  private renderFaults(now: State): TemplateResult {
    const { fault } = redrawWords(now.language);
    return html`<section><details ?open=${(now.faults?.length ?? 0) > 0}><summary>${fault.title}${now.faults === null ? '' : ` ${writeNumber(now.faults.length)}`}</summary><fault-list .now=${now} .faults=${now.faults}></fault-list></details></section>`;
  }

  /** Null while nothing may be changed. */
  private renderShape(now: State): TemplateResult | null {
    if (refuseDrafting(now) !== null || isShowingPublished(now)) return null;
    return html`<section><h3>${redrawWords(now.language).shape.title}</h3><shape-form .now=${now}></shape-form></section>`;
  }

  private renderReader(now: State): TemplateResult | typeof nothing {
    if (this.renderRefusal(now) !== null) return nothing;
    return html`<section><details><summary>${redrawWords(now.language).reader.title}</summary><notice-reader .now=${now}></notice-reader></details></section>`;
  }

  /** Why nothing can be assigned now; null where it can. */
  private renderRefusal(now: State): TemplateResult | null {
    const { language, screen, history } = now;
    const words = redrawWords(language);
    const refusal = refuseDrafting(now);
    if (refusal !== null) {
      return html`<p class="warn" id="barred">${words.blocked[refusal]}</p>
        ${refusal === 'as-published' ? html`<div class="ways"><button class="framed" @click=${() => fireView(this, 'as-published-chosen', { version: null })}>${words.backToNow}</button></div>` : nothing}`;
    }
    if (!isShowingPublished(now)) return null;
    const next = screen.day + 1;
    return html`<p class="warn">${words.published(writeDay(screen.day, language))}</p>
      <div class="ways">${next > (history?.last ?? next) ? nothing : html`<button class="framed" @click=${() => fireView(this, 'day-chosen', { day: next, dragging: false })}>${words.nextList(writeDay(next, language))}</button>`}
        <button class="framed" @click=${() => fireView(this, 'showing-chosen', { showing: 'computed' })}>${words.showComputed}</button></div>`;
  }

  private renderForm(now: State): TemplateResult {
    const refusal = this.renderRefusal(now);
    if (refusal !== null) return html`<section>${refusal}</section>`;
    const { language, screen } = now;
    const words = redrawWords(language);
    const levels = wordsFor(language).level;
    const { problem } = this;
    const invalid = (field: Field): 'true' | typeof nothing => (problem?.field === field ? 'true' : nothing);
    const typed = (set: (text: string) => void) => (event: Event): void => {
      set((event.target as HTMLInputElement).value);
      this.problem = null;
    };
    const pack = fullPack(partOnDay(now.timeline, screen.day).id, now, now.adopted);
    const choices = STRICTEST_FIRST.filter((level) => pack === null || level === 'none' || pack.stages.some((stage) => stage.level === level));
    const plan = this.planOf(now);
    return html`<section><form novalidate @submit=${(event: Event) => this.submit(event, now)}>
      <fieldset class="wide"><legend>${words.level}</legend><div class="choices">${choices.map((level) => html`<label><input type="radio" name="level" value=${level} .checked=${screen.redraw.level === level}
        @change=${() => { this.problem = null; fireView(this, 'redraw-level-chosen', { level }); }}><level-badge .level=${level} .language=${language}></level-badge>${levels[level]}</label>`)}</div></fieldset>
      ${this.renderCost(now)}
      <label class="field wide"><span>${words.reason}</span><input type="text" name="reason" autocomplete="off" .value=${this.reason} aria-invalid=${invalid('reason')} @input=${typed((text) => { this.reason = text; })}></label>
      <label class="field wide"><span>${words.by}</span><input type="text" name="by" autocomplete="off" .value=${this.by} aria-invalid=${invalid('by')} @input=${typed((text) => { this.by = text; })}></label>
      ${plan === null || plan.until === null ? nothing : html`<label class="field wide"><span>${words.until}</span><input type="date" name="until" .value=${this.until} aria-invalid=${invalid('until')} @input=${typed((text) => { this.until = text; })}></label>`}
      <div class="effects wide" role="status">${plan === null ? nothing : this.writePlan(plan, now).map((line) => html`<p>${line}</p>`)}</div>
      ${problem === null ? nothing : html`<p class="problem wide" role="alert">${problem.text}</p>`}
      <div class="actions wide"><button class="primary" aria-disabled=${now.updates > 0 ? 'true' : nothing} aria-describedby=${now.updates > 0 ? 'updating' : nothing}>${words.assign}</button></div>
    </form></section>`;
  }

  private renderCost({ language, cost, screen }: State): TemplateResult {
    const { cost: words } = redrawWords(language);
    const isAsked = screen.redraw.rows.length > 0 && screen.redraw.level !== null;
    return html`<div class="wide" aria-live="polite"><h3>${words.title}</h3>
      ${cost === null ? html`<p class="soft">${isAsked ? words.asking : words.choose}</p>` : html`<cost-table .cost=${cost} .language=${language}></cost-table>`}</div>`;
  }

  private planOf(now: State): AssignPlan | null {
    const { screen, view, timeline, adopted } = now;
    const { rows, level } = screen.redraw;
    if (level === null || rows.length === 0 || view === null) return null;
    const pack = fullPack(partOnDay(timeline, screen.day).id, now, adopted);
    return planAssignment(rows, level, { day: screen.day, status: view.status, pack, until: this.until });
  }

  private writePlan({ raised, same, lowered, until }: AssignPlan, { language, screen }: State): string[] {
    const words = redrawWords(language);
    const day = (value: number): string => writeDay(value, language);
    return [
      ...(raised > 0 ? [words.raising(writeNumber(raised), words.lists(day(screen.day), day(until!)))] : []),
      ...(same > 0 ? [words.same(writeNumber(same))] : []),
      ...(lowered > 0 ? [words.lowering(writeNumber(lowered), day(screen.day))] : []),
    ];
  }

  private submit(event: Event, now: State): void {
    event.preventDefault();
    if (now.updates > 0) return;
    const { problem: words } = redrawWords(now.language);
    const { rows, level } = now.screen.redraw;
    const plan = this.planOf(now);
    const [reason, by] = [this.reason.trim(), this.by.trim()];
    const until = parseIsoDay(this.until);
    const problems: readonly [isProblem: boolean, field: Field, text: string][] = [
      [rows.length === 0, 'rows', words.nothing], [level === null, 'level', words.level], [reason === '', 'reason', words.reason], [by === '', 'by', words.by],
      [hasPersonalNumber(reason), 'reason', words.personal], [hasPersonalNumber(by), 'by', words.personal],
      [this.until !== '' && (until === undefined || until < now.screen.day), 'until', words.until],
    ];
    const found = problems.find(([isProblem]) => isProblem);
    this.problem = found === undefined ? null : { field: found[1], text: found[2] };
    if (found !== undefined) {
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    if (plan === null || level === null) return;
    fireView(this, 'levels-assigned', { from: now.screen.day, units: plan.units.map((unit) => ({ ...unit, level })), reason, by });
    this.asked = { rows, reason: this.reason };
  }

  /** What was asked for is typed until it is recorded: the disk may refuse it. */
  private forgetRecorded({ screen }: State): void {
    const { asked } = this;
    if (asked === null || asked.rows.some((row) => screen.redraw.rows.includes(row))) return;
    this.asked = null;
    // What was typed meanwhile is for the next units.
    if (this.reason === asked.reason) this.reason = this.until = '';
  }
}

declare global {
  interface HTMLElementTagNameMap { 'redraw-panel': RedrawPanel }
}
