// The page as it goes to paper: head, counts, map with legend, today's changes, units by street, place for the stamp.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LEVELS, levelOf, PRECAUTION } from '../../domain/zoning/level.ts';
import type { DayView } from '../../domain/zoning/lists/day-view.ts';
import { isShowingPublished } from '../../store/showing.ts';
import type { State, UnitDirectory } from '../../store/state.ts';
import { writeDay, writeDayWithYear } from '../../words/dates.ts';
import { wordsFor, type Words } from '../../words/index.ts';
import { writeNumber } from '../../words/numbers.ts';
import { versionsWords, writeMoment } from '../../words/publishing/versions.ts';
import { isWholeUnplaced } from '../places/unplaced-units.ts';
import { levelRunsOf } from '../zoning/level-runs.ts';
import { partOnDay, summaryOf } from '../rules/packs-of-page.ts';
import { writeBasis, writeListDay } from '../zoning/list-basis.ts';
import { writeUncounted } from '../zoning/uncounted.ts';
import { WORK_GROUPS } from '../zoning/work-rows.ts';
import { noteChange, noteNext, noteSince, type ListedOn } from './print-notes.ts';
import { listChanges, listStreets, type PrintedStreet } from './print-rows.ts';
import { renderBadge, renderCounts, renderLegend, renderMap, type Paper, type PrintedMap } from './print-parts.ts';
import './print-page.css';

/** Room of the map on paper, in millimetres; print-page.css gives it this room. */
export const MAP_MILLIMETERS = { A4: { width: 190, height: 148 }, A3: { width: 316, height: 246 } } as const satisfies Record<Paper, object>;

