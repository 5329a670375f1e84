// The page: places its bars, desk, map, inspector, timeline and sheets, and hands each its part of the state.
import { html, LitElement, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { RulePack } from '../../domain/zoning/packs/rule-pack.ts';
import { resolveTheme, type ResolvedTheme } from '../../store/palette.ts';
import { isOverlaid } from '../../store/tracing/play-commands.ts';
import { refuseRecording } from '../../store/refusals.ts';
import { isDrawing, publishedAs } from '../../store/showing.ts';
import type { State } from '../../store/state.ts';
import type { Store } from '../../store/store.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import { fireView } from '../events.ts';
import type { FarmingPanel } from '../farming/farming-panel.ts';
import type { CaseCard } from '../tracing/cases/case-card.ts';
import { glyphs } from '../glyphs.ts';
import { Incoming } from '../import/incoming.ts';
import { fullPack, partOnDay, summaryOf } from '../rules/packs-of-page.ts';
import { setStyle } from '../set-style.ts';
import { base, controls } from '../shared-styles.ts';
import { StoreController } from '../store-controller.ts';
import { levelRunsOf } from '../zoning/level-runs.ts';
import { findNewestList, writeBasis } from '../zoning/list-basis.ts';
import { appShellStyles } from './app-shell-styles.ts';
import { contactInHand, detailOf, nameDesk, nameDetail, type Detail } from './front.ts';
import { isEmptyDistrict, isPlaceless, percentOf } from './page-state.ts';
import { ShellKeys, type KeyDesk, type KeyTarget } from './shell-keys.ts';
import type { Pane } from './side-rail.ts';
import { adoptTokens, markDocument } from './tokens.ts';
import '../zoning/map-legend.ts';
import '../zoning/timeline-panel.ts';
import '../zoning/unit-inspector.ts';
import '../zoning/unit-list.ts';
import '../places/desk-panel.ts';
import type { UnitInspector } from '../zoning/unit-inspector.ts';
import './bottom-sheet.ts';
import './day-announcer.ts';
import './notice-bar.ts';
import './page-state.ts';
import './sheet-frame.ts';
import './side-rail.ts';
import type { TopBar } from './top-bar.ts';
import './top-bar.ts';

/** What a sheet needs is fetched when it is first opened; its elements come to life by themselves. */
const SHEETS: Readonly<Record<State['screen']['sheet'], () => Promise<unknown>>> = {
  none: () => Promise.resolve(),
  list: () => Promise.resolve(),
  help: () => import('./help-sheet.ts'),
  settings: () => import('./settings-sheet.ts'),
  pack: () => import('../rules/pack-sheet.ts'),
  'case-file': () => import('../case-file/case-file-sheet.ts'),
  import: () => import('../import/import-sheet.ts'),
  print: () => import('../print/print-sheet.ts'),
  notice: () => import('../publishing/notice-sheet.ts'),
};

const NARROW = '(max-width: 720px)';
const PREFERS_DARK = '(prefers-color-scheme: dark)';

/** Reads the store. Slot `map`: the map, in the middle. Every event of `events.ts` passes here. */
@customElement('app-shell')
export class AppShell extends LitElement implements KeyTarget {
  static override styles = [base, controls, appShellStyles];

  @property({ attribute: false }) store: Store<State> | null = null;
  /** Full packs, for sources and the page of the rules; the summaries of the state serve without them. */
  @property({ attribute: false }) rulePacks: readonly RulePack[] = [];
  @property({ type: Boolean, reflect: true }) narrow = matchMedia(NARROW).matches;
  @state() private deskOpen = true;
  /** The sheet that stands over the map on a phone. */
  @state() private pane: Pane | null = null;
  @state() private prefersDark = matchMedia(PREFERS_DARK).matches;
  @query('desk-panel, tracing-panel, farming-panel') private panel!: (KeyDesk & LitElement & { focusList(): void }) | null;
  @query('unit-inspector') private inspector!: UnitInspector | null;
  @query('case-card') private caseCard!: CaseCard | null;
  @query('top-bar') private bar!: TopBar | null;
  @query('day-slider, timeline-panel') private timeline!: HTMLElement | null;

  private farming: FarmingPanel | null = null;
  private card: CaseCard | null = null;

  private readonly watch = new StoreController(this);
  private readonly incoming = new Incoming(this);
  private readonly media = [matchMedia(NARROW), matchMedia(PREFERS_DARK)] as const;
  private selectedBefore: number | null = null;
  private inHandBefore: number | string | null = null;
  private frontBefore: State['screen']['front'] = 'zones';

  constructor() {
    super();
    adoptTokens();
    new ShellKeys(this);
  }

  get keyState(): State | null {
    return this.store?.get() ?? null;
  }

  get keyList(): KeyDesk | null {
    // Until its code is there a desk takes nothing.
    return this.panel !== null && 'act' in this.panel ? this.panel : null;
  }

  get keyUnit(): UnitInspector | null {
    return this.inspector;
  }

  /** A case that was taken in hand a moment ago hears the keys that follow at once: it is told of what is not drawn yet. */
  get keyDetail(): CaseCard | Promise<unknown> | null {
    const now = this.keyState;
    if (now === null || detailOf(now) !== 'case' || (this.narrow && this.caseCard === null)) return null;
    if (customElements.get('case-card') === undefined) return import('../tracing/cases/case-card.ts');
    const card = this.tellCard(now);
    customElements.upgrade(card);
    return card;
  }

  /** The one card there is, in the inspector or in a sheet: what is typed in its forms goes along. */
  private tellCard(now: State): CaseCard {
    return Object.assign((this.card ??= document.createElement('case-card')), { now });
  }

  openSearch(): void {
    this.bar?.openSearch();
  }

  isMap(target: EventTarget | undefined): boolean {
    return target instanceof Element && target.closest('[slot="map"]') !== null;
  }

  private readonly mediaChanged = (): void => {
    this.narrow = this.media[0].matches;
    this.prefersDark = this.media[1].matches;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    for (const list of this.media) list.addEventListener('change', this.mediaChanged);
  }

  override disconnectedCallback(): void {
    for (const list of this.media) list.removeEventListener('change', this.mediaChanged);
    super.disconnectedCallback();
  }

  private get theme(): ResolvedTheme {
    return resolveTheme(this.keyState?.theme ?? 'system', this.prefersDark);
  }

  override willUpdate(_changed: PropertyValues<this>): void {
    this.watch.follow(this.store);
    const now = this.keyState;
    markDocument(this.theme, now?.palette ?? 'accessible', now?.language ?? 'zh');
    const selected = now?.screen.selected ?? null;
    if (selected !== this.selectedBefore) {
      this.selectedBefore = selected;
      // With a place of the queue in hand a unit is chosen for it; the queue stays where it is.
      if (selected !== null) this.pane = this.pane === 'panel' && now?.screen.desk === 'places' && now.screen.place !== null ? 'panel' : 'inspector';
      else if (this.pane === 'inspector') this.pane = null;
    }
    this.followFront(now);
  }

  /** A desk that comes to the front is open; a household or case that is chosen is shown in detail. */
  private followFront(now: State | null): void {
    const front = now?.screen.front ?? 'zones';
    if (front !== this.frontBefore) {
      this.frontBefore = front;
      this.openDesk();
    }
    const inHand = (front === 'tracing' ? (now === null ? null : (contactInHand(now.tracing) ?? now.tracing.chosen)) : now?.farming.household) ?? null;
    if (inHand === this.inHandBefore) return;
    this.inHandBefore = inHand;
    if (inHand !== null) this.pane = 'inspector';
    else if (this.pane === 'inspector' && now?.screen.selected === null) this.pane = front === 'zones' ? null : 'panel';
  }

  private readonly toggled = (event: CustomEvent<{ pane: Pane }>): void => {
    const { pane } = event.detail;
    if (this.narrow) this.pane = this.pane === pane ? null : pane;
    else this.deskOpen = !this.deskOpen;
  };

  override render(): TemplateResult | typeof nothing {
    const now = this.keyState;
    if (now === null) return nothing;
    const words = wordsFor(now.language);
    const { narrow } = this;
    const detail = detailOf(now);
    // What was typed about a case that is laid down is over.
    if (detail !== 'case') this.card = null;
    const ready = now.phase === 'ready' && now.directory !== null && now.view !== null;
    return html`
      ${this.renderSkips(words, ready)}
      <side-rail .ready=${ready} .narrow=${narrow} .language=${now.language} .front=${now.screen.front} .panelOpen=${ready && (narrow ? this.pane === 'panel' : this.deskOpen)}
        .inspectorOpen=${this.pane === 'inspector'} .detail=${detail} @pane-toggled=${this.toggled}></side-rail>
      <header><top-bar .now=${now} .theme=${this.theme}></top-bar></header>
      <div class="bars">${this.renderWhatIf(now)}${this.renderAsPublished(now)}<notice-bar .now=${now} @desk-chosen=${() => this.openDesk()}></notice-bar></div>
      ${ready && !narrow && this.deskOpen ? this.renderDesk(now, words) : nothing}
      <main id="map" class=${now.whatIf !== null ? 'supposed' : now.asPublished !== null ? 'as-published' : ''} tabindex="-1" aria-label=${words.shell.mapRegion}>
        <slot name="map"></slot>
        ${ready ? this.renderOverMap(now, words) : html`<page-state .now=${now}></page-state>`}
      </main>
      ${ready && !narrow && detail !== null
        ? html`<aside class="unit" aria-label=${detail === 'unit' ? words.shell.inspectorRegion : words.shell[detail]}>${this.renderDetail(now, detail)}</aside>` : nothing}
      <section class="time" aria-label=${words.shell.timelineRegion}><timeline-panel .store=${this.store}></timeline-panel></section>
      ${this.renderSheet(now, words)}
      <day-announcer .view=${ready ? now.view : null} .basis=${writeBasis(now.screen.day, now)} .language=${now.language}></day-announcer>
      ${this.incoming.over ? this.renderDropHint(now) : nothing}
    `;
  }

  private renderSkips({ shell }: Words, ready: boolean): TemplateResult | typeof nothing {
    if (!ready) return nothing;
    return html`
      <button class="skip" @click=${() => this.skipToList()}>${shell.skipToList}</button>
      <button class="skip" @click=${() => this.renderRoot.querySelector<HTMLElement>('#map')?.focus()}>${shell.skipToMap}</button>
      <button class="skip" @click=${() => this.skipToTimeline()}>${shell.skipToTimeline}</button>
    `;
  }

  /** Seldom shown, as what follows: it comes to life when it is. */
  private renderWhatIf(now: State): TemplateResult | typeof nothing {
    if (now.whatIf === null) return nothing;
    void import('../rules/what-if-banner.ts');
    return html`<what-if-banner .now=${now}></what-if-banner>`;
  }

  private renderDropHint(now: State): TemplateResult {
    void import('../import/drop-hint.ts');
    return html`<drop-hint .refusal=${this.incoming.refusal} .inDemo=${now.caseFile?.isDemo === true} .language=${now.language}></drop-hint>`;
  }

  private renderPlacing({ screen, directory, language }: State, words: Words): TemplateResult | typeof nothing {
    if (screen.placing === null) return nothing;
    void import('../places/placing-guide.ts');
    return html`<placing-guide .placing=${screen.placing} .language=${language} .name=${directory?.name[screen.placing.row] || words.inspector.unnamed}></placing-guide>`;
  }

  private renderAsPublished(now: State): TemplateResult | typeof nothing {
    if (now.asPublished === null) return nothing;
    void import('../publishing/as-published-banner.ts');
    return html`<as-published-banner .now=${now}></as-published-banner>`;
  }

  private openDesk(): void {
    if (this.narrow) this.pane = 'panel';
    else this.deskOpen = true;
  }

  private skipToList(): void {
    this.openDesk();
    void this.updateComplete.then(async () => {
      await this.panel?.updateComplete;
      this.panel?.focusList();
    });
  }

  private skipToTimeline(): void {
    this.timeline?.shadowRoot?.querySelector('day-slider')?.shadowRoot?.querySelector<HTMLElement>('[role="slider"]')?.focus();
  }

  private renderDesk(now: State, words: Words): TemplateResult {
    const { shell } = words;
    const fold = html`<button slot="fold" class="icon quiet" title=${shell.collapsePanel} aria-label=${shell.collapsePanel} @click=${() => { this.deskOpen = false; }}>${glyphs.fold}</button>`;
    return html`<aside class="desk ${now.screen.front}" aria-label=${nameDesk(now, words)}>${this.renderPanel(now, false, fold)}</aside>`;
  }

  private renderPanel({ screen }: State, bare: boolean, fold: TemplateResult | typeof nothing): TemplateResult {
    if (screen.front === 'zones') return html`<desk-panel ?bare=${bare} .store=${this.store}>${fold}</desk-panel>`;
    if (screen.front === 'tracing') {
      void import('../tracing/tracing-panel.ts');
      return html`<tracing-panel ?bare=${bare} .store=${this.store}>${fold}</tracing-panel>`;
    }
    void import('../farming/farming-panel.ts');
    return html`${this.placeFarming(bare, fold)}`;
  }

  /** The one panel there is, wherever the page has room for it: what a person typed and unfolded goes along. */
  private placeFarming(bare: boolean, fold: TemplateResult | typeof nothing): HTMLElement {
    const panel = Object.assign((this.farming ??= document.createElement('farming-panel')), { bare, store: this.store });
    render(fold, panel, { host: this });
    return panel;
  }

  private renderOverMap(now: State, words: Words): TemplateResult {
    return html`
      <map-legend .counts=${now.view?.counts ?? null} .view=${now.view} .shown=${now.directory?.shown ?? null} .hasFarmland=${now.farmland !== null && now.screen.front === 'zones'} .undrawn=${now.undrawn} .pack=${summaryOf(partOnDay(now.timeline, now.screen.day).id, now)} .conditions=${now.conditions}
        .mergeGapMeters=${now.mergeGapMeters} .language=${now.language} .folded=${this.narrow} .passive=${isDrawing(now)}>${this.renderTracingLegend(now)}${now.screen.front === 'farming' ? html`<farming-legend slot="more" .language=${now.language} .hasLoad=${now.farming.occupancy !== null} .hasCourses=${now.farming.household !== null || now.farming.village !== null}></farming-legend>` : nothing}</map-legend>
      ${now.progress === null ? nothing : html`<div class="busy" role="status">
        <div class="meter" ${setStyle({ transform: `scaleX(${percentOf(now.progress) / 100})` })}></div>
        <p class="figures">${words.state.progressLine(words.state.progress[now.progress.task], percentOf(now.progress))}</p></div>`}
      ${isEmptyDistrict(now) || isPlaceless(now) ? html`<page-state over .now=${now}></page-state>` : nothing}
      ${this.renderPlacing(now, words)}
      ${this.narrow && !isDrawing(now) ? this.renderPane(now, words) : nothing}
    `;
  }

  private renderTracingLegend({ screen, tracing, language }: State): TemplateResult | typeof nothing {
    const shows = tracing.chosen !== null ? 'case' : tracing.tab === 'meetings' ? 'meetings' : tracing.tab === 'relations' ? tracing.relations.part : isOverlaid(tracing) ? 'together' : null;
    if (screen.front !== 'tracing' || shows === null) return nothing;
    return html`<tracing-legend slot="more" .shows=${shows} .hasMoment=${tracing.play.minute !== null} .language=${language}></tracing-legend>`;
  }

  private renderPane(now: State, words: Words): TemplateResult | typeof nothing {
    if (this.pane === 'panel') {
      return html`<bottom-sheet .label=${nameDesk(now, words)} .language=${now.language} @sheet-closed=${() => { this.pane = null; }}>
        ${this.renderPanel(now, true, nothing)}</bottom-sheet>`;
    }
    const detail = detailOf(now);
    if (this.pane === null || detail === null) return nothing;
    return html`<bottom-sheet ?hidden=${now.tracing.pointing} .label=${nameDetail(now, detail, words)} .language=${now.language} @sheet-closed=${() => { this.pane = null; }}>
      ${this.renderDetail(now, detail)}</bottom-sheet>`;
  }

  private renderDetail(now: State, detail: Detail): TemplateResult {
    if (detail === 'unit') return this.renderInspector(now);
    if (detail === 'case') {
      void import('../tracing/cases/case-card.ts');
      return html`${this.tellCard(now)}`;
    }
    if (detail === 'contact') {
      void import('../tracing/contacts/contact-card.ts');
      return html`<contact-card .now=${now}></contact-card>`;
    }
    void import('../farming/household-card.ts');
    return html`<household-card .now=${now}></household-card>`;
  }

  private renderInspector(now: State): TemplateResult {
    const packId = now.standing?.pack ?? partOnDay(now.timeline, now.screen.day).id;
    return html`<unit-inspector .standing=${now.standing} .directory=${now.directory} .row=${now.screen.selected} .language=${now.language}
      .pack=${summaryOf(packId, now)} .rulePack=${fullPack(packId, now, this.rulePacks)} .reports=${now.reports} .facts=${now.facts} .zone=${now.zone}
      .day=${now.screen.day} .newestList=${findNewestList(now)} .lastDay=${now.history?.last ?? now.screen.day} .refusal=${refuseRecording(now)} .publishedAs=${publishedAs(now)} .keyless=${!now.singleKeys}></unit-inspector>`;
  }

  /** Leaving the sheet gives the file back; rows that are being recorded are not called back. */
  private leaveImport({ screen }: State): void {
    if (screen.import?.stage !== 'recording') fireView(this, 'import-cancelled', {});
  }

  private renderSheet(now: State, words: Words): TemplateResult | typeof nothing {
    const { language } = now;
    void SHEETS[now.screen.sheet]();
    switch (now.screen.sheet) {
      case 'none': return nothing;
      case 'help':
        return html`<sheet-frame .label=${words.help.title} .language=${language}><help-sheet .singleKeys=${now.singleKeys} .language=${language}></help-sheet></sheet-frame>`;
      case 'settings':
        return html`<sheet-frame .label=${words.settings.title} .language=${language}><settings-sheet .now=${now}></settings-sheet></sheet-frame>`;
      case 'pack':
        return html`<sheet-frame wide .label=${words.rules.pack.title} .language=${language}><pack-sheet .now=${now} .shipped=${this.rulePacks}></pack-sheet></sheet-frame>`;
      case 'case-file':
        return html`<sheet-frame .label=${words.caseFile.title} .language=${language}><case-file-sheet .now=${now}></case-file-sheet></sheet-frame>`;
      case 'import':
        return html`<sheet-frame wide .label=${words.import.title} .language=${language} @sheet-chosen=${() => this.leaveImport(now)}>
          <import-sheet .now=${now}></import-sheet></sheet-frame>`;
      case 'print':
        return html`<sheet-frame .label=${words.print.sheetTitle} .language=${language}><print-sheet .now=${now}></print-sheet></sheet-frame>`;
      case 'notice':
        return html`<sheet-frame wide .label=${words.caseFile.notice} .language=${language}><notice-sheet .now=${now} .shipped=${this.rulePacks}></notice-sheet></sheet-frame>`;
      case 'list':
        return html`<sheet-frame wide .label=${words.list.title} .language=${language} @unit-chosen=${() => fireView(this, 'sheet-chosen', { sheet: 'none' })}>
          <unit-list .view=${now.view} .directory=${now.directory} .chosen=${now.screen.selected} .language=${language}
            .runs=${now.history === null ? null : levelRunsOf(now.history)}></unit-list></sheet-frame>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap { 'app-shell': AppShell }
}
