// The farming desk: lines, staggering, season and passes, one at a time; each says of which list day, by which pack and of which village.
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { cache } from 'lit/directives/cache.js';
import type { FarmRegister } from '../../domain/farming/answers.ts';
import type { FarmingTab } from '../../store/farming/farming-state.ts';
import type { State, UnitDirectory } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { writeDay } from '../../words/dates.ts';
import { farmingWords } from '../../words/farming/farming-desk.ts';
import { fireView } from '../events.ts';
import { KeyHost, type KeyBody } from '../key-host.ts';
import { panelStyles } from '../lists/panel-styles.ts';
import { setStyle } from '../set-style.ts';
import { base, controls } from '../shared-styles.ts';
import type { DeskAction } from '../shell/keys.ts';
import { stepTabs } from '../shell/step-tabs.ts';
import { StoreController } from '../store-controller.ts';
import { writeBasis } from '../zoning/list-basis.ts';
import './farming-legend.ts';
import { nameVillage } from './household-rows.ts';
import './lines-tab.ts';

const TABS: readonly FarmingTab[] = ['lines', 'stagger', 'season', 'passes'];

/** What a tab may offer the keys of the page. */
interface TabBody extends KeyBody {
  act?(action: DeskAction): boolean;
}

/** A tab is fetched when it is first looked at; its elements come to life by themselves. */
const LATER: Readonly<Record<Exclude<FarmingTab, 'lines'>, () => Promise<unknown>>> = {
  stagger: () => import('./stagger-tab.ts'),
  season: () => import('./season-tab.ts'),
  passes: () => import('./passes-tab.ts'),
};

/** Reads the store; fires what its tabs fire. A tab that was looked at is kept as it was left: who signs, the batch in hand, what is filtered and unfolded. `bare`: no title of its own. Slot `fold`: the button that folds the desk away. */
@customElement('farming-panel')
export class FarmingPanel extends KeyHost {
  static override styles = [base, controls, panelStyles, css`
    :host { container-type: size; }
    .choices { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 8px; margin-top: 4px; }
    .choices select { width: 100%; text-overflow: ellipsis; }
    .draw { padding: 6px 12px; border-top: 1px solid var(--line); max-height: 60cqh; overflow: auto; scrollbar-width: thin; }
    .draw summary { min-height: 24px; cursor: pointer; }
    .draw farm-draw-form { margin-top: 8px; }
    .meter { height: 4px; margin-top: 12px; overflow: hidden; border-radius: 2px; background: var(--line); }
    .meter i { display: block; height: 100%; background: var(--accent); transform-origin: left; }
    /* Half a telephone: the day stands in the bar above and at the slider; rows have the room. */
    @container (max-height: 320px) { .basis p { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } .basis .choices { margin-top: 0; } .basis { padding-block: 4px; } }
  `];

  @property({ attribute: false }) store: Store<State> | null = null;
  @property({ type: Boolean }) bare = false;
  @query('#body > *') protected keyBody!: TabBody | null;

  private readonly watch = new StoreController(this, (now, before) =>
    now.farming !== before.farming || now.directory !== before.directory || now.view !== before.view || now.language !== before.language || now.saved !== before.saved ||
    now.caseFile !== before.caseFile || now.steps !== before.steps || now.versions !== before.versions);
  @state() private drawOpen = false;
  /** Villages that have households or land, by name. */
  private villages: readonly { readonly row: number; readonly name: string }[] = [];
  private villagesOf: readonly unknown[] = [];

  override willUpdate(): void {
    this.watch.follow(this.store);
    const now = this.store?.get();
    const made = [now?.farming.register, now?.directory, now?.language];
    if (made.every((one, at) => one === this.villagesOf[at])) return;
    this.villagesOf = made;
    const register = now?.farming.register ?? null;
    this.villages = register === null || now?.directory == null ? [] : listVillages(register, now.directory, now);
  }

  /** Keys of the tab in front; false where it has no use for them. The keys of the other desk act on nothing here. */
  act(action: DeskAction): boolean {
    return this.keyBody?.act?.(action) ?? false;
  }

  private readonly tabKeyed = (event: KeyboardEvent): void => stepTabs(this.renderRoot, event);

  private choose(tab: FarmingTab, event: MouseEvent): void {
    fireView(this, 'farming-tab-chosen', { tab });
    this.focusAfterClick(event);
  }

