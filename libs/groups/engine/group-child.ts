import { serve } from '#isolation';
import { assessGroup } from '#rules';
import type { GroupTask } from './group-engine.ts';

serve((members: GroupTask) =>
  assessGroup(
    members.map(({ documentId, title, ir }) => ({
      documentId,
      title,
      ir: JSON.parse(ir) as Parameters<typeof assessGroup>[0][number]['ir'],
    })),
  ),
);