/** Properties in, nothing out. In the document's own tree, for a page's size cannot be chosen from a shadow tree. */
@customElement('print-page')
export class PrintPage extends LitElement {
  @property({ attribute: false }) now: State | null = null;
  @property({ attribute: false }) paper: Paper = 'A4';
  @property({ attribute: false }) map: PrintedMap | null = null;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null || now.view === null || now.directory === null) return nothing;
    const { view, directory } = now;
    // The list starts at once where there is nothing to draw.
    const withoutMap = isWholeUnplaced(directory);
    this.className = withoutMap ? `${this.paper} without-map` : this.paper;
    const words = wordsFor(now.language);
    const list = html`${this.renderChanges(now, view, directory, words)}${this.renderStreets(now, view, directory, words)}`;
    const aside = html`${renderCounts(view, words)}${this.renderChanged(view, words)}${renderLegend(words, now.palette, withoutMap ? 'letters' : 'all')}`;
    return html`
      ${this.renderHead(now, view, words)}
      ${this.paper === 'A3' && !withoutMap
        ? html`<div class="sheet">${renderMap(this.map, this.paper, words)}<div class="aside">${aside}${this.renderNotes(now, view, words)}${this.renderStamp(words)}</div></div>${list}`
        : html`<div class="aside">${aside}</div>${withoutMap ? nothing : renderMap(this.map, this.paper, words)}${this.renderNotes(now, view, words)}${list}${this.renderStamp(words)}`}
    `;
  }

  private renderHead(now: State, view: DayView, { print, top }: Words): TemplateResult {
    const { districtName, language, conditions } = now;
    const uncounted = writeUncounted(now);
    const pack = summaryOf(partOnDay(now.timeline, now.screen.day).id, now);
    return html`<header>
      <p class="internal">${print.internal}</p>
      <h1>${print.title(districtName?.[language] ?? '', writeListDay(view.day, now))}</h1>
      <p class="facts">
        <span>${print.listDay(writeDayWithYear(view.day, language))}</span>
        <b>${writeBasis(view.day, now)}</b>
        ${pack === null ? nothing : html`<span>${print.pack(pack.title[language], pack.id)}</span>`}
        <span>${print.conditions(top.conditionsChoice[conditions])}</span>
        ${view.published === null || now.whatIf !== null ? nothing : html`<b>${isShowingPublished(now) ? print.published : print.notPublished}</b>`}
        ${now.asPublished === null ? nothing : html`<b>${versionsWords(language).asPublished.basis(writeMoment(now.asPublished.at, language))}</b>`}
        ${view.before === null ? nothing : html`<span>${versionsWords(language).publishedDay.against(writeDay(view.before.day, language))}</span>`}
        ${uncounted === '' ? nothing : html`<b class="uncounted">${uncounted}</b>`}
      </p>
    </header>`;
  }

  /** How many units changed, group by group. */
  private renderChanged({ changes }: DayView, { today }: Words): TemplateResult {
    return html`<dl class="changed">${WORK_GROUPS.map((group) => html`<dt>${today.groups[group]}</dt><dd>${writeNumber(changes[group].length)}</dd>`)}</dl>`;
  }

  private renderNotes({ undrawn, directory }: State, view: DayView, { print }: Words): TemplateResult {
    const unplaced = undrawn?.reduce((sum, units) => sum + units, 0) ?? 0;
    return html`<p class="notes">${print.precautionNote(writeNumber(view.counts[PRECAUTION].units))}
      ${directory !== null && isWholeUnplaced(directory) ? print.placeless : unplaced > 0 ? print.undrawn(writeNumber(unplaced)) : nothing}</p>`;
  }

  private renderChanges(now: State, view: DayView, directory: UnitDirectory, words: Words): TemplateResult {
    const changes = listChanges(view);
    const listed = this.listedOn(now, view);
    return html`<section><h2>${words.print.changes}</h2>
      ${changes.length === 0 ? html`<p>${words.print.noChanges}</p>` : html`<div class="columns">${changes.map(({ group, rows }) => html`
        <h3>${words.today.groups[group]} <span>${words.today.rows(rows.length)}</span></h3>
        ${rows.map((row) => this.renderUnit(row, view, directory, words, {
          middle: streetOf(directory, row),
          note: group === 'raised' || group === 'lowered' ? noteChange(row, listed) : noteNext(row, listed),
        }))}`)}</div>`}
    </section>`;
  }

  private renderStreets(now: State, view: DayView, directory: UnitDirectory, words: Words): TemplateResult {
    const streets = listStreets(view, directory);
    const listed = this.listedOn(now, view);
    const head = ({ street, sealed, controlled }: PrintedStreet): TemplateResult => html`<h3>
      ${street < 0 ? words.print.noStreet : directory.name[street]} <span>${words.print.streetCount(writeNumber(sealed), writeNumber(controlled))}</span></h3>`;
    return html`<section><h2>${words.print.byStreet}</h2>
      ${streets.length === 0 ? html`<p>${words.print.noneListed}</p>` : html`<div class="columns">${streets.map((street) => html`
        ${head(street)}
        ${street.rows.map((row) => this.renderUnit(row, view, directory, words, { middle: noteSince(row, listed), note: noteNext(row, listed) }))}`)}</div>`}
    </section>`;
  }

  private renderUnit(row: number, view: DayView, directory: UnitDirectory, words: Words, { middle, note }: { middle: string; note: string }): TemplateResult {
    return html`<div class="unit">${renderBadge(LEVELS[levelOf(view.status[row] ?? 0)], words, this.now!.palette)}<b>${directory.name[row]}</b><span>${middle}</span><span>${note}</span></div>`;
  }

  private renderStamp({ print }: Words): TemplateResult {
    return html`<div class="stamp"><span>${print.unitName}</span><span class="room">${print.stamp}</span><span>${print.stampDate}</span></div>`;
  }

  private listedOn({ history, language }: State, view: DayView): ListedOn {
    return { view, language, runs: history === null ? null : levelRunsOf(history) };
  }
}

function streetOf(directory: UnitDirectory, row: number): string {
  const street = directory.streetOf[row] ?? -1;
  return street < 0 ? '' : (directory.name[street] ?? '');
}

declare global {
  interface HTMLElementTagNameMap { 'print-page': PrintPage }
}
