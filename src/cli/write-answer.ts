// Writes the one answer a run was asked for to where it was asked to be.
import { describeUnits } from '../domain/district/unit-directory.ts';
import { labelPoints } from '../domain/district/containment.ts';
import type { UnitTable } from '../domain/district/unit-table.ts';
import type { JudgedDistrict } from '../domain/zoning/judge/judge-district.ts';
import { explainUnit } from './explain-unit.ts';
import type { Judging } from './options.ts';
import { CannotWrite, Output } from './output.ts';
import type { Question } from './question.ts';
import type { ShownLists } from './shown-lists.ts';
import type { Teller } from './tell.ts';
import { calendarLines, changeLines } from './write-ahead.ts';
import { writeZones } from './write-zones.ts';

/** 0: rows were used, or the lists are validly empty; 1: a file cannot be used; 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What was asked and by what it is judged. */
export type Asked = Question & Judging;

/** A district as it was judged, wherever its facts came from. */
export interface Answer {
  readonly judged: JudgedDistrict;
  readonly units: UnitTable;
  /** Which list each day shows; null where none can have been published. */
  readonly lists: ShownLists | null;
}

/** `explained`: the row of the unit to be explained, −1 for none. */
export async function writeAnswer(answer: Answer, asked: Asked, explained: number, teller: Teller): Promise<ExitCode> {
  try {
    const output = asked.out === null ? Output.toStream(process.stdout) : await Output.toFile(asked.out);
    if (explained >= 0) await writeAll(output, explainUnit(answer, explained, asked));
    else if (asked.output === 'changes') await writeAll(output, changeLines(answer, asked));
    else if (asked.output === 'calendar') await writeAll(output, calendarLines(answer.judged, answer.units, countedOf(answer), asked));
    else {
      await writeZones(answer, asked, output);
      await output.close();
    }
    return 0;
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    teller.say(teller.words.cannotWrite(asked.out ?? '-', error.message));
    return 1;
  }
}

/** A case file is counted as the page counts it: a compound whose buildings alone give numbers has theirs. */
function countedOf({ judged, units, lists }: Answer): Pick<UnitTable, 'population' | 'households'> {
  return lists === null ? units : describeUnits(units, judged.zones, labelPoints(units));
}

export async function writeAll(output: Output, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) if (output.write(piece)) await output.flush();
  await output.close();
}
