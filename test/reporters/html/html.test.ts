import { expect, it } from 'vitest'
import { html, htmlFiles } from '../../../reporters/html/html.tsx'
import type { ColumnProfile } from '../../../src/core/columnProfile.ts'
import { realReport } from './realReport.ts'
import { hostile, hostileReport } from '../hostileReport.ts'
import { everyColumn, everyKind, sampleReport } from '../sampleReport.ts'

const unsafe = /[\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/u

it.each(Object.entries(hostile))('%s is text', (_, text) => {
  const page = html(hostileReport(text))
  const body = page.slice(page.indexOf('<body'))
  expect(unsafe.exec(body)?.[0]).toBeUndefined()
  expect(body.includes('<script>alert')).toBe(false)
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page.length).toBeLessThan(200_000)
})

it('is the same page for the same report, byte for byte', async () => {
  const report = await realReport()
  expect(html(report) === html(JSON.parse(JSON.stringify(report)) as typeof report)).toBe(true)
})

it('has no style attribute, which stricter servers would not take', async () => {
  const page = htmlFiles(await realReport())['index.html']!
  expect(/\sstyle=|<style|<script>|\son\w+="/.exec(page)?.[0]).toBeUndefined()
  expect(page.includes('<link rel="stylesheet" href="style.css"/>')).toBe(true)
  expect(page.includes('<script src="script.js">')).toBe(true)
})

it('forbids itself everything but its own style and script', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html(sampleReport([])))?.[1]
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'none'$/,
  )
})

it('forbids itself everything but the style and script next to it', () => {
  const page = htmlFiles(sampleReport([]))['index.html']!
  expect(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]).toBe(
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
  )
})

it('tells no value of a withheld column', () => {
  const secret = everyColumn('').filter(({ withheld }) => withheld)
  const page = html(sampleReport(everyKind, { columns: secret }))
  expect(page.includes('Values are withheld')).toBe(true)
  expect(/minimum|median/.exec(page)?.[0]).toBeUndefined()
})

// The largest profile there can be: 44 bins, 201 points, nothing repeated.
it('stays below 300 kB for 20 columns, whatever they hold', () => {
  const values = Array.from({ length: 201 }, (_, i) => i * 1.234567891234)
  const counts = (shift: number) => values.map((_, i) => Math.round(1e6 * (1 - Math.exp(-(i + shift) / 40))))
  const bins = Array.from({ length: 45 }, (_, i) => i * 5.5)
  const binCounts = (shift: number) => bins.slice(1).map((_, i) => 123_456 + (i + shift) * 6_543)
  const [numbers] = everyColumn()
  const column = (i: number): ColumnProfile => ({
    ...numbers!,
    name: `column_${i}`,
    numbers: {
      summary: numbers!.numbers!.summary,
      histogram: {
        edges: bins,
        counts: { reference: binCounts(0), sample: binCounts(3) },
        below: { reference: 12, sample: 13 },
        above: { reference: 12, sample: 13 },
      },
      ecdf: {
        values,
        counts: { reference: counts(0), sample: counts(9) },
        n: { reference: 1e6, sample: 1e6 },
        gap: numbers!.numbers!.ecdf!.gap,
      },
    },
  })
  const page = html(sampleReport(everyKind, { columns: Array.from({ length: 20 }, (_, i) => column(i)) }))
  expect(Buffer.byteLength(page)).toBeLessThan(300_000)
})
