// Files held over and dropped on a sheet: they are the sheet's, and the page below does not take them for a list.
import type { LitElement, ReactiveController } from 'lit';

/** Listens on the frame of the sheet, so that everything a modal sheet covers is its own. */
export class FileDrop implements ReactiveController {
  private frame: Element | null = null;

  constructor(
    private readonly host: LitElement,
    private readonly take: (file: File) => void,
    private readonly show: (over: boolean) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.frame = this.host.closest('sheet-frame') ?? this.host;
    for (const [name, listener] of this.listeners) this.frame.addEventListener(name, listener);
  }

  hostDisconnected(): void {
    for (const [name, listener] of this.listeners) this.frame?.removeEventListener(name, listener);
    this.frame = null;
  }

  private readonly held = (event: Event): void => {
    const { dataTransfer } = event as DragEvent;
    if (dataTransfer === null || !dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    dataTransfer.dropEffect = 'copy';
    this.show(true);
  };

  private readonly left = (event: Event): void => {
    if ((event as DragEvent).relatedTarget === null) this.show(false);
  };

  private readonly dropped = (event: Event): void => {
    this.show(false);
    const { dataTransfer } = event as DragEvent;
    if (dataTransfer === null || !dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    const [file] = dataTransfer.files;
    if (file !== undefined) this.take(file);
  };

  private readonly listeners = [['dragover', this.held], ['dragleave', this.left], ['drop', this.dropped]] as const;
}
