void import('@touchstone-data/touchstone').then(async ({ expectColumnValuesToNotBeNull, validate }) => {
  const expectations = [expectColumnValuesToNotBeNull({ column: 'tempo' })]
  const sample = [{ tempo: 120 }, { tempo: null }]
  const report = await validate({ sample, suite: { name: 'songs', file: null, expectations } })
  if (report.status !== 'fail') throw new Error(report.status)
})
