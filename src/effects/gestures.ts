// What a person does in the views, turned into commands: views fire events and never call commands themselves.
import { describeError, storePack, type CaseFile } from './case-file.ts';
import type { ZoningTask } from './zoning.ts';
import type { Body } from '../domain/journal/entry.ts';
import type { ConditionsMode, RulePack } from '../domain/zoning/rule-pack.ts';
import { chooseSettings, dismissNotice, notify, openSheet, selectUnit, setPlaying, setSaved } from '../store/commands.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';
import { onView } from '../views/events.ts';

export interface Desk {
  readonly store: Store<State>;
  readonly zoning: ZoningTask;
  readonly caseFile: () => CaseFile | null;
  readonly packs: readonly RulePack[];
  readonly zoomTo: (row: number) => void;
  readonly reopen: () => void;
  readonly tell: (reason: unknown) => void;
}

export function listenToViews(shell: EventTarget, desk: Desk): void {
  const { store, zoning } = desk;
  onView(shell, 'day-chosen', ({ day }) => {
    if (store.get().screen.playing) store.apply(setPlaying(false));
    zoning.goTo(day);
  });
  onView(shell, 'play-toggled', ({ playing }) => store.apply(setPlaying(playing)));
  onView(shell, 'unit-chosen', ({ row, zoom }) => {
    store.apply(selectUnit(row));
    if (row !== null && zoom) desk.zoomTo(row);
  });
  onView(shell, 'language-chosen', ({ language }) => store.apply(chooseSettings({ language })));
  onView(shell, 'theme-chosen', ({ theme }) => store.apply(chooseSettings({ theme })));
  onView(shell, 'palette-chosen', ({ palette }) => store.apply(chooseSettings({ palette })));
  onView(shell, 'single-keys-chosen', ({ on }) => store.apply(chooseSettings({ singleKeys: on })));
  onView(shell, 'sheet-chosen', ({ sheet }) => store.apply(openSheet(sheet)));
  onView(shell, 'notice-dismissed', ({ index }) => store.apply(dismissNotice(index)));
  onView(shell, 'merge-gap-chosen', ({ meters }) => {
    store.apply(chooseSettings({ mergeGapMeters: meters }));
    zoning.refresh();
  });
  const decideNext = decideInTurn(desk);
  onView(shell, 'pack-chosen', ({ id }) => decideNext({ packId: id }));
  onView(shell, 'conditions-chosen', ({ mode }) => decideNext({ mode }));
  onView(shell, 'demo-opened', () => desk.reopen());
  store.subscribe((state, before) => {
    if (state.screen.selected !== before.screen.selected && state.screen.selected !== null) zoning.refresh();
  });
}

interface Choice {
  readonly packId: string;
  readonly mode: ConditionsMode;
}

/**
 * Another pack or another answer to "not recorded" is a decision: written to the journal first, then judged by.
 * Decisions are taken one after the other; of several made while one is under way only the newest is taken.
 */
function decideInTurn(desk: Desk): (change: Partial<Choice>) => void {
  const { store } = desk;
  let newest: Choice | null = null;
  let taken: Choice | null = null;
  let turn: Promise<void> = Promise.resolve();
  return (change) => {
    const { packId, conditions } = store.get();
    const choice = { packId, mode: conditions, ...newest, ...change };
    newest = choice;
    turn = turn
      .then(async () => {
        if (newest === null || newest === taken) return;
        taken = newest;
        await decide(desk, taken);
      })
      .catch(desk.tell)
      .finally(() => {
        if (newest === taken) newest = null;
      });
  };
}

async function decide({ store, zoning, caseFile, packs }: Desk, { packId, mode }: Choice): Promise<void> {
  const file = caseFile();
  const pack = packs.find(({ id }) => id === packId);
  const { packId: packBefore, conditions, saved } = store.get();
  // Nothing is decided about a case file that is still being opened.
  if (file === null || pack === undefined || (packId === packBefore && mode === conditions)) return;
  const bodies: Body[] = [];
  if (packId !== packBefore) bodies.push(await storePack(pack));
  if (mode !== conditions) bodies.push({ kind: 'conditions-chosen', mode });
  if (saved !== 'read-only') store.apply(setSaved('saving'));
  try {
    await file.record(bodies);
    if (saved !== 'read-only') store.apply(setSaved('saved'));
  } catch (reason) {
    // Not written, so not judged by: the controls go back to what is in force.
    store.apply(setSaved('failed'));
    store.apply(notify({ kind: 'save-failed', detail: describeError(reason) }));
    return;
  }
  await zoning.judge(pack, mode);
}
