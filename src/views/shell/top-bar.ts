// The top bar: which district, which list day and cut-off, by which rules and choices, what was done last; never two rows.
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ConditionsMode } from '../../domain/zoning/packs/rule-pack.ts';
import type { ResolvedTheme } from '../../store/palette.ts';
import { refuseRecording, refuseTrying } from '../../store/refusals.ts';
import type { State } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { writeStep } from '../../words/steps.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import type { UnitSearch } from '../places/unit-search.ts';
import '../places/unit-search.ts';
import { partOnDay, titleOf } from '../rules/packs-of-page.ts';
import { base, controls } from '../shared-styles.ts';
import { isProjection, writeBasis } from '../zoning/list-basis.ts';
import { topBarStyles } from './top-bar-styles.ts';

const MODES: readonly ConditionsMode[] = ['hold', 'assume-met'];
/** The demo's name says so in brackets; the mark beside it says it louder. */
const REMARK = /\s*[（(][^（()）]*[）)]$/u;

/** Properties in; `pack-chosen`, `conditions-chosen`, `language-chosen`, `theme-chosen`, `sheet-chosen`, `unit-chosen`, `undo-asked`, `redo-asked` out. */
@customElement('top-bar')
export class TopBar extends LitElement {
  static override styles = [base, controls, topBarStyles];

  @property({ attribute: false }) now: State | null = null;
  @property() theme: ResolvedTheme = 'light';
  /** A pack chosen here until the page is judged by it: whoever goes on with the arrows goes on from there. */
  @state() private asked: string | null = null;
  @query('unit-search') private search!: UnitSearch | null;

  override willUpdate(changed: PropertyValues<this>): void {
    const { now, asked } = this;
    const before = changed.get('now');
    if (asked === null || now === null) return;
    if (now.packId === asked || now.saved === 'failed' || now.whatIf !== null || now.screen.sheet !== 'none' || (before != null && before.caseFile !== now.caseFile)) this.asked = null;
  }

