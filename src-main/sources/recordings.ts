import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { recordingName } from '../../src-shared/areas/feed/commands'
import { Refusal } from '../../src-shared/errors'
import type { QueryResult } from '../../src-shared/queries'

type Listed = QueryResult<'recording.list'>['recordings'][number]

/** The recording that comes with CueRoom. */
const SAMPLE = 'sample'
const OWN_ENDING = '.ndjson'
const ENDINGS = [OWN_ENDING, '.jsonl']
/** Names that Windows keeps for devices, whatever ending they have. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** The recordings that can be played: the bundled one, if it is there, then those of the folder, newest first. */
export async function listRecordings(folder: string, samplePath: string): Promise<Listed[]> {
  const files = await readdir(folder).catch(() => [])
  const own = await Promise.all(
    files.filter(isRecording).map((file) => look(join(folder, file), nameOf(file), (when) => when)),
  )
  own.sort((a, b) => (b?.at ?? 0) - (a?.at ?? 0))
  const sample = await look(samplePath, SAMPLE, () => null)
  return [sample, ...own].filter((found) => found !== null)
}

/** The file of a recording, there or not. Refuses names that are none. */
export function recordingPath(folder: string, samplePath: string, name: string): string {
  if (name === SAMPLE) return samplePath
  if (!isName(name)) throw new Refusal('invalid', 'this is no name of a recording', { reason: 'recording_name' })
  return join(folder, hasEnding(name) ? name : name + OWN_ENDING)
}

async function look(path: string, name: string, at: (when: number) => number | null): Promise<Listed | null> {
  const found = await stat(path).catch(() => null)
  return found?.isFile() ? { name, bytes: found.size, at: at(Math.round(found.mtimeMs)) } : null
}

const isName = (name: string) => recordingName.safeParse(name).success && !RESERVED.test(name)
const hasEnding = (file: string) => ENDINGS.some((ending) => file.toLowerCase().endsWith(ending))
const isRecording = (file: string) => hasEnding(file) && isName(nameOf(file))

/** The shortest name that leads back to `file`. */
function nameOf(file: string): string {
  if (!file.endsWith(OWN_ENDING)) return file
  const short = file.slice(0, -OWN_ENDING.length)
  return short === '' || short === SAMPLE || hasEnding(short) ? file : short
}
