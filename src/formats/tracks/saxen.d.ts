// The part of saxen that is used here; the package brings no types.
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', call: (name: string, attributes: () => Readonly<Record<string, string>> | boolean | null, decode: (text: string) => string, isClosed: boolean) => void): this;
    on(event: 'closeTag', call: (name: string) => void): this;
    on(event: 'text', call: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'cdata', call: (text: string) => void): this;
    on(event: 'error' | 'warn', call: (error: Error) => void): this;
    /** A piece of the text; the rest of a tag that ends inside it waits for the next. */
    write(xml: string): this;
    end(): Error | null;
  }
}
