// An old notice read back: pasted, its units found and given their levels in one act, and everything uncertain listed with the reason.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hasPersonalNumber } from '../../domain/district/personal-numbers.ts';
import { chooseUnits, itemsToChoose, type ChosenUnits } from '../../domain/publishing/reading/choose-units.ts';
import { markParts } from '../../domain/publishing/reading/mark-parts.ts';
import type { NoticeItem, ReadNotice } from '../../domain/publishing/reading/reading.ts';
import { summarizeReading, type LevelledItem } from '../../domain/publishing/summarize-reading.ts';
import { LEVELS, levelOf, type Level } from '../../domain/zoning/level.ts';
import type { State } from '../../store/state.ts';
import { writeNumber } from '../../words/numbers.ts';
import { readNoticeWords, writeContradiction, writeItemReason, writeNoticeRemark } from '../../words/publishing/read-notice.ts';
import { redrawWords } from '../../words/redraw/redraw.ts';
import { fireView } from '../events.ts';
import { formStyles } from '../facts/fact-styles.ts';
import { fullPack, partOnDay } from '../rules/packs-of-page.ts';
import { base, controls } from '../shared-styles.ts';
import { nameUnit } from '../zoning/unit-name.ts';
import { planAssignment } from './assign-plan.ts';
import './notice-choice.ts';
import type { UnitDecided } from './notice-choice.ts';

const STRICTEST_FIRST = LEVELS.toReversed();

/** Properties in; `notice-given`, `levels-assigned`, `unit-chosen`, `units-taken` out. */
@customElement('notice-reader')
export class NoticeReader extends LitElement {
  static override styles = [base, controls, formStyles, css`
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
    textarea { width: 100%; min-height: 96px; padding: 8px; resize: vertical; font: inherit; color: inherit; background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; }
    .soft { font-size: 12px; line-height: 18px; text-wrap: pretty; }
    ul { display: grid; gap: 4px; max-height: 264px; overflow: auto; scrollbar-width: thin; }
    li { padding-inline-start: 8px; border-inline-start: 2px solid var(--line-strong); font-size: 12px; line-height: 18px; overflow-wrap: anywhere; }
    li button { display: inline; }
    h4 { margin-top: 4px; }
    form { padding: 0; background: none; }
  `];

