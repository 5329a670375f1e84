// Why a unit has its level: one sentence first, then a person's decision, what a release waits for, what would change it, the causes, the past.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { nameInCompound } from '../../domain/district/unit-directory.ts';
import type { UnitFactRow } from '../../domain/district/unit-fact-rows.ts';
import type { UnitReport } from '../../domain/district/unit-reports.ts';
import { UNIT_KINDS } from '../../domain/district/unit-table.ts';
import type { RulePack } from '../../domain/zoning/packs/rule-pack.ts';
import type { Standing } from '../../domain/zoning/judge/standing.ts';
import type { ZoneLife } from '../../domain/zoning/outlines/zone-lives.ts';
import type { RecordRefusal } from '../../store/refusals.ts';
import type { PublishedAs } from '../../store/showing.ts';
import type { Language, PackSummary, UnitDirectory } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { zoneSentences } from '../../words/zone-sentences.ts';
import { standingSentences, testDaySentence, type AnswerRow, type StandingSentences } from '../../words/standing/standing-sentences.ts';
import { fireView } from '../events.ts';
import { formForAnswer } from '../facts/answer-form.ts';
import type { UnitFacts } from '../facts/unit-facts.ts';
import { glyphs } from '../glyphs.ts';
import type { RecordBar } from '../places/record-bar.ts';
import '../places/record-bar.ts';
import '../places/unit-reports.ts';
import { isUnplaced } from '../places/unplaced-units.ts';
import { base, controls } from '../shared-styles.ts';
import './level-badge.ts';
import { sourcesOf } from './pack-sources.ts';

/** Beside the word, so that neither colour nor reading is needed to tell them apart; held: by another clock. */
const ANSWER_MARKS: Readonly<Record<AnswerRow['answer'], string>> = { met: '✓', unmet: '✗', 'not-recorded': '○', held: '‖' };

