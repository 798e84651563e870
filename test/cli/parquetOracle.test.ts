import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { haveOracles, oracleLines, oracles } from '../oracles.ts'
import { folder } from './runCli.ts'

interface Case {
  readonly file: string
  readonly class: 'good' | 'bad'
  readonly pyarrow_25: { readonly rows?: number; readonly meta: { readonly rows: number } }
}

/** Where we deliberately do otherwise than pyarrow, and why. */
const differences: Readonly<Record<string, { code: number; says: RegExp; why: string }>> = {
  'data_byte_stream_split_extended.gzip.parquet': {
    code: 3,
    says: /BYTE_STREAM_SPLIT encoding is only supported for FLOAT or DOUBLE data/,
    why: 'DuckDB 1.5 knows this encoding for floats and doubles only; it says so',
  },
  'data_hadoop_lz4_compressed.parquet': {
    code: 3,
    says: /Unsupported compression codec "LZ4"/,
    why: 'the LZ4 of Hadoop is deprecated by the format; DuckDB reads LZ4_RAW only',
  },
  'data_non_hadoop_lz4_compressed.parquet': {
    code: 3,
    says: /Unsupported compression codec "LZ4"/,
    why: 'as above',
  },
  'data_column_chunk_key_value_metadata.parquet': {
    code: 2,
    says: /the reference has no rows/,
    why: 'a table without rows can be read, but nothing can be compared with it',
  },
  'data_nan_in_stats.parquet': {
    code: 3,
    says: /INCOMPLETE {2}1 of 7 checks could not be judged/,
    why: 'two rows, one of them NaN, are too few to test a missing rate',
  },
  'data_list_columns.parquet': {
    code: 3,
    says: /INCOMPLETE {2}1 of 9 checks could not be judged/,
    why: 'one of three lists is missing: too few rows to test a missing rate',
  },
  'data_rle-dict-uncompressed-corrupt-checksum.parquet': {
    code: 3,
    says: /is damaged: a page of column "long_field" in row group 0 doesn't have its checksum/,
    why: 'the checksum of a page is wrong; pyarrow compares it only where it is asked to',
  },
}

// 2 GB of text in two cells: 40 s to decompress, and the row count is all there is to learn. See `opens` below.
const tooLarge = 'data_large_string_map.brotli.parquet'

const cases = oracleLines<Case>('parquet_edge_cases.jsonl')
const path = (file: string): string => fileURLToPath(new URL(`parquet_edge/${file}`, oracles))

if (!haveOracles) console.warn('Parquet is NOT checked against known files: shared/oracles is missing') // eslint-disable-line no-console

describe.skipIf(!haveOracles)(
  'the files of parquet-testing (NOT RUN without ../shared/oracles: 30 files)',
  () => {
    test('all 30 are here', () => {
      expect(cases).toHaveLength(30)
      expect(cases.map(({ file }) => file)).toEqual(
        expect.arrayContaining([...Object.keys(differences), tooLarge]),
      )
    })

    test.each(cases.filter(({ file }) => file !== tooLarge).map((each) => [each.file, each] as const))(
      '%s',
      async (file, { class: kind, pyarrow_25 }) => {
        const { code, stdout, stderr } = await folder().run(
          '--reference',
          path(file),
          '--sample',
          path(file),
          '-v',
        )
        const text = stdout + stderr
        expect(text).not.toMatch(/NaN|LINE 1| {4}at /)
        const difference = differences[file]
        if (difference) {
          expect(text).toMatch(difference.says)
          expect(code).toBe(difference.code)
        } else if (kind === 'bad') {
          expect(text).toMatch(new RegExp(`${file.replaceAll('.', '\\.')} could not be read as parquet: `))
          expect(code).toBe(3)
        } else {
          const rows = pyarrow_25.rows!.toLocaleString('en')
          expect(stdout).toMatch(new RegExp(`sample +.* ${rows} rows? ·`))
          expect(code).toBe(0)
        }
      },
    )

    test(`${tooLarge} opens, and is not read for what its footer knows`, async () => {
      const suite =
        'expectations:\n  - { type: expect_table_row_count_to_be_between, min_value: 2, max_value: 2 }\n'
      const { code, report } = await folder({ 'suite.yaml': suite }).report(
        ...['--suite', 'suite.yaml', '--sample', path(tooLarge)],
      )
      expect(report.inputs.sample.rows).toBe(
        cases.find(({ file }) => file === tooLarge)?.pyarrow_25.meta.rows,
      )
      expect(code).toBe(0)
    })
  },
)
