// The home–field lines in English, in the shape of farmland-zh.ts.
import type { Words } from '../zh.ts';
import { countNoun, writeNumber } from '../numbers.ts';

export const farmlandEn: Words['farmland'] = {
  title: (lines, broken) => `${countNoun(lines, 'line', 'lines')} to fields · ${writeNumber(broken)} broken`,
  moving: (lines) => `${countNoun(lines, 'line', 'lines')} to fields · …`,
  listLabel: 'Lines from home to field, broken ones first',
  rule: 'By levels alone: a sealed home may not be left; from a controlled home in a closed loop, two points and one line, into no other sealed or controlled zone; everybody else into no sealed or controlled zone.',
  state: { open: 'open', loop: 'closed loop, two points, one line', broken: 'broken' },
  reason: {
    'home-sealed': () => 'home is sealed',
    'home-unknown': () => 'home is not in the table of units',
    'enters-sealed': (unit) => `sealed zone ${unit}`,
    'enters-controlled': (unit) => `controlled zone ${unit}`,
  },
  field: (plot) => `plot ${plot}`,
  whole: (kilometers) => `${kilometers} km in all`,
  stopped: (at, whole) => `stopped at ${at} of ${whole} km`,
  legend: 'Lines to fields, dashed where broken',
  legendOverridden: 'decided by a person',
  legendParts: 'compound with sealed buildings',
};
