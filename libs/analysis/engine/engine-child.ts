import { serve } from '#isolation';
import { analyse, type AnalysisInput } from '#rules';

serve((input: AnalysisInput) => analyse(input));
