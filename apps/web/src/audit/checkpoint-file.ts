/** A kept checkpoint's text, as the address of the proof takes it: base64url of its UTF-8. */
export const checkpointOf = (text: string): string =>
  btoa(String.fromCodePoint(...new TextEncoder().encode(text.trim())))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** A checkpoint as the address of a file to be saved. */
export const fileAddress = (checkpoint: object): string =>
  `data:application/json;charset=utf-8,${encodeURIComponent(`${JSON.stringify(checkpoint, null, 2)}\n`)}`;
