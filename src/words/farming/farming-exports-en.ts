// What stands in the farming desk's tables and printed pages, in English.
import type { FarmingExportWords } from './farming-exports-zh.ts';

export const farmingExportsEn: FarmingExportWords = {
  sheet: { slots: 'Slots', substitutes: 'Substitutes', calls: 'Calls', map: 'Lines' },
  title: {
    slots: (place, days) => `${place}: slots to the fields (${days})`,
    substitutes: (place, days) => `${place}: agreements on substitute farming (${days})`,
    calls: (place, days) => `${place}: households to call (${days})`,
    map: (place, days) => `${place}: lines from home to field (${days})`,
  },
  noVillage: 'Village unknown',
  reportedBy: (district) => `Reported by: ${district}`,
  cutOff: (cutOff) => `Cut-off: ${cutOff}`,
  pack: (pack) => `Farming rules: ${pack}`,
  madeAt: (moment) => `Made at: ${moment}`,
  rows: (rows) => `Rows: ${rows}`,
  against: (day) => `Against the list of ${day}`,
  againstNone: 'No list to compare with',
  toSign: { slots: ['Filled in by:', 'Checked by:', 'Issued by (village secretary):'], substitutes: ['Filled in by:', 'Checked by:', 'Issued by:'], calls: ['Filled in by:', 'Checked by:', 'Issued by:'], map: ['Filled in by:', 'Checked by:', 'Issued by:'] },
  between: ', ',

  columns: {
    village: 'Village', household: 'Household', day: 'Day', slot: 'Hours', people: 'People', mode: 'Goes by', block: 'Block', plots: 'Plots', plot: 'Plot', mu: 'Area (mu)',
    minutes: 'One way (min)', kilometers: 'One way (km)', note: 'Note', crop: 'Crop', operation: 'Work', windowFrom: 'Window from', windowUntil: 'Window until',
    daysLeft: 'Days left, today included', farmer: 'Farmer’s household', earliest: 'Farmer may come from', helper: 'Substitute household', helperVillage: 'Substitute’s village', helperKilometers: 'Apart (km)',
    helpFrom: 'Farms from', helpUntil: 'Farms until', signFarmer: 'Signed: farmer or kin', signHelper: 'Signed: substitute', signVillage: 'Signed: village',
    change: 'Change', state: 'Now', reason: 'Reason', unit: 'Because of', gate: 'Leaves by gate', roads: 'Roads', told: 'Told',
  },
  mode: { foot: 'on foot', tricycle: 'tricycle', tractor: 'tractor', car: 'car' },
  crop: { rice: 'rice', maize: 'maize', soybean: 'soybean', vegetables: 'vegetables', other: 'other' },
  operation: { nursery: 'nursery', transplant: 'transplanting', sow: 'sowing' },
  resource: { segment: 'road', bridge: 'bridge', block: 'block', greenhouse: 'greenhouse' },
  state: { open: 'may go', loop: 'closed loop', closed: 'may not go' },
  lineReason: {
    none: '', 'home-unknown': 'home is not in the table of units', 'home-sealed': 'home is sealed', 'home-rule': 'home does not meet the conditions', 'home-far': 'no road near the home',
    'field-unplaced': 'plot has no place', 'field-far': 'no road near the plot', 'field-closed': 'plot lies in a sealed or controlled zone', 'no-way': 'no road joins the two', 'shut-in': 'only through a sealed or controlled zone',
  },
  change: { suspended: 'suspended', restored: 'restored', rerouted: 'another way', 'loop-begins': 'closed loop begins', 'loop-ends': 'closed loop ends', 'reason-changed': 'still may not go, for another reason' },
  unmet: {
    none: '', closed: 'no slot: may not go', 'too-long': 'no slot: the way is too long for one slot', 'no-window': 'no slot: none can be used', 'over-capacity': 'no slot: full',
    mixed: 'no slot: another village is in the block', 'too-near': 'no slot: too near another crew', 'window-empty': 'no slot: none within the window',
  },
  unmetAt: (reason, kind, name) => `${reason} (${kind}${name === '' ? '' : ` ${name}`})`,
  notFound: {
    none: '', 'no-helper-near': 'nobody: no willing household near', 'no-machine': 'nobody: none has the machine', 'no-days-left': 'nobody: too few days left', 'all-busy': 'nobody: all are busy', 'all-closed': 'nobody: none may go there',
  },

  print: {
    internal: 'Internal – keep safe',
    empty: { slots: 'No household needs a slot.', substitutes: 'No plot needs a substitute.', calls: 'Nothing changed: nobody to call.', map: 'No lines to fields.' },
    number: 'No.',
    mapAlt: 'Map of the lines',
    legend: 'Legend',
    courses: { open: 'way to be taken', closed: 'way that is closed', home: 'home', gate: 'gate', field: 'plot', stop: 'stopped here' },
    rule: 'Between home and plot only, by the roads and gates shown: no detour, no stop.',
    list: 'Households and lines',
  },

  draw: {
    title: { plot: 'The plot drawn', track: 'The farm track drawn', gate: 'The gate set' },
    tool: { plot: 'Draw a plot', track: 'Draw a track', gate: 'Set a gate' },
    hint: {
      plot: 'Click the corners of the plot along its ridges on the map; double click or Enter ends it.',
      track: 'Click along the track on the map; double click or Enter ends it. It joins a road only where an end lies on it.',
      gate: 'Click where the gate is on the map.',
    },
    needsMap: 'This browser cannot draw the map, so nothing can be drawn on it.',
    area: (mu) => `${mu} mu as measured`,
    length: (meters) => `${meters} m as measured`,
    field: { id: 'Plot number', household: 'Household number', village: 'Village', block: 'Block', crop: 'Crop', kind: 'Kind', mu: 'Area in mu; empty: as measured', name: 'Name', unit: 'Gate of unit', oneway: 'Lets people' },
    optional: 'optional',
    kind: { field: 'field', greenhouse: 'greenhouse' },
    oneway: { both: 'in and out', out: 'out', in: 'in' },
    record: 'Record',
    cancel: 'Discard',
    problem: {
      'id-missing': 'Give the plot a number.',
      'id-taken': 'There is a plot of that number.',
      'household-unknown': 'No household of that number is on the register.',
      'mu-wrong': 'The area must be a number above 0.',
      'unit-unknown': 'No unit has that name.',
      'personal-number': 'Do not write identity card or telephone numbers.',
    },
    refused: {
      'too-few': 'Too few points: a plot has three corners at least, a track two points.',
      'no-area': 'The corners lie on one line: there is no area.',
      'crosses-itself': 'The line crosses itself: draw it anew.',
      'no-place': 'Coordinates are out of range.',
    },
  },
};
