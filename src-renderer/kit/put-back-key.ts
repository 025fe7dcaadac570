/** Puts what was sent and refused back into its field. */
export const PUT_BACK_KEY = 'alt+z'
