import { Textarea, type TextareaProps, TextInput, type TextInputProps } from '@mantine/core'
import { createContext, useCallback, useContext, useEffect, useId, useState } from 'react'
import { type Room, useRoom } from './room'
import { RoomLine } from './room-line'

interface Limit {
  readonly value: string
  /** Characters that can be kept at the most. More can be typed: it stands whole, and the form waits. */
  readonly max: number
  /** How it is cleaned when it is kept; as one line where it is left out. */
  readonly clean?: (text: string) => string
}

/** Hears from each field of a form whether it holds more than can be kept. */
const Overfull = createContext<(field: string, isOver: boolean) => void>(() => {})

/** Around the fields of a form, whose `anyOver` it tells. */
export const OverfullScope = Overfull.Provider

/** Whether any field of a form holds more than can be kept, and what its `OverfullScope` is given. */
export function useOverfull() {
  const [over, setOver] = useState<ReadonlySet<string>>(new Set())
  const report = useCallback((field: string, isOver: boolean) => {
    setOver((before) => {
      if (before.has(field) === isOver) return before
      return isOver ? new Set([...before, field]) : new Set([...before].filter((other) => other !== field))
    })
  }, [])
  return { anyOver: over.size > 0, report }
}

/** A field of one line that says how much room is left and loses nothing that is too long. */
export function LimitedInput({ max, clean, ...props }: TextInputProps & Limit) {
  return <TextInput {...props} {...useField(useRoom(props.value, max, clean), props)} />
}

/** The same with several lines. */
export function LimitedTextarea({ max, clean, ...props }: TextareaProps & Limit) {
  return <Textarea {...props} {...useField(useRoom(props.value, max, clean), props)} />
}

function useField(room: Room, { error }: Pick<TextInputProps, 'error'>) {
  const id = useId()
  const report = useContext(Overfull)
  useEffect(() => report(id, room.isOver), [report, id, room.isOver])
  useEffect(() => () => report(id, false), [report, id])
  return {
    error: room.isOver || error,
    inputContainer: (field: React.ReactNode) => (
      <>
        {field}
        <RoomLine room={room} />
      </>
    ),
  }
}
