// What stands in the workbook of contacts, in English.
import type { ContactExportWords } from './contact-exports-zh.ts';

export const contactExportsEn: ContactExportWords = {
  title: (place, caseId) => `${place}: close and secondary contacts${caseId === '' ? '' : ` (case ${caseId})`}`,
  sheet: 'Contacts',
  noResidence: 'Residence unknown',
  reportedBy: (district) => `Reported by: ${district}`,
  cutOff: (moment) => `As of: ${moment}`,
  madeAt: (moment) => `Made at: ${moment}`,
  pack: (pack) => `Tracing rules: ${pack}`,
  copy: { masked: 'Masked copy: codes masked, days only', full: 'Full list, internal: only for those who move and manage these people' },
  waiting: (count) => `${count} more are close or secondary by the rule and wait for a decision; they are not in this list.`,
  columns: {
    number: 'No.', person: 'Person', class: 'Class', caseId: 'Case', place: 'Place of exposure', residence: 'Residence', building: 'Building', stair: 'Stair', floor: 'Floor', flat: 'Flat',
    first: 'First exposure', last: 'Last exposure', central: 'Central until', home: 'At home until', days: 'Days (central + home)', status: 'Status', moved: 'Moved at', decided: 'Decided at',
  },
  notDerived: 'not derived any more',
  toSign: ['Filled in by:', 'Checked by:', 'Issued by (CDC on duty):'],
  file: (district, isoDay, isMasked) => `${district}-contacts-${isoDay}${isMasked ? '-masked' : '-full-internal'}.xlsx`,
};
