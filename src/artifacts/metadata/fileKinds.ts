/** A kind of file that isn't read: how it starts, and what to do about it. */
export interface FileKind {
  readonly pattern: RegExp
  readonly what: string
}

const saveAs = 'Save it as CSV or Parquet.'
const unpack = 'Unpack it, and pass the files in it.'

/** The first that fits is the kind; patterns are of bytes as Latin-1. */
export const fileKinds: readonly FileKind[] = [
  {
    pattern: /^PK\x03\x04[^]*opendocument\.spreadsheet/,
    what: `an OpenDocument spreadsheet (ODS). Save the sheet as CSV.`,
  },
  {
    pattern: /^PK\x03\x04[^]*\.npy/,
    what: 'a NumPy archive (NPZ). Unpack it, and pass the arrays (.npy) in it.',
  },
  { pattern: /^PK(\x03\x04|\x05\x06)/, what: `a ZIP archive. ${unpack}` },
  {
    pattern: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
    what: 'an old Excel workbook (XLS). Save the sheet as CSV.',
  },
  { pattern: /^SQLite format 3\0/, what: 'an SQLite database. Name its table: sqlite:file.db?table=name' },
  { pattern: /^[^]{8}DUCK/, what: 'a DuckDB database. Name its table: duckdb:file.db?table=name' },
  { pattern: /^ORC/, what: `an ORC file. ${saveAs}` },
  { pattern: /^\x89HDF\r\n\x1a\n/, what: `an HDF5 file. ${saveAs.replace('it', 'the table')}` },
  { pattern: /^CDF[\x01\x02\x05]/, what: `a NetCDF file. ${saveAs.replace('it', 'the table')}` },
  { pattern: /^FEA1/, what: 'a Feather file of version 1. Save it as Feather 2 (Arrow) or Parquet.' },
  {
    pattern: /^\x80[\x02-\x05][\x95}\]c(K\x8c]/,
    what: `a Python pickle, which isn't read because it can run code. ${saveAs}`,
  },
  { pattern: /^(RDX[23]|RDA[23])\n/, what: `an R workspace (RData). ${saveAs}` },
  { pattern: /^(<stata_dta>|[\x71-\x73][\x01\x02]\x01\0)/, what: `a Stata file. ${saveAs}` },
  { pattern: /^\$FL[23]/, what: `an SPSS file. ${saveAs}` },
  { pattern: /^\0{12}\xc2\xea\x81\x60\xb3\x14\x11\xcf/, what: `a SAS file. ${saveAs}` },
  {
    pattern: /^\0{64}/,
    what: 'nothing but zeros at its start, as a copy that failed leaves it. Get the file again.',
  },
  { pattern: /^\0\x01\0\0Standard (Jet|ACE) DB/, what: `an Access database. Save the table as CSV.` },
  { pattern: /^[\x03\x83\x8b\xf5][^][\x01-\x0c][\x01-\x1f]/, what: `a dBase file (DBF). ${saveAs}` },
  { pattern: /^PARE/, what: 'an encrypted Parquet file. Decrypt it.' },
  { pattern: /^\{\\rtf/, what: 'a text document (RTF). Pass the data that it was made from.' },
  { pattern: /^MATLAB 5\.0/, what: `a MATLAB file. ${saveAs}` },
  { pattern: /^%PDF-/, what: 'a PDF document. Pass the data that it was made from.' },
  {
    pattern: /^(\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF[^]{4}WEBP)/,
    what: 'an image. Pass the data that it was made from.',
  },
  { pattern: /^BZh[1-9]/, what: 'compressed by bzip2. Decompress it.' },
  { pattern: /^\xfd7zXZ\0/, what: 'compressed by xz. Decompress it.' },
  { pattern: /^\x04\x22\x4d\x18/, what: 'compressed by LZ4. Decompress it.' },
  { pattern: /^\xff\x06\0\0sNaPpY/, what: 'compressed by Snappy. Decompress it.' },
  { pattern: /^7z\xbc\xaf\x27\x1c/, what: `a 7-Zip archive. ${unpack}` },
  { pattern: /^Rar!\x1a\x07/, what: `a RAR archive. ${unpack}` },
  { pattern: /^[^]{257}ustar/, what: `a tar archive. ${unpack}` },
  { pattern: /^\x7fELF|^MZ[^]{50,}PE\0\0/, what: 'a program. Pass the data.' },
  {
    pattern: /^version https:\/\/git-lfs/,
    what: 'a pointer of Git LFS, not the data. Fetch the data with git lfs pull.',
  },
  {
    pattern: /^(outs:|wdir:[^]*outs:)\r?\n- (md5|hash|etag)/,
    what: 'a pointer of DVC, not the data. Fetch the data with dvc pull.',
  },
  {
    pattern: /^(\xef\xbb\xbf)?\s*(<!doctype html|<html[\s>])/i,
    what: 'an HTML page, perhaps of an error or a login. Download the data itself.',
  },
  { pattern: /^(\xef\xbb\xbf)?\s*<\?xml\s/i, what: 'an XML file. Save it as CSV, JSON or Parquet.' },
]
