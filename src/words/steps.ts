// What a step of the journal did, in words: for undo and redo, before and after.
import type { StepNote } from '../domain/journal/steps.ts';
import type { WordsLanguage } from './dates.ts';
import { countNoun, writeNumber } from './numbers.ts';

type WriteStep = (name: string, count: number) => string;

const STEPS: Readonly<Record<WordsLanguage, Readonly<Record<StepNote['what'], WriteStep>>>> = {
  zh: {
    'cases-imported': (name, count) => `导入${quoteZh(name)}的 ${writeNumber(count)} 行病例`,
    'units-imported': (name, count) => `导入${quoteZh(name)}的 ${writeNumber(count)} 行单元`,
    'rows-imported': (name, count) => `导入${quoteZh(name)}的 ${writeNumber(count)} 行`,
    'positive-recorded': (name) => `登记${quoteZh(name)}一例阳性`,
    'positive-corrected': (name) => `更正${quoteZh(name)}一例阳性`,
    'positive-withdrawn': (name, count) => `撤回${quoteZh(name)} ${writeNumber(count)} 例阳性`,
    'fact-recorded': (name) => `登记${quoteZh(name)}一项解除条件事实`,
    'fact-withdrawn': () => '撤回一项解除条件事实',
    'override-set': (name, count) => (count > 1 ? `人工调整 ${writeNumber(count)} 个单元的级别` : `人工调整${quoteZh(name)}的级别`),
    'override-withdrawn': () => '撤回一次人工调整',
    'units-split': (name, count) => `把${quoteZh(name)}切成 ${writeNumber(count)} 个单元`,
    'units-merged': (name, count) => `把 ${writeNumber(count)} 个单元并入${quoteZh(name)}`,
    'units-drawn': (name) => `新画单元${quoteZh(name)}`,
    'units-moved': (name) => `改动${quoteZh(name)}的边界`,
    'version-proposed': (name) => `拟出${name}名单的一个版本`,
    'version-moved': () => '版本的一步（审核、批准或退回）',
    'passes-applied': (name, count) => `申请${name} ${writeNumber(count)} 张通行证`,
    'passes-moved': (_, count) => `${writeNumber(count)} 张通行证的一步（核实、核准、打印或退回）`,
    'investigation-recorded': (name) => `记下${ofCaseZh(name)}流调个案`,
    'stay-recorded': (name, count) => `记下${ofCaseZh(name)}${count > 1 ? ` ${writeNumber(count)} ` : '一'}处停留`,
    'stay-withdrawn': () => '去掉一处停留',
    'track-recorded': (name, count) => `带入${ofCaseZh(name)}轨迹（${writeNumber(count)} 个点）`,
    'track-approved': (name) => `核准${ofCaseZh(name)}轨迹`,
    'trace-task-done': (name) => `${ofCaseZh(name)}一项流调任务完成`,
    'proposal-sent': (name, count) => (count > 1 ? `报送 ${writeNumber(count)} 个单元的研判建议` : `报送${quoteZh(name)}的研判建议`),
    'proposal-decided': (_, count) => `决定 ${writeNumber(count)} 条研判建议`,
    'contact-marked': (name, count) => (count > 1 ? `标记 ${writeNumber(count)} 名接触者` : `标记接触者${quoteZh(name)}`),
    'place-matched': (name) => `把地址${quoteZh(name)}归入单元`,
    'place-refused': (name) => `把地址${quoteZh(name)}定为不属于本区`,
    'place-reopened': () => '把一处地址放回待对应',
    'unit-made': (name) => `新建单元${quoteZh(name)}`,
    'unit-placed': (name) => `给单元${quoteZh(name)}定位置`,
    'plot-drawn': (name) => `画地块${quoteZh(name)}`,
    'track-drawn': (name) => `画田间路${quoteZh(name)}`,
    'gate-set': (name) => `设卡口${quoteZh(name)}`,
    'pack-adopted': (name) => `改用规则 ${name}`,
    'conditions-chosen': () => '改变未记录条件的处理',
    other: () => '一项改动',
  },
  en: {
    'cases-imported': (name, count) => `import of ${countNoun(count, 'row', 'rows')} of cases${fromEn(name)}`,
    'units-imported': (name, count) => `import of ${countNoun(count, 'row', 'rows')} of units${fromEn(name)}`,
    'rows-imported': (name, count) => `import of ${countNoun(count, 'row', 'rows')}${fromEn(name)}`,
    'positive-recorded': (name) => `one positive recorded${atEn(name)}`,
    'positive-corrected': (name) => `one positive corrected${atEn(name)}`,
    'positive-withdrawn': (name, count) => `${countNoun(count, 'positive', 'positives')} withdrawn${atEn(name)}`,
    'fact-recorded': (name) => `one fact recorded${atEn(name)}`,
    'fact-withdrawn': () => 'one fact withdrawn',
    'override-set': (name, count) => (count > 1 ? `level of ${writeNumber(count)} units set by hand` : `level set by hand${atEn(name)}`),
    'override-withdrawn': () => 'one level set by hand withdrawn',
    'units-split': (name, count) => `unit${quoteEn(name)} split into ${writeNumber(count)}`,
    'units-merged': (name, count) => `${writeNumber(count)} units merged into${quoteEn(name)}`,
    'units-drawn': (name) => `unit${quoteEn(name)} drawn`,
    'units-moved': (name) => `border of${quoteEn(name)} moved`,
    'version-proposed': (name) => `one version of the list of ${name} drafted`,
    'version-moved': () => 'one step of a version (reviewed, approved or returned)',
    'passes-applied': (name, count) => `${countNoun(count, 'pass', 'passes')} applied for${atEn(name)}`,
    'passes-moved': (_, count) => `one step of ${countNoun(count, 'pass', 'passes')} (verified, approved, printed or refused)`,
    'investigation-recorded': (name) => `investigation${ofCaseEn(name)}`,
    'stay-recorded': (name, count) => `${count > 1 ? `${writeNumber(count)} stays` : 'one stay'}${ofCaseEn(name)}`,
    'stay-withdrawn': () => 'one stay removed',
    'track-recorded': (name, count) => `track${ofCaseEn(name)} (${countNoun(count, 'point', 'points')})`,
    'track-approved': (name) => `track${ofCaseEn(name)} approved`,
    'trace-task-done': (name) => `one task of tracing${ofCaseEn(name)} done`,
    'proposal-sent': (name, count) => (count > 1 ? `proposal of ${writeNumber(count)} units sent` : `proposal sent${forEn(name)}`),
    'proposal-decided': (_, count) => `${countNoun(count, 'proposal', 'proposals')} decided`,
    'contact-marked': (name, count) => (count > 1 ? `${writeNumber(count)} contacts marked` : `contact${quoteEn(name)} marked`),
    'place-matched': (name) => `place${quoteEn(name)} joined to its unit`,
    'place-refused': (name) => `place${quoteEn(name)} held to be outside the district`,
    'place-reopened': () => 'one place put back to be matched',
    'unit-made': (name) => `unit${quoteEn(name)} made`,
    'unit-placed': (name) => `unit${quoteEn(name)} put on the map`,
    'plot-drawn': (name) => `plot${quoteEn(name)} drawn`,
    'track-drawn': (name) => `farm track${quoteEn(name)} drawn`,
    'gate-set': (name) => `gate${quoteEn(name)} set`,
    'pack-adopted': (name) => `change to rules ${name}`,
    'conditions-chosen': () => 'change of what holds for conditions not recorded',
    other: () => 'one change',
  },
};

/** What a step did, as a phrase that stands behind "Undo:" as well as in a sentence. */
export function writeStep(step: StepNote, language: WordsLanguage): string {
  return STEPS[language][step.what](step.name, step.count);
}

function quoteZh(name: string): string {
  return name === '' ? '' : `“${name}”`;
}

function quoteEn(name: string): string {
  return name === '' ? '' : ` “${name}”`;
}

function ofCaseZh(name: string): string {
  return name === '' ? '' : `病例“${name}”的`;
}

function ofCaseEn(name: string): string {
  return name === '' ? '' : ` of case “${name}”`;
}

function forEn(name: string): string {
  return name === '' ? '' : ` for “${name}”`;
}

function fromEn(name: string): string {
  return name === '' ? '' : ` from “${name}”`;
}

function atEn(name: string): string {
  return name === '' ? '' : ` at “${name}”`;
}
