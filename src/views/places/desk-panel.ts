// What the desk shows: today's list, the days ahead, what-if, the places without a unit, the units without a place; one at a time.
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { State } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView } from '../events.ts';
import { KeyHost, type KeyBody } from '../key-host.ts';
import { base, controls } from '../shared-styles.ts';
import type { DeskAction } from '../shell/keys.ts';
import { stepTabs } from '../shell/step-tabs.ts';
import { StoreController } from '../store-controller.ts';
import type { RedrawPanel } from '../redraw/redraw-panel.ts';
import '../zoning/zoning-panel.ts';
import { listTabs, type Desk } from './desk-tabs.ts';
import type { PlaceQueue } from './place-queue.ts';
import './place-queue.ts';
import type { UnplacedList } from './unplaced-list.ts';
import './unplaced-list.ts';

/** What few look at is fetched when it is first looked at; its elements come to life by themselves. */
const LATER: Partial<Readonly<Record<Desk, () => Promise<unknown>>>> = {
  calendar: () => import('../zoning/calendar-panel.ts'),
  'what-if': () => import('../rules/what-if-panel.ts'),
  redraw: () => import('../redraw/redraw-panel.ts'),
  publish: () => import('../publishing/versions-panel.ts'),
};

/** Reads the store; `desk-chosen` out. `bare`: no title of its own. Slot `fold`: the button that folds the desk away. */
@customElement('desk-panel')
export class DeskPanel extends KeyHost {
  static override styles = [base, controls, css`
    :host { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); height: 100%; min-height: 0; background: var(--panel); }
    .head { display: flex; align-items: center; justify-content: space-between; gap: 4px; padding: 8px 8px 0 12px; }
    .head.bare { padding: 0 8px; }
    h2 { font-size: 15px; line-height: 24px; font-weight: 600; }
    .tabs { display: flex; flex-wrap: wrap; min-width: 0; flex: 1; border-bottom: 1px solid var(--line); margin-inline-start: -4px; }
    .tabs button { flex: none; padding: 0 4px; gap: 4px; border: 0; border-radius: 6px 6px 0 0; color: var(--ink-soft); box-shadow: inset 0 0 0 transparent; }
    .tabs button[aria-selected='true'] { color: var(--ink); font-weight: 600; box-shadow: inset 0 -2px 0 var(--accent); }
    .tabs span { overflow: hidden; text-overflow: ellipsis; }
    .tabs b { font-weight: 600; font-variant-numeric: tabular-nums; }
    .body { min-height: 0; }
  `];

  @property({ attribute: false }) store: Store<State> | null = null;
  @property({ type: Boolean }) bare = false;
  @query('#body > *') protected keyBody!: KeyBody | null;
  @query('place-queue') private queue!: PlaceQueue | null;
  @query('redraw-panel') private redraw!: RedrawPanel | null;
  @query('unplaced-list') private unplaced!: UnplacedList | null;

  private readonly watch = new StoreController(this, (now, before) =>
    now.openPlaces !== before.openPlaces || now.decidedPlaces !== before.decidedPlaces || now.directory !== before.directory || now.language !== before.language || now.screen.desk !== before.screen.desk);

  override willUpdate(): void {
    this.watch.follow(this.store);
  }

  /** Keys of the desk in front; false where it has no use for them. */
  act(action: DeskAction): boolean {
    if (this.queue !== null) return this.queue.act(action);
    // Until its code is there the desk takes nothing.
    if (action === 'take-unit') this.redraw?.takeSelected?.();
    return action === 'place-unit' && this.unplaced !== null && this.unplaced.placeCursor();
  }

  private readonly tabKeyed = (event: KeyboardEvent): void => stepTabs(this.renderRoot, event);

  private choose(desk: Desk, event: MouseEvent): void {
    fireView(this, 'desk-chosen', { desk });
    this.focusAfterClick(event);
  }

  override render(): TemplateResult | typeof nothing {
    const now = this.store?.get();
    if (now === undefined) return nothing;
    const { desk } = now.screen;
    void LATER[desk]?.();
    return html`
      ${this.renderHead(now)}
      <div class="body" id="body" role=${listTabs(now).length > 1 ? 'tabpanel' : nothing} aria-labelledby=${listTabs(now).length > 1 ? `tab-${desk}` : nothing}>
        ${this.renderBody(desk)}
      </div>
    `;
  }

  private renderBody(desk: Desk): TemplateResult {
    switch (desk) {
      case 'today': return html`<zoning-panel .store=${this.store}></zoning-panel>`;
      case 'calendar': return html`<calendar-panel .store=${this.store}></calendar-panel>`;
      case 'what-if': return html`<what-if-panel .store=${this.store}></what-if-panel>`;
      case 'redraw': return html`<redraw-panel .store=${this.store}></redraw-panel>`;
      case 'publish': return html`<versions-panel .store=${this.store}></versions-panel>`;
      case 'places': return html`<place-queue .store=${this.store}></place-queue>`;
      case 'unplaced': return html`<unplaced-list .store=${this.store}></unplaced-list>`;
    }
  }

  private renderHead(now: State): TemplateResult | typeof nothing {
    const words = wordsFor(now.language).places.desk;
    const tabs = listTabs(now);
    if (tabs.length < 2) return this.bare ? html`<div></div>` : html`<div class="head"><h2>${words.today}</h2><slot name="fold"></slot></div>`;
    return html`<div class="head ${this.bare ? 'bare' : ''}">
      <div class="tabs" role="tablist" aria-label=${words.tabs} @keydown=${this.tabKeyed}>
        ${tabs.map(({ desk, count }) => html`<button role="tab" id="tab-${desk}" aria-controls="body" aria-selected=${desk === now.screen.desk ? 'true' : 'false'}
          tabindex=${desk === now.screen.desk ? 0 : -1} title=${words[desk]} aria-label=${count === null ? words[desk] : `${words[desk]} ${writeNumber(count)}`} @click=${(event: MouseEvent) => this.choose(desk, event)}
        ><span>${words.tab[desk]}</span>${count === null ? nothing : html`<b>${writeNumber(count)}</b>`}</button>`)}
      </div>
      <slot name="fold"></slot>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'desk-panel': DeskPanel }
}
