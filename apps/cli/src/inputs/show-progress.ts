export interface Progress {
  step(name: string): void;
  end(): void;
}

const CLEAR_LINE = '\r\u001b[K';
const NAME_LENGTH = 60;

/** One line on stderr that counts files; nothing when nobody watches or when there is only one file. */
export const showProgress = (total: number): Progress => {
  if (!process.stderr.isTTY || total < 2) return { step: () => undefined, end: () => undefined };
  let done = 0;
  return {
    step: (name) => process.stderr.write(`${CLEAR_LINE}${++done}/${total} ${name.slice(-NAME_LENGTH)}`),
    end: () => process.stderr.write(CLEAR_LINE),
  };
};
