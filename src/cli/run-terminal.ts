// The terminal program from command to exit code.
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { isoDay, NOT_RECORDED } from '../domain/day.ts';
import { NO_PLACE } from '../domain/district/place-column.ts';
import { judgeDistrict, type JudgedDistrict } from '../domain/zoning/judge/judge-district.ts';
import { RejectList } from '../formats/rejects.ts';
import { terminalHelp } from '../words/terminal-help.ts';
import { terminalWords, type JudgedBy, type UsageProblem } from '../words/terminal.ts';
import { explainUnit, findUnit } from './explain-unit.ts';
import { isProblem } from './flags.ts';
import { languageOf, readOptions, type Options } from './options.ts';
import { CannotWrite, Output, ReaderGone } from './output.ts';
import { openPackFile } from './open-pack.ts';
import { parametersForHelp } from './parameters.ts';
import { factTablesOf } from './read-facts.ts';
import { readInputs, type CaseSource, type Inputs } from './read-inputs.ts';
import { Teller } from './tell.ts';
import { countUnknownThen, tellIdleFacts, tellUnknownAreas } from './tell-facts.ts';
import { calendarLines, changeLines } from './write-ahead.ts';
import { writeZones } from './write-zones.ts';

/** 0: rows were used, or the lists are validly empty; 1: a file cannot be used; 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

export async function runTerminal(words: readonly string[]): Promise<ExitCode> {
  // A closed standard error must not bring the program down.
  process.stderr.on('error', () => undefined);
  const language = languageOf(words);
  const teller = new Teller(language, (text) => process.stderr.write(text));
  const help = (): string => terminalHelp[language](RULE_PACKS.map(({ id }) => id), parametersForHelp());
  try {
    if (words.includes('--help') || words.includes('-h')) {
      await writeAll(Output.toStream(process.stdout), [help()]);
      return 0;
    }
    const options = await readOptions(words, (file) => openPackFile(file, teller));
    // What is wrong with the file of a pack was told.
    if (options === null) return 1;
    if (isProblem(options)) {
      if (options.kind === 'no-arguments') teller.say(help());
      return tellWrongUsage(options, teller);
    }
    return await judgeAndWrite(options, teller);
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    throw error;
  }
}

function tellWrongUsage(problem: UsageProblem, teller: Teller): ExitCode {
  const { usageProblem, seeHelp } = terminalWords[teller.language];
  teller.say(`${usageProblem(problem)} ${seeHelp}`);
  return 2;
}

async function judgeAndWrite(options: Options, teller: Teller): Promise<ExitCode> {
  const inputs = await readInputs(options, teller);
  if (inputs === null) return refuseAnswer(teller);
  const { sources, units, facts } = inputs;
  const judged = judgeDistrict(
    { units, cases: sources.map(({ cases }) => cases), ...factTablesOf(facts) },
    options.timeline,
    { conditions: options.conditions, knownAt: options.knownAt?.minute },
  );
  tellUnknownPlaces(judged, inputs, teller);
  const uselessFacts = tellUnknownAreas(judged, inputs, teller);
  const useless = [...findUselessSources(judged, sources).map(({ file }) => file), ...uselessFacts];
  for (const file of useless) teller.say(teller.words.noUsableRow(file));
  if (useless.length > 0) return refuseAnswer(teller);
  const explained = options.explain === null ? -1 : findUnit(judged, units, options.explain);
  if (options.explain !== null && explained < 0) return tellWrongUsage({ kind: 'unknown-explained', unit: options.explain }, teller);
  teller.tellRest();
  tellMatches(judged, inputs, teller);
  tellIdleFacts(judged, inputs, options, teller);
  tellNotes(options, inputs, teller);
  return await writeAnswer(options, judged, inputs, explained, teller);
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

function tellNotes(options: Options, { sources, units, facts }: Inputs, teller: Teller): void {
  const { words } = teller;
  let later = 0;
  let notYetKnown = options.knownAt === null ? 0 : countUnknownThen(facts, options.knownAt.minute);
  for (const { cases } of sources) {
    for (let row = 0; row < cases.count; row++) {
      if (cases.reportedOn[row]! > options.last) later++;
      if (options.knownAt !== null && cases.recordedAt[row] !== NOT_RECORDED && cases.recordedAt[row]! > options.knownAt.minute) notYetKnown++;
    }
  }
  if (later > 0) teller.say(words.laterRows(later, isoDay(options.last)));
  if (options.knownAt !== null && notYetKnown > 0) teller.say(words.unknownThenRows(notYetKnown, options.knownAt.text));
  for (const { setting, pack } of options.withoutEffect) teller.say(words.withoutEffect(setting, pack ?? options.timelineText));
  teller.say(words.judgedBy(choiceOf(options)));
  if (options.format === 'geojson' && options.explain === null) {
    const unplaced = units.geometry.kind.filter((kind) => kind === NO_PLACE).length;
    if (unplaced > 0) teller.say(words.unplacedUnits(unplaced));
  }
}

/** The choice that every output names: day counting and conditions have a place of their own beside the other parameters. */
function choiceOf({ timeline, timelineText, parameters, withoutEffect, conditions, conditionsChosen, knownAt }: Options): JudgedBy {
  const isIdle = (parameter: string): boolean => withoutEffect.some(({ setting, pack }) => pack === null && setting === parameter);
  const others = parameters.filter((parameter) => !/^(?:dayCount|conditions)=/.test(parameter) && !isIdle(parameter));
  const dayCount = [...new Set(timeline.map(({ pack }) => pack.dayCount))].join('/');
  return { pack: timelineText, dayCount, parameters: others, conditions, conditionsChosen, knownAt: knownAt?.text ?? null };
}

async function writeAnswer(options: Options, judged: JudgedDistrict, { units }: Inputs, explained: number, teller: Teller): Promise<ExitCode> {
  try {
    const output = options.out === null ? Output.toStream(process.stdout) : await Output.toFile(options.out);
    if (options.explain !== null) {
      await writeAll(output, explainUnit(judged, units, explained, options));
      return 0;
    }
    if (options.output !== 'zones') {
      await writeAll(output, options.output === 'changes' ? changeLines(judged, units, options) : calendarLines(judged, units, options));
      return 0;
    }
    await writeZones(judged, units, options, output);
    await output.close();
    return 0;
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    teller.say(teller.words.cannotWrite(options.out ?? '-', error.message));
    return 1;
  }
}

async function writeAll(output: Output, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) if (output.write(piece)) await output.flush();
  await output.close();
}
