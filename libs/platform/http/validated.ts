import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { InvalidRequest } from './invalid-request.ts';
import { requireStorableText } from './storable-text.ts';

/** Plain input as an instance of a request class, for input that no pipe sees. Throws `InvalidRequest`. */
export const validated = async <Request extends object>(type: new () => Request, input: object): Promise<Request> => {
  requireStorableText(input);
  const request = plainToInstance(type, input);
  const errors = await validate(request, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) throw InvalidRequest.from(errors);
  return request;
};
