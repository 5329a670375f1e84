// The sheet of the public notice: what changed against another list, written as notices are, to be changed, copied, saved, printed.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { MINUTES_PER_DAY, type EpidemicDay } from '../../domain/day.ts';
import { compareLists, sectionsOf, type ChangedUnit, type PublicNotice } from '../../domain/publishing/public-notice.ts';
import { statusAsPublished } from '../../domain/publishing/published-days.ts';
import { statusOn } from '../../domain/zoning/lists/day-view.ts';
import type { Level } from '../../domain/zoning/level.ts';
import type { RulePack } from '../../domain/zoning/packs/rule-pack.ts';
import { ANNEX_PARTS, type AnnexPart } from '../../store/public-picture.ts';
import type { State } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { writeFourBounds } from '../../words/publishing/four-bounds.ts';
import { publicPictureWords } from '../../words/publishing/public-picture.ts';
import { publicNoticeWords, writePublicNotice } from '../../words/publishing/public-notice.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView } from '../events.ts';
import { fullPack, partOnDay } from '../rules/packs-of-page.ts';
import { base, controls } from '../shared-styles.ts';
import { isProjection, writeBasis } from '../zoning/list-basis.ts';
import { nameUnit, streetOfUnit } from '../zoning/unit-name.ts';
import './public-picture-row.ts';

/** Lists back from the one shown that a notice may be compared with: a notice is rarely older than two weeks. */
const MOST_DAYS_BACK = 14;

/** Properties in; `notice-asked`, `annex-asked` and `notice-from-chosen` out. */
@customElement('notice-sheet')
export class NoticeSheet extends LitElement {
  static override styles = [base, controls, css`
    :host { display: grid; align-content: start; gap: 12px; height: 100%; min-height: 0; padding: 0 16px 16px; overflow: auto; overscroll-behavior: contain; scrollbar-width: thin; font-size: 15px; line-height: 24px; }
    .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); gap: 8px 12px; }
    label { display: grid; gap: 2px; min-width: 0; }
    label > span { font-size: 12px; line-height: 16px; color: var(--ink-soft); }
    input, select { width: 100%; min-width: 0; min-height: 32px; }
    textarea { width: 100%; min-height: min(46vh, 480px); padding: 12px 16px; resize: vertical; font: inherit; line-height: 26px; color: inherit; background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; }
    .ways { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
    label.part { grid-auto-flow: column; align-items: center; gap: 8px; }
    .hint { font-size: 13px; line-height: 20px; color: var(--ink-soft); text-wrap: pretty; }
    .changed { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 8px 12px; background: var(--panel-soft); border-inline-start: 4px solid var(--accent); font-size: 13px; line-height: 20px; }
    .changed p { flex: 1 1 240px; }
  `];

