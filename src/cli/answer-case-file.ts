// The answer from a case file that the page saved: opened, judged and shown as the page does.
import { resolve } from 'node:path';
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { isoDay, MINUTES_PER_DAY, NOT_RECORDED } from '../domain/day.ts';
import { collectOpenPlaces } from '../domain/district/match/collect-open-places.ts';
import { hasPlace } from '../domain/district/place-column.ts';
import type { Plan } from '../domain/journal/fold.ts';
import { judgePrepared, prepareDistrict, type PreparedDistrict } from '../domain/zoning/judge/judge-district.ts';
import { findListDays, reportSpan } from '../domain/zoning/lists/list-days.ts';
import { civilToday } from '../effects/today.ts';
import { adoptedPacks } from '../formats/case-file/adopted-packs.ts';
import { openDistrict, type StoredDistrict } from '../formats/case-file/open-district.ts';
import { findUnit } from './explain-unit.ts';
import { openCaseFile } from './open-case-file.ts';
import type { CaseFileOptions, Judging } from './options.ts';
import { ShownLists } from './shown-lists.ts';
import type { Teller } from './tell.ts';
import { tellIdleFacts } from './tell-facts.ts';
import { tellLists } from './tell-lists.ts';
import { tellNotes } from './tell-notes.ts';
import { timelineText } from './timeline.ts';
import { writeAnswer, type ExitCode } from './write-answer.ts';

export async function answerCaseFile(options: CaseFileOptions, teller: Teller): Promise<ExitCode> {
  const { caseFile, explain, out, first, last } = options;
  if (out !== null && resolve(out) === resolve(caseFile)) return teller.tellWrongUsage({ kind: 'overwrites', flag: '--out', value: out });
  const opened = await openCaseFile(caseFile, teller);
  if (opened === null) return 1;
  const { plan, read } = opened;
  const missing = new Set<string>();
  const stored = await openDistrict(plan, read, missing);
  const { facts, frozen } = stored;
  const prepared = prepareDistrict(facts, options.knownAt?.minute);
  const days = findListDays(plan.district ?? {}, reportSpan(prepared.caseTables), civilToday());
  if (first < days.first || last > days.last) return teller.tellWrongUsage({ kind: 'outside-days', ...writeDays(options), first: isoDay(days.first), last: isoDay(days.last) });
  const timeline = await adoptedPacks(plan, RULE_PACKS, read);
  const judged = judgePrepared(prepared, timeline, plan.conditions);
  const explained = explain === null ? -1 : findUnit(judged, facts.units, explain);
  if (explain !== null && explained < 0) return teller.tellWrongUsage({ kind: 'unknown-explained', unit: explain });
  const asked = { ...options, ...judgingOf(plan, timeline) };
  const lists = new ShownLists(judged, facts.units, plan.versions, frozen, days, options.showsComputed);
  for (const day of missing) teller.say(teller.caseFileWords.listMissing(caseFile, day));
  if (plan.unknown > 0) teller.say(teller.caseFileWords.unknownEntries(plan.unknown));
  tellOpenPlaces(prepared, teller);
  tellIdleFacts(judged, facts, asked, teller);
  const unplaced = judged.zoned.filter((row) => !hasPlace(facts.units.geometry, row)).length;
  tellNotes(asked, { cases: facts.cases, entered: enteredIn(plan, stored), unplaced }, teller);
  tellLists(lists, options, teller);
  return await writeAnswer({ judged, units: facts.units, lists }, asked, explained, teller);
}

/** The packs and the answer to "not recorded" are the case file's own. */
function judgingOf({ conditions }: Plan, timeline: Judging['timeline']): Judging {
  const requests = timeline.map(({ pack, from }) => ({ name: pack.id, from }));
  return { timeline, timelineText: timelineText(timeline, requests), parameters: [], withoutEffect: [], conditions, conditionsChosen: true };
}

function writeDays({ first, last, isRange }: CaseFileOptions): { value: string } {
  return { value: isRange ? `${isoDay(first)}..${isoDay(last)}` : isoDay(first) };
}

/** Reports at places that no unit is known for are in none of the zones. */
function tellOpenPlaces({ caseTables, unknownPlaces, matcher }: PreparedDistrict, teller: Teller): void {
  const open = collectOpenPlaces(caseTables, unknownPlaces, matcher);
  if (open.length > 0) teller.say(teller.caseFileWords.openPlaces(open.length, open.reduce((sum, { reports }) => sum + reports, 0)));
}

/** When every fact beside the reports was entered. */
function enteredIn({ overrides }: Plan, { recorded }: StoredDistrict): number[] {
  const { rounds, contacts, disinfections, orders, visits } = recorded;
  const minutes = [...rounds, ...disinfections, ...orders, ...visits].map(({ table }) => table.recordedAt);
  // A contact names only the day of its entry: it was made by the end of it.
  const ends = contacts.map(({ table }) => table.enteredOn.map((day) => (day === NOT_RECORDED ? day : (day + 1) * MINUTES_PER_DAY)));
  return [...[...minutes, ...ends].flatMap((column) => Array.from(column)), ...overrides.map(({ recordedAt }) => recordedAt ?? NOT_RECORDED)];
}
