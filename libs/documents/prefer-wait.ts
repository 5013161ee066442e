/** Seconds of `Prefer: wait=N` (RFC 7240); undefined when the client does not ask to wait. */
export const preferredWait = (prefer: string | undefined): number | undefined => {
  const seconds = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,4})"?/i.exec(prefer ?? '')?.[1];
  return seconds === undefined ? undefined : Number(seconds);
};
