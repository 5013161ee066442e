/** Signatures of the formats that every browser shows and that cannot run scripts. */
const SIGNATURES: readonly { mediaType: string; extension: string; at: readonly (readonly [number, string])[] }[] = [
  { mediaType: 'image/png', extension: 'png', at: [[0, '\x89PNG\r\n\x1a\n']] },
  { mediaType: 'image/jpeg', extension: 'jpg', at: [[0, '\xff\xd8\xff']] },
  { mediaType: 'image/gif', extension: 'gif', at: [[0, 'GIF8']] },
  { mediaType: 'image/webp', extension: 'webp', at: [[0, 'RIFF'], [8, 'WEBP']] }, // prettier-ignore
  { mediaType: 'image/bmp', extension: 'bmp', at: [[0, 'BM'], [6, '\0\0\0\0']] }, // prettier-ignore
];

/** What the bytes of a picture are, whatever its name says; undefined when they are not safe to show. */
export const pictureType = (bytes: Uint8Array): { mediaType: string; extension: string } | undefined => {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return SIGNATURES.find(({ at }) => at.every(([offset, signature]) => head.startsWith(signature, offset)));
};
