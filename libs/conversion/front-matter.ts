const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** Length of a YAML header between `---` lines at the start of a Markdown text; 0 when there is none. */
export const frontMatterLength = (markdown: string): number => FRONT_MATTER.exec(markdown)?.[0].length ?? 0;
