// One fact as a person records it by hand, and the table it becomes.
import type { EpidemicDay, Minute } from '../day.ts';
import { RESULT_MISSING, RESULT_NEGATIVE, type ContactTable, type DisinfectionTable, type OrderTable, type RoundTable, type VisitTable } from './fact-tables.ts';
import { contactTableOf, disinfectionTableOf, orderTableOf, roundTableOf, visitTableOf } from './tables-of.ts';
import { CONTROLLED, SEALED } from '../zoning/level.ts';

export type FactDraft =
  | { readonly kind: 'round'; readonly day: EpidemicDay; readonly resultOn: EpidemicDay; readonly outcome: number }
  /** `exposedOn` null: no close contacts in the area. */
  | {
    readonly kind: 'contact'; readonly exposedOn: EpidemicDay | null; readonly transferredOn: EpidemicDay | null;
    readonly isNegative: boolean; readonly resultOn: EpidemicDay | null; readonly enteredOn: EpidemicDay;
  }
  | { readonly kind: 'disinfection'; readonly day: EpidemicDay; readonly passed: boolean }
  | { readonly kind: 'order'; readonly day: EpidemicDay; readonly level: 'controlled' | 'sealed' }
  | { readonly kind: 'visit'; readonly person: string; readonly from: EpidemicDay; readonly to: EpidemicDay; readonly risk: number; readonly contacts: number };

export type DraftedRows =
  | { readonly of: 'rounds'; readonly table: RoundTable }
  | { readonly of: 'contacts'; readonly table: ContactTable }
  | { readonly of: 'disinfections'; readonly table: DisinfectionTable }
  | { readonly of: 'orders'; readonly table: OrderTable }
  | { readonly of: 'visits'; readonly table: VisitTable };

/** The table of one fact about an area, entered at a minute. */
export function draftRows(area: string, draft: FactDraft, recordedAt: Minute): DraftedRows {
  switch (draft.kind) {
    case 'round':
      return { of: 'rounds', table: roundTableOf([{ area, day: draft.day, resultOn: draft.resultOn, outcome: draft.outcome, recordedAt }]) };
    case 'contact': {
      const { exposedOn, transferredOn, isNegative, resultOn, enteredOn } = draft;
      return {
        of: 'contacts',
        table: contactTableOf([{
          area, lastExposedOn: exposedOn ?? undefined, transferredOn: transferredOn ?? undefined,
          result: isNegative ? RESULT_NEGATIVE : RESULT_MISSING, resultOn: resultOn ?? undefined, enteredOn,
        }]),
      };
    }
    case 'disinfection':
      return { of: 'disinfections', table: disinfectionTableOf([{ area, day: draft.day, passed: draft.passed, recordedAt }]) };
    case 'order':
      return { of: 'orders', table: orderTableOf([{ area, day: draft.day, level: draft.level === 'sealed' ? SEALED : CONTROLLED, recordedAt }]) };
    case 'visit': {
      const { person, from, to, risk, contacts } = draft;
      return { of: 'visits', table: visitTableOf([{ area, person, from, to, risk, contacts, recordedAt }]) };
    }
  }
}
