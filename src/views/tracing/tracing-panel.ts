// The tracing desk: its tabs, and by which pack and at which moment clocks are read.
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { cache } from 'lit/directives/cache.js';
import type { State } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { tracingPack, type TracingTab } from '../../store/tracing/tracing-state.ts';
import { tracingWords, writeMoment } from '../../words/tracing/tracing-desk.ts';
import { fireView } from '../events.ts';
import { KeyHost, type KeyBody } from '../key-host.ts';
import { panelStyles } from '../lists/panel-styles.ts';
import { base, controls } from '../shared-styles.ts';
import type { DeskAction } from '../shell/keys.ts';
import { stepTabs } from '../shell/step-tabs.ts';
import { StoreController } from '../store-controller.ts';
import './cases/cases-tab.ts';
import './tracing-legend.ts';

/** In their order; code other than that of the first is fetched when its tab is first shown. */
const TABS: Readonly<Record<TracingTab, (now: State) => TemplateResult>> = {
  cases: (now) => html`<cases-tab .now=${now}></cases-tab>`,
  meetings: (now) => {
    void import('./relations/meetings-tab.ts');
    return html`<meetings-tab .now=${now}></meetings-tab>`;
  },
  relations: (now) => {
    void import('./relations/relations-tab.ts');
    return html`<relations-tab .now=${now}></relations-tab>`;
  },
  contacts: (now) => {
    void import('./contacts/contacts-tab.ts');
    return html`<contacts-tab .now=${now}></contacts-tab>`;
  },
  proposals: (now) => {
    void import('./proposals/proposals-tab.ts');
    return html`<proposals-tab .now=${now}></proposals-tab>`;
  },
};

interface TabBody extends KeyBody {
  act?(action: DeskAction): boolean;
}

/** Reads the store; fires what its tabs fire. `bare`: no title of its own. Slot `fold`: the button that folds the desk away. */
@customElement('tracing-panel')
export class TracingPanel extends KeyHost {
  static override styles = [base, controls, panelStyles, css`
    .choices { display: grid; margin-top: 4px; }
    .choices select { width: 100%; text-overflow: ellipsis; }
  `];

  @property({ attribute: false }) store: Store<State> | null = null;
  @property({ type: Boolean }) bare = false;
  @query('#body > *') protected keyBody!: TabBody | null;

  private readonly watch = new StoreController(this, (now, before) =>
    now.tracing !== before.tracing || now.directory !== before.directory || now.language !== before.language || now.singleKeys !== before.singleKeys || now.caseFile !== before.caseFile || now.proposals !== before.proposals || now.view !== before.view || now.signer !== before.signer);

  override willUpdate(): void {
    this.watch.follow(this.store);
  }

  /** Keys of the tab in front; false where it has no use for them. */
  act(action: DeskAction): boolean {
    return this.keyBody?.act?.(action) ?? false;
  }

  private readonly tabKeyed = (event: KeyboardEvent): void => stepTabs(this.renderRoot, event);

  override render(): TemplateResult | typeof nothing {
    const now = this.store?.get();
    if (now === undefined) return nothing;
    const words = tracingWords(now.language);
    const { tab, phase } = now.tracing;
    return html`
      <div>
        <div class="head ${this.bare ? 'bare' : ''}">
          <div class="tabs" role="tablist" aria-label=${words.tabsLabel} @keydown=${this.tabKeyed}>${(Object.keys(TABS) as TracingTab[]).map((one) => html`<button role="tab" id="tab-${one}"
            aria-controls="body" aria-selected=${one === tab ? 'true' : 'false'} tabindex=${one === tab ? 0 : -1}
            @click=${(event: MouseEvent) => { fireView(this, 'tracing-tab-chosen', { tab: one }); this.focusAfterClick(event); }}>${words.tabs[one]}</button>`)}</div>
          <slot name="fold"></slot>
        </div>
        ${phase === 'open' ? this.renderBasis(now) : nothing}
      </div>
      <div class="body" id="body" role="tabpanel" aria-labelledby="tab-${tab}">${cache(this.renderBody(now))}</div>
    `;
  }

  private renderBasis({ language, tracing }: State): TemplateResult {
    const words = tracingWords(language);
    const { packs, pack, now } = tracing;
    const title = [tracingPack(tracing)?.title[language] ?? pack, words.packTitle].join('\n');
    return html`<div class="basis"><p>${words.basis(writeMoment(now, language))}</p>
      <div class="choices"><select aria-label=${words.pack} title=${title} @change=${(event: Event) => fireView(this, 'tracing-pack-chosen', { id: (event.target as HTMLSelectElement).value })}>
        ${packs.map((one) => html`<option value=${one.id} ?selected=${one.id === pack}>${one.title[language]}</option>`)}</select></div></div>`;
  }

  private renderBody(now: State): TemplateResult {
    const words = tracingWords(now.language);
    const { phase } = now.tracing;
    if (phase === 'none') {
      void import('./cases/no-cases.ts');
      return html`<no-cases .now=${now}></no-cases>`;
    }
    if (phase === 'failed') return html`<div class="nothing" role="alert">${words.failed}<button class="framed" @click=${() => fireView(this, 'tracing-read-again', {})}>${words.again}</button></div>`;
    if (phase !== 'open') return html`<p class="nothing" role="status">${words.opening}</p>`;
    return TABS[now.tracing.tab](now);
  }
}

declare global {
  interface HTMLElementTagNameMap { 'tracing-panel': TracingPanel }
}
