// Contacts of one case by class, as the rosters and its stays come to and as persons marked them.
import { NOT_RECORDED, type Minute } from '../../src/domain/day.ts';
import type { ContactRule } from '../../src/domain/tracing/contacts/contact-answers.ts';
import { CONTACT_CLASSES } from '../../src/domain/tracing/contacts/contact-table.ts';
import { contactSteps } from '../../src/domain/tracing/contacts/derive-contacts.ts';
import type { ContactCounts } from '../../src/domain/tracing/report/case-report.ts';
import { pickStays } from '../../src/domain/tracing/stays/pick-stays.ts';
import type { OpenTraces } from './open-traces.ts';

/** Of this case alone, also where a person met others later; who is a case is none of them. Null without a roster. Yields between steps. */
export function* countContacts({ recorded: { cases, caseOf, stays: { stays }, roster }, plan }: OpenTraces, id: string, rule: ContactRule, now: Minute): Generator<unknown, ContactCounts | null> {
  const of = caseOf(id);
  if (of < 0 || roster.count === 0) return null;
  const own = Uint32Array.from({ length: stays.count }, (_, row) => row).filter((row) => stays.caseOf[row] === of);
  const marked = new Map(plan.tracing.contacts.map((one) => [one.person, one] as const));
  const contacts = yield* contactSteps({
    cases, stays: pickStays(stays, own), ...rule, now,
    // Rows named for another case are neither this one's nor of the place.
    roster: { ...roster, caseOf: roster.caseOf.map((named) => (named >= 0 && named !== of ? cases.count : named)) },
    isolatedAt: Int32Array.from(roster.persons, (person) => marked.get(person)?.isolatedAt ?? NOT_RECORDED),
  });
  const counts = { close: 0, secondary: 0, general: 0, moved: 0 };
  for (let row = 0; row < contacts.count; row++) {
    if (contacts.caseOf[row] !== of) continue;
    const mark = marked.get(roster.persons[contacts.person[row]!]!);
    const contactClass = mark?.class ?? CONTACT_CLASSES[contacts.contactClass[row]!]!;
    if (contactClass === 'none') continue;
    counts[contactClass]++;
    if (contactClass === 'close' && mark?.movedAt != null) counts.moved++;
  }
  return counts;
}
