export { AnalysisModule } from './analysis.module.ts';