/** Properties in; `unit-chosen` out for clear and centre, `sheet-chosen` for the rules, and what `record-bar` and `unit-reports` tell. */
@customElement('unit-inspector')
export class UnitInspector extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; height: 100%; overflow: auto; overscroll-behavior: contain; background: var(--panel); font-size: 15px; line-height: 24px; scrollbar-width: thin; }
    header { display: flex; align-items: flex-start; gap: 12px; padding: 16px 8px 0 16px; }
    header level-badge { margin-top: 4px; }
    .title { flex: 1; min-width: 0; }
    h2 { font-size: 15px; line-height: 24px; font-weight: 600; overflow-wrap: anywhere; }
    .where { font-size: 13px; line-height: 20px; color: var(--ink-soft); }
    .size { padding: 4px 16px 0; }
    .headline { word-break: keep-all; overflow-wrap: anywhere; font-size: 18px; line-height: 28px; padding: 12px 16px 0; text-wrap: pretty; }
    .stage { display: flex; gap: 2px; padding: 8px 16px 0; }
    .stage i { flex: 1; height: 6px; background: var(--line); border-radius: 1px; }
    .stage i.past { background: var(--ink-soft); }
    .eligible { padding: 8px 16px 0; font-size: 13px; line-height: 20px; color: var(--ink-soft); text-wrap: pretty; }
    .override { margin: 12px 16px 0; padding: 8px 12px; border: 1px solid var(--line-strong); border-radius: 6px; font-size: 13px; line-height: 20px; overflow-wrap: anywhere; }
    .override h3 { margin-bottom: 4px; color: var(--ink); }
    .override h3::after { content: none; }
    .override li { margin-bottom: 0; }
    .measures { margin: 12px 16px 0; padding: 8px 12px; background: var(--panel-soft); border-radius: 6px; font-size: 13px; line-height: 20px; }
    section { padding: 16px 16px 0; }
    section:last-of-type { padding-bottom: 24px; }
    h3 { display: flex; align-items: center; gap: 8px; font-size: 12px; line-height: 16px; font-weight: 600; color: var(--ink-soft); margin-bottom: 8px; }
    h3::after { content: ''; flex: 1; border-top: 1px solid var(--line); }
    li { margin-bottom: 4px; text-wrap: pretty; overflow-wrap: anywhere; }
    table { width: 100%; border-collapse: collapse; font-size: 13px; line-height: 20px; }
    th, td { padding: 4px 8px 4px 0; text-align: start; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; }
    tr + tr > * { border-top: 1px solid var(--line); }
    td:first-child { white-space: nowrap; width: 1%; }
    td:last-child { padding-inline-end: 0; }
    .mark { display: inline-block; width: 16px; }
    .date, .missing { display: block; color: var(--ink-soft); }
    .date { padding-inline-start: 16px; font-variant-numeric: tabular-nums; font-weight: 400; }
    .blocks td:first-child, .blocks .missing { font-weight: 600; color: var(--ink); }
    .causes li { display: grid; grid-template-columns: 20px 1fr; gap: 8px; }
    .causes level-badge { margin-top: 2px; }
    .meet { margin-top: 4px; }
    .history li { font-variant-numeric: tabular-nums; font-size: 13px; line-height: 20px; }
    .sources { font-size: 13px; line-height: 20px; color: var(--ink-soft); }
    @media (max-width: 720px) { header { padding-top: 4px; } .clear, header h2 { display: none; } header level-badge { margin-top: 0; } }
    .empty { padding: 24px 16px; color: var(--ink-soft); }
  `];

  @property({ attribute: false }) standing: Standing | null = null;
  @property({ attribute: false }) directory: UnitDirectory | null = null;
  @property({ type: Number }) row: number | null = null;
  @property({ attribute: false }) pack: PackSummary | null = null;
  @property({ attribute: false }) rulePack: RulePack | null = null;
  /** Reports of the unit, newest first; null while they are being asked. */
  @property({ attribute: false }) reports: readonly UnitReport[] | null = null;
  /** Facts for release recorded about the unit, newest first; null while they are being asked. */
  @property({ attribute: false }) facts: readonly UnitFactRow[] | null = null;
  /** The zone it is in on that list; null where it is in none. */
  @property({ attribute: false }) zone: ZoneLife | null = null;
  /** List day being looked at, and the last there is. */
  @property({ type: Number }) day = 0;
  @property({ type: Number }) lastDay = 0;
  /** The last list whose days are all known. */
  @property({ type: Number }) newestList = Infinity;
  /** The level the unit was published with on that list where the rules say another today; null otherwise. */
  @property({ attribute: false }) publishedAs: PublishedAs | null = null;
  /** Why nothing can be recorded; null where it can. */
  @property({ attribute: false }) refusal: RecordRefusal | null = null;
  @property({ type: Boolean }) keyless = false;
  @property() language: Language = 'zh';
  @query('record-bar') private bar!: RecordBar | null;
  @query('unit-facts') private factsElement!: UnitFacts | null;

  override connectedCallback(): void {
    super.connectedCallback();
    // The forms come after the first unit is shown; the element comes to life by itself.
    void import('../facts/unit-facts.ts');
  }

  /** A. */
  record(): void {
    this.bar?.record();
  }

  /** P. */
  place(): void {
    this.bar?.place();
  }

  override render(): TemplateResult {
    const words = wordsFor(this.language).inspector;
    const { row, directory } = this;
    if (row === null || directory === null) return html`<p class="empty">${words.empty}</p>`;
    if ((directory.zonedOf[row] ?? -1) < 0) return html`${this.renderHeader(directory, row)}<p class="empty">${words.notZoned}</p>`;
    const standing = this.standing?.unit === row ? this.standing : null;
    const sentences = standing === null ? null : this.writeSentences(directory, row, standing);
    // The bar keeps its place in the template, so that a half-typed date outlives a new answer.
    return html`${this.renderHeader(directory, row)}
      ${standing === null || sentences === null ? html`<p class="empty" role="status">${words.loading}</p>` : this.renderHeadline(standing, sentences)}
      <record-bar .row=${row} .day=${this.day} .lastDay=${this.lastDay} .unplaced=${isUnplaced(directory, row)} .refusal=${this.refusal} .reports=${this.reports}
        .keyless=${this.keyless} .language=${this.language}></record-bar>
      ${standing === null || sentences === null ? nothing : this.renderStanding(standing, sentences)}
      <section><h3>${wordsFor(this.language).facts.title}</h3><unit-facts .facts=${this.facts} .row=${row} .directory=${directory} .standing=${standing} .pack=${this.rulePack}
        .day=${this.day} .lastDay=${this.lastDay} .canRecord=${this.refusal === null} .language=${this.language}></unit-facts></section>
      <section><h3>${wordsFor(this.language).places.reports.title}</h3><unit-reports .reports=${this.reports} .row=${row} .directory=${directory}
        .lastDay=${this.lastDay} .canRecord=${this.refusal === null} .language=${this.language}></unit-reports></section>
      ${standing === null ? nothing : this.renderSources(standing)}`;
  }

  private writeSentences(directory: UnitDirectory, row: number, standing: Standing): StandingSentences {
    return standingSentences(standing, {
      unit: this.nameOf(directory, row),
      zonedUnit: this.nameOf(directory, standing.zonedUnit),
      packTitle: this.pack?.id === standing.pack ? this.pack.title : { zh: standing.pack, en: standing.pack },
      nameOf: (area) => nameInCompound(directory, area) || wordsFor(this.language).inspector.unnamed,
    }, this.language, this.newestList);
  }

  private nameOf(directory: UnitDirectory, row: number): string {
    return directory.name[row] || wordsFor(this.language).inspector.unnamed;
  }

  private renderHeader(directory: UnitDirectory, row: number): TemplateResult {
    const words = wordsFor(this.language);
    const zoned = directory.zonedOf[row] ?? -1;
    const street = directory.streetOf[row] ?? -1;
    const kind = UNIT_KINDS[directory.kind[row] ?? 0] ?? 'compound';
    const place = [
      words.kind[kind],
      zoned >= 0 && zoned !== row ? words.inspector.parent(this.nameOf(directory, zoned)) : '',
      street >= 0 && street !== row ? this.nameOf(directory, street) : '',
    ].filter((part) => part !== '');
    const standing = this.standing?.unit === row ? this.standing : null;
    return html`<header>
      ${standing === null ? nothing : html`<level-badge large .level=${this.publishedAs?.level ?? standing.level} .language=${this.language}></level-badge>`}
      <div class="title">
        <h2>${this.nameOf(directory, row)}</h2>
        <p class="where">${place.join(' · ')}</p>
      </div>
      <button class="icon quiet" title=${words.inspector.zoom} aria-label=${words.inspector.zoom}
        @click=${() => fireView(this, 'unit-chosen', { row, zoom: true })}>${glyphs.centre}</button>
      <button class="icon quiet clear" title=${words.inspector.clear} aria-label=${words.inspector.clear}
        @click=${() => fireView(this, 'unit-chosen', { row: null, zoom: false })}>${glyphs.close}</button>
    </header>
    <p class="where size figures">${this.sizeOf(directory, row)}</p>`;
  }

  private sizeOf(directory: UnitDirectory, row: number): string {
    const words = wordsFor(this.language).inspector;
    const buildings = directory.buildings[row] ?? -1;
    const parts = [words.size(writeNumber(directory.households[row] ?? -1), writeNumber(directory.population[row] ?? -1))];
    if (buildings > 0) parts.unshift(words.buildings(writeNumber(buildings)));
    return parts.join(' · ');
  }

  private renderHeadline(standing: Standing, sentences: StandingSentences): TemplateResult {
    const days = standing.stageDays ?? 0;
    return html`
      ${this.publishedAs === null ? nothing : html`<p class="eligible">${wordsFor(this.language).inspector.publishedAs[this.publishedAs.of](wordsFor(this.language).level[this.publishedAs.level])}</p>`}
      <p class="headline">${sentences.headline}</p>
      ${standing.stageDay === null || days === 0 || days > 31 ? nothing : html`<div class="stage" aria-hidden="true">
        ${Array.from({ length: days }, (_, at) => html`<i class=${at < (standing.stageDay ?? 0) ? 'past' : ''}></i>`)}
      </div>`}
      ${sentences.eligible === '' ? nothing : html`<p class="eligible">${sentences.eligible}</p>`}
      ${sentences.override.length === 0 ? nothing : html`<div class="override">
        <h3>${wordsFor(this.language).inspector.override}</h3><ul>${sentences.override.map((line) => html`<li>${line}</li>`)}</ul>
      </div>`}
    `;
  }

  private renderStanding(standing: Standing, sentences: StandingSentences): TemplateResult {
    const words = wordsFor(this.language).inspector;
    return html`
      ${[...sentences.measures, this.tellTestDays(standing)].map((text) => text === '' ? nothing : html`<p class="measures">${text}</p>`)}
      ${this.renderAnswers(sentences.answers, standing)}
      ${this.renderSection(words.changes, sentences.changes)}
      ${this.renderWhy(standing, sentences)}
      ${this.renderSection(words.notCounted, sentences.notCounted)}
      ${this.zone === null ? nothing : this.renderSection(words.zone, zoneSentences(this.zone, this.language))}
      ${this.renderSection(words.history, sentences.history, 'history')}
    `;
  }

  private renderSection(title: string, lines: readonly string[], kind = ''): TemplateResult | typeof nothing {
    if (lines.length === 0) return nothing;
    return html`<section><h3>${title}</h3><ul class=${kind}>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`;
  }

  private tellTestDays(standing: Standing): string {
    const stage = this.rulePack?.id === standing.pack ? this.rulePack.stages.find(({ id }) => id === standing.stage) : undefined;
    return stage === undefined ? '' : testDaySentence(standing, stage, this.language);
  }

  private renderWhy(standing: Standing, sentences: StandingSentences): TemplateResult {
    return html`<section><h3>${wordsFor(this.language).inspector.why}</h3>
      ${sentences.causes.length === 0 ? nothing : html`<ul class="causes">${sentences.causes.map((line, at) => html`<li>
        <level-badge .level=${standing.causes[at]?.level ?? 'none'} .language=${this.language}></level-badge><span>${line}</span>
      </li>`)}</ul>`}
      <ul>${sentences.grounds.map((line) => html`<li>${line}</li>`)}</ul>
    </section>`;
  }

  private renderAnswers(rows: readonly AnswerRow[], standing: Standing): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    const words = wordsFor(this.language).inspector;
    const { answer, condition } = words.answers;
    return html`<section><h3>${rows.some(({ blocks }) => blocks) ? words.blocked : words.conditions}</h3><table>
      <thead class="visually-hidden"><tr><th scope="col">${answer}</th><th scope="col">${condition}</th></tr></thead>
      <tbody>${rows.map((row, at) => html`<tr class=${row.blocks ? 'blocks' : ''}>
        <td><span class="mark" aria-hidden="true">${ANSWER_MARKS[row.answer]}</span>${row.state}<span class="date">${row.date}</span></td>
        <td>${row.condition}${row.missing === '' ? nothing : html`<span class="missing">${row.missing}</span>`}${this.renderMeet(standing, at)}</td>
      </tr>`)}</tbody>
    </table></section>`;
  }

  /** What is still open can be recorded from its row. */
  private renderMeet(standing: Standing, at: number): TemplateResult | typeof nothing {
    const kind = formForAnswer(standing, at);
    if (kind === null || this.refusal !== null) return nothing;
    const { meet, meetLabel, form } = wordsFor(this.language).facts;
    return html`<button class="framed meet" aria-label=${meetLabel(form[kind])} @click=${() => this.factsElement?.record?.(kind)}>${meet}</button>`;
  }

  private renderSources(standing: Standing): TemplateResult | typeof nothing {
    const { rulePack, language } = this;
    const words = wordsFor(language).inspector;
    const sources = rulePack === null || rulePack.id !== standing.pack ? [] : sourcesOf(rulePack, standing);
    return html`<section class="sources"><h3>${words.sources}</h3>
      <ul>${sources.map((source) => html`<li>${source.title[this.language]} · ${words.grade[source.grade]}</li>`)}</ul>
      <button class="link" @click=${() => fireView(this, 'sheet-chosen', { sheet: 'pack' })}>${wordsFor(language).top.packPage}</button>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'unit-inspector': UnitInspector }
}
