import type { DataSource, Sentence } from './ir.ts';

/** Words for who or what data come from, when it is not named. */
const SOURCE_NOUN =
  '(?:vendors?|providers?|suppliers?|data ?feeds?|feeds?|pricing services?|data services?|price services?|pricing sources?|data sources?|price sources?|sources?|databases?|data platforms?|analytics platforms?|platforms?|rating agenc(?:y|ies)|agenc(?:y|ies)|(?:third |external |outside )part(?:y|ies)|(?:risk|economic|valuation|internal|forecast(?:ing)?|statistical|factor|credit|macro) models?|risk systems?|pricing models?|data warehouses?|terminals?|data aggregators?|aggregators?|calculation agents?|market data systems?|reference data systems?|systems?|services?|bureaus?)';
const MODIFIER =
  '(?:data|pricing|price|market|market[- ]data|reference|credit|rating|risk|analytics|third[- ]party|external|internal|independent|outside|approved|recognised|recognized|reputable|reliable|trusted|established|leading|major|chosen|selected|designated|appointed|primary|secondary|backup|alternative|usual|standard|current|existing|relevant|appropriate|suitable|commercial|public|publicly available|available|in-house|proprietary|central|official|fundamental|news|sentiment|ESG|FX|benchmark|index|corporate actions?|historical|real[- ]time|company)';
const MENTION = new RegExp(
  `\\b(?:the|an?|our|its|their|one or more|several|various|multiple|some|any|different|such|from|by|via|of)\\s(?:${MODIFIER}[\\s,]{1,2}(?:and\\s)?){0,4}${SOURCE_NOUN}(?![\\w-])`,
  'gi',
);
/** Nouns that name a source only together with a word that says so: "the data service" but not "the service". */
const NEEDS_MODIFIER =
  /(?:^|\s)(?:services?|sources?|systems?|platforms?|agenc(?:y|ies)|feeds?|models?|terminals?|bureaus?|databases?)$/i;
const DATA_MODIFIER =
  /\b(?:data|pricing|price|market|reference|rating|risk|analytics|third[- ]party|third part(?:y|ies)|external|independent|outside|vendor|commercial|fundamental|news|sentiment|ESG|FX|in-house|internal|usual|leading|reputable|recogni[sz]ed|approved|trusted|reliable|specialist|designated)\b/i;
const PROVIDER = /(?:vendors?|providers?|suppliers?|aggregators?|part(?:y|ies))$/i;
const RELIES =
  /\b(?:from|by|via|through|supplied|sourced|obtained|provided|taken|received|downloaded|comes?|published|delivered|purchased|retrieved|use[sd]?|using|relies|loaded|according to|classified|data|prices?|computes?|calculat\w+)\b/i;

/** Mentions of a source of data without a name next to it. Named sources are not mentions: they are found where a field says them. */
export const buildDataSources = (sentences: readonly Sentence[]): readonly DataSource[] =>
  sentences.flatMap(({ id, text, start }) =>
    [...text.matchAll(MENTION)].flatMap((match) => {
      const bare = match[0].replace(/^(?:from|by|via|of)\s/i, '');
      const offset = match.index + match[0].length - bare.length;
      if (NEEDS_MODIFIER.test(bare) && !DATA_MODIFIER.test(bare)) return [];
      if (/^\S+$/.test(bare)) return [];
      const around = `${text.slice(Math.max(0, offset - 80), offset)} ${text.slice(offset + bare.length, offset + bare.length + 60)}`;
      const provides = PROVIDER.test(bare);
      if (provides && !DATA_MODIFIER.test(bare) && !/\b(?:from|by|via|through)\s$/i.test(text.slice(0, offset)))
        return [];
      const labelled = /^[^:]{2,50}:\s$/.test(text.slice(0, offset));
      if (!RELIES.test(around) && !labelled && !(provides && DATA_MODIFIER.test(bare))) return [];
      const after = text.slice(offset + bare.length, offset + bare.length + 60);
      const named =
        /^(?:\s?[,:(–-]\s?|\s(?:is|are|named|called|such as|namely|i\.e\.,?)\s)\s?(?:the\s)?([A-Z][\w&.’-]+(?:\s[A-Z&][\w&.’-]*){0,4})/.exec(
          after,
        )?.[1] ?? null;
      return [
        { mention: bare, provider: named, start: start + offset, end: start + offset + bare.length, sentenceId: id },
      ];
    }),
  );
