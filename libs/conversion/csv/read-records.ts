/** One record of a delimited text: its fields, unquoted. */
export type TextRecord = readonly string[];

const LINE_END = /\r\n|\n|\r/y;
/** Spaces before a quote are layout. */
const QUOTE = / *"/y;

/**
 * Reads delimited text as RFC 4180 has it: a field that begins with `"` ends with the next lone `"` and may hold
 * delimiters and line ends; `""` is a quote in it. A quote inside of a field is a letter. Empty lines are no records.
 * Stops after `limit` records.
 */
export function* readRecords(text: string, delimiter: string, limit = Infinity): Generator<TextRecord> {
  let at = 0;
  let read = 0;
  let fields: string[] = [];

  const quoted = (): string => {
    let field = '';
    at = QUOTE.lastIndex;
    for (;;) {
      const close = text.indexOf('"', at);
      if (close < 0) {
        // Never closed: the rest is the field.
        field += text.slice(at);
        at = text.length;
        return field;
      }
      field += text.slice(at, close);
      at = close + 1;
      if (text[at] !== '"') return field;
      field += '"';
      at++;
    }
  };

  const plain = (): string => {
    const start = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
    return text.slice(start, at);
  };

  while (at < text.length && read < limit) {
    QUOTE.lastIndex = at;
    fields.push(QUOTE.test(text) ? quoted() + plain() : plain());
    if (text[at] === delimiter) {
      at++;
      if (at < text.length) continue;
      fields.push('');
    }
    LINE_END.lastIndex = at;
    if (LINE_END.test(text)) at = LINE_END.lastIndex;
    if (fields.length > 1 || fields[0] !== '') {
      read++;
      yield fields;
    }
    fields = [];
  }
}
