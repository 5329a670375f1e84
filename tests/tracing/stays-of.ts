// Stays written row by row, for tests.
import { NOT_RECORDED } from '../../src/domain/day.ts';
import { PLACE_ROLES, type PlaceRole, type StayTable } from '../../src/domain/tracing/stays/stay-table.ts';

export interface Stay {
  readonly of: number;
  readonly from?: number;
  readonly until?: number;
  readonly at?: readonly [longitude: number, latitude: number];
  readonly place?: number;
  readonly role?: PlaceRole;
}

/** What is not given is not recorded; without a role it is an activity. */
export function staysOf(rows: readonly Stay[]): StayTable {
  return {
    count: rows.length,
    caseOf: Uint32Array.from(rows, ({ of }) => of),
    role: Uint8Array.from(rows, ({ role = 'activity' }) => PLACE_ROLES.indexOf(role)),
    from: Int32Array.from(rows, ({ from = NOT_RECORDED }) => from),
    until: Int32Array.from(rows, ({ until = NOT_RECORDED }) => until),
    longitude: Float64Array.from(rows, ({ at }) => at?.[0] ?? Number.NaN),
    latitude: Float64Array.from(rows, ({ at }) => at?.[1] ?? Number.NaN),
    place: Int32Array.from(rows, ({ place = -1 }) => place),
    certainty: new Uint8Array(rows.length),
  };
}
