/** What a step found: a list of faults (none: it passed), or why it could not run. */
export type Outcome = readonly string[] | { readonly skipped: string };

/** One check of the operations files. */
export interface Step {
  readonly name: string;
  /** False: what it needs cannot be installed everywhere, so that skipping it does not fail in CI. */
  readonly neededInCi: boolean;
  run(): Promise<Outcome> | Outcome;
}
