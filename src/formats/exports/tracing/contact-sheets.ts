// 密接、次密接名单 as a workbook: a sheet for each street in which contacts live; in full for those who fetch them, masked for everybody else.
import { isoDay, MINUTES_PER_DAY, type Minute } from '../../../domain/day.ts';
import type { UnitDirectory } from '../../../domain/district/unit-directory.ts';
import { groupBy } from '../../../domain/group-by.ts';
import type { ContactHome } from '../../../domain/tracing/contacts/contact-answers.ts';
import type { ContactEntry } from '../../../domain/tracing/contacts/contact-list.ts';
import type { QuarantineDays } from '../../../domain/tracing/contacts/quarantine-days.ts';
import type { WordsLanguage } from '../../../words/dates.ts';
import { contactExportWords, type ContactExportWords } from '../../../words/tracing/contact-exports.ts';
import { contactsWords } from '../../../words/tracing/contacts.ts';
import { writeTimeOfDay } from '../../../words/tracing/tracing-desk.ts';
import { nameSheets } from '../sheet-names.ts';
import { writeWorkbook, type Sheet, type SheetCell } from '../workbook.ts';

export interface ContactSheets {
  /** Decided as close or secondary. */
  readonly entries: readonly ContactEntry[];
  /** Homes of these persons: the list is full; null: masked. */
  readonly homes: readonly ContactHome[] | null;
  readonly directory: Pick<UnitDirectory, 'name' | 'zonedOf' | 'streetOf'>;
  readonly language: WordsLanguage;
  readonly district: string;
  /** Number of the case whose contacts alone these are; '' for all. */
  readonly ofCase: string;
  /** How many wait for a decision and stay out. */
  readonly waiting: number;
  readonly cutOff: Minute;
  readonly madeAt: Minute;
  readonly pack: string;
}

/** Codes of fewer signs keep none. */
const LEAST_LONG = 5;
const KEPT = 2;
/** The row (from 1) of the headings. */
const HEADING_ROW = 5;
/** Columns of the lines over and under the table, each with empty cells behind it to run into. */
const LINE_COLUMNS = [0, 4, 8] as const;

type Column = keyof ContactExportWords['columns'];
const MASKED = { number: 6, person: 14, class: 8, caseId: 14, place: 24, first: 12, last: 12, central: 12, home: 12, days: 12, status: 10, moved: 12, decided: 12 } satisfies Partial<Record<Column, number>>;
const FULL = {
  number: 6, person: 16, class: 8, caseId: 14, place: 28, residence: 24, building: 10, stair: 6, floor: 6, flat: 8, first: 17, last: 17, central: 12, home: 12, days: 12, status: 10, moved: 17, decided: 17,
} satisfies Partial<Record<Column, number>>;

/** The last two signs of a code that is long enough to stay unknown by them. */
export function maskCode(code: string): string {
  const signs = [...code];
  const kept = signs.length < LEAST_LONG ? [] : signs.slice(-KEPT);
  return '*'.repeat(signs.length - kept.length) + kept.join('');
}

/** By street as in the directory, those of unknown residence last; never without a sheet. @throws RangeError for more rows than a sheet can have */
export function writeContactSheets(of: ContactSheets): Uint8Array {
  const words = contactExportWords(of.language);
  const streetOf = ({ residence }: ContactEntry): number => (residence < 0 ? -1 : of.directory.streetOf[residence]!);
  const last = (street: number): number => (street < 0 ? Infinity : street);
  const streets = [...groupBy(of.entries, streetOf)].toSorted(([a], [b]) => (a === b ? 0 : last(a) - last(b)));
  const named = streets.length === 0 ? [{ name: of.district, entries: [] as ContactEntry[] }] : streets.map(([street, entries]) => ({ name: street < 0 ? words.noResidence : of.directory.name[street]!, entries }));
  const names = nameSheets(named.map(({ name }) => name), words.sheet);
  const columns = Object.entries(of.homes === null ? MASKED : FULL) as [Column, number][];
  const homes = new Map((of.homes ?? []).map((home) => [home.person, home] as const));
  const [first, ...others] = named.map(({ name, entries }, i): Sheet => ({
    name: names[i]!, widths: columns.map(([, width]) => width), headingRow: HEADING_ROW,
    rows: [
      ...linesOver(of, name, columns.length, words),
      columns.map(([key]): SheetCell => ({ text: words.columns[key], look: 'heading' })),
      ...entries.map((entry, at) => {
        const cells = cellsOf(entry, at + 1, homes.get(entry.person) ?? null, of, words);
        return columns.map(([key]) => cells[key]);
      }),
      [], spread(words.toSign, columns.length),
    ],
  }));
  return writeWorkbook(first!, ...others);
}

