// One rule pack to read: who issued it, its levels, what raises and lowers, how it counts; every number with its source.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { parseIsoDay } from '../../domain/day.ts';
import type { PackCondition, RulePack, TimeTransition } from '../../domain/zoning/packs/rule-pack.ts';
import type { Language } from '../../store/state.ts';
import { writeDayWithYear } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { standingEn } from '../../words/standing/standing-en.ts';
import { standingZh } from '../../words/standing/standing-zh.ts';
import { base } from '../shared-styles.ts';
import './pack-counting.ts';
import { packPageStyles } from './pack-page-styles.ts';
import { packPartStyles, renderClause, renderSources, renderStage, renderStageName } from './pack-parts.ts';

/** A condition in general, of no unit: no day is known. */
const NO_DAYS = { from: null, window: null, decidedBy: null, transferredOn: null, pastBy: null, pastOn: null };

/** Properties in, nothing out. */
@customElement('pack-page')
export class PackPage extends LitElement {
  static override styles = [base, packPartStyles, packPageStyles, css`
    :host { display: block; }
  `];

  @property({ attribute: false }) pack: RulePack | null = null;
  @property() language: Language = 'zh';

  override render(): TemplateResult | typeof nothing {
    const { pack, language } = this;
    if (pack === null) return nothing;
    const words = wordsFor(language).rules.pack;
    return html`
      ${pack.uncertain === undefined ? nothing : html`<p class="uncertain"><b>${words.uncertain}</b> ${pack.uncertain[language]}</p>`}
      ${this.renderHead(pack)}
      <h4>${words.stages}</h4>
      <ul>${pack.stages.map((stage) => html`<li class="boxed">${renderStageName(stage, pack, language)}
        <p>${stage.measures[language]}</p>
        ${stage.testDays === undefined ? nothing : html`<p>${words.testDays(stage.testDays.days.join(language === 'zh' ? '、' : ', '))} ${renderSources(stage.testDays.source, pack, language)}</p>`}
        <p>${renderClause(stage, pack, language)}</p></li>`)}</ul>
      <h4>${words.rises}</h4>
      ${this.renderRises(pack)}
      <h4>${words.steps}</h4>
      <ul>${pack.steps.map((step) => this.renderStep(step, pack))}</ul>
      ${pack.restarts.length === 0 ? nothing : html`<h4>${words.restarts}</h4><ul>${pack.restarts.map((note) => html`<li class="sided">
        <span class="mark ${note.restarts ? 'strong' : ''}">${note.restarts ? words.doesRestart : words.doesNotRestart}</span>${renderClause(note, pack, language)}</li>`)}</ul>`}
      <h4>${words.counting}</h4>
      <pack-counting .pack=${pack} .language=${language}></pack-counting>
      ${pack.overlays.length === 0 ? nothing : html`<h4>${words.overlays}</h4>
        <ul>${pack.overlays.map((overlay) => html`<li><b>${overlay.label[language]}</b> ${renderClause(overlay, pack, language)}</li>`)}</ul>`}
      <h4>${words.notes}</h4>
      <ul class="plain">${pack.notes.map((note) => html`<li>${note[language]}</li>`)}</ul>
      ${this.renderSourceList(pack)}
    `;
  }

  private renderHead(pack: RulePack): TemplateResult {
    const { language } = this;
    const words = wordsFor(language).rules.pack;
    const written = (date: string): string => {
      const day = parseIsoDay(date);
      return day === undefined ? date : writeDayWithYear(day, language);
    };
    return html`<dl>
      <dt>${words.authority}</dt><dd>${pack.authority[language]}</dd>
      <dt>${words.document}</dt><dd lang="zh-CN">${pack.document}</dd>
      <dt>${words.date}</dt><dd>${written(pack.date)}</dd>
      <dt>${words.effective}</dt><dd>${pack.effectiveFrom === undefined ? html`<span class="soft">${words.notStated}</span>` : written(pack.effectiveFrom)}</dd>
      <dt>${words.identifier}</dt><dd>${pack.id}</dd>
      ${pack.zones === undefined ? nothing : html`<dt>${words.zones}</dt><dd>${renderClause(pack.zones, pack, language)}</dd>`}
    </dl>`;
  }

