/** Keywords that say something about a schema, and expect nothing. */
export const annotations: ReadonlySet<string> = new Set(
  (
    '$schema $id id $anchor $comment $defs definitions title description default example examples deprecated ' +
    'readOnly writeOnly contentEncoding contentMediaType'
  ).split(' '),
)
