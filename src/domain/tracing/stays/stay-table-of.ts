// Stays from single records: for tests.
import { NOT_RECORDED, type Minute } from '../../day.ts';
import { CERTAINTIES, PLACE_ROLES, type Certainty, type PlaceRole, type StayTable } from './stay-table.ts';

export interface StayRecord {
  readonly caseOf: number;
  readonly role?: PlaceRole | undefined;
  readonly from?: Minute | undefined;
  readonly until?: Minute | undefined;
  readonly longitude?: number | undefined;
  readonly latitude?: number | undefined;
  readonly place?: number | undefined;
  readonly certainty?: Certainty | undefined;
}

/** An activity place, witnessed, without time and place, where a record says nothing else. */
export function stayTableOf(records: readonly StayRecord[]): StayTable {
  return {
    count: records.length,
    caseOf: Uint32Array.from(records, ({ caseOf }) => caseOf),
    role: Uint8Array.from(records, ({ role }) => PLACE_ROLES.indexOf(role ?? 'activity')),
    from: Int32Array.from(records, ({ from }) => from ?? NOT_RECORDED),
    until: Int32Array.from(records, ({ until }) => until ?? NOT_RECORDED),
    longitude: Float64Array.from(records, ({ longitude }) => longitude ?? Number.NaN),
    latitude: Float64Array.from(records, ({ latitude }) => latitude ?? Number.NaN),
    place: Int32Array.from(records, ({ place }) => place ?? -1),
    certainty: Uint8Array.from(records, ({ certainty }) => CERTAINTIES.indexOf(certainty ?? 'witnessed')),
  };
}
