// The sentences about a unit's standing in English.
import type { StandingWords } from './standing-words.ts';
import { en } from './en.ts';
import { countNoun } from './numbers.ts';

const days = (count: number): string => countNoun(count, 'day', 'days');
const cases = (count: number): string => countNoun(count, 'positive', 'positives');

function list(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

export const standingEn: StandingWords = {
  join: list,
  level: en.level,
  levelAs: (level, label) => `${level} (${label})`,
  stageDay: (day, whole) => `, day ${day} of ${whole}`,
  heldDays: (count) => `, held ${days(count)} beyond its date`,
  sinceShort: (day) => ` (since ${day})`,
  headline: (status, next) => `${status}; ${next}`,
  liveSeals: (from, level) => `positive reported today, becomes ${level.toLowerCase()} at ${from}`,
  liveRestarts: 'positive reported again today, the count restarts',
  liveRestartsUntil: (next) => `positive reported again today, the count restarts; if nothing more is found, ${next}`,
  ifNothingNew: (change) => `if nothing new is found, ${change}`,
  ifNothingNewAndMet: (change) => `if nothing new is found and the conditions are met, ${change}`,
  heldUntil: (waits, change) => `awaits ${waits}; if met at once, ${change} at the earliest`,
  heldOpen: (waits) => `awaits ${waits}`,
  eased: (from, level) => `may step down to ${level.toLowerCase()} at ${from}`,
  released: (from) => `may be released at ${from}`,
  tightened: (from, level) => `becomes ${level.toLowerCase()} at ${from}`,
  noChangeAhead: 'no change ahead',
  noEndByDate: 'no end by date',
  waits: { screening: 'screening', contact: 'its close contacts', disinfection: 'the disinfection check' },

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
  clause: (title, id, clause) => `By “${title}” (${id}): ${clause}`,
  counting: {
    A: 'Counting A: the report day is day 0; the change comes at 00:00 after the last full day.',
    B: 'Counting B: the report day is day 1.',
  },
  mode: { hold: 'Conditions not recorded: hold.', 'assume-met': 'Conditions not recorded: assumed met.' },
  notCounted: (day, count, reason) => `${cases(count)} of ${day} not counted: ${reason}.`,
  notCountedReason: {
    reclassified: 'reclassified from an earlier report',
    'found-in-isolation': 'sampled after the move to isolation',
    'same-person': 'the same person was reported before',
    'by-hand': 'decided by hand',
  },

  condition: (condition, notBefore) => {
    switch (condition.kind) {
      case 'round-on-day':
        return `an all-negative round on day ${condition.day}${notBefore ? ` (${notBefore})` : ''} or later`;
      case 'round-before-release':
        return `an all-negative round of everyone within ${days(condition.days)} before release${notBefore ? ` (from ${notBefore})` : ''}`;
      case 'contacts-cleared':
        return `the last close contact more than ${days(condition.days)} past exposure, and negative${notBefore ? ` (from the list of ${notBefore})` : ''}`;
      case 'disinfection-passed':
        return 'a passed disinfection check since the latest positive';
    }
  },
  answer: (answer, decidedBy, shade) => {
    if (answer === 'met') return decidedBy ? `met (${decidedBy})` : 'met';
    if (answer === 'unmet') return decidedBy ? `not met (${decidedBy})` : 'not met';
    return { waiting: 'not recorded, so the unit is held', assumed: 'not recorded, assumed met', early: 'not recorded yet' }[shade];
  },
  conditionLine: (condition, answer) => `${condition.charAt(0).toUpperCase()}${condition.slice(1)}: ${answer}.`,
  blockedLine: (waits, condition, remedy) => `Awaits ${waits}: ${condition}. ${remedy}`,
  remedy: (condition, notBefore, answer) => {
    switch (condition.kind) {
      case 'round-on-day':
      case 'round-before-release':
        return answer === 'unmet'
          ? 'The latest round failed; hold another, and the list after its all-negative result may step down.'
          : 'Record an all-negative round, and the next list may step down.';
      case 'contacts-cleared':
        return answer === 'unmet' && notBefore
          ? `Their count is over from the list of ${notBefore}.`
          : 'Record their last exposure and negative result (or “no contact here”), and the next list may step down.';
      case 'disinfection-passed':
        return answer === 'unmet'
          ? 'The latest check failed; disinfect again and record a pass.'
          : 'Record a passed check, and the next list may step down.';
    }
  },

  newPositiveSeals: 'A positive: sealed zone from the next list.',
  newPositiveRestarts: 'Another positive: the sealed count restarts with the next list.',
  stillNeeded: (condition) => `By then still needed: ${condition}.`,
  underB: (from, earlier) => `Under counting B: at ${from}, ${days(earlier)} earlier.`,
  run: (range, level, count) => `${range}: ${level.toLowerCase()} (${days(count)})`,
  runOngoing: (from, level, count) => `since ${from}: ${level.toLowerCase()} (${days(count)} so far)`,
};
