/** Of the charts where no style sheet is loaded; the style sheet has the same, and others for the dark. */
export const colours = {
  reference: '#b5ae9f',
  sample: '#2447c5',
  gap: '#b3261e',
  axis: '#5d5b56',
  grid: '#e6e2da',
} as const
