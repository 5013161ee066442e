import { Authenticator } from './authenticator.ts';

/** AUTH=on without an identity module: nobody is known, so that only public routes answer. */
export class NobodyAuthenticator extends Authenticator {
  override authenticate(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}
