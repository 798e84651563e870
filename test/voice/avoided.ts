interface Avoided {
  readonly pattern: RegExp
  /** What to write instead. */
  readonly use: string
}

/** Words and constructions that docs/style.md asks not to use. */
export const avoided: Readonly<Record<string, Avoided>> = {
  tell: { pattern: /\b(tell|tells|telling|told)\b/gi, use: 'report, show, print or warn' },
  'unless told': { pattern: /\bunless (told|said)\b/gi, use: 'Default: `<value>`.' },
  'is no': {
    pattern: /(?<!\bthere )\b(is|are|was|were) no (?!longer|more)\w/gi,
    use: "isn't a …, unknown, invalid",
  },
  'all else': { pattern: /\ball else\b/gi, use: 'everything else, other values, otherwise' },
  'past all': { pattern: /\bpast all\b/gi, use: 'beyond' },
  grave: { pattern: /\b(grave|gravest)\b/gi, use: 'severe, severity' },
  chance: { pattern: /\bchances?\b/gi, use: 'probability, false-alarm rate' },
  'held against': { pattern: /\bheld (to|against)\b/gi, use: 'compared with, checked against' },
  'made of': { pattern: /\b(make|makes|made) of\b/gi, use: 'converts to, computed from, built from' },
  'becomes of': { pattern: /\b(become|becomes|became) of\b/gi, use: 'result, how … is handled' },
  'taken for': { pattern: /\b(take|takes|taken|took) for\b/gi, use: 'treated as, parsed as' },
  asked: { pattern: /\b((is|are|was|were) asked|asked for|ask for|asks for)\b/gi, use: 'requested, option' },
  deal: { pattern: /\b(deal|deals|dealt|dealing)\b/gi, use: 'shuffle, permute' },
  side: { pattern: /\b(a|both|either|each|neither|no|one) sides?\b/gi, use: 'table, reference and sample' },
  'at fault': { pattern: /\bat fault\b/gi, use: 'failing values' },
  commonest: { pattern: /\b(commonest|rarest)\b/gi, use: 'most common, least common' },
  'so many': { pattern: /\b(so|as) many\b/gi, use: 'N, the same number of' },
  'by itself': { pattern: /\b(by (itself|themselves))\b/gi, use: 'automatically' },
  'of its own': {
    pattern: /\bof (its own|their own|one's own|yours|ours)\b/gi,
    use: 'custom, built-in, its',
  },
  wanted: { pattern: /\bwanted\b/gi, use: 'required, requested' },
  needless: { pattern: /\bneedless(ly)?\b/gi, use: 'unnecessary' },
  refuse: { pattern: /(?<!connection )\brefuse[sd]?\b/gi, use: 'reject' },
  further: { pattern: /\bfurther\b/gi, use: 'other, additional' },
  beside: { pattern: /\bbeside\b/gi, use: 'next to' },
  'in place of': { pattern: /\b(in place of|for want of|takes the place of)\b/gi, use: 'instead of' },
  'what … first': { pattern: /(?:^|[.;:] |\/\*\* |\* )(What|Of) \w/gm, use: 'the noun, first' },
}
