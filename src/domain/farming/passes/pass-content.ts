// What a pass (通行证) says, and the one compact text of it that is signed and stands in its QR code.
import { civilFromDay, dayFromCivil, isoDay, type EpidemicDay } from '../../day.ts';
import { TRAVEL_MODES, type TravelMode } from '../register/farm-tables.ts';
import { readCondition, writeCondition, type AttestedCondition } from './pass-conditions.ts';

/** One person, one day, one corridor. Numbers of household and plots, never a person's name. */
export interface PassContent {
  readonly number: string;
  /** 户号. */
  readonly household: string;
  /** Person `person` of the `people` of the household that go; from 1. */
  readonly person: number;
  readonly people: number;
  /** Home's village. */
  readonly village: string;
  /** 卡点: the one gate it is good at. */
  readonly gate: string;
  /** Roads in the order they are gone. */
  readonly roads: readonly string[];
  /** Field or block (片). */
  readonly field: string;
  readonly day: EpidemicDay;
  /** Minutes after midnight: out not before, home again not after. */
  readonly from: number;
  readonly until: number;
  /** What the checkpoint has to look at. */
  readonly conditions: readonly AttestedCondition[];
  readonly vehicle: TravelMode;
}

const FORM = 'TZP1';
const FIELDS = 12;
const NOT_IN_FIELDS = /[%|>\p{Cc}]/gu;

/** A text within a field: composed, without blanks around it, and without what parts fields. */
function writeField(text: string): string {
  return text.normalize('NFC').trim().replace(NOT_IN_FIELDS, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);
}

function readField(text: string): string {
  return text.replace(/%([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}`;

/** The canonical text: one for one content, on every machine. */
export function writePassText(pass: PassContent): string {
  return [
    FORM, writeField(pass.number), writeField(pass.household), `${pass.person}/${pass.people}`, writeField(pass.village), writeField(pass.gate),
    pass.roads.map(writeField).filter((road) => road !== '').join('>'), writeField(pass.field), isoDay(pass.day), `${clock(pass.from)}-${clock(pass.until)}`,
    pass.conditions.map(writeCondition).join(','), pass.vehicle,
  ].join('|');
}

/** The content of a canonical text; null for any other text. */
export function readPassText(text: string): PassContent | null {
  const fields = text.split('|');
  if (fields.length !== FIELDS || fields[0] !== FORM) return null;
  const [, number = '', household = '', persons = '', village = '', gate = '', roads = '', field = '', date = '', hours = '', conditions = '', vehicle = ''] = fields;
  const [, person, people] = /^(\d{1,3})\/(\d{1,3})$/.exec(persons) ?? [];
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  const [, h1, m1, h2, m2] = /^(\d\d)(\d\d)-(\d\d)(\d\d)$/.exec(hours) ?? [];
  const asked = conditions === '' ? [] : conditions.split(',').map(readCondition);
  const mode = TRAVEL_MODES.find((one) => one === vehicle);
  if (person === undefined || year === undefined || h1 === undefined || mode === undefined || asked.includes(null)) return null;
  const read: PassContent = {
    number: readField(number), household: readField(household), person: Number(person), people: Number(people), village: readField(village), gate: readField(gate),
    roads: roads === '' ? [] : roads.split('>').map(readField), field: readField(field), day: dayFromCivil(Number(year), Number(month), Number(dayOfMonth)),
    from: Number(h1) * 60 + Number(m1), until: Number(h2) * 60 + Number(m2), conditions: asked.filter((one) => one !== null), vehicle: mode,
  };
  // Another writing of the same content is not what was signed: so are dates and hours that do not exist.
  return writePassText(read) === text ? read : null;
}

/** MMDD of a day, as numbers of passes begin. */
export function writeMonthDay(day: EpidemicDay): string {
  const { month, day: dayOfMonth } = civilFromDay(day);
  return `${String(month).padStart(2, '0')}${String(dayOfMonth).padStart(2, '0')}`;
}
