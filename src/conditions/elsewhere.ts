const aggregate =
  'an expression sees one row at a time; what rows add up to is for an expectation of the column'
const query = 'an expression sees the columns of one table, and there are no queries in it'

/** Words of other dialects, and what to write here. */
const advices: readonly (readonly [words: string, advice: string])[] = [
  ['select exists any all some from', query],
  [
    'now today current_date current_time current_timestamp random rand uuid',
    "a run must say tomorrow what it says today; write the date, e.g. DATE '2024-12-31'",
  ],
  ['count sum avg mean median stddev variance over lag lead rank row_number', aggregate],
  ['min max', `${aggregate}; least and greatest compare values of one row`],
  [
    'dayofweek day_of_week dow weekday',
    'write isodow(x): Monday is 1, Sunday 7; others count from elsewhere',
  ],
  [
    'try_cast int integer float text date timestamp',
    'write CAST(x AS type); it is NULL where x cannot be cast',
  ],
  ['startswith', "write starts_with(x, 'text')"],
  ['endswith', "write ends_with(x, 'text')"],
  ['strpos instr position charindex', "write contains(x, 'text')"],
  ['regexp rlike similar regexp_like regexp_full_match', "write regexp_matches(x, 'pattern')"],
  ['ilike', "write lower(x) LIKE 'pattern in small letters'"],
  ['len char_length character_length', 'write length(x)'],
  ['if iff iif decode', 'write CASE WHEN … THEN … ELSE … END'],
  ['ifnull nvl', 'write coalesce(x, …)'],
  ['isnull notnull', 'write x IS NULL or x IS NOT NULL'],
  ['concat', 'write x || y'],
  ['mod', 'write x % y'],
  ['ceiling', 'write ceil(x)'],
  ['log', 'write ln(x), the natural logarithm'],
  ['datediff', "write date_diff('day', from, to)"],
]

/** Replacements of words that other dialects know, by the word in lower case. */
export const elsewhere: ReadonlyMap<string, string> = new Map(
  advices.flatMap(([words, advice]) => words.split(' ').map((word) => [word, advice])),
)
