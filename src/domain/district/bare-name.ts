// Which keys are mere names: two places may share a name, a code that somebody gave is one place's.

/** One word of plain letters, signs and at least one digit, as 220113-017 or C5. */
const CODE = /^[\x21-\x7e]*\d[\x21-\x7e]*$/;

export const isBareName = (id: string, name: string): boolean => id === name && !CODE.test(id);
