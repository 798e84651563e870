import { colours } from './colours.ts'

/** The name of a table with the colour and the form that charts draw it in. */
export const Swatch = ({ side }: { readonly side: 'reference' | 'sample' }) => (
  <span class="swatch">
    <svg width="14" height="10" aria-hidden="true">
      {side === 'reference' ? (
        <rect class="reference-fill" width="14" height="10" rx="1" fill={colours.reference} />
      ) : (
        <path class="sample-line" d="M0 9H4V2H10V6H14" fill="none" stroke={colours.sample} stroke-width="2" />
      )}
    </svg>
    {side}
  </span>
)
