import { LoadingState } from '../ui/loading-state.tsx';

export const ModelPage = () => <LoadingState />;
