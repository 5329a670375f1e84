// What assigning a level records. Oracle: issue "Redraw, decide, publish", point 1.
import { describe, expect, it } from 'vitest';
import { RULE_PACKS } from '../../../data/rule-packs/index.ts';
import { dayFromCivil } from '../../domain/day.ts';
import { CONTROLLED, DUE, PRECAUTION, SEALED } from '../../domain/zoning/level.ts';
import { planAssignment } from './assign-plan.ts';

const day = dayFromCivil(2022, 4, 10);
const pack = RULE_PACKS.find(({ id }) => id === 'SH-2022-0411')!;
const status = Uint16Array.of(SEALED, CONTROLLED | DUE, PRECAUTION);

describe('a level for several units', () => {
  it('raises until the end the pack gives a positive of the cut-off day, and lowers on this list only', () => {
    // SH-2022-0411: seven days closed from the report of 9 April: the lists of 10 to 16 April.
    expect(planAssignment([2, 1], 'sealed', { day, status, pack, until: '' })).toEqual({ units: [{ row: 2, until: dayFromCivil(2022, 4, 16) }, { row: 1, until: dayFromCivil(2022, 4, 16) }], raised: 2, same: 0, lowered: 0, until: dayFromCivil(2022, 4, 16) });
    expect(planAssignment([0, 1, 2], 'precaution', { day, status, pack: null, until: '' })).toEqual({ units: [{ row: 0, until: day }, { row: 1, until: day }, { row: 2, until: day }], raised: 0, same: 1, lowered: 2, until: day });
  });

  it('takes another end for what is raised, and not for what is lowered', () => {
    expect(planAssignment([0, 2], 'controlled', { day, status, pack, until: '2022-04-20' })).toEqual({ units: [{ row: 0, until: day }, { row: 2, until: dayFromCivil(2022, 4, 20) }], raised: 1, same: 0, lowered: 1, until: dayFromCivil(2022, 4, 20) });
  });
});
