/** Formats of files of failing rows. Cells of `csv` are safe to open in a spreadsheet; `raw-csv` has them as they are. */
export const unexpectedFormats = ['csv', 'raw-csv', 'parquet'] as const
export type UnexpectedFormat = (typeof unexpectedFormats)[number]
