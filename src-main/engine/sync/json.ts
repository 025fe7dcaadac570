/** Lists and objects within each other; the deepest input of any command has six. */
const DEEPEST = 32

/**
 * JSON from outside. What is nested without end is refused before it is read: reading it costs far more than its length.
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === QUOTE) inString = !inString
    else if (inString) at += Number(sign === BACKSLASH)
    else if (sign === LIST || sign === OBJECT) depth += 1
    else if (sign === LIST_END || sign === OBJECT_END) depth -= 1
    if (depth > DEEPEST) throw new SyntaxError('nested too deeply')
  }
  return JSON.parse(text)
}

const [QUOTE, BACKSLASH, LIST, LIST_END, OBJECT, OBJECT_END] = [34, 92, 91, 93, 123, 125]
