const INPUT = '(?:prices?|quotes?|close|data|values?|inputs?|rates?|observations?|bars?|levels?|returns?|scores?)';
/** A sentence that says what is done when an input does not come. */
export const MISSING_INPUT = new RegExp(
  `\\b${INPUT}\\b[^.]{0,80}\\b(?:missing|unavailable|not (?:yet )?(?:available|published|received|known)|cannot be (?:obtained|calculated|determined)|stale|absent|late|carried forward|suspended)\\b|\\b(?:missing|unavailable|stale|no|without an?|absent|late|incomplete|last available|most recent available|last known|previous available)\\b[^.]{0,40}\\b${INPUT}\\b|\\b(?:does|do|has|have|is|are|was|were) not (?:been )?(?:publish|provid|quot|receiv|deliver|arriv|report|disseminat)\\w*[^.]{0,40}\\b${INPUT}\\b|\\b${INPUT}\\b[^.]{0,40}\\b(?:is|are|was|were|has|have) not (?:been )?(?:publish|provid|quot|receiv|deliver|report)\\w*|\\bforward[- ]fill\\w*|\\bfallback\\b|\\bno trade takes place\\b|\\binterpolat\\w+`,
  'i',
);
