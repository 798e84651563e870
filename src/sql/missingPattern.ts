const spellings = [
  ...[
    'na',
    'n/a',
    'n\\.a\\.?',
    '#n/?a( n/a)?',
    '<na>',
    'null',
    '#null!',
    'none',
    'nil',
    'missing',
    'unknown',
  ],
  ...['undefined', 'not available', '\\((null|blank|none|missing)\\)', '\\[(null|blank)\\]', '\\\\n', 'nat'],
  ...[
    '-+',
    '\\?+',
    '\\.+',
    '\\*+',
    '–',
    '—',
    '…',
    '_+',
    '#+',
    '-?nan( ?\\(ind\\))?',
    '-?1\\.#(ind|qnan|inf)',
  ],
  ...['#(div/0|value|ref|num|name\\?|error|calc|spill)!?'],
]

/** RE2 pattern of the texts that spreadsheets, databases and people write for a missing number. */
export const missingPattern = `(?i)\\s*(${spellings.join('|')})?\\s*`
