import { useMediaQuery } from '@mantine/hooks'

/** Whether fingers are what this screen is worked with. */
export const useTouch = (): boolean =>
  useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false }) ?? false
