// What leaves a tab of the farming desk, of the village that is chosen or of all: a button for each form.
import { html, type TemplateResult } from 'lit';
import type { State } from '../../store/state.ts';
import { farmingWords } from '../../words/farming/farming-desk.ts';
import { fireView } from '../events.ts';
import type { FarmExportAsk } from './farm-export-events.ts';
import { nameVillage } from './household-rows.ts';

export function exportRow(what: FarmExportAsk['what'], forms: readonly FarmExportAsk['form'][], { farming, directory, language }: State): TemplateResult {
  const words = farmingWords(language);
  const { village } = farming;
  const of = village === null || directory === null ? words.allVillages : nameVillage(village, directory, language);
  const name = words.exportOf(words.export[what], of);
  return html`<div class="exports" role="group" aria-label=${name}><span>${name}</span>
    ${forms.map((form) => html`<button class="framed" aria-label=${`${name} ${words.exportForm[form]}`} @click=${(event: Event) => fireView(event.currentTarget!, 'farming-export-asked', { what, village, form })}>${words.exportForm[form]}</button>`)}</div>`;
}
