import stringWidth from 'string-width'

/** Characters that fill one cell each, whatever their neighbors are: letters of Europe, punctuation, arrows, signs, bars and marks. */
const narrow =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2190-\u22ff\u2500-\u25fc✓✗]*$/

/** How many cells of a terminal a text fills. Most texts are narrow, and are measured without a library that is slow to start. */
export const displayWidth = (text: string): number => (narrow.test(text) ? text.length : stringWidth(text))
