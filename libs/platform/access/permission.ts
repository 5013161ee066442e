import { SetMetadata } from '@nestjs/common';

export const PERMISSION = 'access:permission';

/** What may be done with what, e.g. `documents:read`. */
export type PermissionName = `${string}:${string}`;

/** Who has this permission may call the route. A route with neither this nor `@Public()` answers 403 to everybody. */
export const Permission = (name: PermissionName) => SetMetadata(PERMISSION, name);
