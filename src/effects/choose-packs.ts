// Another pack, or another answer to "not recorded": a decision, written to the journal first and then judged by.
import { recordAct, type Desk } from './acts.ts';
import { describeError, storePack, type CaseFile } from './case-file.ts';
import { tellSteps } from './open-district.ts';
import type { EpidemicDay } from '../domain/day.ts';
import type { Body } from '../domain/journal/entry.ts';
import { RulePackError } from '../domain/zoning/packs/pack-fault.ts';
import { readRulePack } from '../domain/zoning/packs/read-rule-pack.ts';
import type { ConditionsMode, RulePack } from '../domain/zoning/packs/rule-pack.ts';
import { timelineOf, type PackTimeline } from '../domain/zoning/packs/timeline.ts';
import { adoptedPacks } from '../formats/case-file/adopted-packs.ts';
import { getRowSet } from '../io/row-sets.ts';
import { notify } from '../store/commands.ts';
import { refuseRecording } from '../store/refusals.ts';

interface Choice {
  /** null: the packs stay. */
  readonly pack: RulePack | null;
  /** The first list it holds on; null: alone and from the beginning. */
  readonly from: EpidemicDay | null;
  readonly mode: ConditionsMode;
}

/** Decisions are taken one after the other; of several made while one is under way only the newest is taken. */
export function decideInTurn(desk: Desk): (change: Partial<Choice>) => void {
  let newest: Choice | null = null;
  let taken: Choice | null = null;
  return (change) => {
    const { conditions } = desk.store.get();
    const choice = { pack: null, from: null, mode: conditions, ...newest, ...change };
    newest = choice;
    const file = desk.caseFile();
    void desk
      .inTurn(async () => {
        if (newest === null || newest === taken) return;
        taken = newest;
        await decide(desk, file, taken);
      })
      .catch(desk.tell)
      .finally(() => {
        if (newest === taken) newest = null;
      });
  };
}

async function decide(desk: Desk, file: CaseFile | null, { pack, from, mode }: Choice): Promise<void> {
  const { store, zoning, packs } = desk;
  const { timeline: before, conditions, whatIf } = store.get();
  const isSame = pack === null || (from === null && before.length === 1 && before[0]!.id === pack.id && packs.includes(pack) && whatIf === null);
  if (isSame && mode === conditions) return;
  const refusal = refuseRecording(store.get());
  const bodies: Body[] = [];
  if (!isSame) bodies.push(await storePack(pack, from));
  if (mode !== conditions) bodies.push({ kind: 'conditions-chosen', mode });
  // A tab that may not write still tries packs, unsaved; what could not be written is not judged by.
  if (refusal === 'read-only') await zoning.judge(pack === null ? await onFile(file, packs) : timelineOf(pack), mode);
  else if (await recordAct(desk, file, bodies)) {
    // The units are not read anew, but the step back is another now.
    if (file !== null) tellSteps(store, file);
    await zoning.judge(await onFile(file, packs), mode);
  }
}

function onFile(file: CaseFile | null, packs: readonly RulePack[]): Promise<PackTimeline> {
  return file === null ? Promise.resolve(timelineOf(packs[0]!)) : adoptedPacks(file.plan, packs, getRowSet);
}

/** A pack from a file; null, told with the members that are wrong, where it cannot be used: the one in force stays. */
export async function readPackFile({ store }: Desk, file: File): Promise<RulePack | null> {
  const text = await file.text();
  try {
    return readRulePack(JSON.parse(text));
  } catch (reason) {
    const faults = reason instanceof RulePackError ? reason.faults : [{ member: '', code: 'not-json' as const, text: describeError(reason) }];
    const { writePackFaults } = await import('../words/pack-faults.ts');
    store.apply(notify({ kind: 'pack-refused', file: file.name, detail: { zh: writePackFaults(faults, 'zh'), en: writePackFaults(faults, 'en') } }));
    return null;
  }
}