  override render(): TemplateResult | typeof nothing {
    const now = this.store?.get();
    if (now === undefined) return nothing;
    const { tab, phase } = now.farming;
    const words = farmingWords(now.language);
    return html`
      <div>
        <div class="head ${this.bare ? 'bare' : ''}">
          <div class="tabs" role="tablist" aria-label=${words.tabsLabel} @keydown=${this.tabKeyed}>${TABS.map((one) => html`<button role="tab" id="tab-${one}"
            aria-controls="body" aria-selected=${one === tab ? 'true' : 'false'} tabindex=${one === tab ? 0 : -1}
            @click=${(event: MouseEvent) => this.choose(one, event)}>${words.tabs[one]}</button>`)}</div>
          <slot name="fold"></slot>
        </div>
        ${phase === 'open' ? this.renderBasis(now) : nothing}
      </div>
      <div class="body" id="body" role="tabpanel" aria-labelledby="tab-${tab}">${cache(this.renderBody(now))}</div>
      ${tab === 'lines' && (phase === 'open' || phase === 'none') ? this.renderDrawing(now) : nothing}
    `;
  }

  /** What is on no file is drawn: folded until somebody wants it, and then at hand for the next one. The demo takes nothing. */
  private renderDrawing(now: State): TemplateResult | typeof nothing {
    if (now.caseFile?.isDemo ?? true) return nothing;
    const words = farmingWords(now.language);
    return html`<details class="draw" ?open=${this.drawOpen || now.farming.drawing !== null} @toggle=${(event: Event) => {
      this.drawOpen = (event.currentTarget as HTMLDetailsElement).open;
      void import('./draw-form.ts');
    }}><summary>${words.draw}</summary>
      <farm-draw-form .store=${this.store}></farm-draw-form></details>`;
  }

  private renderBasis(now: State): TemplateResult {
    const { language, farming, screen } = now;
    const words = farmingWords(language);
    // A narrow field cuts the name off.
    const packTitle = [farming.packs.find(({ id }) => id === farming.pack)?.title[language] ?? farming.pack, words.packTitle].join('\n');
    return html`<div class="basis"><p>${words.basis(writeDay(screen.day, language), writeBasis(screen.day, now))}</p>
      <div class="choices">
        <select aria-label=${words.pack} title=${packTitle} @change=${(event: Event) => fireView(this, 'farm-pack-chosen', { id: (event.target as HTMLSelectElement).value })}>
          ${farming.packs.map(({ id, title }) => html`<option value=${id} ?selected=${id === farming.pack}>${title[language]}</option>`)}</select>
        <select aria-label=${words.village} @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          fireView(this, 'farm-village-chosen', { village: value === '' ? null : Number(value) });
        }}>
          <option value="" ?selected=${farming.village === null}>${words.allVillages}</option>
          ${this.villages.map(({ row, name }) => html`<option value=${row} ?selected=${row === farming.village}>${name}</option>`)}</select>
      </div></div>`;
  }

  private renderBody(now: State): TemplateResult {
    const words = farmingWords(now.language);
    const { tab, phase } = now.farming;
    if (phase === 'none') {
      void import('./no-register.ts');
      return html`<no-register .now=${now}></no-register>`;
    }
    if (phase === 'failed') return html`<div class="nothing" role="alert">${words.failed}<button class="framed" @click=${() => fireView(this, 'farming-read-again', {})}>${words.again}</button></div>`;
    if (phase !== 'open') return html`<div class="nothing" role="status">${words.opening}<div class="meter" role="progressbar" aria-label=${words.opening} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(100 * now.farming.read)}><i ${setStyle({ transform: `scaleX(${now.farming.read})` })}></i></div></div>`;
    if (tab === 'lines') return html`<lines-tab .now=${now}></lines-tab>`;
    void LATER[tab]();
    switch (tab) {
      case 'stagger': return html`<stagger-tab .now=${now}></stagger-tab>`;
      case 'season': return html`<season-tab .now=${now}></season-tab>`;
      case 'passes': return html`<passes-tab .store=${this.store}></passes-tab>`;
    }
  }
}

function listVillages({ households, plots }: FarmRegister, directory: UnitDirectory, { language }: State): { row: number; name: string }[] {
  return [...new Set([...households.village, ...plots.village])].filter((row) => row >= 0)
    .map((row) => ({ row, name: nameVillage(row, directory, language) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'zh'));
}

declare global {
  interface HTMLElementTagNameMap { 'farming-panel': FarmingPanel }
}