  private renderRises(pack: RulePack): TemplateResult {
    const { language } = this;
    const { level, rules } = wordsFor(language);
    const words = rules.pack;
    const join = language === 'zh' ? '、' : ', ';
    const arrow = (from: TemplateResult | string, to: string): TemplateResult => html`<p class="move">${from}<i aria-hidden="true">→</i>${renderStage(to, pack, language)}</p>`;
    return html`<ul>
      ${pack.positives.map((row) => html`<li class="boxed">
        ${arrow(html`<span>${row.from.includes('*') ? words.anyStage : row.from.map((id, order) => html`${order === 0 ? '' : join}${renderStage(id, pack, language)}`)}</span>`, row.to)}
        <p>${row.reportedFrom === undefined ? nothing : html`<span class="mark">${words.reportedFrom(writeDayWithYear(parseIsoDay(row.reportedFrom)!, language))}</span> `}${renderClause(row, pack, language)}</p></li>`)}
      ${pack.around === undefined ? nothing : html`<li class="boxed">${arrow(words.aroundPart, pack.around.to)}<p>${renderClause(pack.around, pack, language)}</p></li>`}
      ${pack.repeat === undefined ? nothing : html`<li class="boxed">${arrow(words.choices.repeatPositive, pack.repeat.to)}<p>${renderClause(pack.repeat, pack, language)}</p></li>`}
      ${pack.orders.map((row) => html`<li class="boxed">${arrow(words.order(level[row.level]), row.to)}<p>${renderClause(row, pack, language)}</p></li>`)}
      ${pack.orders.length > 0 ? nothing : html`<li class="soft">${words.noOrders}</li>`}
      ${pack.visits === undefined ? html`<li class="soft">${words.noVisits}</li>` : html`<li class="boxed"><b>${words.visits}</b>
        <p>${words.lookBack(pack.visits.lookBack.days)} ${renderSources(pack.visits.lookBack.source, pack, language)}</p>
        ${pack.visits.matrix.map((row) => html`${arrow(words.visitRisk[row.risk], row.to)}<p>${renderClause(row, pack, language)}</p>`)}
        <p>${renderClause(pack.visits.listed, pack, language)}</p></li>`}
    </ul>`;
  }

  private renderStep(step: TimeTransition, pack: RulePack): TemplateResult {
    const { language } = this;
    const words = wordsFor(language).rules.pack;
    return html`<li class="boxed">
      <p class="move">${renderStage(step.from, pack, language)}<i aria-hidden="true">→</i>${renderStage(step.to, pack, language)}
        <b class="days">${step.countFrom === 'anchor' ? words.stepFromAnchor(step.days) : words.stepInStage(step.days)}</b></p>
      <p>${renderClause(step, pack, language)}</p>
      ${step.conditions.length === 0 ? html`<p class="soft">${words.noConditions}</p>`
        : html`<div class="conditions"><span class="soft">${words.conditions}</span><ul>${step.conditions.map((condition) => html`<li>${this.writeCondition(condition)} ${renderSources(condition.source, pack, language)}</li>`)}</ul></div>`}
    </li>`;
  }

  /** As the page says it of a unit, without days. */
  private writeCondition(condition: PackCondition): string {
    return (this.language === 'zh' ? standingZh : standingEn).condition(condition, NO_DAYS, false);
  }

  private renderSourceList(pack: RulePack): TemplateResult {
    const { language } = this;
    const { inspector, rules } = wordsFor(language);
    return html`<h4>${rules.pack.sources}</h4><p class="soft small">${rules.pack.sourcesHint}</p>
      <ul class="sources">${pack.sources.map(({ key, grade, title }) => html`<li><span class="key">[${key}]</span><span class="mark">${grade}</span>
        <span>${title[language]} <span class="soft">${inspector.grade[grade]}</span></span></li>`)}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pack-page': PackPage }
}
