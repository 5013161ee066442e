import { Authenticator, type Actor } from './authenticator.ts';

export const DEMO_ACTOR: Actor = { id: 'demo', name: 'Demo user', tenantId: 'demo', may: () => true };

/** AUTH=off: every request acts as the demo user, who may do everything in the tenant `demo`. */
export class DemoAuthenticator extends Authenticator {
  override authenticate(): Promise<Actor> {
    return Promise.resolve(DEMO_ACTOR);
  }
}
