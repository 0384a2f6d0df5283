import type { JudgeWeights } from '../../../reading/learned/judge';
import type { NetworkWeights } from '../../../reading/learned/word-network';
export const NETWORK: NetworkWeights = null as never;
export const JUDGES: readonly JudgeWeights[] = [];
