import { Button, Menu } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { Key, KeyScope, useKeys, useSeat } from '../../kit'
import { KEYS } from './shortcuts'

/** Whether the list is open; the keys of the screen rest meanwhile. */
export const useSeatMenu = create(() => ({ opened: false }))

/** An entry of the list: someone, or nobody. */
interface Choice {
  readonly id: string | null
  readonly name: string
  /** People beyond the ninth have none; the arrows reach them. */
  readonly key: string | undefined
}

/** Who of support sits at this screen; colleagues see the name on what is claimed here. */
export function SeatMenu() {
  const { t } = useTranslation('common')
  const { member, candidates, pending, sit } = useSeat('support')
  const { opened } = useSeatMenu()
  const open = () => useSeatMenu.setState({ opened: true })
  const close = () => useSeatMenu.setState({ opened: false })
  useKeys({ [KEYS.seat]: open })
  const choices: Choice[] = candidates.map(({ id, name }, at) => ({
    id,
    name,
    key: at < 9 ? String(at + 1) : undefined,
  }))
  if (member) choices.push({ id: null, name: t('seat.nobody'), key: '0' })
  const choose = (id: string | null) => {
    close()
    void sit(id)
  }
  return (
    <Menu
      opened={opened}
      onChange={(now) => (now ? open() : close())}
      position="bottom-end"
      // Keys are not among them: the one that opens it would close it again.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          maw={220}
          loading={pending}
          title={t('seat.label')}
          leftSection={<IconUser size={16} />}
          rightSection={<Key k={KEYS.seat} />}
        >
          {member?.name ?? t('seat.none')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(candidates.length > 0 ? 'seat.about' : 'seat.empty')}</Menu.Label>
        {choices.map(({ id, name, key }) => (
          <Menu.Item
            key={id}
            data-seat={id ?? undefined}
            rightSection={key && <Key k={key} />}
            onClick={() => choose(id)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
      <KeyScope active={opened}>
        <SeatKeys choices={choices} onChoose={choose} />
      </KeyScope>
    </Menu>
  )
}

/** The keys of the list, there from the moment in which it opens: its entries are drawn only a moment later. */
function SeatKeys({ choices, onChoose }: { choices: readonly Choice[]; onChoose: (id: string | null) => void }) {
  useKeys(Object.fromEntries(choices.flatMap(({ id, key }) => (key ? [[key, () => onChoose(id)]] : []))))
  return null
}
