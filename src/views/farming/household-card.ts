// A household in detail: each line in a sentence and why, its slot, what the rules ask of it. Stands in the inspector's place.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FarmRegister } from '../../domain/farming/answers.ts';
import { LEVELS, levelOf, type Level } from '../../domain/zoning/level.ts';
import type { State, UnitDirectory } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { farmingWords } from '../../words/farming/farming-desk.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';
import '../zoning/level-badge.ts';
import { writeBasis } from '../zoning/list-basis.ts';
import { nameUnit } from '../zoning/unit-name.ts';
import { writeAccess, writeCardLines, writeMeans, writeSlots, type CardLine } from './card-rows.ts';
import { STATE_MARKS } from './household-rows.ts';

/** Properties in; `farm-household-chosen`, `unit-chosen` and `replan-asked` out. */
@customElement('household-card')
export class HouseholdCard extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; height: 100%; overflow: auto; overscroll-behavior: contain; background: var(--panel); font-size: 15px; line-height: 24px; scrollbar-width: thin; }
    header { display: flex; align-items: flex-start; gap: 12px; padding: 16px 8px 0 16px; }
    .title { flex: 1; min-width: 0; }
    h2 { font-size: 15px; line-height: 24px; font-weight: 600; overflow-wrap: anywhere; }
    .soft { font-size: 13px; line-height: 20px; }
    .basis { padding: 4px 16px 0; }
    section { padding: 16px 16px 0; }
    section:last-of-type { padding-bottom: 24px; }
    h3 { display: flex; align-items: center; gap: 8px; font-size: 12px; line-height: 16px; font-weight: 600; color: var(--ink-soft); margin-bottom: 8px; }
    h3::after { content: ''; flex: 1; border-top: 1px solid var(--line); }
    .line { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 0 8px; margin-bottom: 12px; }
    .line .mark { font-size: 15px; text-align: center; }
    .line h4 { margin: 0; font-size: 13px; line-height: 24px; font-weight: 600; word-break: keep-all; overflow-wrap: anywhere; }
    .line p { grid-column: 2; text-wrap: pretty; overflow-wrap: anywhere; }
    .line .small { font-size: 13px; line-height: 20px; }
    li { margin-bottom: 4px; text-wrap: pretty; }
    .act { margin-top: 8px; }
    .rule { font-size: 13px; line-height: 20px; }
    @media (max-width: 720px) { header { padding-top: 4px; } .clear, header h2 { display: none; } }
  `];

  @property({ attribute: false }) now: State | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    const { register, household } = now?.farming ?? {};
    if (now === null || now.directory === null || register === null || register === undefined || household === null || household === undefined) return nothing;
    return html`
      ${this.renderHeader(now, register, household, now.directory)}
      ${this.renderLines(now, register, household, now.directory)}
      ${this.renderSlots(now, register, household)}
      ${this.renderRule(now, register, household)}
    `;
  }

  private levelOf({ view }: State, { households }: FarmRegister, household: number): Level {
    const village = households.village[household]!;
    return village < 0 || view === null ? 'none' : LEVELS[levelOf(view.status[village] ?? 0)];
  }

  private renderHeader(now: State, register: FarmRegister, household: number, directory: UnitDirectory): TemplateResult {
    const { language, screen } = now;
    const words = farmingWords(language);
    const { households } = register;
    const unit = households.unit[household]!;
    return html`<header>
        ${unit < 0 ? nothing : html`<level-badge .level=${this.levelOf(now, register, household)} .language=${language}></level-badge>`}
        <div class="title">
          <h2>${words.household(households.id[household]!)}</h2>
          <p class="soft">${unit < 0 ? words.card.home(households.home[household]!)
            : html`<button class="link" title=${words.card.homeUnit} @click=${() => fireView(this, 'unit-chosen', { row: unit, zoom: false })}>${words.card.home(nameUnit(directory, unit, language))}</button>`}</p>
          <p class="soft">${writeMeans(register, household, language)}</p>
        </div>
        <button class="icon quiet" title=${words.card.zoom} aria-label=${words.card.zoom} @click=${() => this.zoom(household)}>${glyphs.centre}</button>
        <button class="icon quiet clear" title=${words.card.close} aria-label=${words.card.close}
          @click=${() => fireView(this, 'farm-household-chosen', { household: null, zoom: false })}>${glyphs.close}</button>
      </header>
      <p class="soft basis">${words.basis(writeDay(screen.day, language), writeBasis(screen.day, now))}</p>`;
  }

  /** Its lines are asked again so that the map goes there again. */
  private zoom(household: number): void {
    fireView(this, 'farm-household-chosen', { household: null, zoom: false });
    fireView(this, 'farm-household-chosen', { household, zoom: true });
  }

  private renderLines({ language, farming }: State, register: FarmRegister, household: number, directory: UnitDirectory): TemplateResult {
    const words = farmingWords(language);
    const lines = farming.lines === null ? null : writeCardLines(register, farming.lines, household, directory, language);
    return html`<section><h3>${words.card.plots}</h3>
      ${lines === null ? html`<p class="soft" role="status">${words.asking}</p>`
        : lines.length === 0 ? html`<p>${words.card.none} ${words.lines.withoutPlots}</p>`
        : lines.map((line) => this.renderLine(line, directory, language))}
    </section>`;
  }

  private renderLine({ title, state, sentences, unit }: CardLine, directory: UnitDirectory, language: State['language']): TemplateResult {
    const words = farmingWords(language).card;
    return html`<div class="line"><span class="mark" aria-hidden="true">${STATE_MARKS[state]}</span><h4>${title}</h4>
      ${sentences.map((sentence, at) => html`<p class=${at === 0 ? '' : 'small'}>${sentence}</p>`)}
      ${unit < 0 ? nothing : html`<p class="small"><button class="link" @click=${() => fireView(this, 'unit-chosen', { row: unit, zoom: true })}>${words.showUnit(nameUnit(directory, unit, language))}</button></p>`}
    </div>`;
  }

  private renderSlots({ language, farming }: State, register: FarmRegister, household: number): TemplateResult | typeof nothing {
    const { plan, planning } = farming;
    if (plan === null) return nothing;
    const words = farmingWords(language).card;
    const slots = writeSlots(register, plan, household, language);
    if (slots.length === 0) return nothing;
    return html`<section><h3>${words.slots}</h3><ul class="figures">${slots.map((slot) => html`<li>${slot}</li>`)}</ul>
      <button class="framed act" ?disabled=${planning !== null} @click=${() => fireView(this, 'replan-asked', { household })}>${words.replan}</button>
      ${plan.moved === null ? nothing : html`<p class="soft" role="status">${plan.moved === 0 ? words.movedNone : words.moved(writeNumber(plan.moved))}</p>`}
    </section>`;
  }

  private renderRule(now: State, register: FarmRegister, household: number): TemplateResult | typeof nothing {
    const { language, farming } = now;
    const pack = farming.packs.find(({ id }) => id === farming.pack);
    if (pack === undefined) return nothing;
    const words = farmingWords(language);
    const level = this.levelOf(now, register, household);
    const isReturning = register.households.returning[household] === 1;
    return html`<section class="rule"><h3>${words.card.conditions}</h3>
      <p class="soft">${pack.title[language]}</p>
      ${isReturning ? html`<h4>${words.card.returning}</h4>` : nothing}
      <ul>${writeAccess(isReturning ? pack.returning[level] : pack.fieldWork[level], language).map((line) => html`<li>${line}</li>`)}</ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'household-card': HouseholdCard }
}
