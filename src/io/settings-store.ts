// Settings of this machine: language, theme, colours, merge gap; never a fact of the district.
import { createStore, get, set } from 'idb-keyval';

const shelf = () => createStore('three-zone-map-settings', 'settings');

export async function readSetting<Value>(name: string): Promise<Value | undefined> {
  return get<Value>(name, shelf());
}

export async function writeSetting(name: string, value: unknown): Promise<void> {
  await set(name, value, shelf());
}

/** A name for this browser in the journal: random, says nothing about person or machine. */
export async function deviceName(): Promise<string> {
  const known = await readSetting<string>('device');
  if (known !== undefined) return known;
  const random = crypto.getRandomValues(new Uint8Array(6));
  const name = `d${Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  await writeSetting('device', name);
  return name;
}
