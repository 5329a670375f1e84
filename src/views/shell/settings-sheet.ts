// Settings: language, light and dark, zone colours, merge gap, the district's choices, single keys.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ConditionsMode } from '../../domain/zoning/packs/rule-pack.ts';
import { refuseTrying } from '../../store/refusals.ts';
import type { Language, Palette, State, Theme } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { fireView } from '../events.ts';
import { datedParts, titleOf } from '../rules/packs-of-page.ts';
import { base, controls } from '../shared-styles.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const THEMES: readonly Theme[] = ['light', 'dark', 'system'];
const PALETTES: readonly Palette[] = ['accessible', 'customary'];
const MODES: readonly ConditionsMode[] = ['hold', 'assume-met'];
const WIDEST_GAP_METERS = 60;
const GAP_STEP_METERS = 5;

/** Properties in; one `…-chosen` event out for each setting. */
@customElement('settings-sheet')
export class SettingsSheet extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; padding: 0 16px 24px; font-size: 15px; line-height: 24px; }
    fieldset, .row { border: 0; margin: 0; padding: 12px 0; border-top: 1px solid var(--line); display: block; }
    fieldset:first-child { border-top: 0; padding-top: 0; }
    legend, .name { padding: 0; font-weight: 600; float: left; width: 144px; }
    .answers { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-inline-start: 152px; }
    .answers label { display: inline-flex; align-items: center; gap: 8px; min-height: 24px; cursor: pointer; }
    .hint { clear: both; font-size: 13px; line-height: 20px; color: var(--ink-soft); margin-inline-start: 152px; }
    input { accent-color: var(--accent); }
    input[type='range'] { flex: 1; min-width: 120px; }
    select { max-width: 100%; }
    @media (max-width: 720px) {
      legend, .name { width: 100%; } .answers { clear: both; } .answers, .hint { margin-inline-start: 0; } .answers label { min-height: 40px; }
    }
  `];

  @property({ attribute: false }) now: State | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const words = wordsFor(now.language);
    const { settings, top } = words;
    return html`
      ${this.renderChoice('language', settings.language, LANGUAGES, now.language, settings.languages, (language) => fireView(this, 'language-chosen', { language }))}
      ${this.renderChoice('theme', settings.theme, THEMES, now.theme, settings.themes, (theme) => fireView(this, 'theme-chosen', { theme }))}
      ${this.renderChoice('palette', settings.palette, PALETTES, now.palette, settings.palettes, (palette) => fireView(this, 'palette-chosen', { palette }))}
      ${this.renderPack(now)}
      ${this.renderChoice('conditions', settings.conditions, MODES, now.conditions, top.conditionsChoice, (mode) => fireView(this, 'conditions-chosen', { mode }), refuseTrying(now) === null ? settings.conditionsHint : words.places.desk.blocked['as-published'], refuseTrying(now) !== null)}
      ${this.renderMergeGap(now)}
      <div class="row">
        <span class="name" aria-hidden="true">${words.help.keysTitle}</span>
        <div class="answers"><label><input type="checkbox" .checked=${now.singleKeys}
          @change=${(event: Event) => fireView(this, 'single-keys-chosen', { on: (event.target as HTMLInputElement).checked })}>${settings.singleKeys}</label></div>
        <p class="hint">${settings.singleKeysHint}</p>
      </div>
    `;
  }

  private renderChoice<Value extends string>(
    name: string, title: string, values: readonly Value[], chosen: Value, texts: Readonly<Record<Value, string>>,
    choose: (value: Value) => void, hint?: string, isRefused = false,
  ): TemplateResult {
    return html`<fieldset ?disabled=${isRefused}><legend>${title}</legend><div class="answers">
      ${values.map((value) => html`<label><input type="radio" name=${name} .checked=${value === chosen} @change=${() => choose(value)}>${texts[value]}</label>`)}
    </div>${hint === undefined ? nothing : html`<p class="hint">${hint}</p>`}</fieldset>`;
  }

  private renderPack(now: State): TemplateResult | typeof nothing {
    if (now.packs.length === 0) return nothing;
    const words = wordsFor(now.language);
    const ids = now.packs.map(({ id }) => id);
    const open = html`<button class="link" @click=${() => fireView(this, 'sheet-chosen', { sheet: 'pack' })}>${words.rules.pack.chooseInPage}</button>`;
    // Where several hold in turn, or one is only supposed, a choice here would end that: it is made on the page of the packs.
    if (now.timeline.length > 1 || now.whatIf !== null) {
      return html`<div class="row"><span class="name">${words.settings.pack}</span><div class="answers"><ul>${datedParts(now.timeline).map(({ id, from }) => html`<li>
        ${from === null ? words.rules.pack.fromStart : words.rules.pack.fromDay(writeDay(from, now.language))} ${titleOf(id, now)}</li>`)}</ul>${open}</div></div>`;
    }
    return html`<div class="row"><label class="name" for="pack">${words.settings.pack}</label><div class="answers">
      <select id="pack" ?disabled=${refuseTrying(now) !== null} @change=${(event: Event) => fireView(this, 'pack-chosen', { id: (event.target as HTMLSelectElement).value, from: null })}>
        ${(ids.includes(now.packId) ? ids : [...ids, now.packId]).map((id) => html`<option value=${id} ?selected=${id === now.packId}>${titleOf(id, now)} · ${id}</option>`)}
      </select>${open}
    </div></div>`;
  }

  private renderMergeGap(now: State): TemplateResult {
    const { settings } = wordsFor(now.language);
    const text = settings.meters(now.mergeGapMeters);
    return html`<div class="row"><label class="name" for="gap">${settings.mergeGap}</label><div class="answers">
      <input id="gap" type="range" min="0" max=${WIDEST_GAP_METERS} step=${GAP_STEP_METERS} .value=${String(now.mergeGapMeters)} aria-valuetext=${text}
        @change=${(event: Event) => fireView(this, 'merge-gap-chosen', { meters: Number((event.target as HTMLInputElement).value) })}>
      <output for="gap" class="figures">${text}</output>
    </div><p class="hint">${settings.mergeGapHint}</p></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'settings-sheet': SettingsSheet }
}
