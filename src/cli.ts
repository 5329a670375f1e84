// Entry of the terminal program: the same engine without a page.
import { runTerminal } from './cli/run-terminal.ts';

process.exitCode = await runTerminal(process.argv.slice(2));
