import { LoadingState } from '../ui/loading-state.tsx';

export const TextPage = () => <LoadingState />;