  @property({ attribute: false }) now: State | null = null;
  /** Full packs that come with the page, for the wording of measures. */
  @property({ attribute: false }) shipped: readonly RulePack[] = [];
  @state() private number = '';
  /** The list compared with, as days before the one shown; null: the one published last, else that of the day before. */
  @state() private daysBack: number | null = null;
  /** What a person made of the text; null: it follows the list. */
  @state() private own: string | null = null;
  /** What the map annex shows. */
  @state() private annexPart: AnnexPart = 'zones';
  @state() private copying: 'copied' | 'failed' | null = null;
  @query('textarea') private area!: HTMLTextAreaElement | null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null || now.view === null || now.directory === null || now.history === null) return nothing;
    const { sheet: words } = publicNoticeWords(now.language);
    const { day } = now.view;
    const units = this.compare(now);
    const unlisted = this.unlisted(now);
    const text = this.own ?? writePublicNotice({ ...this.noticeOf(now, units), isWhole: unlisted === 0 }, now.language);
    return html`
      <div><p><b>${words.of(writeDay(day, now.language), writeBasis(day, now))}</b></p>
        <p class="hint">${this.writeCounts(units, now)} ${isProjection(day, now) ? html`<b>${words.projection}</b>` : words.draft}</p></div>
      ${unlisted === 0 ? nothing : html`<p class="changed" role="note">${words.notWhole(writeNumber(unlisted))}</p>`}
      ${this.renderFields(now)}
      ${this.own === null ? nothing : html`<div class="changed"><p>${words.rewriteHint}</p><button class="framed" @click=${this.rewrite}>${words.rewrite}</button></div>`}
      <label><span>${words.text}</span><textarea spellcheck="false" .value=${text} @input=${this.write}></textarea></label>
      <div class="ways">
        <button class="primary" @click=${() => void this.copy(text)}>${words.copy}</button>
        <button class="framed" @click=${() => fireView(this, 'notice-asked', { what: 'html', text })}>${words.save}</button>
        <button class="framed" @click=${() => fireView(this, 'notice-asked', { what: 'paper', text })}>${words.print}</button>
        <span class="hint" role="status">${this.copying === null ? '' : this.copying === 'copied' ? words.copied : words.notCopied}</span>
      </div>
      ${this.renderAnnex(text, now)}
      <public-picture-row .now=${now}></public-picture-row>`;
  }

  private renderAnnex(text: string, { language }: State): TemplateResult {
    const { annex } = publicPictureWords(language);
    return html`<div class="ways">
      <button class="framed annex" @click=${() => fireView(this, 'annex-asked', { text, part: this.annexPart })}>${annex.print}</button>
      <label class="part"><span>${annex.part}</span><select @change=${(event: Event) => { this.annexPart = ANNEX_PARTS[(event.target as HTMLSelectElement).selectedIndex]!; }}>
        ${ANNEX_PARTS.map((part) => html`<option ?selected=${part === this.annexPart}>${annex.parts[part]}</option>`)}</select></label>
    </div>`;
  }

  private renderFields(now: State): TemplateResult {
    const { sheet: words } = publicNoticeWords(now.language);
    const { office, phone } = now.noticeFrom;
    const { day } = now.view!;
    const daysBack = this.daysBackOf(now);
    const backs = new Set([...Array.from({ length: MOST_DAYS_BACK }, (_, i) => i + 1), daysBack]);
    const lists = [...backs].filter((back) => day - back >= now.history!.first);
    const isPublished = (back: number): boolean => now.published.some((published) => published.day === day - back);
    const typed = (event: Event): string => (event.target as HTMLInputElement).value.trim();
    return html`<div class="fields">
      <label><span>${words.comparedWith}</span><select @change=${(event: Event) => { this.daysBack = Number((event.target as HTMLSelectElement).value); }}>
        ${lists.map((back) => html`<option value=${back} ?selected=${back === daysBack}>${isPublished(back) ? words.publishedList(writeDay(day - back, now.language)) : writeDay(day - back, now.language)}</option>`)}</select></label>
      <label><span>${words.number}</span><input type="text" placeholder=${words.numberHint} .value=${this.number} @change=${(event: Event) => { this.number = typed(event); }}></label>
      <label><span>${words.office}</span><input type="text" placeholder=${words.officeHint} .value=${office} @change=${(event: Event) => fireView(this, 'notice-from-chosen', { office: typed(event), phone })}></label>
      <label><span>${words.phone}</span><input type="text" inputmode="tel" .value=${phone} @change=${(event: Event) => fireView(this, 'notice-from-chosen', { office, phone: typed(event) })}></label>
    </div>`;
  }

  private daysBackOf({ view }: State): number {
    return this.daysBack ?? (view!.before === null ? 1 : view!.day - view!.before.day);
  }

  private compare(now: State): readonly ChangedUnit[] {
    const { view, directory, history, published, language } = now;
    const { status } = view!;
    const other = this.otherOf(now);
    const frozen = published.find((list) => list.day === other);
    const before = frozen === undefined ? statusOn(history!, other) : statusAsPublished(statusOn(history!, other), frozen);
    return [...compareLists(directory!.zoned, {
      before: (row) => before[row]!, now: (row) => status[row]!,
      nameOf: (row) => nameUnit(directory!, row, language), streetOf: (row) => streetOfUnit(directory!, row),
    })];
  }

  /** The list compared with. */
  private otherOf(now: State): EpidemicDay {
    return Math.max(now.history!.first, now.view!.day - this.daysBackOf(now));
  }

  /** Units that only one of the two lists has: borders changed since one of them was published. */
  private unlisted(now: State): number {
    const days = [this.otherOf(now), now.view!.day];
    return now.published.filter(({ day }) => days.includes(day)).reduce((most, { gone, fresh }) => Math.max(most, gone + fresh), 0);
  }

  private writeCounts(units: readonly ChangedUnit[], { language }: State): string {
    const { sheet: words } = publicNoticeWords(language);
    const raised = units.filter(({ before, now }) => now > before).length;
    const lowered = units.filter(({ before, now }) => now < before).length;
    return raised + lowered === 0 ? words.nothing : words.counts(writeNumber(raised), writeNumber(lowered));
  }

  private noticeOf(now: State, units: readonly ChangedUnit[]): PublicNotice {
    const { language, districtName, timeline, noticeFrom, drawnBounds } = now;
    const { day } = now.view!;
    const pack = fullPack(partOnDay(timeline, day).id, now, this.shipped);
    const sections = sectionsOf(units);
    return {
      district: districtName?.[language] ?? '', number: this.number, basis: pack === null ? '' : nameDocument(pack.document), ...this.effectiveFrom(now), sections,
      measures: pack === null ? [] : sections.flatMap(({ level }) => measuresOf(pack, level).map((text) => ({ level, text: text[language] }))),
      bounds: drawnBounds.map(({ row, bounds }) => ({ name: nameUnit(now.directory!, row, language), text: writeFourBounds(bounds, language) })).filter(({ name }) => units.some((unit) => unit.name === name)),
      ...noticeFrom, issuedOn: day - 1,
    };
  }

  /** As the newest version of the list says; 0 时 of its day where there is none. */
  private effectiveFrom({ versions, view }: State): Pick<PublicNotice, 'effectiveOn' | 'effectiveMinute'> {
    const minute = versions.findLast(({ day, stage }) => day === view!.day && stage !== 'returned')?.effectiveFrom ?? view!.day * MINUTES_PER_DAY;
    return { effectiveOn: Math.floor(minute / MINUTES_PER_DAY), effectiveMinute: minute % MINUTES_PER_DAY };
  }

  private write(event: Event): void {
    this.own = (event.target as HTMLTextAreaElement).value;
    this.copying = null;
  }

  private rewrite(): void {
    this.own = null;
    this.area?.focus();
  }

  private async copy(text: string): Promise<void> {
    this.copying = await navigator.clipboard.writeText(text).then(() => 'copied' as const, () => 'failed' as const);
  }
}

/** 《…》 about one document; several, named one after the other, stand as they are. */
function nameDocument(document: string): string {
  return document.includes('、') ? document : `《${document}》`;
}

/** The wordings of a level in a pack, each once: a level may have several stages. */
function measuresOf({ stages }: RulePack, level: Level): RulePack['stages'][number]['measures'][] {
  const all = stages.filter((stage) => stage.level === level).map(({ measures }) => measures);
  return all.filter(({ zh }, i) => all.findIndex((other) => other.zh === zh) === i);
}

declare global {
  interface HTMLElementTagNameMap { 'notice-sheet': NoticeSheet }
}
