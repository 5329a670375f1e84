// What a person does in the views, turned into commands: views fire events and never call commands themselves.
import type { CaseFile } from './case-file.ts';
import { storePack } from './case-file.ts';
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
  readonly mayWrite: () => boolean;
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
  onView(shell, 'pack-chosen', ({ id }) => void decide(desk, id, store.get().conditions).catch(desk.tell));
  onView(shell, 'conditions-chosen', ({ mode }) => void decide(desk, store.get().packId, mode).catch(desk.tell));
  onView(shell, 'demo-opened', () => desk.reopen());
  store.subscribe((state, before) => {
    if (state.screen.selected !== before.screen.selected && state.screen.selected !== null) zoning.refresh();
  });
}

/** Another pack or another answer to "not recorded" is a decision: written to the journal first, then judged by. */
async function decide({ store, zoning, caseFile, packs, mayWrite }: Desk, packId: string, mode: ConditionsMode): Promise<void> {
  const pack = packs.find(({ id }) => id === packId);
  const { packId: packBefore, conditions } = store.get();
  if (pack === undefined || (packId === packBefore && mode === conditions)) return;
  if (mayWrite()) {
    store.apply(setSaved('saving'));
    const bodies: Body[] = [];
    if (packId !== packBefore) bodies.push(await storePack(pack));
    if (mode !== conditions) bodies.push({ kind: 'conditions-chosen', mode });
    try {
      await caseFile()?.record(bodies);
      store.apply(setSaved('saved'));
    } catch (reason) {
      store.apply(setSaved('failed'));
      store.apply(notify({ kind: 'save-failed', detail: reason instanceof Error ? reason.message : String(reason) }));
      return;
    }
  }
  await zoning.judge(pack, mode);
}
