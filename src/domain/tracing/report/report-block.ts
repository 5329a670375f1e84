// A report as it is printed and saved: a row of parts, each a text, a list or a table.

export type ReportBlock =
  | { readonly kind: 'title' | 'note' | 'heading' | 'body' | 'sign'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
