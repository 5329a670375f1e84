// The address bar follows list day, unit and camera; with it switched off the page still works.
import { formatAddress, parseAddress, type Address } from '../map/camera-hash.ts';
import type { MapCamera } from '../map/map-types.ts';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';

/** Browsers refuse more than about a hundred address changes in half a minute; a drag makes more. */
const EVERY_MS = 400;

export interface AddressTask {
  /** What the address said when the page was opened. */
  readonly opened: Address;
  /** Calls back when a person or a link changes the address of the open page. */
  onChange(listener: (address: Address) => void): void;
  setCamera(camera: MapCamera): void;
}

export function followAddress(store: Store<State>): AddressTask {
  const opened = parseAddress(location.hash);
  let camera = opened.camera;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    // Not put off by further changes: a reload would open what is long gone.
    waiting ??= setTimeout(() => {
      waiting = undefined;
      const { screen, directory, view } = store.get();
      const unit = screen.selected === null ? null : (directory?.id[screen.selected] ?? null);
      const hash = formatAddress({ camera, day: view === null ? null : screen.day, unit });
      history.replaceState(history.state, '', hash === '' ? location.pathname : hash);
    }, EVERY_MS);
  };
  store.subscribe((state, before) => {
    if (state.screen.day !== before.screen.day || state.screen.selected !== before.screen.selected) write();
  });
  return {
    opened,
    // Our own changes do not fire this event.
    onChange: (listener) => addEventListener('hashchange', () => listener(parseAddress(location.hash))),
    setCamera(next) {
      camera = next;
      write();
    },
  };
}
