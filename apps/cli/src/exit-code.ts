/** What the exit code tells a script. */
export const ExitCode = {
  fine: 0,
  thresholdFailed: 1,
  wrongUsage: 2,
  /** A file could not be read; the others were still done. */
  unreadable: 3,
} as const;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
