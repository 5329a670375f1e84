// The key of every row of a case list: which unit it means, as the file says it.
import { withoutPersonalNumbers } from '../../domain/district/personal-numbers.ts';
import type { CaseMeaning } from './case-headings.ts';
import { isDitto } from './ditto.ts';
import { perText } from '../tables/cell-column.ts';
import type { ColumnReader } from '../tables/column-reader.ts';
import type { RejectList } from '../rejects.ts';

/** Keys numbered in order of first appearance. */
export interface CaseKeys {
  readonly texts: readonly string[];
  /** Number of the key of row `index`; −1 where it has none, which is refused. */
  readonly read: (index: number) => number;
}

/** A cell that names a unit, a place or an area; the key last made with it is kept, since areas rarely change from row to row. */
interface Said {
  readonly text: string;
  readonly isDitto: boolean;
  last: Key | null;
}

interface Key {
  readonly district: string;
  readonly street: string;
  readonly number: number;
  /** Numbers of a person were cut out of it. */
  readonly isCut: boolean;
}

const HAN = /\p{Script=Han}/u;
const NOTHING: Said = { text: '', isDitto: false, last: null };
const NO_KEY = -1;

/**
 * The unit; else district and place joined without a blank; else the place, without numbers of persons.
 * With `namesAreas` a unit in Chinese is a name as a person writes it: like a place it goes behind its district, and
 * behind its street between blanks, so that a compound of another street is not taken for ours of that name.
 * A cell that only says "as above" means the whole key of the row above as it stands in the file, which is told; where
 * that row has none, or could not be read, nothing is known. Rows are to be read in their order.
 */
export function readCaseKeys(columns: ColumnReader<CaseMeaning>, rejects: RejectList, namesAreas: boolean): CaseKeys {
  const [units, districts, places] = [said(columns, 'unit'), said(columns, 'district'), said(columns, 'place')];
  const streets = namesAreas ? said(columns, 'street') : () => NOTHING;
  const hasUnits = columns.cells('unit') !== null;
  const texts: string[] = [];
  const numberOf = new Map<string, number>();
  let [above, districtAbove, streetAbove] = [NO_KEY, '', ''];

  const numberKey = (text: string): number => {
    if (text === '') return NO_KEY;
    const known = numberOf.get(text);
    if (known !== undefined) return known;
    numberOf.set(text, texts.length);
    return texts.push(text) - 1;
  };

  const makeKey = (written: string, isUnit: boolean, district: string, street: string): Key => {
    // A key that is a code may be a long number; a name holds none.
    const place = isUnit && !HAN.test(written) ? written : withoutPersonalNumbers(written);
    const text = namesAreas && HAN.test(place) ? behindAreas(district, street, place) : place === '' || isUnit ? place : district + place;
    return { district, street, number: numberKey(text), isCut: place !== written };
  };

  const tell = (reason: 'same-as-above' | 'personal-value', index: number, isUnit: boolean, value: string): void =>
    rejects.warn(reason, { row: columns.rowNumber(index), column: columns.heading(isUnit ? 'unit' : 'place'), value });

  const read = (index: number): number => {
    if (!columns.followsRead(index)) [above, districtAbove, streetAbove] = [NO_KEY, '', ''];
    const unit = units(index);
    const isUnit = unit.text !== '';
    const named = isUnit ? unit : places(index);
    const area = districts(index);
    const road = streets(index);
    const district = named.isDitto || area.isDitto ? districtAbove : area.text;
    const street = named.isDitto || road.isDitto ? streetAbove : road.text;
    let number = above;
    if (named.isDitto) {
      if (number !== NO_KEY) tell('same-as-above', index, isUnit, texts[number]!);
    } else {
      if (named.last === null || named.last.district !== district || named.last.street !== street) named.last = makeKey(named.text, isUnit, district, street);
      if (named.last.isCut) tell('personal-value', index, isUnit, '');
      number = named.last.number;
    }
    above = number;
    districtAbove = district;
    streetAbove = street;
    if (number === NO_KEY) rejects.refuse('missing-value', { row: columns.rowNumber(index), column: columns.heading(hasUnits ? 'unit' : 'place') });
    return number;
  };
  return { texts, read };
}

function said(columns: ColumnReader<CaseMeaning>, meaning: CaseMeaning): (index: number) => Said {
  const cells = columns.cells(meaning);
  return cells === null ? () => NOTHING : perText(cells, (text) => ({ text, isDitto: isDitto(text), last: null }));
}

/** 九台区安康家园; with a street 九台区 东岭街道 安康家园. What the place says itself is not said twice. */
function behindAreas(district: string, street: string, place: string): string {
  const areas = [district, street].filter((area) => HAN.test(area) && !place.includes(area));
  return areas.includes(street) ? [...areas, place].join(' ') : [...areas, place].join('');
}
