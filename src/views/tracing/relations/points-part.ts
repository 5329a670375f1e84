// 风险点位: when cases were at each place, all of them together; and the list for others, to be copied or saved.
import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { RiskPointsAnswer, RiskSettings } from '../../../domain/tracing/relation-answers.ts';
import { isSameAsked } from '../../../store/tracing/relation-commands.ts';
import type { State } from '../../../store/state.ts';
import { writeNumber } from '../../../words/numbers.ts';
import { relationWords, writeRiskText } from '../../../words/tracing/relations.ts';
import { tracingWords } from '../../../words/tracing/tracing-desk.ts';
import { fireView } from '../../events.ts';
import { KeyHost } from '../../key-host.ts';
import '../../lists/grouped-list.ts';
import type { GroupedList } from '../../lists/grouped-list.ts';
import type { RowGroup, RowText } from '../../lists/grouped-rows.ts';
import { tabStyles } from '../../lists/tab-styles.ts';
import { base, controls } from '../../shared-styles.ts';
import { orderPoints, RISK_ORDERS, writeApart, writePoint, type RiskOrder } from './risk-rows.ts';
import { readLimit, settingStyles } from '../setting-fields.ts';

const LIMITS = { joinMinutes: [0, 1440], days: [1, 60] } as const;

/** Properties in; `risk-settings-chosen`, `risk-points-asked` and `trace-place-shown` out. */
@customElement('points-part')
export class PointsPart extends KeyHost {
  static override styles = [base, controls, tabStyles, settingStyles, css`
    .outward { padding: 6px 12px 8px; border-top: 1px solid var(--line); font-size: 12px; line-height: 18px; }
    .outward summary { cursor: pointer; font-size: 13px; line-height: 24px; }
    textarea { width: 100%; height: 128px; padding: 6px 8px; font: inherit; color: var(--ink); background: var(--panel); border: 1px solid var(--line-strong); border-radius: 6px; resize: vertical; }
    .ways { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-top: 4px; }
  `];

  @property({ attribute: false }) now: State | null = null;
  @state() private by: RiskOrder = 'place';
  @state() private copying: 'copied' | 'failed' | null = null;
  @query('grouped-list') protected keyBody!: GroupedList | null;

  private groups: readonly RowGroup[] = [];
  private write: (row: number) => RowText = () => ({ mark: '', name: '', figure: '', why: '', side: '' });
  private text = '';
  private madeOf: readonly unknown[] = [];

  override willUpdate(): void {
    const { now } = this;
    const answer = now?.tracing.relations.points ?? null;
    const made = [answer, this.by, now?.language, now?.districtName];
    if (now === null || answer === null || made.every((one, at) => one === this.madeOf[at])) return;
    if (answer !== this.madeOf[0]) this.copying = null;
    this.madeOf = made;
    const { language } = now;
    const words = relationWords(language).points;
    this.groups = [{ key: 'points', label: `${words.group} ${writeNumber(answer.points.length)}`, note: words.note, rows: orderPoints(answer.points, this.by) }];
    this.write = (row) => writePoint(answer.points[row]!, language);
    this.text = writeRiskText(answer.outward, now.districtName?.[language] ?? '', answer.now, language);
  }

  private readonly chosen = ({ detail: { row } }: CustomEvent<{ row: number }>): void => {
    const point = this.now?.tracing.relations.points?.points[row];
    if (point?.lng != null && point.lat !== null) fireView(this, 'trace-place-shown', { lng: point.lng, lat: point.lat });
  };

  private give(changed: Partial<RiskSettings>): void {
    fireView(this, 'risk-settings-chosen', { settings: { ...this.now!.tracing.relations.riskSettings, ...changed } });
  }

  private async copy(): Promise<void> {
    this.copying = await navigator.clipboard.writeText(this.text).then(() => 'copied' as const, () => 'failed' as const);
  }

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const words = relationWords(now.language).points;
    const { points: answer, riskSettings } = now.tracing.relations;
    return html`
      <div>${this.renderSettings(now)}${answer === null ? nothing : this.renderTold(answer, now)}</div>
      <div class="body">${answer === null ? html`<p class="nothing" role="status">${tracingWords(now.language).asking}</p>`
        : answer.points.length === 0 ? html`<p class="nothing">${words.nothing}</p>`
        : html`<grouped-list .groups=${this.groups} .write=${this.write} .label=${words.label} .pending=${!isSameAsked(answer.settings, riskSettings)} @row-chosen=${this.chosen}></grouped-list>`}</div>
      ${answer === null ? nothing : this.renderOutward(now)}
    `;
  }

  private renderSettings({ language, tracing: { relations: { riskSettings } } }: State): TemplateResult {
    const words = relationWords(language);
    const limit = (name: keyof typeof LIMITS, label: string): TemplateResult => {
      const [least, most] = LIMITS[name];
      const changed = (event: Event): void => {
        const value = readLimit(event, least, most, words.problem);
        if (value !== null) this.give({ [name]: value });
      };
      return html`<label>${label}<input type="number" name=${name} min=${least} max=${most} step="1" .value=${String(riskSettings[name])} @change=${changed}></label>`;
    };
    return html`<div class="settings" role="group" aria-label=${words.points.label}>${limit('joinMinutes', words.points.join)}${limit('days', words.points.days)}
      <label>${words.points.sort}<select @change=${(event: Event) => { this.by = RISK_ORDERS[(event.target as HTMLSelectElement).selectedIndex]!; }}>
        ${RISK_ORDERS.map((one) => html`<option ?selected=${one === this.by}>${words.points.sorts[one]}</option>`)}</select></label>
      <label class="box"><input type="checkbox" name="homes" .checked=${riskSettings.homes} @change=${(event: Event) => this.give({ homes: (event.target as HTMLInputElement).checked })}>${words.points.homes}</label></div>`;
  }

  private renderTold(answer: RiskPointsAnswer, { language }: State): TemplateResult {
    const words = relationWords(language).points;
    const places = new Set(answer.points.map(({ unit }) => unit)).size;
    const homes = answer.settings.homes || answer.homes === 0 ? '' : words.homesOut(writeNumber(answer.homes));
    return html`<p class="told figures" role="status">${[words.summary(writeNumber(answer.points.length), writeNumber(places)), homes, writeApart(answer, language)].filter((text) => text !== '').join(' ')}</p>`;
  }

  private renderOutward({ language }: State): TemplateResult {
    const words = relationWords(language).points;
    return html`<details class="outward"><summary>${words.outward}</summary><p class="soft">${words.outwardNote}</p>
      <textarea readonly spellcheck="false" aria-label=${words.text} .value=${this.text}></textarea>
      <div class="ways"><button class="framed" @click=${() => void this.copy()}>${words.copy}</button><button class="framed" @click=${() => fireView(this, 'risk-points-asked', {})}>${words.file}</button>
        <span role="status">${this.copying === null ? '' : this.copying === 'copied' ? words.copied : words.notCopied}</span></div></details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'points-part': PointsPart }
}
