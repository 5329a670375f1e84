// Everything the program says beside its answer, on standard error.
import type { Reject } from '../domain/district/reject.ts';
import type { Encoding } from '../formats/tables/text.ts';
import type { WordsLanguage } from '../words/dates.ts';
import { rejectLine } from '../words/rejects.ts';
import { terminalCaseFileWords } from '../words/terminal-case-file.ts';
import { terminalWords, type UsageProblem } from '../words/terminal.ts';

/** Lines of one reason before they are only counted: a list of a city can hold a hundred thousand equal ones. */
const MOST_LINES = 1000;

export class Teller {
  private readonly told = new Map<string, number>();

  constructor(
    readonly language: WordsLanguage,
    private readonly write: (text: string) => void,
  ) {}

  get words() {
    return terminalWords[this.language];
  }

  get caseFileWords() {
    return terminalCaseFileWords[this.language];
  }

  say(line: string): void {
    this.write(`${line}\n`);
  }

  /** Ends the program with the code of wrong usage. */
  tellWrongUsage(problem: UsageProblem): 2 {
    this.say(`${this.words.usageProblem(problem)} ${this.words.seeHelp}`);
    return 2;
  }

  /** A text that is no UTF-8 is named: a wrong guess shows in its letters only. */
  tellEncoding(file: string, encoding: Encoding | null): void {
    if (encoding !== null && encoding !== 'utf-8') this.say(this.words.readAs(file, encoding.toUpperCase()));
  }

  /** One line each, the first thousand of each reason. */
  tellRejects(rejects: Iterable<Reject>): void {
    for (const reject of rejects) {
      const key = `${reject.reason} (${reject.severity})`;
      const count = (this.told.get(key) ?? 0) + 1;
      this.told.set(key, count);
      if (count <= MOST_LINES) this.say(rejectLine(reject, this.language));
    }
  }

  /** How many more there were of each reason. */
  tellRest(): void {
    for (const [reason, count] of this.told) {
      if (count > MOST_LINES) this.say(this.words.moreRejects(count - MOST_LINES, reason));
    }
    this.told.clear();
  }
}
