// Which form is which, and which are offered.
import { contactForm } from './contact-form.ts';
import { disinfectionForm } from './disinfection-form.ts';
import { FORM_KINDS, type FactForm, type FormContext, type FormKind, type Values } from './fact-forms.ts';
import { orderedLevels, orderForm } from './order-form.ts';
import { overrideForm } from './override-form.ts';
import { roundForm } from './round-form.ts';
import { visitForm } from './visit-form.ts';

export const FORMS: Readonly<Record<FormKind, FactForm>> = {
  round: roundForm, contact: contactForm, disinfection: disinfectionForm, order: orderForm, visit: visitForm, override: overrideForm,
};

/** The forms offered: orders only where the pack in force knows them. */
export const offeredForms = (context: Pick<FormContext, 'pack'>): FormKind[] => FORM_KINDS.filter((kind) => kind !== 'order' || orderedLevels(context).length > 0);

/** What stands in the fields: what was typed, over what is proposed. */
export const valuesOf = (form: FactForm, typed: Values, context: FormContext): Values => ({ ...form.propose(typed, context), ...typed });