  @property({ attribute: false }) now: State | null = null;
  @state() private text = '';
  @state() private by = '';
  @state() private problem: string | null = null;
  /** What was chosen for names that several units may bear; of one reading. */
  @state() private choices: { readonly of: ReadNotice; readonly chosen: ChosenUnits } | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null || now.directory === null || now.view === null) return nothing;
    const { reader } = redrawWords(now.language);
    return html`<p class="soft">${reader.hint}</p>
      <label class="field"><span>${reader.text}</span><textarea spellcheck="false" .value=${this.text} @input=${(event: Event) => { this.text = (event.target as HTMLTextAreaElement).value; }}></textarea></label>
      <div class="actions"><button class="framed" @click=${() => fireView(this, 'notice-given', { text: this.text })}>${reader.read}</button></div>
      ${now.readNotice === null ? nothing : this.renderReading(now.readNotice, now)}`;
  }

  private renderReading(read: ReadNotice, now: State): TemplateResult {
    const { language } = now;
    const reading = markParts(chooseUnits(read, this.chosenOf(read)), now.directory!.zonedOf);
    const words = readNoticeWords(language);
    const { units, unknown, several, parts, contradictions, lines } = summarizeReading(reading);
    const counts = STRICTEST_FIRST.filter((level) => units[level] > 0).map((level) => words.count(words.levels[level], writeNumber(units[level])));
    const { reader } = redrawWords(language);
    return html`<p role="status"><b>${counts.length === 0 ? reader.nothing : counts.join(reader.between)}</b></p>
      <p class="soft">${words.lines(writeNumber(lines.names), writeNumber(lines.measures), writeNumber(lines.other), writeNumber(lines.refused))}</p>
      ${this.renderItems(words.contradictory, contradictions.map((one) => html`<li>${writeContradiction(one, language)}</li>`))}
      ${this.renderItems(words.several, itemsToChoose(read).map((item) => this.renderChoice(item, read, now)), several.length)}
      ${this.renderItems(words.part, parts.map((item) => this.renderItem(item, now)))}
      ${this.renderItems(words.unknown, unknown.map((item) => this.renderItem(item, now)))}
      ${this.renderItems(reader.remarks, reading.remarks.map((remark) => html`<li>${writeNoticeRemark(remark, language)}</li>`))}
      ${this.renderAssign(reading, now)}`;
  }

  /** `open`: how many of them still wait for a person. */
  private renderItems(title: string, items: readonly TemplateResult[], open = items.length): TemplateResult | typeof nothing {
    return items.length === 0 ? nothing : html`<h4>${title} ${writeNumber(open)}</h4><ul>${items}</ul>`;
  }

  /** With the unit it is about: shown on a click, and taken in hand by B from there. */
  private renderItem(item: LevelledItem, { language, directory }: State): TemplateResult {
    const { match } = item;
    return html`<li>${writeItemReason(item, language)} ${match.found === 'unit' ? html`<button class="link" @click=${() => fireView(this, 'unit-chosen', { row: match.unit, zoom: true })}>${nameUnit(directory!, match.unit, language)}</button>` : nothing}</li>`;
  }

  private renderChoice(item: NoticeItem, read: ReadNotice, { language, directory }: State): TemplateResult {
    const chosen = this.chosenOf(read);
    const choose = ({ detail: { row } }: CustomEvent<UnitDecided>): void => {
      const others = [...chosen].filter(([other]) => other !== item);
      this.choices = { of: read, chosen: new Map(row === null ? others : [...others, [item, row]]) };
    };
    return html`<li><notice-choice .item=${item} .chosen=${chosen.get(item) ?? null} .directory=${directory} .language=${language} @unit-decided=${choose}></notice-choice></li>`;
  }

  private chosenOf(read: ReadNotice): ChosenUnits {
    return this.choices?.of === read ? this.choices.chosen : new Map();
  }

  private renderAssign(reading: ReadNotice, now: State): TemplateResult | typeof nothing {
    const { reader, by } = redrawWords(now.language);
    const changed = this.changedBy(reading, now);
    if (changed.length === 0) return html`<p class="soft">${reader.same}</p>`;
    return html`<form novalidate @submit=${(event: Event) => this.assign(event, reading, now)}>
      <label class="field wide"><span>${by}</span><input type="text" name="by" autocomplete="off" .value=${this.by} @input=${(event: Event) => { this.by = (event.target as HTMLInputElement).value; this.problem = null; }}></label>
      ${this.problem === null ? nothing : html`<p class="problem wide" role="alert">${this.problem}</p>`}
      <div class="actions wide"><button class="primary" aria-disabled=${now.updates > 0 ? 'true' : nothing}>${reader.assign(writeNumber(changed.length))}</button></div>
    </form>`;
  }

  /** Units found whole, under one level, that the list shows at another. */
  private changedBy(reading: ReadNotice, { directory, view }: State): { readonly row: number; readonly level: Level }[] {
    const doubtful = new Set(reading.contradictions.map(({ unit }) => unit));
    const levels = new Map<number, Level>();
    for (const { level, items } of reading.sections) {
      for (const { match, isPart } of items) {
        if (match.found !== 'unit' || isPart || doubtful.has(match.unit) || directory!.zonedOf[match.unit] !== match.unit) continue;
        if (LEVELS[levelOf(view!.status[match.unit]!)] !== level) levels.set(match.unit, level);
      }
    }
    return [...levels].map(([row, level]) => ({ row, level }));
  }

  private assign(event: Event, reading: ReadNotice, now: State): void {
    event.preventDefault();
    if (now.updates > 0) return;
    const { reader, problem } = redrawWords(now.language);
    const by = this.by.trim();
    this.problem = by === '' ? problem.by : hasPersonalNumber(by) ? problem.personal : null;
    if (this.problem !== null) return;
    const { day } = now.screen;
    const pack = fullPack(partOnDay(now.timeline, day).id, now, now.adopted);
    const changed = this.changedBy(reading, now);
    const units = STRICTEST_FIRST.flatMap((level) => planAssignment(changed.filter((one) => one.level === level).map(({ row }) => row), level, { day, status: now.view!.status, pack, until: '' }).units.map((unit) => ({ ...unit, level })));
    fireView(this, 'levels-assigned', { from: day, units, reason: reader.reason(reading.number), by });
  }
}

declare global {
  interface HTMLElementTagNameMap { 'notice-reader': NoticeReader }
}
