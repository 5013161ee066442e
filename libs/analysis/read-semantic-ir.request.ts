import { IsIn } from 'class-validator';
import { ReadVersionRequest } from './read-version.request.ts';

export class ReadSemanticIrRequest extends ReadVersionRequest {
  /** `text`: the same for people to read, with a summary of the graph. */
  @IsIn(['json', 'text'])
  readonly format: 'json' | 'text' = 'json';
}
