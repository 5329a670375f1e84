// Grades of a visited place by the names of their choices: its risk, and whether all who were there can be listed.
import { CONTACTS_KNOWN, CONTACTS_NOT_RECORDED, CONTACTS_UNKNOWN, RISK_HIGH, RISK_PENDING, RISK_SOME } from '../../domain/district/fact-tables.ts';

export const RISKS = { high: RISK_HIGH, some: RISK_SOME, pending: RISK_PENDING } as const;
export const CONTACTS = { unknown: CONTACTS_UNKNOWN, known: CONTACTS_KNOWN, 'not-recorded': CONTACTS_NOT_RECORDED } as const;

export type Risk = keyof typeof RISKS;
export type Contacts = keyof typeof CONTACTS;

/** The name of a grade by its code. */
export const riskOf = (code: number): Risk => nameOf(RISKS, code);
export const contactsOf = (code: number): Contacts => nameOf(CONTACTS, code);

function nameOf<Name extends string>(codes: Readonly<Record<Name, number>>, code: number): Name {
  return (Object.keys(codes) as Name[]).find((name) => codes[name] === code)!;
}
