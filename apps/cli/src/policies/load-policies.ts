import { readFile } from 'node:fs/promises';
import { DomainError } from '#kernel';
import { findTemplate, readRepositoryFile, templates, type RepositoryDraft } from '#policy/checker';
import { fromWhereTheUserStands } from '../inputs/user-path.ts';

/** Policies out of a file, or those that ship under a name; or what is wrong, with the line of every fault. */
export const loadPolicies = async (fileOrTemplate: string): Promise<RepositoryDraft | string> => {
  const path = fromWhereTheUserStands(fileOrTemplate);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  try {
    if (typeof text !== 'string')
      return text.code === 'ENOENT' ? findTemplate(fileOrTemplate) : `${fileOrTemplate}: ${text.message}`;
    const file = readRepositoryFile(text);
    return 'template' in file ? findTemplate(file.template) : file;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (typeof text === 'string') return `${fileOrTemplate}: ${error.message}`;
    return `there is no file ${fileOrTemplate}, and no template of that name; templates are ${templates.map(({ id }) => id).join(', ')}`;
  }
};
