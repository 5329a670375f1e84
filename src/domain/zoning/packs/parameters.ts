// Parameters of rules 7b set for a timeline of packs: the packs are rewritten, never the engine; what cannot be had is said as data.
import { withUsedSources } from './rewrite-pack.ts';
import { PARAMETERS, type PackPlace } from './parameter-table.ts';
import type { ConditionsMode, RulePack } from './rule-pack.ts';
import type { PackTimeline, TimelinePart } from './timeline.ts';

/** Why a setting was not taken. */
export type ParameterProblem =
  | { readonly kind: 'unknown'; readonly name: string; readonly accepted: readonly string[] }
  | { readonly kind: 'no-value'; readonly name: string }
  | { readonly kind: 'bad-value'; readonly name: string; readonly value: string; readonly accepted: readonly string[] }
  | { readonly kind: 'twice'; readonly name: string }
  /** `pack` cannot have this value, and no other pack of the timeline takes it. */
  | { readonly kind: 'impossible'; readonly name: string; readonly value: string; readonly pack: string };

/** A setting (`name=value`) that changes nothing; `pack` null: under no pack of the timeline. */
export interface WithoutEffect {
  readonly setting: string;
  readonly pack: string | null;
}

export interface SetParameters {
  readonly timeline: PackTimeline;
  readonly conditions: ConditionsMode | undefined;
  readonly withoutEffect: readonly WithoutEffect[];
}

/** `conditions` belongs to the district, not to a pack; it is taken here because rules 7b lists it beside the others. */
const CONDITIONS: readonly ConditionsMode[] = ['hold', 'assume-met'];

export interface ParameterChoice {
  readonly name: string;
  /** Values that some pack can have. */
  readonly values: readonly string[];
  /** Values that are known, and refused under every pack. */
  readonly refused: readonly string[];
}

/** All parameters with their values, in the order they are set. */
export function listParameters(): ParameterChoice[] {
  return [...PARAMETERS].map(([name, { values, refused }]) => ({ name, values, refused }));
}

/**
 * Sets parameters in every pack of a timeline to which they mean something, or says the first that cannot be set. The
 * order of the settings decides nothing: what another parameter builds on is set before it.
 */
export function setParameters(timeline: PackTimeline, settings: readonly string[]): SetParameters | ParameterProblem {
  const given = new Map<string, string>();
  for (const setting of settings) {
    const problem = readSetting(setting, given);
    if (problem !== null) return problem;
  }
  const conditions = CONDITIONS.find((mode) => mode === given.get('conditions'));
  const withoutEffect: WithoutEffect[] = [];
  let parts: PackTimeline = timeline;
  for (const [name, parameter] of PARAMETERS) {
    const value = given.get(name);
    if (value === undefined) continue;
    const outcomes = parts.map(({ pack, from }, index) => {
      const place: PackPlace = { isFirst: index === 0, isDated: from !== null };
      if (parameter.refused.includes(value)) return 'impossible';
      return parameter.matters(pack, place) ? (parameter.set(pack, value) ?? 'impossible') : 'meaningless';
    });
    const isTaken = outcomes.some((outcome) => typeof outcome === 'object');
    const impossible = parts.filter((_, i) => outcomes[i] === 'impossible').map(({ pack }) => pack.id);
    if (!isTaken && impossible.length > 0) return { kind: 'impossible', name, value, pack: impossible[0]! };
    const setting = `${name}=${value}`;
    if (!isTaken) withoutEffect.push({ setting, pack: null });
    for (const pack of impossible) withoutEffect.push({ setting, pack });
    parts = mapTimeline(parts, ({ pack }, i) => (typeof outcomes[i] === 'object' ? outcomes[i] : pack));
  }
  // Told in the order of the command.
  withoutEffect.sort((a, b) => settings.indexOf(a.setting) - settings.indexOf(b.setting));
  return { timeline: mapTimeline(parts, ({ pack }) => withUsedSources(pack)), conditions, withoutEffect };
}

function readSetting(setting: string, given: Map<string, string>): ParameterProblem | null {
  const equals = setting.indexOf('=');
  const [name, value] = equals < 0 ? [setting, ''] : [setting.slice(0, equals), setting.slice(equals + 1)];
  const parameter = PARAMETERS.get(name);
  const accepted: readonly string[] | undefined = name === 'conditions' ? CONDITIONS : parameter?.values;
  if (accepted === undefined) return { kind: 'unknown', name, accepted: [...PARAMETERS.keys(), 'conditions'] };
  if (value === '') return { kind: 'no-value', name };
  if (!accepted.includes(value) && !parameter?.refused.includes(value)) return { kind: 'bad-value', name, value, accepted };
  if (given.has(name)) return { kind: 'twice', name };
  given.set(name, value);
  return null;
}

function mapTimeline([first, ...others]: PackTimeline, packOf: (part: TimelinePart, index: number) => RulePack): PackTimeline {
  return [{ ...first, pack: packOf(first, 0) }, ...others.map((part, i) => ({ ...part, pack: packOf(part, i + 1) }))];
}
