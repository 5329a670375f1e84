// 卡点查验页: asked for a gate, or for all, of the day shown, and good until an hour of it.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { MINUTES_PER_DAY } from '../../domain/day.ts';
import type { State } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { passesWords, readClock } from '../../words/farming/passes.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import { passStyles } from './pass-styles.ts';

/** Properties in; `checkpoint-asked` out. */
@customElement('checkpoint-form')
export class CheckpointForm extends LitElement {
  static override styles = [base, controls, passStyles, css`:host { display: block; }`];

  @property({ attribute: false }) now: State | null = null;
  @state() private isBadUntil = false;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null) return nothing;
    const { sheet } = passesWords(now.language);
    const { day } = now.screen;
    const gates = [...new Set((now.farming.register?.gates ?? []).map(({ name }) => name).filter((name) => name !== ''))];
    const hasPaper = now.passes.passes.some((pass) => pass.day === day && pass.papers.length > 0);
    return html`<details class="part" ?open=${hasPaper}><summary><h3>${sheet.title}</h3><span class="soft">${writeDay(day, now.language)}</span></summary>
      <form novalidate @submit=${this.submit} @input=${() => { this.isBadUntil = false; }}><section>
      <p class="soft">${sheet.hint(writeDay(day, now.language))}</p>
      <div class="fields">
        <label><span>${sheet.gate}</span><select name="gate"><option value="">${sheet.allGates}</option>${gates.map((gate) => html`<option value=${gate}>${gate}</option>`)}</select></label>
        <label><span>${sheet.until}</span><input name="until" type="text" inputmode="numeric" value="24:00"></label></div>
      ${this.isBadUntil ? html`<p class="problem" role="alert">${sheet.badUntil}</p>` : nothing}
      <div class="actions"><button class="framed">${sheet.save}</button></div></section></form></details>`;
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { elements } = event.target as HTMLFormElement;
    const goodUntil = readClock((elements.namedItem('until') as HTMLInputElement).value);
    this.isBadUntil = goodUntil === null || goodUntil > MINUTES_PER_DAY;
    if (goodUntil !== null && !this.isBadUntil) fireView(this, 'checkpoint-asked', { gate: (elements.namedItem('gate') as HTMLSelectElement).value, goodUntil });
  };
}

declare global {
  interface HTMLElementTagNameMap { 'checkpoint-form': CheckpointForm }
}
