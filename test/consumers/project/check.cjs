const { validate, expectColumnValuesToNotBeNull } = require('@touchstone-data/touchstone')

const suite = {
  name: 'songs',
  file: null,
  expectations: [expectColumnValuesToNotBeNull({ column: 'tempo' })],
}
validate({ sample: [{ tempo: 120 }, { tempo: null }], suite }).then((report) => {
  if (report.status !== 'fail') throw new Error(report.status)
})
