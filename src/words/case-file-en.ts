// Texts of the case file in English.
import type { CaseFileWords } from './case-file-zh.ts';
import { countNoun } from './numbers.ts';

export const caseFileEn: CaseFileWords = {
  title: 'Files',
  demo: 'demo district, everything in it is invented',
  demoLine: 'Demo district: everything in it is invented.',
  own: 'your own district, kept in this browser on this machine only',
  readOnly: 'Another tab is using this data, so this page is read-only: nothing can be started, forgotten, imported or opened from disk here. Close that tab and reload this page.',

  start: 'Start my district',
  startHint: 'A new, empty case file, never mixed with the demo. Bring the table of units first, then the list of cases.',
  startAnother: 'Start another district',
  name: 'Name of the district',
  nameExample: 'for example: Jiutai',
  startButton: 'Start',
  sameName: 'A case file of this name is on this machine already; another can still be started.',

  bring: 'Bring cases and units',
  bringFirst: 'Bring the table of units first (name, street, households; coordinates are not needed), then the list of cases.',
  bringInDemo: 'The demo takes no files. Start your own district first, then bring its cases and units.',
  accepted: 'CSV, TSV, xlsx (first sheet, headings in row 1–5), GeoJSON; UTF-8 or GBK. Files can also be dropped anywhere on the page.',
  choose: 'Choose files…',
  paste: 'Paste cells',
  pasteHint: 'Select and copy cells in the spreadsheet, come back to this page and press Ctrl+V; this need not be open. Or paste into the field below. You see what was understood before it counts.',
  pasteField: 'Cells copied from a spreadsheet',
  pasteRead: 'Read these cells',

  keep: 'Save to disk, open from disk',
  save: 'Save the case file to disk',
  saveHint: 'One zip file with all cases, units and every step recorded. Take it along to another machine or browser.',
  openSaved: 'Open a saved case file…',

  mine: 'Case files on this machine',
  noneMine: 'None of your own yet. Type the name of the district above and press Enter.',
  openNow: 'open',
  openOne: 'Open',
  openNamed: (name) => `Open “${name}”`,
  forget: 'Forget…',
  forgetNamed: (name) => `Forget “${name}” on this machine`,
  forgetAsk: (name) => `Forget “${name}” on this machine? Its cases, units and every step are deleted from this browser; what was not saved to disk cannot be brought back.`,
  forgetNow: 'Forget it for good',
  forgetNot: 'Keep it',
  saveFirst: 'Save to disk first',
  openFirst: 'Open it first, then save to disk',
  demoRow: 'Demo district (invented)',

  exports: 'Export',
  exportsOf: (day, cutOff) => `List of ${day} (cut-off ${cutOff})`,
  exportZones: 'Zones (GeoJSON)',
  exportXlsx: 'Units (xlsx)',
  exportCsv: 'Units (CSV)',
  print: 'Print…',
  nothingToExport: 'No units yet, so there is no list to export.',

  emptyTitle: (name) => `${name} is still empty`,
  emptyHint: 'Drop or choose a table of units and a list of cases. Units first: name, street and households will do, they are zoned without coordinates too; then the cases.',
  noUnitsTitle: 'No units yet',
  noUnitsHint: (places) => `The cases are in; ${countNoun(places, 'place waits', 'places wait')} for a unit. Drop or choose a table of units: those that match are joined.`,
  otherWays: 'Paste, open a saved case file…',
};
