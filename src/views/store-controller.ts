// Lets a panel redraw when the store changes; away from the page it lets go of the store, and redraws when it is back.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { State } from '../store/state.ts';
import type { Store } from '../store/store.ts';

export class StoreController<S extends State = State> implements ReactiveController {
  private unsubscribe: (() => void) | null = null;
  private source: Store<S> | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly matters: (state: S, before: S) => boolean = () => true,
  ) {
    host.addController(this);
  }

  /** Follows another store; null follows none. */
  follow(store: Store<S> | null): void {
    if (store === this.source) return;
    this.release();
    this.source = store;
    this.subscribe();
  }

  /** What changed while the panel was away is drawn when it is back. */
  hostConnected(): void {
    this.subscribe();
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.release();
  }

  private subscribe(): void {
    if (this.source === null || this.unsubscribe !== null) return;
    this.unsubscribe = this.source.subscribe((state, before) => {
      if (this.matters(state, before)) this.host.requestUpdate();
    });
  }

  private release(): void {
    this.unsubscribe?.();
    this.unsubscribe = null;
  }
}
