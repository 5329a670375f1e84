// Settings of this machine: read at the start, written whenever they change.
import { readSetting, writeSetting } from '../io/settings-store.ts';
import { DEFAULT_SETTINGS, settingsOf, type Settings } from '../store/commands.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';

const NAME = 'page';

/** The settings kept on this machine, completed by the defaults; the defaults alone where storage is shut. */
export async function loadSettings(): Promise<Settings> {
  const kept = await readSetting<Partial<Settings>>(NAME).catch(() => undefined);
  return { ...DEFAULT_SETTINGS, ...kept };
}

export function keepSettings(store: Store<State>): void {
  store.subscribe((state, before) => {
    const now = settingsOf(state);
    const was = settingsOf(before);
    const changed = (Object.keys(now) as (keyof Settings)[]).some((name) => now[name] !== was[name]);
    // A machine that keeps no settings still works; they are asked again at the next start.
    if (changed) void writeSetting(NAME, now).catch(() => {});
  });
}
