/** Colours of charts without a style sheet; the style sheet has the same, and others for dark mode. */
export const colours = {
  reference: '#b5ae9f',
  sample: '#2447c5',
  gap: '#b3261e',
  axis: '#5d5b56',
  grid: '#e6e2da',
} as const
