/** The process cannot run with these settings; one sentence per fault, without values. */
export class ConfigurationFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Configuration validation failed: ${faults.join('; ')}`);
    this.name = 'ConfigurationFault';
  }
}
