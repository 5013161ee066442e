import { blocksOf, countWords } from '#conversion';
import { serve } from '#isolation';
import { carryBlocks } from '../domain/carry-blocks.ts';
import { diffVersions, unifiedDiff } from '../domain/diff-versions.ts';
import { editsBetween } from '../domain/edits-between.ts';
import { locateAnchor } from '../domain/locate-anchor.ts';
import { markdownToHtml } from './markdown-to-html.ts';
import type { TextAnswers, TextTask } from './text-task.ts';

const answer = (task: TextTask): TextAnswers[keyof TextAnswers] | Promise<string> => {
  switch (task.kind) {
    case 'revise': {
      const { base, markdown, version } = task;
      return {
        blocks: carryBlocks(base, { text: markdown, blocks: blocksOf(markdown) }, version),
        wordCount: countWords(markdown),
        edits: editsBetween(base.text, markdown),
      };
    }
    case 'diff':
      return { changes: diffVersions(task.from.text, task.to.text), unified: unifiedDiff(task.from, task.to) };
    case 'html':
      return markdownToHtml(task.markdown);
    case 'locate': {
      const { spans, base, next, steps } = task;
      return spans.map((span) => locateAnchor(span, base, next, steps ?? undefined));
    }
  }
};

serve(answer);
