import { useMediaQuery } from '@mantine/hooks'

/** Whether what opens from the top of a desk has room in a menu only; `top.module.css` goes by the same width. */
export const useIsNarrow = (): boolean =>
  useMediaQuery('(max-width: 1439px)', undefined, { getInitialValueInEffect: false })
