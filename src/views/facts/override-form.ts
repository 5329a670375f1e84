// 人工调整: a level a person decides beside the rule, with the reason, who decided, and the lists it holds on.
import { isoDay, type EpidemicDay } from '../../domain/day.ts';
import { LEVELS, type Level } from '../../domain/zoning/level.ts';
import { lastListAtLevel } from '../../domain/zoning/packs/override-end.ts';
import { writeDay } from '../../words/dates.ts';
import { wordsFor } from '../../words/index.ts';
import { dayIn, FormReader, type FactForm, type FormContext, type Values } from './fact-forms.ts';

const STRICTEST_FIRST = LEVELS.toReversed();
const LEVEL_VALUES: Readonly<Record<string, Level>> = Object.fromEntries(LEVELS.map((level) => [level, level]));

/** Whether a level stands above the rule of the list being looked at, on it, or below; null before either is known. */
export function directionOf({ level }: Values, { standing }: FormContext): 'raising' | 'equal' | 'lowering' | null {
  if (standing === null || level === undefined || LEVEL_VALUES[level] === undefined) return null;
  const above = LEVELS.indexOf(LEVEL_VALUES[level]) - LEVELS.indexOf(standing.ruleLevel);
  return above > 0 ? 'raising' : above === 0 ? 'equal' : 'lowering';
}

/** As long as the rule would last for a positive of the day before the first list; null where it names no end. */
function ruleEnd(level: Level, from: EpidemicDay, { pack, standing }: FormContext): EpidemicDay | null {
  return pack === null ? null : lastListAtLevel(pack, level, from - 1, standing?.pack === pack.id ? standing.stage : undefined);
}

function proposedEnd(typed: Values, context: FormContext, from: EpidemicDay): EpidemicDay {
  const direction = directionOf(typed, context);
  const end = direction === 'raising' || direction === 'equal' ? ruleEnd(LEVEL_VALUES[typed['level']!]!, from, context) : null;
  return end ?? from;
}

export const overrideForm: FactForm = {
  fields(_values, { pack }) {
    const levels = STRICTEST_FIRST.filter((level) => pack === null || pack.stages.some((stage) => stage.level === level));
    return [
      { name: 'level', as: 'choice', choices: levels },
      { name: 'reason', as: 'text' },
      { name: 'by', as: 'text' },
      { name: 'from', as: 'day' },
      { name: 'until', as: 'day' },
    ];
  },
  propose(typed, context) {
    const from = dayIn({ from: typed['from'] ?? isoDay(context.day) }, 'from');
    return { reason: '', by: '', from: isoDay(context.day), until: from === null ? '' : isoDay(proposedEnd(typed, context, from)) };
  },
  read(values, context) {
    const form = new FormReader(values, context);
    const level = form.choice('level', LEVEL_VALUES);
    const [reason, by] = [form.publicText('reason'), form.publicText('by')];
    const [from, until] = [form.day('from'), form.day('until', Infinity)];
    form.inOrder(['from', from], ['until', until]);
    return form.problem ?? { override: { level, from, until, reason, by } };
  },
  effects(values, context, language) {
    const words = wordsFor(language);
    const { override } = words.facts;
    const direction = directionOf(values, context);
    const [from, until] = [dayIn(values, 'from'), dayIn(values, 'until')];
    if (direction === null || context.standing === null) return [override.choose];
    const said = [override[direction](words.level[context.standing.ruleLevel])];
    if (from !== context.day) said.push(override.ruleOf(writeDay(context.day, language)));
    if (direction === 'lowering' && context.isPart && context.pack?.grain === 'nested') said.push(override.nested);
    if (from === null || until === null || until < from) return said;
    const isRuleEnd = direction !== 'lowering' && ruleEnd(LEVEL_VALUES[values['level']!]!, from, context) === until;
    return [...said, isRuleEnd ? override.endsRaising(writeDay(until, language)) : override.ends(writeDay(until, language))];
  },
};
