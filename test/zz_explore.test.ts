import { it } from 'vitest'
import { resultOf, withData, runOn } from './dataEngine.ts'
import * as e from '../src/index.ts'
const show = (x: unknown) => process.stdout.write(JSON.stringify(x, (_k, v) => typeof v === 'bigint' ? `${v}n` : typeof v === 'number' && !Number.isFinite(v) ? String(v) : v) + '\n')
it('x', async () => {
  const types = ['integer','float','number','string','boolean','date','timestamp'] as const
  const datas: Record<string, any> = {
    csvInts: 'a\n1\n2\n', csvFloats: 'a\n1.0\n2.5\nnan\n\n', csvWholeFloats: 'a,b\n1.0,\n2e0,\n', csvInf: 'a\n1\ninf\n-inf\n', csvText: 'a\nx\n1\n""\n2.5\n 3 \n', csvBool: 'a\ntrue\nFALSE\n',
    csvDates: 'a\n2020-01-01\n2020-02-30\n', csvDates2: 'a\n2020-01-01\n2020-02-29\n', csvTs: 'a\n2020-01-01T00:00:00\n2020-01-02\n',csvTs2: 'a\n2020-01-01 00:00:00\n2020-01-02 12:00:00\n',
    csvTz: 'a\n2020-01-01T00:00:00Z\n2020-01-02T00:00:00+02:00\n',
    nd: [{a: 1},{a:NaN},{a:Infinity},{a:null}], ndbig: [{a: 9007199254740993n},{a: 1}], ndmix: [{a:1},{a:'x'},{a:true}], ndbool: [{a:true},{a:false}], ndlist:[{a:[1,2]}],
    pdec: {parquet: "SELECT * FROM (VALUES (1.50::DECIMAL(10,2)),(2.00)) t(a)"}, pnan: {parquet: "SELECT * FROM (VALUES (1.0::DOUBLE),('nan'::DOUBLE),(NULL)) t(a)"},
    pts: {parquet: "SELECT * FROM (VALUES (TIMESTAMP '2020-01-01 00:00:00'),(TIMESTAMP '2020-01-01 01:00:00')) t(a)"}, penum: {parquet: "SELECT 'a'::ENUM('a','b') AS a"}, puuid: {parquet: "SELECT uuid() AS a"},
    ptz: {parquet: "SELECT TIMESTAMPTZ '2020-01-01 00:00:00+00' AS a"}, pblob: {parquet: "SELECT 'a'::BLOB AS a"}, ptime: {parquet: "SELECT TIME '10:00' AS a"}, pempty: {parquet: "SELECT 1 AS a WHERE false"},
    csvEmpty: 'a\n', csvBig: 'a\n9007199254740993\n1\n', csvHuge: 'a\n170141183460469231731687303715884105727\n1\n', csvHuge2: 'a\n99999999999999999999999999999999999999999999\n1\n',
  }
  for (const [name, sample] of Object.entries(datas)) {
    try {
    const engine = await withData({ sample })
    show([name, engine.tables.get('sample')])
    for (const t of types) { const r = await resultOf(e.expectColumnValuesToBeOfType({column:'a', type_: t}), {sample}); show([t, r.status, r.message, r.unexpected?.examples]) }
    } catch (x) { show([name, String(x)]) }
  }
})
