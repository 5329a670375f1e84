// Says that a day has a published list, whether it is shown, and what the rules say otherwise today.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LevelCounts } from '../../domain/journal/entry.ts';
import type { PublishedDay } from '../../domain/publishing/published-days.ts';
import { CONTROLLED, PRECAUTION, SEALED, type LevelCode } from '../../domain/zoning/level.ts';
import type { DayView } from '../../domain/zoning/lists/day-view.ts';
import { isShowingPublished } from '../../store/showing.ts';
import type { Language, State } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { writeNumber } from '../../words/numbers.ts';
import { versionsWords } from '../../words/publishing/versions.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';

/** Properties in; `showing-chosen`, `as-published-chosen` out. Empty on a day without a published list and with none before it. */
@customElement('published-bar')
export class PublishedBar extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; }
    .bar { display: grid; justify-items: start; gap: 2px; padding: 8px 12px; background: var(--panel-soft); border-inline-start: 4px solid var(--ink); text-wrap: pretty; }
    .bar.computed { border-inline-start-style: double; }
    .before { padding: 4px 12px; color: var(--ink-soft); font-size: 12px; line-height: 18px; }
  `];

  @property({ attribute: false }) now: State | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null || now.view === null || now.whatIf !== null) return nothing;
    const { language, view, versions } = now;
    const { publishedDay: words } = versionsWords(language);
    const { published, before } = view;
    const against = before === null ? nothing : html`<p class="before">${words.against(writeDay(before.day, language))}</p>`;
    if (published === null) return html`${against}`;
    const isShown = isShowingPublished(now);
    const version = versions.find(({ entry }) => entry === published.version);
    const other = published.rows.length;
    const isThen = now.asPublished?.entry === published.version;
    return html`<div class="bar ${isShown ? '' : 'computed'}" role="status">
        <p><b>${isShown ? words.shown(version?.steps.at(-1)?.by ?? '') : words.computed}</b></p>
        <p>${other === 0 ? (isThen ? words.sameThen : words.same) : (isThen ? words.differsThen : words.differs)(writeNumber(other))}</p>
        ${published.hasOtherUnits ? html`<p>${this.writeOthers(published, isShown, view.counts, version?.levels ?? null, language)}</p>` : nothing}
        ${other === 0 ? nothing : html`<button class="link" @click=${() => fireView(this, 'showing-chosen', { showing: isShown ? 'computed' : 'published' })}>${isShown ? words.showComputed : words.showPublished}</button>`}
        ${published.hasOtherUnits && now.asPublished === null ? html`<button class="link" @click=${() => fireView(this, 'as-published-chosen', { version: published.version })}>${words.showUnits}</button>` : nothing}
      </div>${against}`;
  }

  /** What became of the units of the list, and how many it had of each level where that is not what is counted now. */
  private writeOthers({ parts, joined, fresh, gone }: PublishedDay, isShown: boolean, counts: DayView['counts'], then: LevelCounts | null, language: Language): string {
    const { publishedDay: { others, redrawn, countsThen }, counts: writeCounts } = versionsWords(language);
    const told = ([['parts', parts.length], ['joined', joined.length], ['fresh', fresh], ['gone', gone]] as const).filter(([, units]) => units > 0);
    if (!isShown || told.length === 0) return redrawn;
    const sentences = told.map(([what, units]) => others[what](writeNumber(units)));
    if (then !== null && counts.some(({ units }, level) => units !== then[level])) {
      const number = (level: LevelCode): string => writeNumber(then[level]);
      sentences.push(countsThen(writeCounts(number(SEALED), number(CONTROLLED), number(PRECAUTION))));
    }
    return sentences.join(language === 'zh' ? '' : ' ');
  }
}

declare global {
  interface HTMLElementTagNameMap { 'published-bar': PublishedBar }
}
