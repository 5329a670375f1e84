// The desk of the three zones: today's list with counts first, then the totals of each level.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { DayView } from '../../domain/zoning/day-view.ts';
import type { State } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';
import { levelRunsOf } from './level-runs.ts';
import './level-totals.ts';
import { writeUncounted } from './uncounted.ts';
import type { WorkList } from './work-list.ts';
import './work-list.ts';
import { WORK_GROUPS, type WorkGroup } from './work-rows.ts';

/** Reads the store; the list inside fires `unit-chosen`. */
@customElement('zoning-panel')
export class ZoningPanel extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; grid-template-columns: minmax(0, 1fr); grid-template-rows: auto minmax(0, 1fr) auto; height: 100%; min-height: 0; background: var(--panel); container-type: size; }
    @container (max-height: 480px) { level-totals { display: none; } }
    .groups { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); padding: 4px 8px 8px; gap: 0; border-bottom: 1px solid var(--line); }
    .group { flex-direction: column; gap: 0; padding: 4px 0; min-height: 56px; border-radius: 6px; line-height: 16px; }
    .group b { display: flex; align-items: center; gap: 2px; font-size: 18px; line-height: 24px; font-weight: 600; font-variant-numeric: tabular-nums; }
    .group svg.glyph { width: 14px; height: 14px; color: var(--ink-soft); }
    .group span { font-size: 12px; color: var(--ink-soft); }
    .group[aria-pressed='true'] span { color: var(--ink); }
    .group.empty b { color: var(--ink-soft); font-weight: 400; }
    .body { min-height: 0; display: grid; grid-template-columns: minmax(0, 1fr); }
    .nothing { padding: 24px 16px; color: var(--ink-soft); }
    .nothing strong { display: block; color: var(--ink); font-weight: 600; margin-bottom: 4px; }
    level-totals { border-top: 1px solid var(--line); }
  `];

  @property({ attribute: false }) store: Store<State> | null = null;
  @state() private only: WorkGroup | null = null;
  @query('work-list') private list!: WorkList | null;

  private readonly watch = new StoreController(this, (now, before) =>
    now.view !== before.view || now.directory !== before.directory || now.history !== before.history ||
    now.zoneCounts !== before.zoneCounts || now.undrawn !== before.undrawn || now.openPlaces !== before.openPlaces ||
    now.language !== before.language || now.screen.selected !== before.screen.selected);

  override willUpdate(): void {
    this.watch.follow(this.store);
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
      ${this.renderGroups(now, now.view)}
      <div class="body">${this.renderList(now, now.view)}</div>
      <level-totals .counts=${now.view.counts} .unknown=${now.view.unknown} .whole=${now.directory.zoned.length} .zones=${now.zoneCounts} .undrawn=${now.undrawn}
        .uncounted=${writeUncounted(now)} .language=${now.language}></level-totals>
    `;
  }

  private renderGroups(now: State, view: DayView): TemplateResult {
    const words = wordsFor(now.language).today;
    return html`<div class="groups" role="group" aria-label=${words.title}>
      ${WORK_GROUPS.filter((group) => group !== 'amended' || view.changes.amended.length > 0).map((group) => {
        const count = view.changes[group].length;
        return html`<button
          class="group ${count === 0 ? 'empty' : ''}" title=${words.groupHints[group]} aria-pressed=${this.only === group ? 'true' : 'false'}
          @click=${() => { this.only = this.only === group ? null : group; }}
        ><b>${glyphs[group]}${writeNumber(count)}</b><span>${words.groups[group]}</span></button>`;
      })}
    </div>`;
  }

  private renderList(now: State, view: DayView): TemplateResult {
    const words = wordsFor(now.language).today;
    const shown = this.only === null ? WORK_GROUPS : [this.only];
    if (shown.every((group) => view.changes[group].length === 0)) {
      return this.only === null
        ? html`<p class="nothing"><strong>${words.none}</strong>${words.noneHint}</p>`
        : html`<p class="nothing">${words.noneInGroup(words.groups[this.only])}</p>`;
    }
    return html`<work-list
      .view=${view} .directory=${now.directory} .only=${this.only} .language=${now.language} .chosen=${now.screen.selected}
      .runs=${now.history === null ? null : levelRunsOf(now.history)}
    ></work-list>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'zoning-panel': ZoningPanel }
}
