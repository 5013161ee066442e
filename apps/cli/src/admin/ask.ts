import { ExitCode } from '../exit-code.ts';

/** Asks the server; what it refuses goes to stderr and ends in exit code 3, and the answer is undefined. */
export const ask = async <Answer extends object>(
  url: string,
  token: string | undefined,
  method: 'GET' | 'POST',
  path: string,
  body?: object | '',
): Promise<Answer | undefined> => {
  const refused = (message: string): undefined => {
    console.error(message);
    process.exitCode = ExitCode.unreadable;
    return undefined;
  };
  try {
    const answer = await fetch(new URL(path, url), {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) return refused(`${answer.status} ${(JSON.parse(text) as { detail?: string }).detail ?? text}`);
    return (text === '' ? {} : JSON.parse(text)) as Answer;
  } catch (error) {
    return refused(`${url} cannot be asked: ${error instanceof Error ? error.message : String(error)}`);
  }
};
