import { createHmac } from 'node:crypto';
import { InvalidSecret } from '../domain/webhook.errors.ts';

const PREFIX = 'whsec_';
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * The bytes that messages are signed with: those behind `whsec_` in base64, as Standard Webhooks have it, else the secret's
 * own in UTF-8. Throws `InvalidSecret` when what follows the prefix is not 24 to 64 bytes in base64.
 */
export const signingKey = (secret: string): Buffer => {
  if (!secret.startsWith(PREFIX)) return Buffer.from(secret, 'utf8');
  const text = secret.slice(PREFIX.length);
  const key = Buffer.from(text, 'base64');
  if (!BASE64.test(text) || key.length < 24 || key.length > 64)
    throw new InvalidSecret('A secret that begins with whsec_ goes on with 24 to 64 bytes in base64.');
  return key;
};

/** The headers of Standard Webhooks 1.0.0: `timestamp` is in seconds since 1970, the signature is over id, timestamp and body. */
export const signedHeaders = (
  secret: string,
  { id, timestamp, body }: { readonly id: string; readonly timestamp: number; readonly body: string },
): Readonly<Record<string, string>> => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': `v1,${createHmac('sha256', signingKey(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
});
