import { memo } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { Formula } from './formula.tsx';
import { markSpans, type Mark } from './mark-spans.ts';
import { plainDollars } from './plain-dollars.ts';

interface Props {
  readonly source: string;
  /** Relative to `source`. */
  readonly marks?: readonly Mark[];
  /** Where pictures are: `…/images/` before their names. */
  readonly imagesAt?: string;
}

const components: Components = {
  code: ({ className, children, node: _node, ...rest }) => {
    if (className?.includes('language-math') !== true)
      return (
        <code className={className} {...rest}>
          {children}
        </code>
      );
    return (
      <Formula latex={typeof children === 'string' ? children : ''} display={className.includes('math-display')} />
    );
  },
  pre: ({ children, node }) => {
    const [code] = node?.children ?? [];
    const classes = code?.type === 'element' ? code.properties['className'] : undefined;
    const math = Array.isArray(classes) && classes.includes('math-display');
    return math ? <div data-formula>{children}</div> : <pre tabIndex={0}>{children}</pre>;
  },
  // A wide table scrolls by itself, so that the page does not; focusable, so that the keyboard can scroll it.
  table: ({ children }) => (
    <div data-table tabIndex={0} role="group">
      <table>{children}</table>
    </div>
  ),
  // The page has one main heading, which is not in the text.
  h1: ({ children }) => <h2 data-level={1}>{children}</h2>,
  h2: ({ children }) => <h3 data-level={2}>{children}</h3>,
  h3: ({ children }) => <h4 data-level={3}>{children}</h4>,
  h4: ({ children }) => <h5 data-level={4}>{children}</h5>,
  h5: ({ children }) => <h6 data-level={5}>{children}</h6>,
  a: ({ children, href }) => (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  ),
};

/** A piece of Markdown as people read it, with its marks. Raw HTML in it is shown as text. */
export const BlockText = memo(({ source, marks = [], imagesAt }: Props) => (
  <Markdown
    remarkPlugins={[remarkGfm, remarkMath, [plainDollars, { source }]]}
    rehypePlugins={[[markSpans, { source, marks }]]}
    components={components}
    urlTransform={(url) => (imagesAt !== undefined && url.startsWith('images/') ? imagesAt + url.slice(7) : safe(url))}
  >
    {source}
  </Markdown>
));

const safe = (url: string): string => (/^(https?:|mailto:|#|\/)/i.test(url) ? url : '');
