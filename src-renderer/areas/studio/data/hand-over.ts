import { UPLOAD_PART } from '../../../../src-shared/queries'
import { newId, query } from '../../../sync'

/** Bytes of a file as base64: the browser's own reader makes it in one go, on pages without a secure context as well. */
const base64Of = (part: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(part)
  })

/**
 * Hands a file over to the studio, a part at a time.
 * @param onProgress told of the bytes that are there
 * @returns the id that the studio knows it by
 * @throws CommandRefused, or the browser's error when the file cannot be read
 */
export async function handOver(file: File, onProgress: (bytes: number) => void): Promise<string> {
  const id = newId()
  for (let at = 0; at < file.size; ) {
    const part = await base64Of(file.slice(at, at + UPLOAD_PART))
    at = (await query('data.upload', { id, size: file.size, at, part })).at
    onProgress(at)
  }
  return id
}
