/** Bytes of a secret that is made here; Standard Webhooks take 24 to 64. */
const BYTES = 32;

/** A new secret as Standard Webhooks write it: `whsec_` and base64. */
export const newSecret = (): string =>
  `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(BYTES))))}`;
