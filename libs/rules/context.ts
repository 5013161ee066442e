import { remember, type SectionType, type SemanticIr, type Sentence } from '#semantics';

/** Words of a calculation step, a limit, a date or a decision: next to them a vague word counts. */
const OPERATIVE =
  /\b(?:calculat|comput|determin|select|rank|weight|rebalanc|exclud|eligib|qualif|includ|add(?:ed|s)?\b|remov|replac|cap(?:ped|s)?\b|limit|threshold|exceed|at least|at most|minimum|maximum|adjust|round|publish|trad(?:e|es|ed|ing)\b|orders?\b|buy|sell|execut|clos(?:e|es|ed|ing)\b|open(?:s|ed)?\b|position|pric|signal|roll|allocat|updat|review|must|shall|scor|hold|leverag|hedg|correct|restat|maintain|appl(?:y|ied)|measur|screen|invest|tilt|weights?|used?\b|uses\b|within|above|below|over|under|recalibrat|monitor|report|meet|rais|reduc|increas|decreas|expos|enter|exit|assess|compar|avoid|employ|scal|reject|prefer|omit|quot|valu(?:e|ed|ation)\b|chang|amend|redistribut|settl|reinvest|convert|smooth|averag|estimat|annualis|annualiz|normalis|normaliz|test(?:ed|s)?\b)\w*/i;

/** Sections in which vague words are normal: nothing there is to be implemented. */
const DESCRIPTIVE: readonly SectionType[] = ['risk', 'references', 'results', 'history', 'contact'];

const typesOf = new WeakMap<SemanticIr, ReadonlyMap<string, SectionType>>();

/** A section inside an example or inside results is one too, whatever its own heading says. */
const sectionTypes = ({ sections }: SemanticIr): ReadonlyMap<string, SectionType> => {
  const types = new Map<string, SectionType>();
  for (const { id, type, parentId } of sections) {
    const outer = parentId === null ? undefined : types.get(parentId);
    types.set(
      id,
      outer === 'example' || outer === 'results' || outer === 'risk' || (type === 'other' && outer !== undefined)
        ? (outer ?? type)
        : type,
    );
  }
  return types;
};

export const sectionTypeOf = (ir: SemanticIr, { sectionId }: { readonly sectionId: string | null }): SectionType => {
  const types = typesOf.get(ir) ?? sectionTypes(ir);
  typesOf.set(ir, types);
  return (sectionId === null ? undefined : types.get(sectionId)) ?? 'other';
};

const saysWhatToDo = remember((text) => OPERATIVE.test(text));

/** A sentence that tells the reader what to do, not what to think of it. */
export const isOperative = (ir: SemanticIr, sentence: Sentence): boolean =>
  !DESCRIPTIVE.includes(sectionTypeOf(ir, sentence)) && saysWhatToDo(`${sentence.lead ?? ''} ${sentence.text}`);

/** A paper or tutorial: it reports results and cites, and nobody publishes an index by it. */
const isArticle = ({ sections }: SemanticIr): boolean =>
  sections.some(
    ({ type, heading }) =>
      type === 'references' ||
      (type === 'results' && /\b(?:results?|conclusions?|backtest\w*|discussion)\b/i.test(heading)),
  );

/** A whole specification; of an extract or an article nobody expects governance and a risk section. */
export const isComplete = (ir: SemanticIr): boolean =>
  ir.wordCount >= 150 && !isArticle(ir) && ir.sections.length >= 4 && ir.documentType.type !== 'other';
