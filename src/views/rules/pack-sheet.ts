// The page of the rule pack in force: who issued it, its levels, what raises and lowers, its notes and sources.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RulePack } from '../../domain/zoning/rule-pack.ts';
import type { Language, PackSummary } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import { base } from '../shared-styles.ts';
import './level-badge.ts';

/** Properties in, nothing out. Without the full pack only its summary is shown. */
@customElement('pack-sheet')
export class PackSheet extends LitElement {
  static override styles = [base, css`
    :host { display: block; padding: 0 16px 24px; font-size: 15px; line-height: 24px; }
    h3 { font-size: 18px; line-height: 28px; font-weight: 600; }
    h4 { margin: 16px 0 4px; font-size: 12px; line-height: 16px; color: var(--ink-soft); }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 16px; margin-top: 8px; }
    dt { color: var(--ink-soft); }
    li { margin-bottom: 8px; }
    .stage { display: grid; grid-template-columns: 20px 1fr; gap: 12px; }
    .stage level-badge { margin-top: 2px; }
    small { display: block; font-size: 13px; line-height: 20px; color: var(--ink-soft); }
  `];

  @property({ attribute: false }) summary: PackSummary | null = null;
  @property({ attribute: false }) rulePack: RulePack | null = null;
  @property() language: Language = 'zh';

  override render(): TemplateResult | typeof nothing {
    const { summary, rulePack, language } = this;
    if (summary === null) return nothing;
    const words = wordsFor(language).pack;
    return html`
      <h3>${summary.title[language]}</h3>
      <dl>
        <dt>${words.authority}</dt><dd>${summary.authority[language]}</dd>
        <dt>${words.date}</dt><dd>${summary.date} · ${summary.id}</dd>
        ${rulePack === null ? nothing : html`<dt>${words.document}</dt><dd lang="zh-CN">${rulePack.document}</dd>`}
        <dt>${words.counting}</dt><dd>${words.countings[summary.dayCount]}</dd>
        <dt>${words.precaution}</dt><dd>${words.precautions[summary.precaution]}</dd>
      </dl>
      ${rulePack === null ? html`<p class="soft">${words.summaryOnly}</p>` : this.renderFull(rulePack)}
    `;
  }

  private renderFull(pack: RulePack): TemplateResult {
    const { language } = this;
    const words = wordsFor(language);
    const keys = (source: readonly string[]): string => source.map((key) => `[${key}]`).join('');
    return html`
      <h4>${words.pack.stages}</h4>
      <ul>${pack.stages.map((stage) => html`<li class="stage">
        <level-badge .level=${stage.level} .language=${language}></level-badge>
        <span>${stage.label[language]} <small>${stage.measures[language]}</small>${stage.clause[language]} <span class="soft">${keys(stage.source)}</span></span>
      </li>`)}</ul>
      <h4>${words.pack.rises}</h4>
      <ul>${pack.positives.map((row) => html`<li>${row.clause[language]} <span class="soft">${keys(row.source)}</span></li>`)}</ul>
      <h4>${words.pack.steps}</h4>
      <ul>${pack.steps.map((row) => html`<li>${row.clause[language]} <span class="soft">${keys(row.source)}</span></li>`)}</ul>
      <h4>${words.pack.notes}</h4>
      <ul>${pack.notes.map((note) => html`<li>${note[language]}</li>`)}</ul>
      <h4>${words.pack.sources}</h4>
      <ul>${pack.sources.map((source) => html`<li>[${source.key}] ${source.title[language]} <span class="soft">${words.inspector.grade[source.grade]}</span></li>`)}</ul>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pack-sheet': PackSheet }
}
