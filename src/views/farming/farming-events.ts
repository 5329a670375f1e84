// The events of the farming desk, among those of all views.
import type { StaggerSettings } from '../../domain/farming/answers.ts';
import type { FarmingState, FarmingTab } from '../../store/farming/farming-state.ts';
import type { State } from '../../store/state.ts';
import type { PassEvents } from '../passes/pass-events.ts';

export interface FarmingEvents extends PassEvents {
  /** 三区 or 春耕 comes to the front. */
  'front-chosen': { readonly front: State['screen']['front'] };
  'farming-tab-chosen': { readonly tab: FarmingTab };
  'farm-pack-chosen': { readonly id: string };
  /** Row of the register; null lays it down. `zoom`: its lines are brought into view. */
  'farm-household-chosen': { readonly household: number | null; readonly zoom: boolean };
  /** Zoned unit row; null: all. */
  'farm-village-chosen': { readonly village: FarmingState['village'] };
  /** A place of the register, to be looked at. */
  'farm-place-shown': { readonly lng: number; readonly lat: number };
  'farming-read-again': Readonly<Record<string, never>>;
  'stagger-settings-chosen': { readonly settings: StaggerSettings };
  'stagger-asked': Readonly<Record<string, never>>;
  'stagger-cancelled': Readonly<Record<string, never>>;
  /** One household is planned anew. */
  'replan-asked': { readonly household: number };
  /** People on roads and blocks at a minute of the plan; null: no more. */
  'farm-minute-chosen': { readonly minute: number | null };
}
