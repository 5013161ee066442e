export { blocksOf } from './blocks-of.ts';
export { ConversionFailure } from './conversion-failure.ts';
export type { ConversionTask } from './conversion-task.ts';
export { convert } from './convert.ts';
export { Converter, type ConverterOptions } from './converter.ts';
export { countWords } from './count-words.ts';
export { detectFormat, isSupportedName, MEDIA_TYPES, type DetectedFormat, type RefusalCode } from './detect-format.ts';
export { wordsOfBlocks, type BlockWithWords, type BlockWord } from './words/words-of-blocks.ts';
export type {
  Block,
  BlockKind,
  Box,
  ConversionFailureCode,
  ConvertedDocument,
  Format,
  Picture,
  RunningText,
  SourcePlace,
  Warning,
} from './document.ts';