function linesOver({ district, ofCase, waiting, cutOff, madeAt, pack, homes }: ContactSheets, place: string, width: number, words: ContactExportWords): SheetCell[][] {
  const isMasked = homes === null;
  return [
    spread([words.title(place, isMasked ? maskCode(ofCase) : ofCase)], width, 'title'),
    spread([words.reportedBy(district), words.cutOff(writeIso(cutOff)), words.madeAt(writeIso(madeAt))], width),
    spread([words.pack(pack), words.copy[isMasked ? 'masked' : 'full']], width),
    spread(waiting === 0 ? [] : [words.waiting(String(waiting))], width),
  ];
}

function cellsOf(entry: ContactEntry, number: number, home: ContactHome | null, { homes, directory, language }: ContactSheets, words: ContactExportWords): Record<Column, SheetCell> {
  const isMasked = homes === null;
  const { derived, mark, quarantine, contactClass } = entry;
  const labels = contactsWords(language);
  const code = (one: string): string => (isMasked ? maskCode(one) : one);
  const moment = (minute: Minute | null | undefined): SheetCell => (minute === null || minute === undefined ? null : isMasked ? { day: Math.floor(minute / MINUTES_PER_DAY) } : text(writeIso(minute)));
  // Masked, a building is told as its compound.
  const unit = (row: number): string => (row < 0 ? '' : nameUnit(directory, isMasked && directory.zonedOf[row]! >= 0 ? directory.zonedOf[row]! : row));
  return {
    number: { number }, person: text(code(entry.person)), class: text(contactClass === null ? '' : labels.classes[contactClass]), caseId: text(derived === null ? words.notDerived : code(derived.caseId)),
    place: text(derived === null ? '' : unit(derived.place)), residence: text(unit(entry.residence)), building: text(home?.building ?? ''), stair: text(home?.stair ?? ''), floor: text(home?.floor ?? ''), flat: text(home?.flat ?? ''),
    first: moment(derived?.first), last: moment(derived?.last), central: quarantine === null || quarantine.centralUntil < quarantine.firstDay ? null : { day: quarantine.centralUntil }, home: quarantine === null ? null : { day: quarantine.homeUntil },
    days: quarantine === null ? null : text(writeDays(quarantine)), status: text(mark === null ? '' : labels.statuses[mark.status]), moved: moment(mark?.movedAt), decided: moment(mark?.decidedAt),
  };
}

const text = (said: string): SheetCell => (said === '' ? null : { text: said, look: 'text' });

/** A building with the compound it stands in. */
function nameUnit({ name, zonedOf }: ContactSheets['directory'], row: number): string {
  const zoned = zonedOf[row]!;
  return zoned < 0 || zoned === row ? name[row]! : `${name[zoned]!}${name[row]!}`;
}

/** 14+7: days in central isolation and at home. */
const writeDays = ({ firstDay, centralUntil, homeUntil }: QuarantineDays): string => `${centralUntil - firstDay + 1}+${homeUntil - centralUntil}`;

/** 2022-04-09 14:05. */
const writeIso = (minute: Minute): string => `${isoDay(Math.floor(minute / MINUTES_PER_DAY))} ${writeTimeOfDay(minute)}`;

function spread(texts: readonly string[], width: number, look: 'title' | 'text' = 'text'): SheetCell[] {
  const cells = Array.from({ length: width }, (): SheetCell => null);
  texts.forEach((said, i) => {
    if (said !== '') cells[LINE_COLUMNS[i]!] = { text: said, look };
  });
  return cells;
}
