import { LoadingState } from '../ui/loading-state.tsx';

export const ReviewPage = () => <LoadingState />;
