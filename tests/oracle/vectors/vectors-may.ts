// Vectors 13, 14, 26 and 27 of rules section 7: SH-2022-0516 and -0522, the change to them, risk areas.
import type { OracleDistrict, OracleParameters, OracleSettings } from '../shape.ts';
import { alone, on, order, round, under } from './vector-shape.ts';
import type { ExpectedRange, Vector } from './vector-shape.ts';

function changed(parameters: OracleParameters = {}): OracleSettings {
  return { ...under('SH-2022-0411', parameters), timeline: [{ pack: 'SH-2022-0411' }, { pack: 'SH-2022-0516', from: on('05-16') }] };
}

/** Sealed, controlled, precaution from … to …, then precaution to mid June. */
function ranges(sealed: readonly [string, string], controlled: readonly [string, string], precautionFrom: string): ExpectedRange[] {
  return [[...sealed, 'sealed'], [...controlled, 'controlled'], [precautionFrom, '06-15', 'precaution']];
}

const gated = alone(['04-30'], [], { rounds: [round('U', '05-13', 'incomplete'), round('U', '05-19')] });
const ordered: OracleDistrict = alone(['05-18'], [], { orders: [order('U', '05-15')] });

export const MAY_VECTORS: readonly Vector[] = [
  { number: '13', settings: under('SH-2022-0516'), district: alone(['05-10']), levels: { U: ranges(['05-11', '05-17'], ['05-18', '05-20'], '05-21') } },
  {
    number: '14', reading: 'sealed clock recomputed; controlled + positive is sealed', settings: under('SH-2022-0522'), district: alone(['05-10', '05-16', '05-25']),
    levels: { U: [['05-11', '05-23', 'sealed'], ['05-24', '05-25', 'controlled'], ['05-26', '06-01', 'sealed'], ['06-02', '06-04', 'controlled'], ['06-05', '06-20', 'precaution']] },
  },
  { number: '26a', reading: 'packChange: rejudge', settings: changed(), district: alone(['05-05']), levels: { U: ranges(['05-06', '05-12'], ['05-13', '05-15'], '05-16') } },
  { number: '26b', reading: 'packChange: rejudge', settings: changed(), district: alone(['05-12']), levels: { U: ranges(['05-13', '05-19'], ['05-20', '05-22'], '05-23') } },
  { number: '26c', reading: 'openGates: carry', settings: changed(), district: gated, levels: { U: ranges(['05-01', '05-07'], ['05-08', '05-19'], '05-20') } },
  {
    number: '26a, finishOld', reading: 'packChange: finishOld', settings: changed({ packChange: 'finishOld' }), district: alone(['05-05'], ['05-18', '05-25']),
    levels: { U: ranges(['05-06', '05-12'], ['05-13', '05-19'], '05-20') },
  },
  {
    number: '26b, finishOld', reading: 'packChange: finishOld', settings: changed({ packChange: 'finishOld' }), district: alone(['05-12'], ['05-18', '05-25']),
    levels: { U: ranges(['05-13', '05-19'], ['05-20', '05-26'], '05-27') },
  },
  { number: '26c, lapse', reading: 'openGates: lapse', settings: changed({ openGates: 'lapse' }), district: gated, levels: { U: ranges(['05-01', '05-07'], ['05-08', '05-15'], '05-16') } },
  {
    number: '27a', reading: 'precaution + positive is a risk area, 14 d', settings: under('SH-2022-0516'), district: alone(['05-18']),
    levels: { U: [['05-18', '05-18', 'precaution'], ['05-19', '06-01', 'sealed'], ['06-02', '06-20', 'precaution']] }, live: { U: [['05-18', '05-18', 'sealed']] },
  },
  {
    number: '27a, sealed', reading: 'precautionPositive: sealed', settings: under('SH-2022-0516', { precautionPositive: 'sealed' }), district: alone(['05-18']),
    levels: { U: ranges(['05-19', '05-25'], ['05-26', '05-28'], '05-29') },
  },
  {
    number: '27b', reading: 'controlled + positive is sealed, 7 + 3', settings: under('SH-2022-0516'), district: ordered,
    levels: { U: [['05-15', '05-15', 'precaution'], ['05-16', '05-18', 'controlled'], ...ranges(['05-19', '05-25'], ['05-26', '05-28'], '05-29')] },
    live: { U: [['05-15', '05-15', 'controlled'], ['05-18', '05-18', 'sealed']] },
  },
];
