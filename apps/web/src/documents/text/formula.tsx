import 'katex/dist/katex.min.css';
import katex from 'katex';
import { useMemo } from 'react';

interface Props {
  readonly latex: string;
  /** In a line of its own. */
  readonly display?: boolean;
}

/** A formula as it is printed, with MathML for screen readers. What KaTeX cannot read is shown as it is written. */
export const Formula = ({ latex, display = false }: Props) => {
  const html = useMemo(
    () => katex.renderToString(latex, { displayMode: display, throwOnError: false, trust: false, strict: 'ignore' }),
    [latex, display],
  );
  // KaTeX escapes its input, and `trust: false` allows no links or pictures in it.
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
};
