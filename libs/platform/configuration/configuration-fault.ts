import { OperatorFault } from './operator-fault.ts';

/** The process cannot run with these settings; one sentence per fault, without values. */
export class ConfigurationFault extends OperatorFault {
  constructor(readonly faults: readonly string[]) {
    super(`Configuration validation failed: ${faults.join('; ')}`);
  }
}
