import { TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'

interface Props {
  readonly label: string
  /** As `<input type="datetime-local">` holds it; empty for none. */
  readonly value: string
  /** @param half something stands in the field that is no moment: a browser gives that as empty */
  readonly onChange: (value: string, half: boolean) => void
  /** What is said of what is no moment, or none that a plan can be for. */
  readonly fault: string
}

/** A day and a time of day. What is half typed keeps the form from being submitted, and is told in words. */
export function MomentInput({ label, value, onChange, fault }: Props) {
  const [refused, setRefused] = useState(false)
  // A browser tells nothing of a part that is typed while the whole stays empty.
  const look = ({ currentTarget: field }: SyntheticEvent<HTMLInputElement>) => {
    if (field.validity.valid) setRefused(false)
    onChange(field.value, field.validity.badInput)
  }
  return (
    <TextInput
      type="datetime-local"
      label={label}
      min="2000-01-01T00:00"
      max="2099-12-31T23:59"
      value={value}
      error={refused && fault}
      onChange={look}
      onKeyUp={look}
      onInvalid={(event) => {
        // The browser would say it in its own language.
        event.preventDefault()
        event.currentTarget.focus()
        setRefused(true)
      }}
    />
  )
}
