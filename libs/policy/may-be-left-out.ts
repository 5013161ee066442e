import { ValidateIf } from 'class-validator';

/** For a member that may be absent, but not null: `IsOptional` lets null through, and null is no name. */
export const MayBeLeftOut = () => ValidateIf((_, value) => value !== undefined);

/** For a member that may be absent, and null to have none. */
export const MayBeNull = () => ValidateIf((_, value) => value !== undefined && value !== null);
