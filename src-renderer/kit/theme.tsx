import {
  Badge,
  createTheme,
  Input,
  type MantineColorsTuple,
  Notification,
  Pill,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core'
import { CloseSign } from './close-sign'
import { FONT_FAMILY } from './fonts'
import { NOTICES_KEY } from './notices-key'
import overlay from './overlay.module.css'

/** Greys from text to ground: index 7 is the page, 6 and 5 are surfaces. */
const dark: MantineColorsTuple = [
  '#e6e8eb',
  '#b4bac3',
  '#8b93a0',
  '#626a77',
  '#343942',
  '#1b1e24',
  '#14161a',
  '#0b0c0e',
  '#08090a',
  '#000000',
]
const amber: MantineColorsTuple = [
  '#fff8e1',
  '#ffecb8',
  '#ffdf8a',
  '#ffd15a',
  '#ffc533',
  '#ffb80f',
  '#f5a800',
  '#cc8b00',
  '#9c6a00',
  '#6b4900',
]
const ember: MantineColorsTuple = [
  '#fff0eb',
  '#ffd8cc',
  '#ffb39e',
  '#ff8c6e',
  '#ff6b45',
  '#ff5226',
  '#f0410f',
  '#c9330a',
  '#992607',
  '#6b1a05',
]
const calm: MantineColorsTuple = [
  '#eef3f8',
  '#d5e0eb',
  '#b3c5d8',
  '#8fa9c3',
  '#7391b0',
  '#5f7fa1',
  '#4d6c8d',
  '#3d5873',
  '#2d4257',
  '#1e2d3c',
]

/** What may be pressed first: the screens' own grey, turned round. */
const ink: MantineColorsTuple = [
  '#ffffff',
  '#f7f8f9',
  '#eff1f3',
  '#e6e8eb',
  '#dcdfe4',
  '#d3d7dd',
  '#c3c9d1',
  '#a9b1bc',
  '#8b93a0',
  '#626a77',
]

/**
 * How CueRoom looks: near black, hairlines, and colours that each mean one thing. `amber` is soon, and nothing else;
 * `ember` is now, wrong or live; `teal` is done; `blue` is chosen or has the keyboard; `calm` is there to be known;
 * `ink` is what a screen is there to have pressed. None of them stands alone: a word, a shape or a mark goes with it.
 */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: 5,
  autoContrast: true,
  // From here on black is read better than white.
  luminanceThreshold: 0.18,
  colors: { dark, amber, ember, calm, ink },
  fontFamily: FONT_FAMILY,
  // Digits of the one family are all of one width, which is what codes, keys and addresses need.
  fontFamilyMonospace: FONT_FAMILY,
  defaultRadius: 'sm',
  fontSizes: { xs: '0.875rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  components: {
    Badge: Badge.extend({ vars: () => ({ root: { '--badge-fz': '0.875rem' } }) }),
    Pill: Pill.extend({ vars: () => ({ root: { '--pill-fz': '0.875rem' } }) }),
    InputWrapper: Input.Wrapper.extend({
      vars: () => ({
        label: {},
        required: {},
        success: {},
        error: { '--input-error-size': '0.875rem' },
        description: { '--input-description-size': '0.875rem' },
      }),
    }),
    // What is typed stands in the direction of its own script.
    TextInput: TextInput.extend({ defaultProps: { dir: 'auto' } }),
    Textarea: Textarea.extend({ defaultProps: { dir: 'auto' } }),
    TagsInput: TagsInput.extend({ defaultProps: { dir: 'auto' } }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { icon: <CloseSign k={NOTICES_KEY} /> } },
      classNames: { root: overlay.notice, body: overlay.noticeBody, closeButton: overlay.close },
    }),
  },
})

/** The theme's colour of each urgency. */
export const URGENCY_COLOR = { info: 'calm', soon: 'amber', now: 'ember' } as const
