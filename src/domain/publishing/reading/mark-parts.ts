// Which units of a notice are but parts of what has a level by the pack in force: they are told, and none is passed over in silence.
import type { NoticeItem, ReadNotice } from './reading.ts';

/** The notice with a building that is on record, but shows the level of its compound, as the part it is. `zonedOf`: row whose level a row shows, −1 for none. */
export function markParts(reading: ReadNotice, zonedOf: ArrayLike<number>): ReadNotice {
  const mark = (item: NoticeItem): NoticeItem => {
    const zoned = item.match.found === 'unit' ? zonedOf[item.match.unit]! : -1;
    return zoned < 0 || item.match.found !== 'unit' || zoned === item.match.unit ? item : { ...item, isPart: true };
  };
  return { ...reading, sections: reading.sections.map((section) => ({ ...section, items: section.items.map(mark) })) };
}
