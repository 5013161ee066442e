/** Faults of an image name: a release has to be named, so that a restart never changes what runs. */
export function imageFaults(image: string | undefined): string[] {
  // The tag follows the last colon behind the last slash; a colon before that is a registry's port.
  const tag = /:([^:/]+)$/.exec(image ?? '')?.[1];
  if (tag === undefined) return [`the image ${image} has no tag`];
  return tag === 'latest' ? [`the image ${image} has the tag latest`] : [];
}
