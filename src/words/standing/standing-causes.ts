// Why in sentences: what a person decided, each cause with its clock, and the date that follows.
import { writeCutOff, writeDay, writeDayRange } from '../dates.ts';
import { causeInForce, isRaised, isStricter, tellArea, tellLevelAs, tellWaits, type Telling } from './standing-telling.ts';
import type { OverrideEffect } from './standing-words.ts';
import type { CauseStanding, Standing } from '../../domain/zoning/judge/standing.ts';

/** A person's decision beside the rule: who, what and till when, the reason, the rule, its end; those without effect. */
export function tellOverride(on: Telling): string[] {
  const { standing, words, language } = on;
  const { override, ruleLevel, live, day } = standing;
  const refused = standing.overrides.filter((past) => past.standing === 'refused' && day <= past.until).map((past) =>
    words.decidedRefused(past.by, words.level[past.level], writeDayRange(past.from, past.until, language), writeDay(past.madeOn, language)));
  if (override === null) return refused;
  const effect = overrideEffect(standing);
  return [
    words.decided(override.by, words.level[override.level], writeDayRange(override.from, override.until, language), writeDay(override.madeOn, language)),
    words.decidedReason(override.reason.replace(/[。.\s]+$/u, '')),
    words.decidedEffect(effect, words.level[ruleLevel]),
    live && effect === 'milder' ? words.decidedEnded(writeDay(day + 1, language)) : words.decidedEnds(effect, writeDay(override.until, language)),
    ...refused,
  ];
}

export function overrideEffect({ level, ruleLevel, override }: Standing): OverrideEffect {
  if (isStricter(level, ruleLevel)) return 'stricter';
  if (isStricter(ruleLevel, level)) return 'milder';
  return override !== null && isStricter(ruleLevel, override.level) ? 'overtaken' : 'same';
}

/** One sentence a cause, in the order of the standing: the strictest first. */
export function tellCauses(on: Telling): string[] {
  return on.standing.causes.map((cause) => tellCause(cause, on));
}

function tellCause(cause: CauseStanding, on: Telling): string {
  const { standing, names, words, language } = on;
  const { dueOn } = cause;
  const told = words.cause({
    cause: cause.cause,
    area: tellArea(cause.area, on),
    anchor: writeDay(cause.anchor, language),
    level: tellLevelAs(cause.level, cause.label, on),
    since: writeDay(cause.stageSince, language),
    dueOn: dueOn === null ? null : writeDay(dueOn, language),
    isPast: dueOn !== null && dueOn <= standing.day,
    waits: tellWaits(cause.blockedBy, on),
  });
  const visited = cause.visit === null ? [] : [words.causeVisit({
    range: writeDayRange(cause.visit.from, cause.visit.to, language), reportedOn: writeDay(cause.visit.reportedOn, language),
    risk: cause.visit.risk, countsFrom: cause.visit.countsFrom,
  })];
  const anchored = cause.countsFrom === null ? [] : [words.causeAnchor(cause.countsFrom)];
  // The clause in force stands among the facts.
  const isInForce = cause.pack === standing.pack && cause.clause[language] === standing.clause[language];
  const pack = words.packName(cause.pack === standing.pack ? names.packTitle[language] : '', cause.pack);
  const clause = isInForce || cause.clause[language] === '' ? [] : [words.causeClause(pack, cause.clause[language])];
  return [told, ...visited, ...anchored, ...clause].join(language === 'zh' ? '' : ' ');
}

/** Parts told by name before they are only counted. */
const PARTS_NAMED = 3;

/** What stands beside the causes: that there are several, sealed parts, a level that comes from around. */
export function tellBesideCauses(on: Telling): string[] {
  const { standing, words } = on;
  const { causes, ruleLevel, hasSealedParts, sealedParts } = standing;
  const names = sealedParts.slice(0, PARTS_NAMED).map((row) => tellArea(row, on));
  const more = sealedParts.length - names.length;
  const told: string[] = [];
  if (causes.length > 1) told.push(words.severalCauses(causes.length));
  if (hasSealedParts) told.push(words.sealedParts(names, more));
  else if (isRaised(ruleLevel) && causeInForce(standing) === null) told.push(names.length === 0 ? words.byAreaAround : words.bySealedParts(names, more));
  return told;
}

/** The date on which the rule alone would let go, whatever else is still open; '' where nothing is raised. */
export function tellEligible({ standing, words, language }: Telling): string {
  const cause = causeInForce(standing);
  if (cause === null || !isRaised(cause.level)) return '';
  const level = words.level[cause.level];
  if (cause.dueOn === null) return words.notEligible(level);
  const isOtherwise = standing.level !== standing.ruleLevel;
  return words.eligible(level, writeCutOff(cause.dueOn, language), writeDay(cause.dueOn, language), cause.dueOn <= standing.day, isOtherwise);
}
