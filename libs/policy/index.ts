export { PolicyModule } from './policy.module.ts';
