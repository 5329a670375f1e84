// Parameters of the packs set from the command line: what the domain answers, as a problem of the command.
import { listParameters, setParameters, type ParameterProblem, type SetParameters } from '../domain/zoning/packs/parameters.ts';
import type { PackTimeline } from '../domain/zoning/packs/timeline.ts';
import type { ParameterHelp } from '../words/terminal-help.ts';
import type { UsageProblem } from '../words/terminal.ts';

/** The parameters for the help text: what can be set, and what is known but refused. */
export function parametersForHelp(): ParameterHelp[] {
  return listParameters().map(({ name, values, refused }) => ({ name, values, notYet: refused }));
}

/** Sets parameters (`name=value`) in every pack they mean something to, or says which of them cannot be set. */
export function setPackParameters(timeline: PackTimeline, settings: readonly string[]): SetParameters | UsageProblem {
  const set = setParameters(timeline, settings);
  return 'kind' in set ? usageOf(set) : set;
}

function usageOf(problem: ParameterProblem): UsageProblem {
  const flag = `--param ${problem.name}`;
  switch (problem.kind) {
    case 'unknown':
      return { kind: 'unknown-parameter', name: problem.name, accepted: problem.accepted.join(', ') };
    case 'no-value':
      return { kind: 'no-value', flag };
    case 'twice':
      return { kind: 'given-twice', flag };
    case 'bad-value':
      return { kind: 'bad-value', flag, value: problem.value, accepted: problem.accepted.join(', ') };
    case 'impossible':
      return { kind: 'unsupported-parameter', name: problem.name, value: problem.value, pack: problem.pack };
  }
}
