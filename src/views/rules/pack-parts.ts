// The small parts a pack's page is made of: a clause with its sources, a stage by name, and their look.
import { css, html, type TemplateResult } from 'lit';
import type { PackClause, PackStage, RulePack } from '../../domain/zoning/packs/rule-pack.ts';
import type { Language } from '../../store/state.ts';
import { wordsFor } from '../../words/index.ts';
import '../zoning/level-badge.ts';

/** Source keys with their grades, [16 A]; the title of each source on the mark. */
export function renderSources(source: readonly string[], pack: RulePack, language: Language): TemplateResult {
  const { inspector, rules } = wordsFor(language);
  return html`<span class="keys">${source.map((key) => {
    const found = pack.sources.find((candidate) => candidate.key === key);
    if (found === undefined) return html`<span>[${key}]</span>`;
    // Our own readings are called D and graded D.
    const text = key === found.grade ? key : `${key} ${found.grade}`;
    return html`<span title=${rules.pack.sourceTitle(found.title[language], inspector.grade[found.grade])}>[${text}]</span>`;
  })}</span>`;
}

/** A sentence of the rule with its sources. */
export function renderClause({ clause, source }: PackClause, pack: RulePack, language: Language): TemplateResult {
  return html`<span class="clause">${clause[language]} ${renderSources(source, pack, language)}</span>`;
}

const ORDERS = '①②③④⑤⑥⑦⑧⑨';

/** Badge and the pack's own word; stages of one word are told apart by their place in the list. */
export function renderStage(id: string, pack: RulePack, language: Language): TemplateResult {
  const stage = pack.stages.find((candidate) => candidate.id === id);
  return stage === undefined ? html`${id}` : renderStageName(stage, pack, language);
}

export function renderStageName(stage: PackStage, pack: RulePack, language: Language): TemplateResult {
  const alike = pack.stages.filter(({ label }) => label[language] === stage.label[language]);
  const mark = alike.length < 2 ? '' : (ORDERS[alike.indexOf(stage)] ?? '');
  return html`<span class="stage-name"><level-badge .level=${stage.level} .language=${language}></level-badge>${stage.label[language]}${mark}</span>`;
}

export const packPartStyles = css`
  .keys { color: var(--ink-soft); font-size: 12px; white-space: normal; }
  .keys span { white-space: nowrap; cursor: help; }
  .stage-name { display: inline-flex; align-items: center; gap: 6px; font-weight: 600; white-space: nowrap; }
  .mark { display: inline-block; padding: 0 4px; border: 1px solid var(--line-strong); border-radius: 4px; font-size: 12px; line-height: 18px; white-space: nowrap; }
  .mark.strong { border-color: var(--accent); color: var(--accent); font-weight: 600; }
`;
