/** An explanation and, where there is one that is certain, the dates that show it. */
export const withExample = (explanation: string, example: string | null): string =>
  example === null ? explanation : `${explanation} ${example}`;
