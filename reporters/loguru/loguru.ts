import { columnLabel } from '../format/columnLabel.ts'
import { plainText } from '../format/plainText.ts'
import type { Report, Result } from '../../src/core/report.ts'
import { jsonText } from '../format/jsonText.ts'

interface Level {
  readonly name: string
  readonly no: number
  readonly icon: string
}

const levels = {
  info: { name: 'INFO', no: 20, icon: 'ℹ️' },
  success: { name: 'SUCCESS', no: 25, icon: '✔️' },
  warning: { name: 'WARNING', no: 30, icon: '⚠️' },
  error: { name: 'ERROR', no: 40, icon: '❌' },
} as const satisfies Record<string, Level>

interface Entry {
  readonly level: Level
  readonly message: string
}

interface Log {
  readonly text: string
  readonly json: string
}

/** A run as Python's loguru logs: one line a check, the verdict last; as text, and as JSON (`serialize=True`). */
export const loguru = (report: Report): Log => logOf(entriesOf(report), report)

/** The log of a run that came to no verdict. */
export const loguruOfFailure = (message: string, time: Pick<Report, 'startedAt' | 'durationMs'>): Log =>
  logOf([{ level: levels.error, message }], time)

function logOf(entries: readonly Entry[], time: Pick<Report, 'startedAt' | 'durationMs'>): Log {
  const ended = new Date(Date.parse(time.startedAt) + time.durationMs)
  const lines = entries.map((entry) => lineOf(entry, ended))
  return {
    text: lines.join(''),
    json: entries
      .map((entry, i) => jsonText({ text: lines[i], record: recordOf(entry, time, ended) }, 0))
      .join(''),
  }
}

const entriesOf = ({ results, warnings, status, summary }: Report): readonly Entry[] => [
  ...warnings.map((message) => ({ level: levels.warning, message })),
  ...results.map((result) => ({
    level: levelOf(result),
    message: `${columnLabel(result)}: ${result.expectation}: ${result.message}`,
  })),
  {
    level: status === 'pass' ? levels.success : levels.error,
    message: `${status.toUpperCase()}: ${summary.pass} of ${summary.total} checks passed`,
  },
]

function levelOf({ status, severity }: Result): Level {
  if (status === 'pass') return levels.success
  if (status === 'skip') return levels.info
  return status === 'error' || severity === 'error' ? levels.error : levels.warning
}

const lineOf = ({ level, message }: Entry, time: Date): string =>
  `${timeOf(time)} | ${level.name.padEnd(8)} | touchstone:validate:0 - ${plainText(message)}\n`

const timeOf = (time: Date): string => time.toISOString().slice(0, 23).replace('T', ' ')

const recordOf = (
  { level, message }: Entry,
  { durationMs }: Pick<Report, 'durationMs'>,
  time: Date,
): object => ({
  elapsed: { repr: `${durationMs / 1000} s`, seconds: durationMs / 1000 },
  exception: null,
  extra: {},
  file: { name: 'validate', path: 'validate' },
  function: 'validate',
  level,
  line: 0,
  message,
  module: 'validate',
  name: 'touchstone',
  // The number of a process that is gone means nothing, and differs in every run.
  process: { id: 0, name: 'validate' },
  thread: { id: 0, name: 'MainThread' },
  time: { repr: `${timeOf(time)}+00:00`, timestamp: time.getTime() / 1000 },
})
