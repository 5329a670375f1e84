// One recorded fact in words, behind its day.
import { RISK_HIGH, RISK_SOME, ROUND_CLEAN, ROUND_FAILED, ROUND_INCOMPLETE, CONTACTS_KNOWN, CONTACTS_UNKNOWN } from '../../domain/district/fact-tables.ts';
import type { UnitFactRow } from '../../domain/district/unit-fact-rows.ts';
import type { Language } from '../../store/state.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor, type Words } from '../../words/index.ts';

const outcomeOf = (outcome: number) => (outcome === ROUND_CLEAN ? 'clean' : outcome === ROUND_FAILED ? 'failed' : outcome === ROUND_INCOMPLETE ? 'incomplete' : 'not-held');
const riskOf = (risk: number) => (risk === RISK_HIGH ? 'high' : risk === RISK_SOME ? 'some' : 'pending');
const contactsOf = (contacts: number) => (contacts === CONTACTS_KNOWN ? 'known' : contacts === CONTACTS_UNKNOWN ? 'unknown' : 'not-recorded');

/** The fact without its day, which stands in front: the kind first, then what else is known of it. */
export function writeFact(fact: UnitFactRow, language: Language): string {
  const words = wordsFor(language);
  return partsOf(fact, words, language).reduce(words.facts.row.join);
}

function partsOf(fact: UnitFactRow, words: Words, language: Language): string[] {
  const { row, choice } = words.facts;
  const day = (value: number): string => writeDay(value, language);
  switch (fact.kind) {
    case 'round':
      return [row.round(choice.outcome[outcomeOf(fact.outcome)]), ...(fact.resultOn === fact.day ? [] : [row.resultOn(day(fact.resultOn))])];
    case 'contact':
      if (fact.exposedOn === null) return [row.contactNone];
      return [
        row.contact,
        fact.transferredOn === null ? row.notTransferred : row.transferred(day(fact.transferredOn)),
        !fact.isNegative ? row.resultMissing : fact.resultOn === null ? row.negative : row.negativeOn(day(fact.resultOn)),
      ];
    case 'disinfection':
      return [row.disinfection(choice.passed[fact.passed ? 'yes' : 'no'])];
    case 'order':
      return [row.order(words.level[fact.level])];
    case 'visit':
      return [row.visit(fact.person), ...(fact.to === fact.day ? [] : [row.until(day(fact.to))]), row.risk(choice.risk[riskOf(fact.risk)]), row.contacts(choice.contacts[contactsOf(fact.contacts)])];
    case 'override':
      return [row.override(words.level[fact.level]), fact.until === fact.day ? row.thatList : row.untilList(day(fact.until)), row.reason(fact.reason), ...(fact.by === '' ? [] : [row.by(fact.by)])];
  }
}
