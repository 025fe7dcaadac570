import type { RawEvent } from './event'
import { FeedFault, fileFault } from './faults'
import { readLines } from './lines'
import { readFeedText } from './parse'
import { Timeline } from './timeline'

/** What a line of a recording holds. */
export interface RecordedLine {
  /** Each with its place, in milliseconds from the start of the recording. */
  events: { at: number; raw: RawEvent }[]
  /** What could not be read. */
  bad: number
}

export interface Recording {
  path: string
  /** From the start to the last event, in milliseconds. */
  lengthMs: number
  events: number
  /** Lines that cannot be read and are left out. */
  bad: number
}

/**
 * Looks through a recording once, line by line, however large it is. Throws a FeedFault when it cannot be read or
 * holds no event.
 */
export async function openRecording(path: string, signal?: AbortSignal): Promise<Recording> {
  const recording: Recording = { path, lengthMs: 0, events: 0, bad: 0 }
  for await (const line of readRecording(path, signal)) {
    recording.events += line.events.length
    recording.bad += line.bad
    recording.lengthMs = line.events.at(-1)?.at ?? recording.lengthMs
  }
  if (recording.events === 0) throw new FeedFault('file_empty', 'there is no event in the file')
  return recording
}

/** The lines of a recording (NDJSON of `{at, event, data}`), blank ones left out. Throws a FeedFault. */
export async function* readRecording(path: string, signal?: AbortSignal): AsyncGenerator<RecordedLine> {
  const timeline = new Timeline()
  try {
    for await (const text of readLines(path, { signal })) {
      const { events, bad } = text === null ? { events: [], bad: 1 } : await readFeedText(text)
      if (events.length === 0 && bad === 0) continue
      yield { events: events.map((raw) => ({ at: timeline.place(raw), raw })), bad }
    }
  } catch (error) {
    throw fileFault(error)
  }
}
