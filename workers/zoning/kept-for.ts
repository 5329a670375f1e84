// Something made of one thing, kept until it is asked of another.

/** Remembers the last answer, and of what it was made. */
export class KeptFor<Of extends object, Made> {
  private last: { readonly of: Of; readonly made: Made } | null = null;

  get(of: Of, make: () => Made): Made {
    if (this.last?.of !== of) this.last = { of, made: make() };
    return this.last.made;
  }
}
