// The desk of the three zones: today's list with counts first, then the totals of each level.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { DayView } from '../../domain/zoning/lists/day-view.ts';
import type { State } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { glyphs } from '../glyphs.ts';
import '../rules/known-then.ts';
import { base, controls } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';
import { levelRunsOf } from './level-runs.ts';
import './level-totals.ts';
import { writeUncounted } from './uncounted.ts';
import type { WorkList } from './work-list.ts';
import './work-list.ts';
import { groupChanges, groupColumns, isAsked, type ListGroup, type WorkBlock } from './work-groups.ts';

/** The counts above the list, four a line: `held` takes the room of the two it is told apart into. */
const COARSE: readonly ListGroup[] = ['held', 'live', 'raised', 'ready', 'open', 'lowered', 'amended'];
const FINE: readonly ListGroup[] = ['overdue', 'blocked', ...COARSE.slice(1), 'ungraded'];
/** What most lists have none of is shown where there is some. */
const SELDOM: ReadonlySet<ListGroup> = new Set(['amended', 'ungraded']);

/** Reads the store; the list inside fires `unit-chosen`. */
@customElement('zoning-panel')
export class ZoningPanel extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; grid-template-columns: minmax(0, 1fr); grid-template-rows: auto minmax(0, 1fr) auto auto; height: 100%; min-height: 0; background: var(--panel); container-type: size; }
    @container (max-height: 480px) { level-totals { display: none; } }
    .groups { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); padding: 4px 8px; border-bottom: 1px solid var(--line); }
    .group { flex-direction: column; gap: 0; padding: 2px 0; min-height: 44px; border-radius: 6px; line-height: 16px; }
    .group.wide { grid-column: span 2; }
    .group b { display: flex; align-items: center; gap: 2px; font-size: 16px; line-height: 20px; font-weight: 600; font-variant-numeric: tabular-nums; }
    .group svg.glyph { width: 14px; height: 14px; color: var(--ink-soft); }
    .group span { font-size: 12px; color: var(--ink-soft); }
    .group[aria-pressed='true'] span { color: var(--ink); }
    /* A half-raised sheet: the list is what one came for. */
    @container (max-height: 480px) {
      .group { flex-direction: row; gap: 4px; min-height: 32px; } .group b { font-size: 13px; } .group svg.glyph { display: none; }
      farmland-list:not([open]) { display: none; }
    }
    .group.empty b { color: var(--ink-soft); font-weight: 400; }
    .body { min-height: 0; display: grid; grid-template-columns: minmax(0, 1fr); }
    .nothing { padding: 24px 16px; color: var(--ink-soft); }
    .nothing strong { display: block; color: var(--ink); font-weight: 600; margin-bottom: 4px; }
    farmland-list[open] ~ level-totals { display: none; }
    level-totals { border-top: 1px solid var(--line); }
  `];

  @property({ attribute: false }) store: Store<State> | null = null;
  @state() private only: ListGroup | null = null;
  @query('work-list') private list!: WorkList | null;

  private blocks: readonly WorkBlock[] = [];
  private blocksOf: Pick<State, 'view' | 'changes'> = { view: null, changes: null };
  private readonly watch = new StoreController(this, (now, before) =>
    now.view !== before.view || now.changes !== before.changes || now.directory !== before.directory || now.history !== before.history ||
    now.zoneCounts !== before.zoneCounts || now.farmland !== before.farmland || now.undrawn !== before.undrawn || now.openPlaces !== before.openPlaces ||
    now.published !== before.published || now.proposals !== before.proposals || now.whatIf !== before.whatIf || now.language !== before.language || now.screen.selected !== before.screen.selected);

  override willUpdate(): void {
    this.watch.follow(this.store);
    const now = this.store?.get();
    // Only a district that brings lines needs their list.
    if (now !== undefined && now.farmland !== null) void import('./farmland-list.ts');
    if (now !== undefined && now.published.length > 0) void import('../publishing/published-bar.ts');
    if (now !== undefined && this.hasWaiting(now)) void import('../tracing/proposals/waiting-bar.ts');
    const { view, changes } = now ?? this.blocksOf;
    if (view === this.blocksOf.view && changes === this.blocksOf.changes) return;
    this.blocksOf = { view, changes };
    this.blocks = view === null ? [] : changes === null ? groupColumns(view) : groupChanges(changes, view);
  }

  /** J and K. */
  move(by: 1 | -1): void {
    this.list?.move(by);
  }

  /** For the skip link. */
  focusList(): void {
    const list = this.list?.renderRoot.querySelector<HTMLElement>('.scroll');
    (list ?? this.renderRoot.querySelector<HTMLElement>('button'))?.focus();
  }

  /** Enter. */
  openCursor(): void {
    this.list?.openCursor();
  }

  override render(): TemplateResult | typeof nothing {
    const now = this.store?.get();
    if (now === undefined || now.view === null || now.directory === null) return nothing;
    return html`
      <div>${now.published.length === 0 ? nothing : html`<published-bar .now=${now}></published-bar>`}${this.hasWaiting(now) ? html`<waiting-bar .now=${now}></waiting-bar>` : nothing}${this.renderGroups(now)}</div>
      <div class="body">${this.renderList(now, now.view)}</div>
      <known-then .store=${this.store}></known-then>
      ${now.farmland === null ? html`<div></div>`
        : html`<farmland-list .farmland=${now.farmland} .directory=${now.directory} .chosen=${now.screen.selected} .language=${now.language}></farmland-list>`}
      <level-totals .counts=${now.view.counts} .unknown=${now.view.unknown} .whole=${now.directory.zoned.length} .zones=${now.zoneCounts} .undrawn=${now.undrawn}
        .uncounted=${writeUncounted(now)} .language=${now.language}></level-totals>
    `;
  }

  private hasWaiting({ proposals }: State): boolean {
    return proposals.some(({ decision }) => decision === null);
  }

  private renderGroups(now: State): TemplateResult {
    const words = wordsFor(now.language).today;
    const groups = now.changes === null ? COARSE : FINE;
    return html`<div class="groups" role="group" aria-label=${words.title}>
      ${groups.map((group) => {
        const count = this.blocks.find((block) => block.group === group)?.rows.length ?? 0;
        if (count === 0 && SELDOM.has(group)) return nothing;
        const isPressed = this.only !== null && isAsked(group, this.only);
        return html`<button
          class="group ${count === 0 ? 'empty' : ''} ${group === 'held' ? 'wide' : ''}" title=${words.groupHints[group]} aria-pressed=${isPressed ? 'true' : 'false'}
          @click=${() => { this.only = isPressed ? null : group; }}
        ><b>${glyphs[group]}${writeNumber(count)}</b><span>${words.groups[group]}</span></button>`;
      })}
    </div>`;
  }

  private renderList(now: State, view: DayView): TemplateResult {
    const words = wordsFor(now.language).today;
    if (!this.blocks.some(({ group }) => isAsked(group, this.only))) {
      return this.only === null
        ? html`<p class="nothing"><strong>${words.none}</strong>${words.noneHint}</p>`
        : html`<p class="nothing">${words.noneInGroup(words.groups[this.only])}</p>`;
    }
    return html`<work-list
      .view=${view} .blocks=${this.blocks} .directory=${now.directory} .only=${this.only} .language=${now.language} .chosen=${now.screen.selected}
      .runs=${now.history === null ? null : levelRunsOf(now.history)}
    ></work-list>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'zoning-panel': ZoningPanel }
}
