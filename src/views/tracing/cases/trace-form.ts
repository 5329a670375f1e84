// What the forms of the tracing desk have in common: what was typed over what is proposed, and what keeps it from being recorded. Enter records, Escape leaves.
import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { State } from '../../../store/state.ts';
import { base, controls } from '../../shared-styles.ts';
import { traceFormStyles } from './form-styles.ts';
import type { Problem } from './read-forms.ts';

/** Fires `form-left`, for the parent only, when it is done or given up. */
export abstract class TraceForm<Fields, Given extends object, Name extends string> extends LitElement {
  static override styles = [base, controls, traceFormStyles];

  @property({ attribute: false }) now: State | null = null;
  @state() protected typed: Partial<Fields> = {};
  @state() protected problem: Problem<Name> | null = null;

  /** What stands in the fields. */
  protected abstract get fields(): Fields;
  protected abstract read(): Given | Problem<Name>;
  protected abstract record(given: Given): void;

  /** Another case or stay is the form's. */
  protected startOver(): void {
    this.typed = {};
    this.problem = null;
  }

  protected give(field: Partial<Fields>): void {
    this.typed = { ...this.typed, ...field };
    // What was wrong is looked at again as soon as something is changed.
    if (this.problem === null) return;
    const read = this.read();
    this.problem = 'problem' in read ? read : null;
  }

  protected readonly submitted = (event: Event): void => {
    event.preventDefault();
    const read = this.read();
    if ('problem' in read) {
      this.problem = read;
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[name="${read.field}"]`)?.focus());
      return;
    }
    this.record(read);
    this.leave();
  };

  protected leave(): void {
    this.dispatchEvent(new CustomEvent('form-left'));
  }

  /** Whether a field took the key for itself. */
  protected takesKey(_event: KeyboardEvent): boolean {
    return false;
  }

  /** Keys of a form are no keys of the page. */
  protected readonly keyed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation();
    if (event.isComposing) return;
    if (this.takesKey(event)) event.preventDefault();
    else if (event.key === 'Escape') {
      event.preventDefault();
      this.leave();
    }
  };
}
