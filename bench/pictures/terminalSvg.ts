const command =
  'validate --reference fixtures/songs/reference.csv --sample fixtures/songs/drifted.csv --alpha 0.05'

/** Colors of the styles that the terminal report uses, by their ANSI code. */
const fills: Readonly<Record<string, string>> = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 2: '#8b949e' }
const [lineHeight, charWidth, margin] = [20, 7.85, 20] as const

/** Draws what a run printed, colors included, as a picture of a terminal. */
export function terminalSvg(output: string): string {
  const lines = [`\u001b[2m$\u001b[22m ${command}`, ...output.trimEnd().split('\n')]
  const widest = Math.max(...lines.map((line) => plain(line).length))
  const [width, height] = [Math.ceil(widest * charWidth) + 2 * margin, lines.length * lineHeight + 2 * margin]
  const rows = lines.map(
    (line, i) => `<text x="${margin}" y="${margin + 14 + i * lineHeight}">${spans(line)}</text>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escape(plain(lines.at(-1)!).trim())}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    '<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, DejaVu Sans Mono, monospace" font-size="13" fill="#e6edf3">',
    ...rows,
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

const styled = new RegExp('\\u001b\\[(\\d+)m')

const plain = (line: string): string =>
  line
    .split(styled)
    .filter((_, i) => i % 2 === 0)
    .join('')

function spans(line: string): string {
  const parts = line.split(styled)
  let fill: string | undefined
  return parts
    .map((part, i) => {
      if (i % 2 === 1) fill = fills[part]
      else if (part !== '') return fill ? `<tspan fill="${fill}">${escape(part)}</tspan>` : escape(part)
      return ''
    })
    .join('')
}

/** Spaces are not to be folded, and `white-space` is not known everywhere. */
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', '\u00a0')
