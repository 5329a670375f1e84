// What a person chose of the units that a name of a notice may mean: from then on the name is read as found.
import { findContradictions } from './contradictions.ts';
import type { Contradiction, NoticeItem, NoticeReadSection, ReadNotice } from './reading.ts';

/** A name by the item it stands in, and the row chosen for it. */
export type ChosenUnits = ReadonlyMap<NoticeItem, number>;

/** Names with units to choose from, in the order of the notice. */
export function itemsToChoose({ sections }: ReadNotice): NoticeItem[] {
  return sections.flatMap(({ items }) => items).filter(({ match }) => match.found === 'several');
}

/** The notice as if each chosen unit had been found, as a whole: who chooses has looked. What it contradicts then is told like any other. */
export function chooseUnits(reading: ReadNotice, chosen: ChosenUnits): ReadNotice {
  if (chosen.size === 0) return reading;
  const sections = reading.sections.map((section) => ({
    ...section,
    items: section.items.map((item): NoticeItem => {
      const unit = chosen.get(item);
      return unit === undefined ? item : { ...item, match: { found: 'unit', unit }, isPart: false };
    }),
  }));
  // Of parts none is chosen: what contradicts itself of them stays as it was read.
  const before = new Set(ofWholes(reading.sections).map(nameContradiction));
  const ofParts = reading.contradictions.filter((one) => !before.has(nameContradiction(one)));
  return { ...reading, sections, contradictions: [...ofWholes(sections), ...ofParts] };
}

const ofWholes = (sections: readonly NoticeReadSection[]): Contradiction[] => findContradictions(sections, () => null);
const nameContradiction = ({ unit, named }: Contradiction): string => JSON.stringify([unit, named]);
