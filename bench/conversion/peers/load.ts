/** A package of this folder's own `package.json`; it is not among the project's. Rejects when it is not installed. */
export const load = (name: string): Promise<unknown> => import(name);
