import type { FileFormat } from '../../core/artifact.ts'
import { fileKinds } from './fileKinds.ts'
import { formatOfName } from './formatOfName.ts'
import { startOfFile } from './startOfFile.ts'

/** Formats that their first bytes show, whatever the file is called. */
const byFirstBytes: readonly (readonly [RegExp, FileFormat])[] = [
  [/^(\xef\xbb\xbf)?\s*\{\s*"lockVersion"/, 'lock'],
  [/^PAR1/, 'parquet'],
  [/^ARROW1/, 'arrow'],
  [/^\xff{4}[^]{3}\0/, 'arrow'],
  [/^\x93NUMPY/, 'npy'],
  [/^Obj\x01/, 'avro'],
  [/^PK\x03\x04[^]*(xl\/|\[Content_Types\]\.xml)/, 'excel'],
]

/** Text that is JSON rather than anything else. */
const looksLikeJson = /^(\xef\xbb\xbf)?\s*(\[\s*)?\{\s*("|\})/
const mayBeJson = /^(\xef\xbb\xbf)?\s*[[{]/
/** JSON in UTF-16 or UTF-32. */
const wideJson = /^(\xff\xfe(\0\0)?|\xfe\xff|\0\0\xfe\xff)?(\0{1,3}[[{]|[[{]\0)/
const looksLikeText = /^[^\0-\x08\x0e-\x1f]+$/
/** Cells and no brackets: this is CSV whatever it is called. */
const looksLikeCsv = /^(\xef\xbb\xbf)?\s*[\w "]+([,;\t|][\w "]*)+\r?\n/

/**
 * The format of a file: by its first bytes, and where these are of text, by its name. Text without a name is JSON if it looks
 * so, and CSV otherwise.
 *
 * @throws Error If the file is of a kind that isn't read.
 */
export async function detectFormat(file: string): Promise<FileFormat> {
  const { compression, start } = await startOfFile(file)
  const shown = byFirstBytes.find(([pattern]) => pattern.test(start))?.[1]
  const kind = shown ? undefined : fileKinds.find(({ pattern }) => pattern.test(start))
  const packed = compression ? `, packed by ${compression}` : ''
  if (kind) throw new Error(`${file} is ${kind.what.replace(/(?=\. )/, packed)}`)
  if (compression && /^(\x1f\x8b|\x28\xb5\x2f\xfd)/.test(start))
    throw new Error(`${file} is compressed twice. Decompress it once.`)
  if (shown && compression) throw new Error(`${file} is ${shown}, packed by ${compression}. Decompress it.`)
  const named = formatOfName(file)
  if (shown) return shown
  if (named === 'lock') return named
  if (wideJson.test(start)) return 'json'
  if (named === 'csv' || named === null) return looksLikeJson.test(start) ? 'json' : (named ?? other(start))
  if (looksLikeCsv.test(start))
    throw new Error(`${file} isn't ${named}, as its name says: it is text. ${passCsv}`)
  if (named === 'json' || start === '') return named
  if (looksLikeJson.test(start)) return 'json'
  const what = looksLikeText.test(start) ? `it is text. ${passCsv}` : 'its first bytes are of another kind.'
  throw new Error(`${file} isn't ${named}, as its name says: ${what}`)
}

const passCsv = 'If it is CSV, pass --format csv.'

const other = (start: string): FileFormat => (mayBeJson.test(start) ? 'json' : 'csv')
