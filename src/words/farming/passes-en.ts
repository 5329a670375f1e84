// Texts of passes (通行证) in English.
import type { PassesWords } from './passes-zh.ts';

const count = (number: string, noun: string, nouns: string): string => `${number} ${number === '1' ? noun : nouns}`;
const passes = (number: string): string => count(number, 'pass', 'passes');

export const passesEn: PassesWords = {
  group: { 'to-verify': 'To verify', 'to-approve': 'To approve', 'to-print': 'To print', 'in-force': 'In force today', suspended: 'Suspended', ahead: 'For a later day', over: 'Over', ended: 'Refused or withdrawn' },
  move: { verified: 'Verify', approved: 'Approve', printed: 'Print', refused: 'Refuse', withdrawn: 'Withdraw' },
  moveMany: (move, number) => `${move} ${number}`,
  level: { none: 'none', precaution: 'precaution', controlled: 'controlled', sealed: 'sealed' },
  line: {
    none: 'open', 'home-unknown': 'the home is no unit of the district', 'home-sealed': 'the home is sealed, nobody leaves', 'home-rule': 'the home does not meet the rule', 'home-far': 'no road near the home', 'field-unplaced': 'the plot has no place',
    'field-far': 'no road near the plot', 'field-closed': "the plot lies in another's sealed or controlled zone", 'no-way': 'no road joins home and field', 'shut-in': "every way goes through another's sealed or controlled zone",
  },
  suspended: {
    raised: (before, now) => `the home's level rose from ${before} to ${now}`,
    line: (reason) => `line closed: ${reason}`,
    'not-known': 'home, household or plots are no longer on file', undone: 'a step it was printed upon was undone', reissued: 'approved anew, another paper was printed', withdrawn: 'withdrawn',
  },
  refusal: {
    'no-name': 'Give a name: every step says who took it.', 'own-request': 'Who applied neither verifies nor approves. Let somebody else take this step.', 'own-step': 'Who verified does not approve. Let somebody else take this step.', 'not-verified': 'Not verified yet.',
    'not-approved': 'Not approved yet.', 'no-ground': "The list of the day has no level for the home: it cannot be approved.", 'no-key': 'There is no key to sign with.', 'done-already': 'This step was taken already.', ended: 'Refused or withdrawn already.',
  },
  unasked: { 'home-unknown': 'the home is no unit of the district', 'no-plots': 'it has no plots', 'line-closed': 'its line is closed', 'no-slot': 'the stagger plan gives it no slot', 'has-pass': 'it has a pass for these hours' },
  vehicle: { foot: 'on foot', tricycle: 'tricycle', tractor: 'tractor', car: 'car' },
  condition: {
    'not-contact': 'neither close nor secondary contact', 'home-days': '{a} days at home', 'pcr-within': 'PCR negative within {a} hours', 'pcr-negatives': '{a} negative PCR within {b} days', 'pcr-all-negative': 'every PCR of {a} days negative', 'antigen-same-day': 'antigen negative that day',
  },
  hours: (from, until) => `${from}–${until}`,
  person: (person, people) => `person ${person} of ${people}`,
  between: ', ',
  arrow: ' → ',
  tab: {
    notOnFile: 'What is shown is a what-if, or a list as it was published: no passes are made of it. Go back to what is on file first.', queue: 'Three steps', none: 'There are no passes yet.', first: 'Give your name and apply by the slots of the stagger plan; two others verify and approve, then they are printed.', firstPlan: 'First plan slots under “Stagger”, then apply by them here; in a hurry give hours by hand below. Two others verify and approve, then they are printed.',
    batch: (village, number) => `${village}: ${number}`, age: (age) => `oldest waits ${age}`,
    minutes: (number) => `${number} min`, hoursLong: (number) => `${number} h`, days: (number) => count(number, 'day', 'days'),
    who: 'Name', duty: 'Duty (may be left out)', reason: 'Reason', reasonMissing: 'Give a reason: the household is to be told.', personal: 'There is the number of a card or telephone in it: take it out, this text stays in the case file.',
    selectAll: 'Select all', selected: (number) => `${number} selected`, keys: 'J/K move, Space selects, Shift+A all, A accepts, R refuses', check: 'To look at when verifying:', paper: 'Paper', a6: 'A6, one a page', a4: 'A4, four a page', again: 'Print again',
    moved: (move, number) => `${move}: ${passes(number)}.`, kept: (number, why) => `Not done, ${passes(number)}: ${why}`, closed: 'Its line is closed or its home sealed: it cannot be approved.', saved: (file) => `Saved: ${file}.`,
    levelAt: (level) => `approved on level ${level}`, back: 'Back to the villages',
  },
  ask: {
    title: 'Apply for passes', byPlan: "Hours of the stagger plan's slots", byHand: 'Hours by hand', day: 'Day', from: 'Leaves', until: 'Home again', button: 'Apply for passes', asked: (number) => `Applied for ${passes(number)}.`, unasked: (number) => `Not applied for, ${count(number, 'household', 'households')}:`,
    scope: { household: (id) => `For household ${id}`, village: (name, number) => `For all of ${name}, ${count(number, 'household', 'households')}`, all: (number) => `For all villages, ${count(number, 'household', 'households')}` }, narrow: 'For one village: choose it above. For one household: open it under “Lines”.', badDay: 'Write the day as 2022-04-12.', badHours: 'Write hours as 6:00; home again is after leaving.', nobody: 'Give your name.', more: (number) => `and ${number} more.`,
  },
  key: {
    title: 'Signing key', missing: 'none yet', away: 'on another machine', none: 'There is no key yet. One is made before the first printing; its private half stays on this machine.', here: (key) => `Key ${key} is on this machine.`, elsewhere: (key) => `Key ${key} is on another machine: open its key file, or make another key.`,
    passphrase: 'Passphrase (only to sign on other machines too; at least 12 characters)', make: 'Make a key', makeAnew: 'Make another key', why: 'Why another', lose: 'A key without a passphrase cannot be moved. If it is lost, make another: papers of before are still checked by the old one.', open: 'Open a key file', savePrivate: 'Save the key file', savePublic: 'Save the public key (PEM)',
    short: 'A passphrase has at least 12 characters.', fault: { 'not-a-key': 'This file is no key file.', 'wrong-passphrase': 'The passphrase is wrong, or the file was changed.', 'other-key': 'This key is none of this case file.' }, holds: (key, moment) => `${key}, from ${moment}`, unsafe: 'This address is not secure (neither https nor this machine): the browser signs nothing here.',
  },
  sheet: {
    title: "Checkpoint's page", hint: (day) => `One web page as a file for ${day}, for a phone at the checkpoint; works offline. Another day: move the slider below.`, gate: 'Gate', allGates: 'All gates', until: 'Good until', save: "Save the checkpoint's page", badUntil: 'Write the time as 12:00, not after 24:00 of the day.', notReady: 'The lines of the day are not reckoned yet: it cannot be saved.', fileName: (district, day, gate) => `${district}-checkpoint${gate === '' ? '' : `-${gate}`}-${day}.html`,
  },
  file: { publicKey: (key) => `pass-key-public-${key}.pem`, privateKey: (key) => `pass-key-${key}.json` },
  paper: {
    title: 'Spring farming pass', use: 'One person, this day, home and field only; not to be lent', number: 'No.', household: 'Household', village: 'Village', gate: 'Gate', corridor: 'Way', vehicle: 'By', day: 'Day', hours: 'Hours', conditions: 'Look at', code: 'Code', verified: 'Verified by the village', approved: 'Approved by the township', stamp: '(stamp)', noConditions: 'nothing', print: (number) => `Farming passes, ${number}`,
  },
  checkpoint: {
    title: 'Checkpoint', go: 'GO', stop: 'NO', field: 'Code, or text of the QR code', check: 'Check', camera: 'Scan', cameraOff: 'Stop scanning', other: '中文', gate: 'Gate: {gate}', allGates: 'All gates', day: 'Passes of {day}', until: 'This page is good until {until}', count: '{count} in force, {suspended} suspended',
    sheet: 'Sheet {code}, key {key}', clock: 'Clock of this phone: {now}', look: 'Still to look at:', person: 'person {person} of {people}', household: 'Household', number: 'No.', village: 'Village', corridor: 'Way', hours: 'Hours', vehicle: 'By', noCrypto: 'This browser cannot check signatures: only codes of the day are let through.', noCamera: 'The camera does not open: type the code.',
    reason: {
      ok: 'within its hours', 'sheet-over': 'this page is too old: get a new one', 'clock-wrong': "the phone's clock is wrong: set it first", 'sheet-damaged': 'this page was changed or is not whole: it cannot be used', unreadable: 'not a code: ten characters are wanted', unknown: 'no such number today', forged: 'the signature is wrong: it is forged', 'other-day': 'a pass of another day: {day}',
      'not-yet': 'not yet: from {from}', over: 'over: until {until}', 'other-gate': 'not by this gate: {gate}', suspended: 'suspended: {why}',
    },
    why: { 'level-raised': "the home's level rose", 'line-closed': 'its line is closed', 'not-known': 'home, household or plots are no longer on file', undone: 'a step it was printed upon was undone', reissued: 'another paper took its place', withdrawn: 'withdrawn' },
  },
};
