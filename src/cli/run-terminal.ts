// The terminal program from command to exit code.
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { terminalHelp } from '../words/terminal-help.ts';
import { answerCaseFile } from './answer-case-file.ts';
import { answerFiles } from './answer-files.ts';
import { isProblem } from './flags.ts';
import { readOptions } from './options.ts';
import { Output, ReaderGone } from './output.ts';
import { openPackFile } from './open-pack.ts';
import { parametersForHelp } from './parameters.ts';
import { languageOf } from './question.ts';
import { Teller } from './tell.ts';
import { writeAll, type ExitCode } from './write-answer.ts';

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
      return teller.tellWrongUsage(options);
    }
    return await ('caseFile' in options ? answerCaseFile(options, teller) : answerFiles(options, teller));
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    throw error;
  }
}
