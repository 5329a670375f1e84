// 申请通行证: for the household in hand, the village chosen, or all; by the plan's slots or with hours by hand.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { isoDay, parseIsoDay } from '../../domain/day.ts';
import type { State } from '../../store/state.ts';
import { writeNumber } from '../../words/numbers.ts';
import { passesWords, readClock } from '../../words/farming/passes.ts';
import { fireView } from '../events.ts';
import { base, controls } from '../shared-styles.ts';
import { nameUnit } from '../zoning/unit-name.ts';
import type { PassSigner } from './pass-events.ts';
import { passStyles } from './pass-styles.ts';

/** Properties in; `passes-asked` out. */
@customElement('pass-request')
export class PassRequestForm extends LitElement {
  static override styles = [base, controls, passStyles, css`:host { display: block; } .for { font-weight: 600; }`];

  @property({ attribute: false }) now: State | null = null;
  @property({ attribute: false }) signer: PassSigner = { by: '', duty: '' };
  @state() private byHand = false;
  @state() private problem: string | null = null;

  override render(): TemplateResult | typeof nothing {
    const { now } = this;
    if (now === null || now.farming.register === null) return nothing;
    const { ask } = passesWords(now.language);
    const { plan, lines } = now.farming;
    const byHand = this.byHand || plan === null;
    const day = isoDay(plan?.settings.firstDay ?? now.screen.day);
    return html`<form novalidate @submit=${this.submit} @input=${() => { this.problem = null; }}><section>
      <h3>${ask.title}</h3>
      <p class="for">${this.nameScope(now)}</p>
      ${now.farming.household === null && now.farming.village === null ? html`<p class="soft">${ask.narrow}</p>` : nothing}
      ${plan === null ? nothing : html`<div class="actions">
        <label class="choice"><input type="radio" name="how" ?checked=${!byHand} @change=${() => { this.byHand = false; }}>${ask.byPlan}</label>
        <label class="choice"><input type="radio" name="how" ?checked=${byHand} @change=${() => { this.byHand = true; }}>${ask.byHand}</label></div>`}
      ${byHand ? html`<div class="fields">
        <label class="wide"><span>${ask.day}</span><input name="day" type="text" inputmode="numeric" value=${day}></label>
        <label><span>${ask.from}</span><input name="from" type="text" inputmode="numeric" value="6:00"></label>
        <label><span>${ask.until}</span><input name="until" type="text" inputmode="numeric" value="10:00"></label></div>` : nothing}
      ${this.problem === null ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
      <div class="actions"><button class="primary" ?disabled=${lines === null}>${ask.button}</button></div>
    </section></form>`;
  }

  private nameScope(now: State): string {
    const { farming, directory, language } = now;
    const { scope } = passesWords(language).ask;
    if (farming.household !== null) return scope.household(farming.register!.households.id[farming.household] ?? '');
    const count = writeNumber(this.households(now).length);
    return farming.village === null || directory === null ? scope.all(count) : scope.village(nameUnit(directory, farming.village, language), count);
  }

  private households({ farming }: State): number[] {
    const { households } = farming.register!;
    if (farming.household !== null) return [farming.household];
    return Array.from(households.village.keys()).filter((row) => farming.village === null || households.village[row] === farming.village);
  }

  private readonly submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { now } = this;
    if (now === null || now.farming.register === null) return;
    const { ask } = passesWords(now.language);
    const form = event.target as HTMLFormElement;
    const typed = (name: string): string => (form.elements.namedItem(name) as HTMLInputElement | null)?.value.trim() ?? '';
    if (this.signer.by === '') {
      this.problem = ask.nobody;
      return;
    }
    if (now.farming.plan !== null && !this.byHand) {
      fireView(this, 'passes-asked', { households: this.households(now), hours: null, ...this.signer });
      return;
    }
    const [day, from, until] = [parseIsoDay(typed('day')), readClock(typed('from')), readClock(typed('until'))];
    this.problem = day === undefined ? ask.badDay : from === null || until === null || until <= from ? ask.badHours : null;
    if (day === undefined || from === null || until === null || until <= from) return;
    fireView(this, 'passes-asked', { households: this.households(now), hours: { day, from, until }, ...this.signer });
  };
}

declare global {
  interface HTMLElementTagNameMap { 'pass-request': PassRequestForm }
}
