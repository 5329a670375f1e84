// What the six forms have in common: fields, values as typed, and the first thing that keeps them from being saved.
import { isoDay, parseIsoDay, type EpidemicDay } from '../../domain/day.ts';
import type { FactDraft } from '../../domain/district/fact-draft.ts';
import { hasPersonalNumber } from '../../domain/district/personal-numbers.ts';
import type { Level } from '../../domain/zoning/level.ts';
import type { RulePack } from '../../domain/zoning/packs/rule-pack.ts';
import type { Standing } from '../../domain/zoning/judge/standing.ts';
import type { Language } from '../../store/state.ts';
import type { Words } from '../../words/index.ts';

export type FormKind = keyof Words['facts']['form'];
/** In the order of their buttons. */
export const FORM_KINDS: readonly FormKind[] = ['round', 'contact', 'disinfection', 'order', 'visit', 'override'];

/** What a form knows of the page. */
export interface FormContext {
  /** List being looked at, and the last there is. */
  readonly day: EpidemicDay;
  readonly lastDay: EpidemicDay;
  readonly standing: Standing | null;
  /** The pack the unit is judged by on that list; null where it is not at hand. */
  readonly pack: RulePack | null;
  /** Whether the unit is a part of a compound. */
  readonly isPart: boolean;
}

export interface FormField {
  readonly name: string;
  readonly as: 'day' | 'text' | 'choice';
  /** Values to choose from, the words of each in `choice` of the words. */
  readonly choices?: readonly string[];
  readonly isOptional?: boolean;
}

/** By field: what the person typed or chose, over what is proposed. */
export type Values = Readonly<Record<string, string>>;

/** Stands for a date that is only half typed: it is neither a day nor left out. */
export const HALF_TYPED = '?';

export interface OverrideDraft {
  readonly level: Level;
  readonly from: EpidemicDay;
  readonly until: EpidemicDay;
  readonly reason: string;
  readonly by: string;
}

export interface Problem {
  readonly problem: keyof Words['facts']['problem'];
  readonly field: string;
  /** The field it disagrees with. */
  readonly other?: string;
}

export type Saved = { readonly fact: FactDraft } | { readonly override: OverrideDraft };

export interface FactForm {
  fields(values: Values, context: FormContext): readonly FormField[];
  /** What is proposed beside what was typed. */
  propose(typed: Values, context: FormContext): Values;
  read(values: Values, context: FormContext): Saved | Problem;
  /** What saving will do, in sentences. */
  effects(values: Values, context: FormContext, language: Language): readonly string[];
}

/** The day complete on the list being looked at. */
export const cutOffOf = ({ day }: FormContext): string => isoDay(day - 1);

/** Reads the values of a form; the first problem is kept and whatever is read after it is of no use. */
export class FormReader {
  problem: Problem | null = null;

  constructor(private readonly values: Values, private readonly context: FormContext) {}

  refuse(problem: Problem['problem'], field: string, other?: string): void {
    this.problem ??= { problem, field, ...(other !== undefined && { other }) };
  }

  day(field: string, upTo: EpidemicDay = this.context.lastDay): EpidemicDay {
    const day = parseIsoDay(this.values[field] ?? '');
    if (day === undefined) this.refuse('day-missing', field);
    else if (day > upTo) this.refuse('day-beyond', field);
    return day ?? 0;
  }

  dayOrNothing(field: string): EpidemicDay | null {
    return (this.values[field] ?? '') === '' ? null : this.day(field);
  }

  /** The chosen value, one of a record. */
  choice<Meaning>(field: string, meanings: Readonly<Record<string, Meaning>>): Meaning {
    const value = this.values[field] ?? '';
    if (!Object.hasOwn(meanings, value)) this.refuse('choice-missing', field);
    return meanings[value] as Meaning;
  }

  /** A text that is shown wherever the level is: needed, and without numbers of cards and telephones. */
  publicText(field: string): string {
    const text = (this.values[field] ?? '').trim();
    if (text === '') this.refuse('text-missing', field);
    else if (hasPersonalNumber(text)) this.refuse('personal-number', field);
    return text;
  }

  inOrder(earlier: readonly [field: string, day: EpidemicDay | null], later: readonly [field: string, day: EpidemicDay | null]): void {
    if (earlier[1] !== null && later[1] !== null && later[1] < earlier[1]) this.refuse('day-before', later[0], earlier[0]);
  }
}

/** The day of a field; null where it is none yet. */
export const dayIn = (values: Values, field: string): EpidemicDay | null => parseIsoDay(values[field] ?? '') ?? null;
