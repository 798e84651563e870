import { z } from 'zod'

const text = z.string().min(1, 'must not be empty')
const oneCharacter = z.string().regex(/^.?$/su, 'must be one character')

/** How CSV files are written, where that should not be guessed. What is given holds for all tables that are CSV. */
export const csvOptions = z.strictObject({
  delimiter: text.optional().describe('Separator of the cells, where it should not be guessed.'),
  quote: oneCharacter.optional().describe('Character around cells; empty for none. Default: `"`.'),
  escape: oneCharacter
    .optional()
    .describe('Character before a quote inside a quoted cell. Default: the quote itself.'),
  comment: text.optional().describe('Start of lines that are left out.'),
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
    .describe('Formats of dates and times as in `strptime`, e.g. `%d/%m/%Y`, beside ISO 8601.'),
  nullValues: z
    .array(z.string())
    .readonly()
    .optional()
    .describe('Unquoted texts that mean "missing", beside the empty one.'),
})

type Given = z.infer<typeof csvOptions>

/** How CSV files are written, where that should not be guessed. */
export type CsvOptions = { readonly [K in keyof Given]?: Exclude<Given[K], undefined> }
