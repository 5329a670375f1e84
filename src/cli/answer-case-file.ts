// The answer from a case file that the page saved: opened, judged and shown as the page does.
import { resolve } from 'node:path';
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { isoDay, MINUTES_PER_DAY, NOT_RECORDED, type EpidemicDay } from '../domain/day.ts';
import { collectOpenPlaces } from '../domain/district/match/collect-open-places.ts';
import { foldUpTo, journalUpTo } from '../domain/journal/up-to-version.ts';
import type { Plan } from '../domain/journal/fold.ts';
import type { FrozenDay } from '../domain/publishing/published-days.ts';
import { judgePrepared, prepareDistrict, type PreparedDistrict } from '../domain/zoning/judge/judge-district.ts';
import { findListDays, reportSpan } from '../domain/zoning/lists/list-days.ts';
import { civilToday } from '../effects/today.ts';
import { adoptedPacks } from '../formats/case-file/adopted-packs.ts';
import { openDistrict, type StoredDistrict } from '../formats/case-file/open-district.ts';
import { loadUnits } from '../formats/case-file/stored-tables.ts';
import { findUnit } from './explain-unit.ts';
import { openCaseFile, type OpenedCaseFile } from './open-case-file.ts';
import type { CaseFileOptions, Judging } from './options.ts';
import { ShownLists, type UnitsThen } from './shown-lists.ts';
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
  const { plan, entries, read } = opened;
  const missing = new Set<string>();
  const stored = await openDistrict(plan, entries, read, missing);
  const { facts, frozen } = stored;
  const prepared = prepareDistrict(facts, options.knownAt?.minute);
  const days = findListDays(plan.district ?? {}, reportSpan(prepared.caseTables), civilToday());
  if (first < days.first || last > days.last) return teller.tellWrongUsage({ kind: 'outside-days', ...writeDays(options), first: isoDay(days.first), last: isoDay(days.last) });
  const timeline = await adoptedPacks(plan, RULE_PACKS, read);
  const judged = judgePrepared(prepared, timeline, plan.conditions);
  const explained = explain === null ? -1 : findUnit(judged, facts.units, explain);
  if (explain !== null && explained < 0) return teller.tellWrongUsage({ kind: 'unknown-explained', unit: explain });
  const asked = { ...options, ...judgingOf(plan, timeline) };
  const unitsThen = await loadUnitsThen(opened, frozen, options);
  const lists = new ShownLists(judged, facts.units, plan.versions, frozen, unitsThen, days, options.showsComputed);
  for (const day of missing) teller.say(teller.caseFileWords.listMissing(caseFile, day));
  if (plan.unknown > 0) teller.say(teller.caseFileWords.unknownEntries(plan.unknown));
  tellOpenPlaces(prepared, teller);
  tellIdleFacts(judged, facts, asked, teller);
  tellNotes(asked, { cases: facts.cases, entered: enteredIn(plan, stored), unplaced: asked.format === 'geojson' ? countUnplaced(lists.rowsOn(first)) : 0 }, teller);
  tellLists(lists, options, teller);
  return await writeAnswer({ judged, units: facts.units, lists }, asked, explained, teller);
}

/** Where units lay when the lists asked for were drafted, for a map of them; of days whose units are those of now none. */
async function loadUnitsThen({ entries, read }: OpenedCaseFile, frozen: readonly FrozenDay[], { first, last, format }: CaseFileOptions): Promise<Map<EpidemicDay, UnitsThen>> {
  const others = format !== 'geojson' ? [] : frozen.filter(({ version: { day }, since }) => day >= first && day <= last && since.isChanged);
  // What cannot be read is told of the units of now already.
  return new Map(await Promise.all(others.map(async ({ version }) => [version.day, await loadUnits(foldUpTo(journalUpTo(entries, version)), read, new Set())] as const)));
}

function countUnplaced(rows: ReturnType<ShownLists['rowsOn']>): number {
  let unplaced = 0;
  for (const { geometry } of rows) if (geometry === null) unplaced++;
  return unplaced;
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
