// The key that signs passes: made at first use, saved and opened under a passphrase, changed; the journal names its public half.
import { isRecordingRefused, type Desk } from '../acts.ts';
import type { CaseFile } from '../case-file.ts';
import { saveBlob } from '../save-blob.ts';
import { recordPasses } from './move-passes.ts';
import { KeyFileRefused, makeSigningKey, openKeyFile, writePem, type SigningKey } from '../../formats/passes/pass-key.ts';
import { keepPassKey, readPassKey } from '../../io/pass-keys.ts';
import { setPassKey, tellPasses } from '../../store/farming/pass-desk.ts';
import type { State } from '../../store/state.ts';
import type { PassEvents } from '../../views/passes/pass-events.ts';
import { passesWords } from '../../words/farming/passes.ts';

type Open = CaseFile | null;

/** The key that holds, of the one made last; null where none was made or it is on another machine. */
export async function signingKey({ passes }: Pick<State, 'passes'>): Promise<SigningKey | null> {
  const holding = passes.keys.at(-1);
  return holding === undefined ? null : readPassKey(holding.key);
}

/** Looks where the key is, and says so. */
export async function findPassKey({ store }: Pick<Desk, 'store'>): Promise<void> {
  const now = store.get();
  if (!('subtle' in crypto)) store.apply(setPassKey('unsafe'));
  else if (now.passes.keys.length === 0) store.apply(setPassKey('none'));
  else {
    const key = await signingKey(now);
    if (store.get().passes.keys === now.passes.keys) store.apply(setPassKey(key === null ? 'elsewhere' : key.file === null ? 'here' : 'movable'));
  }
}

/** Kept on this machine before the journal names it: what it names can be found. */
export async function makePassKey(desk: Desk, file: Open, { passphrase, note, by, duty }: PassEvents['pass-key-asked']): Promise<void> {
  if (file === null || isRecordingRefused(desk.store)) return;
  const made = await makeSigningKey(passphrase);
  await keepPassKey(made);
  await recordPasses(desk, file, [{ kind: 'pass-key-made', key: made.key, publicKey: made.publicKey, by, duty, note }]);
  await findPassKey(desk);
}

/** A key file from another machine; refused where this case file knows no such key. */
export async function takeKeyFile(desk: Desk, { file, passphrase }: PassEvents['pass-key-given']): Promise<void> {
  const { store } = desk;
  try {
    const key = await openKeyFile(await file.text(), passphrase);
    if (store.get().passes.keys.some((known) => known.key === key.key && known.publicKey === key.publicKey)) {
      await keepPassKey(key);
      store.apply(tellPasses(null));
      await findPassKey(desk);
    } else store.apply(tellPasses({ kind: 'key-fault', fault: 'other-key' }));
  } catch (reason) {
    if (!(reason instanceof KeyFileRefused)) throw reason;
    store.apply(tellPasses({ kind: 'key-fault', fault: reason.fault }));
  }
}

/** The public half as PEM, or the file under the passphrase the key was made with. */
export async function savePassKey({ store }: Pick<Desk, 'store'>, what: 'private' | 'public'): Promise<void> {
  const now = store.get();
  const holding = now.passes.keys.at(-1);
  if (holding === undefined) return;
  const words = passesWords(now.language).file;
  const text = what === 'public' ? writePem(holding.publicKey) : (await signingKey(now))?.file;
  if (text === null || text === undefined) return;
  const name = what === 'public' ? words.publicKey(holding.key) : words.privateKey(holding.key);
  saveBlob(new Blob([text], { type: what === 'public' ? 'application/x-pem-file' : 'application/json' }), name);
  store.apply(tellPasses({ kind: 'saved', file: name }));
}
