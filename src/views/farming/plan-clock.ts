// The day of a plan on a slider: people on roads and in fields, minute by minute, on the map and in figures.
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { OccupancyAnswer, StaggerAnswer } from '../../domain/farming/answers.ts';
import { MINUTES_PER_DAY } from '../../domain/day.ts';
import type { Language } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { farmingWords, writeClock } from '../../words/farming/farming-desk.ts';
import { writeNumber } from '../../words/numbers.ts';
import { fireView } from '../events.ts';
import { glyphs } from '../glyphs.ts';
import { base, controls } from '../shared-styles.ts';
import { firstMinuteOf, lastMinuteOf, nextMinute } from './plan-minutes.ts';

const STEP_MINUTES = 5;
/** Twelve steps, an hour of the plan, in about two seconds. */
const STEP_MS = 160;

/** Properties in; `farm-minute-chosen` out. */
@customElement('plan-clock')
export class PlanClock extends LitElement {
  static override styles = [base, controls, css`
    :host { display: block; border-top: 1px solid var(--line); padding: 6px 12px; }
    .watch { width: 100%; }
    .row { display: flex; align-items: center; gap: 8px; }
    .row input { flex: 1; min-width: 0; accent-color: var(--accent); }
    .time { min-width: 92px; text-align: end; font-weight: 600; }
    .figures { font-size: 12px; line-height: 18px; color: var(--ink-soft); }
    .row .time { font-size: 13px; color: var(--ink); }
  `];

  @property({ attribute: false }) plan: StaggerAnswer | null = null;
  @property({ attribute: false }) occupancy: OccupancyAnswer | null = null;
  @property() language: Language = 'zh';
  /** Null: nobody watches. */
  @state() private minute: number | null = null;
  @state() private playing = false;
  private timer: ReturnType<typeof setInterval> | undefined;

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('plan') || this.minute === null || this.plan === null) return;
    const within = Math.min(lastMinuteOf(this.plan), Math.max(firstMinuteOf(this.plan), this.minute));
    if (within !== this.minute) this.show(within);
    else fireView(this, 'farm-minute-chosen', { minute: within });
  }

  /** People were taken off the map when the clock went away. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (this.minute !== null) fireView(this, 'farm-minute-chosen', { minute: this.minute });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  private show(minute: number | null): void {
    this.minute = minute;
    fireView(this, 'farm-minute-chosen', { minute });
  }

  private stop(): void {
    clearInterval(this.timer);
    this.playing = false;
  }

  private play(): void {
    this.playing = true;
    this.timer = setInterval(() => {
      const next = this.plan === null || this.minute === null ? null : nextMinute(this.plan, this.minute, STEP_MINUTES);
      if (next === null) this.stop();
      else this.show(next);
    }, STEP_MS);
  }

  private readonly toggle = (): void => {
    if (this.playing) return this.stop();
    // At the end it begins anew.
    if (this.plan !== null && this.minute === lastMinuteOf(this.plan)) this.show(firstMinuteOf(this.plan));
    this.play();
  };

  override render(): TemplateResult | typeof nothing {
    const { plan, minute, occupancy } = this;
    if (plan === null) return nothing;
    const words = farmingWords(this.language).stagger;
    if (minute === null) return html`<button class="framed watch" @click=${() => this.show(firstMinuteOf(plan))}>${words.watch}</button>`;
    const day = Math.floor(minute / MINUTES_PER_DAY);
    const [onDay, time] = [writeDay(day, this.language), writeClock(minute - day * MINUTES_PER_DAY)];
    const counts = occupancy === null ? null : ([occupancy.onRoads, occupancy.inFields, occupancy.most].map(writeNumber) as [string, string, string]);
    return html`<div class="row">
        <button class="icon quiet" aria-label=${this.playing ? words.pause : words.play} title=${this.playing ? words.pause : words.play} @click=${this.toggle}>${this.playing ? glyphs.pause : glyphs.play}</button>
        <input type="range" min=${firstMinuteOf(plan)} max=${lastMinuteOf(plan)} step=${STEP_MINUTES} .value=${String(minute)} aria-label=${words.clock}
          aria-valuetext=${counts === null ? `${onDay} ${time}` : words.clockText(onDay, time, ...counts)}
          @input=${(event: Event) => {
            this.stop();
            this.show(Number((event.target as HTMLInputElement).value));
          }}>
        <span class="time figures">${plan.settings.days > 1 ? `${onDay} ` : ''}${time}</span>
        <button class="icon quiet" aria-label=${words.hideClock} title=${words.hideClock} @click=${() => {
          this.stop();
          this.show(null);
        }}>${glyphs.close}</button>
      </div>
      <p class="figures">${counts === null ? farmingWords(this.language).asking : words.now(...counts)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'plan-clock': PlanClock }
}
