import {
  defineSuite,
  expectColumnValuesToBeBetween,
  UsageError,
  validate,
  type Report,
} from '@touchstone-data/touchstone'

interface Song {
  tempo: number
  genre: string
}
const rows: readonly Song[] = [
  { tempo: 120, genre: 'Rap' },
  { tempo: 300, genre: 'Pop' },
]
const suite = defineSuite<Song>({
  name: 'songs',
  expectations: [expectColumnValuesToBeBetween({ column: 'tempo', minValue: 50, maxValue: 250 })],
})
const report: Report = await validate({ sample: rows, suite })
const [message] = report.results.filter(({ status }) => status === 'fail').map(({ message }) => message)
const refused = await validate({ sample: rows, suite, alpha: 5 }).catch((cause: unknown) => cause)
if (
  report.status !== 'fail' ||
  message !== '1 of 2 values is outside [50, 250]' ||
  !(refused instanceof UsageError)
)
  throw new Error(`${report.status}, ${message}, ${String(refused)}`)

// Files are read in workers, and a suite in TypeScript is loaded.
const data = { reference: 'old.csv', sample: 'new.csv' }
const ofFiles = await validate({ ...data, suite: 'songs.suite.ts' })
if (ofFiles.status !== 'pass') throw new Error(JSON.stringify(ofFiles.results))
