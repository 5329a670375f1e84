// The button that asks for a file of the farming desk, of the village that is chosen or of all.
import { html, type TemplateResult } from 'lit';
import type { State } from '../../store/state.ts';
import { farmingWords } from '../../words/farming-desk.ts';
import { fireView } from '../events.ts';
import type { FarmingEvents } from './farming-events.ts';
import { nameVillage } from './household-rows.ts';

export function exportButton(what: FarmingEvents['farming-export-asked']['what'], { farming, directory, language }: State): TemplateResult {
  const words = farmingWords(language);
  const { village } = farming;
  const of = village === null || directory === null ? words.allVillages : nameVillage(village, directory, language);
  return html`<button class="framed" @click=${(event: Event) => fireView(event.currentTarget!, 'farming-export-asked', { what, village })}><span>${words.exportOf(words.export[what], of)}</span></button>`;
}
