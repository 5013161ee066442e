import { Injectable, type PipeTransform } from '@nestjs/common';
import { InvalidRequest } from './invalid-request.ts';

/** PostgreSQL holds neither NUL nor half a surrogate pair in text and JSON. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Levels of lists and objects inside of each other. No request has ten; validation runs out of stack with thousands. */
const MAX_DEPTH = 64;

/**
 * Refuses input with text that the database cannot hold, and input that is nested deeper than any request is.
 * @throws InvalidRequest
 */
export const requireStorableText = (input: unknown): void => {
  const pending: [field: string, value: unknown, depth: number][] = [['', input, 0]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [field, value, depth] = next;
    if (depth > MAX_DEPTH)
      throw new InvalidRequest([{ field: '', message: `must not be nested deeper than ${MAX_DEPTH} levels` }]);
    if (typeof value === 'string') {
      if (!isStorable(value))
        throw new InvalidRequest([{ field, message: 'must be well-formed Unicode without the character NUL' }]);
    } else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
      for (const [name, member] of Object.entries(value))
        pending.push([field === '' ? name : `${field}.${name}`, member, depth + 1]);
    }
  }
};

/** `requireStorableText` for every body, query and path parameter. */
@Injectable()
export class StorableTextPipe implements PipeTransform {
  transform(value: unknown): unknown {
    requireStorableText(value);
    return value;
  }
}
