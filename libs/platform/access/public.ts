import { SetMetadata } from '@nestjs/common';

export const PUBLIC = 'access:public';

/** Anyone may call the route: health, log-in, documentation. */
export const Public = () => SetMetadata(PUBLIC, true);
