import { dirname, relative } from 'node:path'
import { plainText } from '../../../../reporters/format/plainText.ts'
import { exportSuite, type SuiteFormat } from '../../../suite/exporters/exportSuite.ts'
import { leftOutLines } from '../../../suite/exporters/leftOutLines.ts'
import { rebaseData } from '../../../suite/rebaseData.ts'
import { readSuite } from '../../../suite/reading/readSuite.ts'
import type { Streams } from '../../../system/streams.ts'
import { exitCodes } from '../../../validate/exitCode.ts'
import { writeReport } from '../../../system/writeReport.ts'

export interface ConvertFlags {
  readonly to: SuiteFormat
  readonly output?: string
  readonly allowPlugins?: boolean
}

/** `validate suite convert`: writes the suite, and says on standard error what the format has no words for. */
export async function convert(
  file: string,
  { to, output = '-', allowPlugins }: ConvertFlags,
  { stdout, stderr }: Streams,
): Promise<number> {
  const folder = output === '-' ? '.' : dirname(output)
  const suite = rebaseData(await readSuite(file, { allowPlugins }), (path) => relative(folder, path))
  const { text, leftOut } = exportSuite(suite, to)
  await writeReport(output, text, stdout)
  stderr.write(
    leftOutLines(leftOut)
      .map((line) => `${plainText(line)}\n`)
      .join(''),
  )
  return exitCodes.passed
}
