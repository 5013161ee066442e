/** The program of a child process that lies beside a module (`import.meta.url`): the source in tests, the build in production. */
export const childBeside = (module: string, name: string): URL =>
  new URL(`./${name}${module.endsWith('.ts') ? '.ts' : '.js'}`, module);
