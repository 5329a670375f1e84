// How a pack counts days: its choices in words, and the dates of one positive by its own counting and by the other.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { dayFromCivil } from '../../domain/day.ts';
import type { RulePack } from '../../domain/zoning/packs/rule-pack.ts';
import type { Language } from '../../store/state.ts';
import { writeDay, writeDayRange } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { base } from '../shared-styles.ts';
import { exampleCourse, type CourseStage } from './example-course.ts';
import { packPartStyles, renderStageName } from './pack-parts.ts';

const EXAMPLE_DAY = dayFromCivil(2022, 4, 5);
const COUNTS = ['A', 'B'] as const;

/** Properties in, nothing out. */
@customElement('pack-counting')
export class PackCounting extends LitElement {
  static override styles = [base, packPartStyles, css`
    :host { display: block; font-size: 15px; line-height: 24px; }
    .example { margin: 8px 0; padding: 8px 12px; background: var(--panel-soft); border-radius: 6px; }
    .example h5 { margin: 8px 0 0; font: inherit; }
    .example h5.own { font-weight: 600; }
    ol { display: flex; flex-wrap: wrap; gap: 4px 16px; }
    li { display: flex; align-items: center; gap: 8px; }
    dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0 16px; }
    dt { color: var(--ink-soft); }
    @media (max-width: 720px) { dl { grid-template-columns: minmax(0, 1fr); } dd { margin-bottom: 4px; } }
  `];

  @property({ attribute: false }) pack: RulePack | null = null;
  @property() language: Language = 'zh';

  override render(): TemplateResult | typeof nothing {
    const { pack, language } = this;
    if (pack === null) return nothing;
    const words = wordsFor(language).rules.pack;
    return html`<div class="example figures"><p>${words.example(writeDay(EXAMPLE_DAY, language))}</p>
        ${COUNTS.map((count) => html`<h5 class=${count === pack.dayCount ? 'own' : 'soft'}>${words.countings[count]}${count === pack.dayCount ? html` <span class="mark strong">${words.exampleOwn}</span>` : nothing}</h5>
          <ol>${exampleCourse(pack, EXAMPLE_DAY, count).map((part) => html`<li>${renderStageName(part.stage, pack, language)} ${this.writeLists(part)}</li>`)}</ol>`)}
      </div>
      <dl>${this.listChoices(pack).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
  }

  private writeLists({ from, until }: CourseStage): string {
    const words = wordsFor(this.language).rules.pack;
    return until === null ? words.exampleFrom(writeDay(from, this.language)) : words.exampleRange(writeDayRange(from, until, this.language));
  }

  /** Name and value; what has no part in the pack is left out. */
  private listChoices(pack: RulePack): (readonly [name: string, value: string])[] {
    const { precaution, precautions, choices, choice } = wordsFor(this.language).rules.pack;
    const said = (name: keyof typeof choices): readonly [string, string] => [choices[name], choice[pack[name]]];
    return [
      said('clockAnchor'), said('grain'), [precaution, precautions[pack.precaution]],
      ...(pack.grain === 'building' ? [said('repeatPositive')] : []),
      ...(pack.monitoringPositive === 'manual' ? [said('monitoringPositive')] : []),
      ...(pack.firstList === 'fromDesignation' ? [said('firstList')] : []),
      ...(pack.visits === undefined ? [] : [said('visitRisk'), said('placeAnchor')]),
      said('packChange'), said('openGates'),
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap { 'pack-counting': PackCounting }
}
