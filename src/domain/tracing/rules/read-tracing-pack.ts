// Reads a tracing pack from JSON: its shape, then what would contradict itself, before anybody is isolated by it.
import * as v from 'valibot';
import { parseIsoDay } from '../../day.ts';
import type { PackFault } from '../../zoning/packs/pack-fault.ts';
import { shapeFault, NO_SOURCE, NOT_A_DAY } from '../../zoning/packs/shape-fault.ts';
import { TASKS, type Quarantine, type TracingPack } from './tracing-pack.ts';

/** A tracing pack that cannot be used; carries everything that was found wrong, never nothing. */
export class TracingPackError extends Error {
  constructor(readonly faults: readonly PackFault[]) {
    super(`tracing pack: ${faults.map(({ member, code, text }) => `${member} ${code} ${text}`.trim()).join('; ')}`);
    this.name = 'TracingPackError';
  }
}

const text = v.pipe(v.string(), v.minLength(1));
const bilingual = v.strictObject({ zh: text, en: text });
const wholeFrom = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const days = wholeFrom(1, 60);
const source = v.pipe(v.array(text), v.minLength(1, NO_SOURCE));
const clause = { clause: bilingual, source };
const sourcedDays = v.strictObject({ days, source });
const quarantine = v.strictObject({ centralDays: wholeFrom(0, 60), homeDays: wholeFrom(0, 60), centralTests: v.array(days), homeTests: v.array(days), ...clause });

const tracingPack = v.strictObject({
  format: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/)),
  title: bilingual,
  authority: bilingual,
  date: v.pipe(v.string(), v.check((value) => /^\d{4}$/.test(value) || parseIsoDay(value) !== undefined, NOT_A_DAY)),
  deadlines: v.array(v.strictObject({ task: v.picklist(TASKS), minutes: wholeFrom(1, 14 * 1440), ...clause })),
  lookBack: v.strictObject({ zones: sourcedDays, contacts: v.strictObject({ days, source, otherTexts: v.array(sourcedDays) }) }),
  history: sourcedDays,
  contact: v.strictObject({ by: v.picklist(['near', 'floors']), ...clause }),
  quarantine: v.strictObject({ close: quarantine, secondary: quarantine }),
  companions: v.strictObject({ cellMeters: wholeFrom(1, 10_000), togetherMinutes: wholeFrom(0, 1440), stayHours: wholeFrom(0, 336), days, ...clause }),
  incubation: v.strictObject({ shortest: wholeFrom(0, 60), longest: days, usual: v.tuple([wholeFrom(0, 60), days]), ...clause }),
  sources: v.array(v.strictObject({ key: text, grade: v.picklist(['A', 'B', 'C', 'D']), title: bilingual })),
});

/**
 * Reads a tracing pack from parsed JSON.
 * @throws TracingPackError naming every member that is missing, of the wrong kind, or contradicts another.
 */
export function readTracingPack(json: unknown): TracingPack {
  const result = v.safeParse(tracingPack, json);
  if (!result.success) throw new TracingPackError(result.issues.map(shapeFault));
  const pack = result.output;
  const faults = [...deadlineFaults(pack), ...dayFaults(pack), ...sourceFaults(pack)];
  if (faults.length > 0) throw new TracingPackError(faults);
  return pack;
}

/** Without these two nobody knows until when a contact must be moved. */
const NEEDED = ['close-moved', 'secondary-moved'] as const;

function deadlineFaults({ deadlines }: TracingPack): PackFault[] {
  const tasks = deadlines.map(({ task }) => task);
  return [
    ...tasks.flatMap((task, i): PackFault[] => (tasks.indexOf(task) < i ? [{ member: `deadlines.${i}`, code: 'row-twice', text: task }] : [])),
    ...NEEDED.flatMap((task): PackFault[] => (tasks.includes(task) ? [] : [{ member: `deadlines.${task}`, code: 'missing', text: '' }])),
  ];
}

/** Days that cannot stand beside each other: a test after the end, one twice or out of order, an incubation that ends before it begins. */
function dayFaults({ quarantine: { close, secondary }, lookBack: { contacts }, incubation: { shortest, longest, usual } }: TracingPack): PackFault[] {
  const wrong = (member: string, expected: string): PackFault => ({ member, code: 'wrong-value', text: expected });
  const tests = (member: string, list: readonly number[], last: number): PackFault[] => list.flatMap((day, i) => {
    const least = (list[i - 1] ?? 0) + 1;
    return day < least || day > last ? [wrong(`${member}.${i}`, `${least}–${last}`)] : [];
  });
  const both = (who: string, { centralDays, homeDays, centralTests, homeTests }: Quarantine): PackFault[] => [
    ...(centralDays + homeDays > 0 ? [] : [wrong(`quarantine.${who}`, '>=1')]),
    ...tests(`quarantine.${who}.centralTests`, centralTests, centralDays),
    ...tests(`quarantine.${who}.homeTests`, homeTests, homeDays),
  ];
  const texts = [contacts, ...contacts.otherTexts].map(({ days: said }) => said);
  return [
    ...both('close', close),
    ...both('secondary', secondary),
    ...texts.flatMap((said, i): PackFault[] => (texts.indexOf(said) < i ? [{ member: `lookBack.contacts.otherTexts.${i - 1}`, code: 'row-twice', text: String(said) }] : [])),
    ...(shortest <= usual[0] && usual[0] <= usual[1] && usual[1] <= longest ? [] : [wrong('incubation.usual', `${shortest}–${longest}`)]),
  ];
}

function sourceFaults(pack: TracingPack): PackFault[] {
  const known = new Set(pack.sources.map(({ key }) => key));
  const cited = citedIn(pack, '');
  const used = new Set(cited.map(({ key }) => key));
  return [
    ...cited.flatMap(({ member, key }): PackFault[] => (known.has(key) ? [] : [{ member, code: 'source-unknown', text: key }])),
    ...pack.sources.flatMap(({ key }, i): PackFault[] => (used.has(key) ? [] : [{ member: `sources.${i}`, code: 'source-idle', text: key }])),
  ];
}

/** Every key of a source that anything inside cites, with the member that cites it. */
function citedIn(value: unknown, member: string): { readonly member: string; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const path = member === '' ? name : `${member}.${name}`;
    return name === 'source' ? (inner as string[]).map((key) => ({ member: path, key })) : citedIn(inner, path);
  });
}
