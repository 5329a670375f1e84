// What makes a rule pack, a farm pack or crop windows unusable, as codes that `words/` puts into sentences.

export type PackFaultCode =
  /** Shape: a member that must be there, one nobody knows, a value of another kind (`text`: what is expected). */
  | 'missing' | 'unknown-member' | 'wrong-value' | 'no-source' | 'not-a-day'
  /** References (`text`: the id). */
  | 'no-stage' | 'stage-twice' | 'source-unknown' | 'source-idle'
  /** Members that another one asks for or forbids. */
  | 'rest-missing' | 'rest-idle' | 'repeat-missing' | 'around-missing'
  /** Transitions (`text`: the stage, the two stages of `time-raises`, or what stands twice). */
  | 'no-positive-out' | 'shadowed' | 'step-to-itself' | 'step-from-end' | 'two-steps' | 'time-raises' | 'goes-round' | 'no-way-out' | 'unreached' | 'row-twice'
  /** Farm packs: conditions where nobody may go; freer than a milder level (`text`: that level). */
  | 'conditions-idle' | 'freer-than-milder'
  /** Crop windows (`text`: the area, the first day, the crop and operation). */
  | 'not-a-month-day' | 'no-area' | 'ends-before' | 'no-rate'
  /** Not a pack's text at all. */
  | 'not-json';

export interface PackFault {
  /** Path inside the file; '' for the whole of it. */
  readonly member: string;
  readonly code: PackFaultCode;
  readonly text: string;
}

/** A rule pack that cannot be used; carries everything that was found wrong, never nothing. */
export class RulePackError extends Error {
  constructor(readonly faults: readonly PackFault[]) {
    super(`rule pack: ${faults.map(({ member, code, text }) => `${member} ${code} ${text}`.trim()).join('; ')}`);
    this.name = 'RulePackError';
  }
}
