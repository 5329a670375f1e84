// Files dropped anywhere and cells pasted anywhere: what is taken, and when.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { refuseRecording, type RecordRefusal } from '../../store/refusals.ts';
import type { State } from '../../store/state.ts';
import { fireView } from '../events.ts';

/** Why nothing can be taken in just now. */
export type IncomingRefusal = 'not-ready' | RecordRefusal | 'import-open';

/** What keeps files and cells out; null where nothing does. The demo is not kept out: a saved case file can be opened from it. */
export function refuseIncoming(state: Pick<State, 'phase' | 'caseFile' | 'saved' | 'asPublished' | 'screen'>): IncomingRefusal | null {
  if (state.phase !== 'ready' || state.caseFile === null) return 'not-ready';
  return refuseRecording(state) ?? (state.screen.import !== null ? 'import-open' : null);
}

/** Whether a text is cells of a spreadsheet: it copies even a single cell with a line end. */
export function isCells(text: string): boolean {
  return /[\t\n\r]/.test(text) && text.trim() !== '';
}

const TEXT_FIELDS = 'textarea, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="range"], [type="file"], [type="button"])';

function takesText(target: EventTarget | undefined): boolean {
  return target instanceof Element && target.matches(TEXT_FIELDS);
}

export interface IncomingTarget extends EventTarget, ReactiveControllerHost {
  readonly keyState: State | null;
}

/** Listens on the whole window and fires `files-given` and `text-pasted` on its host. */
export class Incoming implements ReactiveController {
  /** Whether files are held over the page. */
  over = false;

  constructor(private readonly host: IncomingTarget) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('dragover', this.held);
    window.addEventListener('dragleave', this.left);
    window.addEventListener('drop', this.dropped);
    window.addEventListener('paste', this.pasted);
  }

  hostDisconnected(): void {
    window.removeEventListener('dragover', this.held);
    window.removeEventListener('dragleave', this.left);
    window.removeEventListener('drop', this.dropped);
    window.removeEventListener('paste', this.pasted);
  }

  get refusal(): IncomingRefusal | null {
    const { keyState } = this.host;
    return keyState === null ? 'not-ready' : refuseIncoming(keyState);
  }

  private setOver(over: boolean): void {
    if (over === this.over) return;
    this.over = over;
    this.host.requestUpdate();
  }

  private readonly held = (event: DragEvent): void => {
    if (event.dataTransfer === null || !event.dataTransfer.types.includes('Files')) return;
    // Otherwise the browser would leave the page for the file.
    event.preventDefault();
    event.dataTransfer.dropEffect = this.refusal === null ? 'copy' : 'none';
    this.setOver(true);
  };

  private readonly left = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.setOver(false);
  };

  private readonly dropped = (event: DragEvent): void => {
    this.setOver(false);
    if (event.dataTransfer === null || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    if (files.length > 0 && this.refusal === null) fireView(this.host, 'files-given', { files });
  };

  private readonly pasted = (event: ClipboardEvent): void => {
    if (event.defaultPrevented || event.clipboardData === null || takesText(event.composedPath()[0]) || this.refusal !== null) return;
    const text = event.clipboardData.getData('text/plain');
    if (isCells(text)) {
      event.preventDefault();
      fireView(this.host, 'text-pasted', { text });
      return;
    }
    // A spreadsheet copies a picture of its cells along; a file copied in a folder comes without text.
    const files = [...event.clipboardData.files].filter(({ type }) => !type.startsWith('image/'));
    if (text === '' && files.length > 0) {
      event.preventDefault();
      fireView(this.host, 'files-given', { files });
    }
  };
}
