import { z } from 'zod'

const text = z.string().min(1, 'must not be empty')
const oneCharacter = z.string().regex(/^.?$/su, 'must be one character')

/** How CSV files are written, if that should not be guessed. Each option holds for all tables that are CSV. */
export const csvOptions = z.strictObject({
  delimiter: text.optional().describe('Separator of the values. Default: detected.'),
  quote: oneCharacter.optional().describe('Quote character; empty for none. Default: `"`.'),
  escape: oneCharacter
    .optional()
    .describe('Escape character of a quote inside a quoted value. Default: the quote itself.'),
  comment: text.optional().describe('Start of comment lines, which are skipped.'),
  skip: z.int().min(0).optional().describe('Number of lines before the header. Default: 0.'),
  encoding: text
    .optional()
    .describe('Encoding, e.g. `windows-1252`. Default: UTF-8, unless a byte order mark names another.'),
  decimal: z.enum(['.', ',']).optional().describe('Decimal mark of numbers. Default: `.`.'),
  thousands: z
    .enum([',', '.', ' ', "'", '_', ''])
    .optional()
    .describe('Separator of thousands in numbers. Default: none.'),
  dateFormat: z
    .array(text)
    .readonly()
    .optional()
    .describe('Formats of dates and times as in `strptime`, e.g. `%d/%m/%Y`, in addition to ISO 8601.'),
  nullValues: z
    .array(z.string())
    .readonly()
    .optional()
    .describe('Unquoted strings that mean "missing", in addition to the empty one.'),
})

type Given = z.infer<typeof csvOptions>

/** How CSV files are written, where that should not be guessed. */
export type CsvOptions = { readonly [K in keyof Given]?: Exclude<Given[K], undefined> }
