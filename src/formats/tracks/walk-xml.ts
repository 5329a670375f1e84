// Elements of an XML text one after the other, in workers too: names without prefix, attributes, and the text of leaves.
import { Parser } from 'saxen';

export interface XmlVisitor {
  /** `path`: local names from the root to the element itself. */
  open?(path: readonly string[], attribute: (name: string) => string): void;
  /** `text`: what stands in the element behind its last child. */
  close(path: readonly string[], text: string): void;
}

/** How a text ends: well, inside something, or with a fault behind which nothing is read. */
export type XmlEnd = 'whole' | 'truncated' | 'not-xml';

/** Bytes decoded at once: a text of hundreds of megabytes never stands in memory as a whole. */
const PIECE = 1 << 20;

/** Walks a text up to its end or first fault; `tell` hears which share of it was walked. Entities a document declares for itself are not expanded. */
export function walkXml(utf8: Uint8Array, visitor: XmlVisitor, tell: (share: number) => void = () => {}): XmlEnd {
  const path: string[] = [];
  let text: string[] = [];
  const faults: string[] = [];
  const add = (piece: string): void => { text.push(piece); };
  const clear = (): void => {
    if (text.length > 0) text = [];
  };
  const parser = new Parser()
    .on('error', (error) => { faults.push(error.message); })
    .on('openTag', (name, attributes) => {
      path.push(localName(name));
      clear();
      visitor.open?.(path, (wanted) => attributeOf(attributes(), wanted));
    })
    .on('text', (piece, decode) => add(decode(piece)))
    .on('cdata', add)
    .on('closeTag', () => {
      visitor.close(path, text.join(''));
      path.pop();
      clear();
    });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (let at = 0; at < utf8.length && faults.length === 0; at += PIECE) {
    tell(at / utf8.length);
    parser.write(decoder.decode(utf8.subarray(at, at + PIECE), { stream: true }));
  }
  if (faults.length === 0) parser.end();
  const [fault] = faults;
  if (fault === undefined) return 'whole';
  return /^(?:unexpected end|unclosed)/.test(fault) ? 'truncated' : 'not-xml';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributeOf(attributes: Readonly<Record<string, string>> | boolean | null, name: string): string {
  return typeof attributes === 'object' && attributes !== null && Object.hasOwn(attributes, name) ? attributes[name]! : '';
}
