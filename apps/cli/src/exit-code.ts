/** What the exit code tells a script. */
export const ExitCode = {
  fine: 0,
  thresholdFailed: 1,
  wrongUsage: 2,
  /** A file could not be read, and the others were still done; or a server did not do what it was asked. */
  unreadable: 3,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
