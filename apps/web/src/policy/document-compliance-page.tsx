import { LoadingState } from '../ui/loading-state.tsx';

export const DocumentCompliancePage = () => <LoadingState />;
