import { Injectable, type PipeTransform } from '@nestjs/common';
import { InvalidRequest } from './invalid-request.ts';

/** PostgreSQL holds neither NUL nor half a surrogate pair in text and JSON. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/**
 * Refuses input with text that the database cannot hold, however deep it is.
 * @throws InvalidRequest
 */
export const requireStorableText = (input: unknown): void => {
  const pending: [field: string, value: unknown][] = [['', input]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [field, value] = next;
    if (typeof value === 'string') {
      if (!isStorable(value))
        throw new InvalidRequest([{ field, message: 'must be well-formed Unicode without the character NUL' }]);
    } else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
      for (const [name, member] of Object.entries(value))
        pending.push([field === '' ? name : `${field}.${name}`, member]);
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
