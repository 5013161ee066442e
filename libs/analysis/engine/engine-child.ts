import { serve } from '#isolation';
import { analyse, assess } from '#rules';
import type { EngineAnswer, EngineTask } from './engine-task.ts';

serve((task: EngineTask): EngineAnswer =>
  'markdown' in task ? analyse(task) : assess(task.ir, task.findings, task.suppressed),
);
