// The sentences about a unit's standing in English.
import type { CauseStanding } from '../../domain/zoning/judge/standing.ts';
import type { StandingWords } from './standing-words.ts';
import { en } from '../en.ts';
import { countNoun } from '../numbers.ts';

const days = (count: number): string => countNoun(count, 'day', 'days');
const cases = (count: number): string => countNoun(count, 'positive', 'positives');
const low = (level: string): string => level.charAt(0).toLowerCase() + level.slice(1);
const around = (text: string | null, write: (text: string) => string): string => (text === null ? '' : write(text));

function list(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

function causeShort(cause: CauseStanding['cause'], area: string): string {
  switch (cause) {
    case 'positives': return `positives reported in ${area}`;
    case 'repeat': return `a further positive in ${area} while sealed`;
    case 'around': return `a sealed part inside ${area}`;
    case 'order': return `an order of the command for ${area}`;
    case 'visit': return `an infected person visited ${area} while infectious`;
  }
}

const failedRound = (day: string | null): string =>
  `the ${day === null ? 'latest round' : `round of ${day}`} failed: hold another and record it all negative`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const standingEn: StandingWords = {
  join: list,
  level: en.level,
  levelAs: (level, label) => `${level} (${label})`,
  levelDecided: (level, ruleLevel) => `${level} (decided by a person; the rule says ${low(ruleLevel)})`,
  stageDay: (day, whole) => `, day ${day} of ${whole}`,
  heldDays: (dueFrom, count) => `, due since ${dueFrom} and held ${days(count)} beyond`,
  sinceShort: (day) => ` (since ${day})`,
  headline: (status, next) => `${status}; ${next}`,
  liveReason: (reason, day) => {
    switch (reason) {
      case 'positive': return `positive reported today, ${day}`;
      case 'decision': return `an order or an infected person’s visit decided today, ${day}`;
      case 'county': return `a sealed or controlled zone is new in the county today, ${day}`;
    }
  },
  liveRaises: (reason, level, from) => `${reason}: ${low(level)} at once, on the list from ${from}`,
  liveAgain: (day, level, restarts) => `positive reported again today, ${day}: ${restarts ? 'the count restarts' : `still ${low(level)}`}`,
  liveAgainUntil: (again, next) => `${again}; if nothing more is found, ${next}`,
  ifNothingNew: (change) => `if nothing new is found, ${change}`,
  ifNothingNewAndMet: (change) => `if nothing new is found and the conditions are met, ${change}`,
  heldUntil: (waits, change) => `awaits ${waits}; if met at once, ${change} at the earliest`,
  heldOpen: (waits) => `awaits ${waits}`,
  overrideEnds: (until, from, level) => `the decision ends with ${until}; if nothing new is found, by the rule ${low(level)} from ${from}`,
  eased: (from, level) => `may step down to ${low(level)} at ${from}`,
  released: (from) => `may be released at ${from}`,
  tightened: (from, level) => `becomes ${low(level)} at ${from}`,
  noChangeAhead: 'no change ahead',
  noEndByDate: 'no end by date',
  dueButOpen: (from) => `due by date at ${from}; whether it may step down then is open`,
  waits: {
    screening: 'screening', contact: 'its close contacts', disinfection: 'the disinfection check', part: 'the release of its sealed part', decision: 'a decision',
  },
  sentence: (text) => `${capital(text)}.`,

  decided: (by, level, range, madeOn) => `Decided by ${by === '' ? 'a person who left no name or office' : by}: ${low(level)} on the lists of ${range}, made on ${madeOn}.`,
  decidedReason: (reason) => `Reason: ${reason === '' ? 'none given' : reason}.`,
  decidedEffect: (effect, ruleLevel) => {
    switch (effect) {
      case 'stricter': return `The rule says ${low(ruleLevel)}; the decision is stricter.`;
      case 'milder': return `The rule says ${low(ruleLevel)}; the decision is milder.`;
      case 'same': return `The rule says ${low(ruleLevel)} too.`;
      case 'overtaken': return `The rule says ${low(ruleLevel)}, stricter than the decision, and holds.`;
    }
  },
  decidedRefused: (by, level, range, madeOn) =>
    `${by === '' ? 'A person' : by} decided on ${madeOn}: ${low(level)} for ${range}; without effect, since under these rules no building or stair stands below its compound. To lower it, decide about the compound.`,
  decidedEnds: (effect, until) => effect === 'milder'
    ? `Ends by itself at 24:00 on ${until}; earlier if a positive is reported or entered late, or the rule becomes stricter: then the next list is by the rule again.`
    : `Ends by itself at 24:00 on ${until}, then the rule; where the rule is stricter meanwhile, the rule holds.`,
  decidedEnded: (nextList) => `Ended by the positive reported today; by the rule again from the list of ${nextList}.`,

  cause: ({ cause, area, anchor, level, since, dueOn, isPast, waits }) => {
    const end = dueOn === null ? 'no end by date' : isPast ? `due since the list of ${dueOn}${waits === '' ? '' : `, awaits ${waits}`}` : `due on the list of ${dueOn}`;
    return `${capital(causeShort(cause, area))}: ${cause === 'order' ? 'made on' : 'counted from'} ${anchor}, ${low(level)} since the list of ${since}, ${end}.`;
  },
  causeVisit: ({ range, reportedOn, risk, countsFrom }) => {
    const from = { later: 'the later of last visit and report', lastVisit: 'the last visit', reported: 'the report' }[countsFrom];
    return `Visited ${range}, reported ${reportedOn}, contacts hard to determine, ${risk === 'high' ? 'high' : 'some'} risk of spread; counted from ${from}.`;
  },
  causeAnchor: ({ of, missing }) => {
    const from = { sampled: 'sampling', onset: 'onset', lastCaseIsolated: 'isolation', caseLeftPremises: 'the day the case moved out' }[of];
    return `Counted from ${from}${missing === 0 ? '' : `; not recorded for ${missing} of them: their report day stands in`}.`;
  },
  causeClause: (pack, clause) => `By ${pack}: ${clause}`,
  areaAround: 'the compound around it',
  severalCauses: (count) => `These ${count} causes have clocks of their own; the strictest holds, and of equal ones the one that ends last.`,
  byAreaAround: 'Follows the compound around it, which has a sealed part or a decision of its own.',
  sealedParts: (names, more) => `Sealed by itself inside: ${names.join(', ')}${more === 0 ? '' : ` and ${more} more`}; released by its own dates.`,
  bySealedParts: (names, more) => `Follows the compound around it, in which is sealed: ${names.join(', ')}${more === 0 ? '' : ` and ${more} more`}.`,
  eligible: (level, cutOff, dueOn, isPast, byRule) => isPast
    ? `By the ${byRule ? 'rule’s ' : ''}dates: ${low(level)} was over at ${cutOff}; it could have stepped down on the list of ${dueOn}.`
    : `By the ${byRule ? 'rule’s ' : ''}dates: ${low(level)} is over at ${cutOff}; it may step down on the list of ${dueOn}.`,
  notEligible: (level) => `By the dates: ${low(level)} has no end.`,

  partOf: (part, whole) => `${part} is part of ${whole} and shares its level.`,
  ownPositive: (part, day) => `Latest positive of ${part} itself: reported ${day}.`,
  ownNone: (part) => `No counting positive in ${part} itself.`,
  basis: (day, cutOff) => `The list of ${day} rests on complete days up to ${cutOff}.`,
  basisAhead: (day, cutOff) => `The list of ${day} is a projection: data up to ${cutOff}, and nothing new after that.`,
  since: (day, level) => `${level} without a break since the list of ${day}.`,
  neverPositive: (cutOff) => `No counting positive up to ${cutOff}.`,
  lastPositive: (day, count) => `Latest positive reported ${day}: ${cases(count)}.`,
  earlier: (items, more, total) => `Before that: ${items.join(', ')}${more ? ' and more' : ''}; ${total} in all.`,
  positiveItem: (day, count) => `${count} on ${day}`,
  liveFact: (day) => `A positive was reported on ${day} itself; it is not in this list yet.`,
  packName: (title, id) => (title === id || title === '' ? id : `“${title}” (${id})`),
  clause: (pack, clause) => `By ${pack}: ${clause}`,
  rules: (pack) => `Rules used: ${pack}.`,
  counting: (count, anchor) => count === 'A' ? `Counting A: ${anchor} is day 0; the change comes at 00:00 after the last full day.` : `Counting B: ${anchor} is day 1.`,
  mode: { hold: 'Conditions not recorded: hold.', 'assume-met': 'Conditions not recorded: assumed met.' },
  notCounted: (day, count, reason) => `${cases(count)} of ${day} not counted: ${reason}.`,
  notCountedReason: {
    reclassified: 'reclassified from an earlier report',
    'found-in-isolation': 'sampled after the move to isolation',
    'same-person': 'the same person was reported before',
    'by-hand': 'decided by hand',
  },
  testDays: (dates, numbers, next) => {
    const when = next === null ? 'all past' : next === '' ? 'today is one' : `next on ${next}`;
    return `Everybody tested (${numbers.length === 1 ? 'day' : 'days'} ${list(numbers.map(String))}): ${list(dates)}; ${when}.`;
  },

  condition: (condition, { from, window, decidedBy, transferredOn, pastBy, pastOn }, isMet) => {
    switch (condition.kind) {
      case 'round-on-day':
        return `an all-negative round on day ${condition.day}${around(from, (day) => ` (${day})`)} or later`;
      case 'round-before-release':
        return `an all-negative round of everyone within ${days(condition.days)} before release${around(window, (range) => ` (${range})`)}`;
      case 'contacts-cleared': {
        const or = condition.transferredDays === undefined ? '' : `, or more than ${days(condition.transferredDays)} past transfer`;
        const fact = transferredOn === null ? around(decidedBy, (day) => `exposed ${day}, `) : `transferred ${transferredOn}, `;
        const day = from !== null ? ` (${fact}over from the list of ${from})` : pastBy === null ? '' : ` (exposed no later than ${pastBy}: over on the list of ${pastOn})`;
        if (isMet && from === null) return 'every close contact past its count, and negative';
        return `the last close contact more than ${days(condition.days)} past exposure${or}, and negative${day}`;
      }
      case 'contacts-left': {
        const day = from !== null ? ` (${around(transferredOn, (moved) => `transferred ${moved}, `)}over from the list of ${from})`
          : pastBy === null ? '' : ` (transferred by ${pastBy}: over on the list of ${pastOn})`;
        if (isMet && from === null) return 'every close contact transferred and past its count, and negative';
        return `every close contact transferred ${condition.days} full days ago, and negative${day}`;
      }
      case 'disinfection-passed':
        return `a passed disinfection check since the latest positive${around(from, (day) => ` (${day})`)}`;
      case 'parts-released':
        return 'no building or stair inside still sealed';
    }
  },
  answer: (answer, decidedBy, shade) => {
    if (answer === 'met') return decidedBy ? `met (${decidedBy})` : 'met';
    if (answer === 'unmet') return decidedBy ? `not met (${decidedBy})` : 'not met';
    return { waiting: 'not recorded, so the unit is held', assumed: 'not recorded, assumed met', early: 'not recorded yet' }[shade];
  },
  metByThen: 'met by then',
  noContacts: 'met (recorded: no contacts here)',
  answerShort: { met: 'met', unmet: 'not met', 'not-recorded': 'not recorded', held: 'held' },
  fromDay: (day) => `from ${day}`,
  conditionLine: (condition, answer) => `${capital(condition)}: ${answer}.`,
  blockedLine: (waits, condition, remedy) => `Awaits ${waits}: ${condition}. ${capital(remedy)}.`,
  remedy: (condition, answer, { from, window, decidedBy }) => {
    switch (condition.kind) {
      case 'round-on-day':
        return answer === 'unmet' ? failedRound(decidedBy) : `record an all-negative round${around(from, (day) => ` of ${day} or later`)}`;
      case 'round-before-release':
        return answer === 'unmet' ? failedRound(decidedBy) : `record an all-negative round${around(window, (range) => ` of ${range}`)}`;
      case 'contacts-cleared':
        if (answer === 'unmet' && from !== null) return `wait for the list of ${from}`;
        return from === null ? 'no contact recorded: record last exposure and negative result, or “no contact here”' : 'a contact’s result is missing: record it negative';
      case 'contacts-left':
        if (answer === 'unmet') return from === null ? `a contact${around(decidedBy, (day) => ` exposed ${day}`)} has no day of transfer: record it` : `wait for the list of ${from}`;
        return from === null ? 'no contact recorded: record transfer and negative result, or “no contact here”' : 'a contact’s result is missing: record it negative';
      case 'disinfection-passed':
        return answer === 'unmet' ? `the check${around(decidedBy, (day) => ` of ${day}`)} failed: disinfect again and record a pass` : `record a passed check${around(from, (day) => ` since ${day}`)}`;
      case 'parts-released':
        return 'wait until the sealed building or stair inside is released';
    }
  },
  assumedMet: 'assumed met, as this district chose',
  thenNextList: (remedy) => `${remedy}; then the next list may step down`,
  decisionNeeded: (positive) => `a decision on the positive ${positive === null ? 'while monitored' : `of ${positive}`}`,
  decisionRemedy: (positive) => `record a decision${around(positive, (day) => ` made on ${day} or later`)}; from the list it holds for, the count goes on as before`,
  heldByCause: (waits, cause) => `${waits} (another cause: ${cause})`,
  heldByCauseRemedy: 'not met or not recorded; see that cause',
  causeShort,

  newPositive: {
    seals: 'A positive: sealed at once, and sealed zone from the next list.',
    restarts: 'Another positive: the sealed count restarts with the next list.',
    part: 'Another positive: its building or stair is sealed at once, and the control of this area counts anew.',
    'part-alone': 'A positive: only the building or stair it names is sealed at once and from the next list; one that names this area alone seals the area.',
    whole: 'A positive: the whole compound is sealed at once and counts anew from the next list; one in a building whose sealed count still runs restarts that building only.',
    'building-again': 'Another positive: its building (the whole compound, where none is named) runs a sealed count of its own; where the sealing is past its date and held, the whole compound is sealed anew.',
    'ends-override': 'A positive: the decision ends, and the next list is sealed zone by the rule.',
    undecided: 'Another positive: a decision is still needed; the level does not change by itself.',
  },
  revocable: (ruleLevel) => `The decision may be changed; without it the rule holds: ${low(ruleLevel)}.`,
  stillNeeded: (condition) => `By then still needed: ${condition}.`,
  underB: (from, earlier) => `Under counting B: at ${from}, ${days(earlier)} earlier.`,

  run: (range, level, count) => `${range}: ${low(level)} (${days(count)})`,
  runOngoing: (from, level, count) => `since ${from}: ${low(level)} (${days(count)} so far)`,
  chainPositives: (range, count) => `${range}: ${cases(count)} reported`,
  chainCause: (day, cause, level) => `${day}: ${cause} (${low(level)})`,
  chainVisit: (range, area) => `${range}: an infected person at ${area}`,
  chainOverrideEnded: (day, level, by) => `from the list of ${day}: the decision on ${low(level)} ends early, ${by === 'positive' ? 'a positive was reported or entered' : 'the rule became stricter'}`,
  chainOverride: (day, by, level, range) => `${day}: ${by === '' ? 'a person' : by} decided ${low(level)} for ${range}`,
  chainHeld: (day, waits) => `since ${day}: due but held, awaits ${waits}`,
  chainPack: (day, pack) => `from the list of ${day}: judged by ${pack}`,
  chainRound: (day, isClean) => `${day}: round ${isClean ? 'all negative' : 'failed'}`,
  chainAnswer: (kind, day, isMet) => {
    switch (kind) {
      case 'contacts-cleared':
      case 'contacts-left': return `${day}: last exposure of the last contact`;
      case 'disinfection-passed': return `${day}: disinfection check ${isMet ? 'passed' : 'failed'}`;
      case 'round-on-day':
      case 'round-before-release':
      case 'parts-released': return null;
    }
  },
};
