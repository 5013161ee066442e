/** House rules for a Dockerfile: base from an argument and never latest, not root, a health check, labels. */
export function dockerfileFaults(text: string): string[] {
  const faults: string[] = [];
  const base = /^ARG BASE=(\S+)$/m.exec(text)?.[1];
  if (base === undefined) faults.push('no ARG BASE');
  if (base !== undefined && !/:[^:/]+$/.test(base)) faults.push(`the base ${base} has no tag`);
  if (/:latest\b/.test(text)) faults.push('an image has the tag latest');
  const user = [...text.matchAll(/^USER (\S+)$/gm)].at(-1)?.[1];
  if (user === undefined || /^(root|0)\b/.test(user)) faults.push('it runs as root');
  if (!/^HEALTHCHECK (?!NONE)/m.test(text)) faults.push('no health check');
  if (!text.includes('org.opencontainers.image.version')) faults.push('no version label');
  return faults;
}