  /** `/` and Ctrl+K. */
  openSearch(): void {
    this.search?.openSearch();
  }

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const words = wordsFor(now.language);
    const { language } = now;
    const isReady = now.phase === 'ready' && now.directory !== null;
    return html`
      <h1>${this.renderDistrict(now)}</h1>
      ${now.history === null ? nothing : html`<p class="list">${this.renderListDay(now)}</p>`}
      ${this.renderChoices(now)}
      <div class="space"></div>
      ${isReady ? html`<unit-search .directory=${now.directory} .view=${now.view} .singleKeys=${now.singleKeys} .language=${language}></unit-search>
        <div class="buttons steps">${this.renderStep(now, 'undo')}${this.renderStep(now, 'redo')}</div>
        ${this.renderSaved(now)}` : nothing}
      <div class="buttons">
        <button class="quiet language" lang=${language === 'zh' ? 'en' : 'zh-CN'} title=${words.top.switchLanguageTitle}
          @click=${() => fireView(this, 'language-chosen', { language: language === 'zh' ? 'en' : 'zh' })}>${words.top.switchLanguage}</button>
        ${this.renderTheme(now)}
        ${this.renderSheetButton('settings', words.shell.settings)}
        <span class="help">${this.renderSheetButton('help', words.shell.help)}</span>
      </div>
    `;
  }

  private renderDistrict({ districtName, caseFile, language }: State): TemplateResult {
    const { product, top } = wordsFor(language);
    const isDemo = caseFile?.isDemo === true;
    const name = districtName?.[language] ?? caseFile?.name ?? product;
    return html`<button class="district" title=${top.caseFile} aria-haspopup="dialog" @click=${() => fireView(this, 'sheet-chosen', { sheet: 'case-file' })}
    ><span>${isDemo ? name.replace(REMARK, '') : name}</span>${isDemo ? html`<b>${top.demo}</b>` : nothing}${glyphs.down}</button>`;
  }

  private renderListDay(now: State): TemplateResult {
    const { language, screen } = now;
    const { top } = wordsFor(language);
    const basis = writeBasis(screen.day, now);
    const isAhead = isProjection(screen.day, now);
    // The mark outlives the sentence where the bar is narrow.
    return html`<span class="day">${top.listDay(writeDay(screen.day, language))}</span><span class="day brief">${writeDay(screen.day, language)}</span>${isAhead ? html`<i title=${top.projectedTitle}>${top.projection}</i>` : nothing}
      <span class="basis">${language === 'zh' ? `（${basis}）` : `(${basis})`}</span>`;
  }

  private renderChoices(now: State): TemplateResult | typeof nothing {
    if (now.packs.length === 0) return nothing;
    const { places, top } = wordsFor(now.language);
    return html`
      <div class="choice">
        ${now.timeline.length > 1 || now.whatIf !== null ? this.renderPart(now) : html`<label title=${refuseTrying(now) === null ? top.packTitle : places.desk.blocked['as-published']}><span>${top.pack}</span>
          <select aria-label=${top.pack} ?disabled=${refuseTrying(now) !== null} .value=${live(this.asked ?? now.packId)} @change=${(event: Event) => this.choosePack((event.target as HTMLSelectElement).value)}>
            ${this.listChoices(now).map(({ id, title }) => html`<option value=${id} ?selected=${id === (this.asked ?? now.packId)}>${title}</option>`)}
          </select>
        </label>`}
        <button class="link pack-page" @click=${() => fireView(this, 'sheet-chosen', { sheet: 'pack' })}
          title=${top.packPage}>${partOnDay(now.timeline, now.screen.day).id}</button>
      </div>
      <label class="conditions" title=${refuseTrying(now) === null ? top.conditionsTitle : places.desk.blocked['as-published']}><span>${top.conditions}</span>
        <select aria-label=${top.conditions} ?disabled=${refuseTrying(now) !== null} .value=${live(now.conditions)} @change=${(event: Event) => fireView(this, 'conditions-chosen', { mode: (event.target as HTMLSelectElement).value as ConditionsMode })}>
          ${MODES.map((mode) => html`<option value=${mode} ?selected=${mode === now.conditions}>${top.conditionsChoice[mode]}</option>`)}
        </select>
      </label>
    `;
  }

  private choosePack(id: string): void {
    this.asked = id;
    fireView(this, 'pack-chosen', { id, from: null });
  }

  /** The packs of the page, and behind them one of the person's where it is in force. */
  private listChoices(now: State): readonly { readonly id: string; readonly title: string }[] {
    const ids = now.packs.map(({ id }) => id);
    return (ids.includes(now.packId) ? ids : [...ids, now.packId]).map((id) => ({ id, title: titleOf(id, now) }));
  }

  /** Where several packs hold in turn, or one is only supposed, a choice here would end that: it is made on the page of the packs. */
  private renderPart(now: State): TemplateResult {
    const { rules, top } = wordsFor(now.language);
    const parts = now.timeline.length;
    const mark = now.whatIf?.timeline != null ? rules.whatIf.title : parts > 1 ? rules.pack.parts(parts) : '';
    return html`<button class="framed part" title=${parts > 1 ? rules.pack.partsTitle(parts) : top.packPage} aria-haspopup="dialog"
      @click=${() => fireView(this, 'sheet-chosen', { sheet: 'pack' })}><span class="label">${top.pack}</span>
      <span class="title">${titleOf(partOnDay(now.timeline, now.screen.day).id, now)}</span>${mark === '' ? nothing : html`<i>${mark}</i>`}</button>`;
  }

  private renderStep(now: State, which: 'undo' | 'redo'): TemplateResult {
    const { steps: { undo, redo }, language } = now;
    const step = which === 'undo' ? undo : redo;
    const { steps } = wordsFor(language).places;
    const title = step === null ? (which === 'undo' ? steps.noUndo : steps.noRedo) : steps[which](writeStep(step, language));
    return html`<button class="icon quiet ${which}" title=${title} aria-label=${title} ?disabled=${step === null || refuseRecording(now) !== null}
      @click=${() => fireView(this, which === 'undo' ? 'undo-asked' : 'redo-asked', {})}>${glyphs[which]}</button>`;
  }

  private renderSaved({ saved, language }: State): TemplateResult {
    const text = wordsFor(language).top.saved[saved];
    const mark = { saving: '…', saved: '✓', failed: '!', 'read-only': '○' }[saved];
    return html`<p class="saved ${saved}" role="status" title=${text}><span>${text}</span><b aria-hidden="true">${mark}</b></p>`;
  }

  private renderTheme({ language }: State): TemplateResult {
    const { top } = wordsFor(language);
    const dark = this.theme === 'dark';
    const title = dark ? top.toLight : top.toDark;
    return html`<button class="icon quiet theme" title=${title} aria-label=${title}
      @click=${() => fireView(this, 'theme-chosen', { theme: dark ? 'light' : 'dark' })}>${dark ? glyphs.light : glyphs.dark}</button>`;
  }

  private renderSheetButton(sheet: 'settings' | 'help', title: string): TemplateResult {
    return html`<button class="icon quiet" title=${title} aria-label=${title}
      @click=${() => fireView(this, 'sheet-chosen', { sheet })}>${glyphs[sheet]}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'top-bar': TopBar }
}
