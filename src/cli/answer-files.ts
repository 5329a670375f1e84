// The answer from lists of positives, each a file of its own: read, judged, told and written.
import { NO_PLACE } from '../domain/district/place-column.ts';
import { judgeDistrict, type JudgedDistrict } from '../domain/zoning/judge/judge-district.ts';
import { RejectList } from '../formats/rejects.ts';
import { findUnit } from './explain-unit.ts';
import type { Options } from './options.ts';
import { factTablesOf } from './read-facts.ts';
import { readInputs, type CaseSource, type Inputs } from './read-inputs.ts';
import type { Teller } from './tell.ts';
import { enteredMinutes, tellIdleFacts, tellUnknownAreas } from './tell-facts.ts';
import { tellNotes } from './tell-notes.ts';
import { writeAnswer, type ExitCode } from './write-answer.ts';

export async function answerFiles(options: Options, teller: Teller): Promise<ExitCode> {
  const inputs = await readInputs(options, teller);
  if (inputs === null) return refuseAnswer(teller);
  const { sources, units, facts } = inputs;
  const cases = sources.map((source) => source.cases);
  const district = { units, cases, ...factTablesOf(facts) };
  const judged = judgeDistrict(district, options.timeline, { conditions: options.conditions, knownAt: options.knownAt?.minute });
  tellUnknownPlaces(judged, inputs, teller);
  const uselessFacts = tellUnknownAreas(judged, inputs, teller);
  const useless = [...findUselessSources(judged, sources).map(({ file }) => file), ...uselessFacts];
  for (const file of useless) teller.say(teller.words.noUsableRow(file));
  if (useless.length > 0) return refuseAnswer(teller);
  const explained = options.explain === null ? -1 : findUnit(judged, units, options.explain);
  if (options.explain !== null && explained < 0) return teller.tellWrongUsage({ kind: 'unknown-explained', unit: options.explain });
  teller.tellRest();
  tellMatches(judged, inputs, teller);
  tellIdleFacts(judged, district, options, teller);
  const unplaced = units.geometry.kind.filter((kind) => kind === NO_PLACE).length;
  tellNotes(options, { cases, entered: enteredMinutes(facts), unplaced }, teller);
  return await writeAnswer({ judged, units, lists: null }, options, explained, teller);
}

function refuseAnswer(teller: Teller): ExitCode {
  teller.tellRest();
  teller.say(teller.words.nothingWritten);
  return 1;
}

function tellUnknownPlaces(judged: JudgedDistrict, { sources }: Inputs, teller: Teller): void {
  const rejects = sources.map(({ file }) => new RejectList(file));
  for (const { table, row, place } of judged.unknownPlaces) {
    const { cases, keyHeading } = sources[table]!;
    // A place on file that is nevertheless not judged is a district, street or grid.
    const reason = judged.matcher.match(place).unit < 0 ? 'unknown-unit' : 'names-an-area';
    rejects[table]!.refuse(reason, { row: cases.sourceRow[row]!, column: keyHeading, value: place });
  }
  for (const { list } of rejects) teller.tellRejects(list);
}

/** Lists that hold rows of which not one could be used: their positives would be missing from the zones. */
function findUselessSources(judged: JudgedDistrict, sources: readonly CaseSource[]): CaseSource[] {
  const unknown = sources.map(() => 0);
  for (const { table } of judged.unknownPlaces) unknown[table] = unknown[table]! + 1;
  return sources.filter(({ readable, isEmpty }, i) => !isEmpty && readable - unknown[i]! <= 0);
}

const AS_WRITTEN: ReadonlySet<string> = new Set(['key', 'name', 'alias']);

/** No match is silent: those that are not as written are counted, with the first as an example. */
function tellMatches({ matcher }: JudgedDistrict, { sources, units }: Inputs, teller: Teller): void {
  const places = new Set(sources.flatMap(({ cases }) => cases.places));
  let count = 0;
  let example = '';
  for (const place of places) {
    const { unit, how } = matcher.match(place);
    if (unit < 0 || AS_WRITTEN.has(how)) continue;
    if (count++ === 0) example = `${place} → ${units.id[unit]!}`;
  }
  if (count > 0) teller.say(teller.words.matchedPlaces(count, example));
}
