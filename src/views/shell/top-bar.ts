// The top bar: which district, which list day and cut-off, by which rules and choices; never two rows.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ConditionsMode } from '../../domain/zoning/rule-pack.ts';
import type { ResolvedTheme } from '../../store/palette.ts';
import type { State } from '../../store/state.ts';
import { writeCutOff, writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';

const MODES: readonly ConditionsMode[] = ['hold', 'assume-met'];

/** Properties in; `pack-chosen`, `conditions-chosen`, `language-chosen`, `theme-chosen`, `sheet-chosen` out. */
@customElement('top-bar')
export class TopBar extends LitElement {
  static override styles = [base, controls, css`
    :host { display: flex; align-items: center; gap: 16px; height: 48px; padding: 0 8px 0 16px; background: var(--panel); white-space: nowrap; overflow: hidden; }
    h1 { font-size: 15px; line-height: 24px; font-weight: 600; flex: 0 1 auto; min-width: 48px; overflow: hidden; text-overflow: ellipsis; }
    .list { font-size: 15px; flex: none; font-variant-numeric: tabular-nums; }
    .list span { color: var(--ink-soft); font-size: 13px; }
    label, .choice { display: flex; align-items: center; gap: 4px; flex: 0 1 auto; min-width: 0; }
    label span { color: var(--ink-soft); }
    select { min-width: 0; text-overflow: ellipsis; }
    .space { flex: 1 0 0; }
    .saved { display: flex; align-items: center; gap: 4px; color: var(--ink-soft); flex: none; }
    .saved.failed { color: var(--ink); font-weight: 600; }
    .buttons { display: flex; align-items: center; flex: none; }
    .pack-page { white-space: nowrap; }
    .choice select { max-width: 260px; }
    @media (max-width: 1120px) { .pack-page, .help { display: none; } :host { gap: 12px; } label span { display: none; } }
    @media (max-width: 720px) {
      :host { gap: 8px; padding: 0 4px 0 12px; }
      label, .choice, .theme, .language, .space { display: none; }
      .buttons { margin-inline-start: auto; }
      .list { flex: 1 1 auto; min-width: 0; overflow: hidden; text-overflow: ellipsis; font-size: 13px; }
      .list span { font-size: 12px; }
      h1 { flex-shrink: 1; }
      .saved span { display: none; }
    }
  `];

  @property({ attribute: false }) now: State | null = null;
  @property() theme: ResolvedTheme = 'light';

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const words = wordsFor(now.language);
    const { language } = now;
    return html`
      <h1>${now.districtName?.[now.language] ?? words.product}</h1>
      ${now.history === null ? nothing : html`<p class="list">${this.renderListDay(now)}</p>`}
      ${this.renderChoices(now)}
      <div class="space"></div>
      ${now.phase === 'ready' && now.directory !== null ? this.renderSaved(now) : nothing}
      <div class="buttons">
        <button class="quiet language" lang=${language === 'zh' ? 'en' : 'zh-CN'} title=${words.top.switchLanguageTitle}
          @click=${() => fireView(this, 'language-chosen', { language: language === 'zh' ? 'en' : 'zh' })}>${words.top.switchLanguage}</button>
        ${this.renderTheme(now)}
        ${this.renderSheetButton('settings', words.shell.settings)}
        <span class="help">${this.renderSheetButton('help', words.shell.help)}</span>
      </div>
    `;
  }

  private renderListDay({ language, screen }: State): TemplateResult {
    const { top } = wordsFor(language);
    const cutOff = top.cutOff(writeCutOff(screen.day, language));
    return html`${top.listDay(writeDay(screen.day, language))} <span>${language === 'zh' ? `（${cutOff}）` : `(${cutOff})`}</span>`;
  }

  private renderChoices(now: State): TemplateResult | typeof nothing {
    if (now.packs.length === 0) return nothing;
    const { top } = wordsFor(now.language);
    return html`
      <div class="choice">
        <label title=${top.packTitle}><span>${top.pack}</span>
          <select .value=${live(now.packId)} @change=${(event: Event) => fireView(this, 'pack-chosen', { id: (event.target as HTMLSelectElement).value })}>
            ${now.packs.map((pack) => html`<option value=${pack.id} ?selected=${pack.id === now.packId}>${pack.title[now.language]}</option>`)}
          </select>
        </label>
        <button class="link pack-page" @click=${() => fireView(this, 'sheet-chosen', { sheet: 'pack' })}
          title=${top.packPage}>${now.packId}</button>
      </div>
      <label title=${top.conditionsTitle}><span>${top.conditions}</span>
        <select aria-label=${top.conditions} .value=${live(now.conditions)} @change=${(event: Event) => fireView(this, 'conditions-chosen', { mode: (event.target as HTMLSelectElement).value as ConditionsMode })}>
          ${MODES.map((mode) => html`<option value=${mode} ?selected=${mode === now.conditions}>${top.conditionsChoice[mode]}</option>`)}
        </select>
      </label>
    `;
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
