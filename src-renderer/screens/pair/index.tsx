import { Alert, Button, Center, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { automaticName, deviceNameIn, machineName } from '../../../src-shared/areas/people/device-names'
import { machineKind } from '../../../src-shared/areas/people/machines'
import { cleanName } from '../../../src-shared/plain-text'
import { type ScreenEntry, screenOf } from '../../../src-shared/screens'
import { LIMITS } from '../../../src-shared/text'
import { grouped, readPairingCode } from '../../../src-shared/typed'
import { setLanguage, useLanguage } from '../../i18n'
import { Form, Key, LanguageSwitch, LimitedInput, roomLeft, useKeys } from '../../kit'
import { keepsAnything } from '../../storage'
import { connect, keepToken, tokenFor, useLink } from '../../sync'
import { requestPairing } from './request'
import { type Trouble, TroubleNote } from './trouble-note'

interface Props {
  /** The screen that is to be paired; without one, whichever the code is for. */
  readonly screen?: ScreenEntry
  /** Filled in and tried at once when it came with the address. */
  readonly code: string
}

/** Where a screen without a token gets one: a name where somebody wants one, six digits, and the screen opens. */
export function PairScreen({ screen, code: given }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(given)
  const code = readPairingCode(typed)
  const machine = machineKind(navigator.userAgent, navigator.maxTouchPoints)
  const [ownName, setOwnName] = useState<string | null>(null)
  const ready = code !== null && roomLeft(ownName ?? '', LIMITS.name, cleanName) >= 0
  const nameField = useRef<HTMLInputElement>(null)
  const language = useLanguage()
  // Kept by the studio as what it is, and told in each screen's own language.
  const usualName = screen
    ? deviceNameIn(automaticName(screen.roles[0]!, machine), language)
    : machineName(machine, language)
  const { timeIsOver } = useLink()
  const wasPaired = screen !== undefined && tokenFor(screen.roles) !== null
  // Asked before a code is used up: what cannot be kept is told of first.
  const [keeps] = useState(keepsAnything)
  const [pending, setPending] = useState(false)
  const [tries, setTries] = useState(0)
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  const pair = async (digits: string) => {
    setPending(true)
    setTrouble(null)
    const answer = await requestPairing(
      digits,
      machine,
      cleanName(ownName ?? ''),
      // A token that is not kept would be gone with this page: the code is used up for this screen only.
      keeps ? undefined : (screen?.roles ?? []),
    )
    setPending(false)
    if ('kind' in answer) {
      setTrouble(answer)
      if (answer.kind === 'unreachable') return
      setTyped('')
      setTries((count) => count + 1)
      return
    }
    const opens = screenOf(answer.role)
    keepToken(answer.role, answer.token, opens?.roles ?? [])
    if (!opens) setTrouble({ kind: 'noScreen' })
    else if (opens === screen) connect()
    else location.assign(`/${opens.name}`)
  }

  const keys = {
    F2: () => setLanguage(language === 'zh' ? 'en' : 'zh'),
    F4: () => nameField.current?.select(),
  }
  useKeys(keys)

  const tryGivenCode = useEffectEvent(() => {
    if (given) void pair(given)
  })
  useEffect(() => tryGivenCode(), [])

  return (
    <Center mih="100%" p="lg">
      <Stack gap="lg" w="100%" maw={480}>
        <Group justify="space-between" wrap="nowrap">
          <Title order={1} size="h2" fw={600}>
            {t('pair.title')}
          </Title>
          <Group gap="xs" wrap="nowrap">
            <LanguageSwitch />
            <Key k="F2" />
          </Group>
        </Group>
        <Text c="dark.1" size="lg">
          {t(timeIsOver ? 'pair.timeIsOver' : wasPaired ? 'pair.revoked' : 'pair.help')}
        </Text>
        <Form
          ready={ready}
          pending={pending}
          onSubmit={() => code !== null && void pair(code)}
          onIncomplete={() => setTrouble({ kind: 'sixDigits' })}
        >
          <Stack gap="lg">
            <LimitedInput
              size="md"
              ref={nameField}
              label={t('pair.device')}
              value={ownName ?? usualName}
              max={LIMITS.name}
              clean={cleanName}
              enterKeyHint="next"
              rightSection={<Key k="F4" />}
              onChange={(event) => setOwnName(event.currentTarget.value)}
            />
            <TextInput
              // A new field for a new try: empty, with the focus in it.
              key={tries}
              size="xl"
              label={t('pair.code')}
              description={code !== null && t('pair.read', { code: grouped(code) })}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              inputMode="numeric"
              autoComplete="one-time-code"
              autoFocus
              enterKeyHint="go"
              maxLength={40}
              styles={{ input: { fontSize: 28, letterSpacing: 4, textAlign: 'center' } }}
              value={typed}
              readOnly={pending}
              error={trouble !== null && trouble.kind !== 'unreachable'}
              onChange={(event) => {
                setTyped(event.currentTarget.value)
                if (trouble?.kind === 'sixDigits') setTrouble(null)
              }}
            />
            <Button type="submit" size="lg" loading={pending} disabled={!ready} rightSection={<Key k="Enter" />}>
              {t('pair.submit')}
            </Button>
          </Stack>
        </Form>
        {!keeps && (
          <Alert color="ember" variant="light" fz="md">
            {t('pair.noStorage')}
          </Alert>
        )}
        {trouble && <TroubleNote key={tries} trouble={trouble} />}
      </Stack>
    </Center>
  )
}
