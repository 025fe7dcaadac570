import { Button, Menu } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Key, useKeys, useSeat } from '../../kit'

/** Who of support sits at this screen; colleagues see the name on what is claimed here. */
export function SeatMenu() {
  const { t } = useTranslation('common')
  const { member, candidates, pending, sit } = useSeat('support')
  const [opened, setOpened] = useState(false)
  useKeys({ m: () => setOpened((was) => !was) })
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          maw={220}
          loading={pending}
          title={t('seat.label')}
          leftSection={<IconUser size={16} />}
          rightSection={<Key k="m" />}
        >
          {member?.name ?? t('seat.label')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(candidates.length > 0 ? 'seat.about' : 'seat.empty')}</Menu.Label>
        {candidates.map(({ id, name }) => (
          <Menu.Item key={id} data-seat={id} onClick={() => void sit(id)}>
            {name}
          </Menu.Item>
        ))}
        {member && <Menu.Item onClick={() => void sit(null)}>{t('seat.nobody')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
