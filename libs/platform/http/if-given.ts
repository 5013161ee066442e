import { ValidateIf } from 'class-validator';

/** The other rules of a member count when it is there: `null` is a value, unlike with `IsOptional`. */
export const IfGiven = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
