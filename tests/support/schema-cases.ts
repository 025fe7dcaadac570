import { z } from 'zod'

/** What of JSON Schema the inputs of commands and queries use. */
interface Schema {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  format?: string
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
}

/** One way in which an input does not fit. */
export interface Misfit {
  what: string
  input: unknown
}

const OF_EACH_TYPE: [string, unknown][] = [
  ['null', null],
  ['boolean', true],
  ['number', 0.5],
  ['string', ''],
  ['array', [[]]],
  ['object', { surplus: 1 }],
]
const TEXTS = ['x', 'USD', '123456', 'AAAA', 'ws://127.0.0.1:9/']

/** The JSON Schema of what a caller gives. */
export const inputSchema = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema

/** An input that fits, with every optional field filled in. */
export function fitting(schema: Schema): unknown {
  if (schema.anyOf) return fitting(schema.anyOf.find((one) => one.type !== 'null') ?? schema.anyOf[0]!)
  if (schema.enum) return schema.enum[0]
  if (schema.const !== undefined) return schema.const
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, property]) => [name, fitting(property)]),
      )
    case 'array':
      return Array.from({ length: schema.minItems ?? 1 }, () => fitting(schema.items ?? {}))
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, 0)
    case 'boolean':
      return true
    case 'null':
      return null
    default:
      return fittingText(schema)
  }
}

function fittingText({ pattern, format }: Schema): string {
  const text = TEXTS.find((one) =>
    format === 'uri' ? one.includes('://') : !pattern || new RegExp(pattern, 'u').test(one),
  )
  if (text === undefined) throw new Error(`no text here fits ${pattern ?? format}: add one to TEXTS`)
  return text
}

/** Inputs that are wrong in one place each: a wrong type, a missing or surplus field, too long, too large. */
export function misfits(schema: Schema): Misfit[] {
  if (schema.anyOf) return schema.anyOf.flatMap((one) => (one.type === 'null' ? [] : misfits(one)))
  const found = [...wrongTypes(schema), ...beyondLimits(schema)]
  if (schema.type === 'object') found.push(...objectMisfits(schema))
  if (schema.type === 'array' && schema.items) {
    for (const { what, input } of wrongTypes(schema.items))
      found.push({ what: `an item that is ${what}`, input: [input] })
  }
  return found
}

function objectMisfits(schema: Schema): Misfit[] {
  const whole = fitting(schema) as Record<string, unknown>
  const found: Misfit[] = []
  if (schema.additionalProperties === false) found.push({ what: 'a surplus field', input: { ...whole, surplus: 1 } })
  for (const name of schema.required ?? []) {
    const { [name]: _, ...rest } = whole
    found.push({ what: `no ${name}`, input: rest })
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const accepted = acceptedTypes(property)
    for (const { what, input } of misfits(property)) {
      // What does not fit one branch of a union may fit another.
      if (property.anyOf && accepted.has(typeOf(input)) && !what.includes('long')) continue
      found.push({ what: `${name}: ${what}`, input: { ...whole, [name]: input } })
    }
  }
  return found
}

function wrongTypes(schema: Schema): Misfit[] {
  const accepted = acceptedTypes(schema)
  return OF_EACH_TYPE.filter(([type]) => !accepted.has(type)).map(([type, input]) => ({ what: `a ${type}`, input }))
}

function beyondLimits(schema: Schema): Misfit[] {
  const found: Misfit[] = []
  const { maxLength, minLength, maximum, minimum, maxItems, items } = schema
  if (maxLength !== undefined) found.push({ what: 'too long', input: 'x'.repeat(maxLength + 1) })
  if (minLength !== undefined && minLength > 0) found.push({ what: 'empty', input: '' })
  if (maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER) found.push({ what: 'too large', input: maximum + 1 })
  if (minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER) found.push({ what: 'too small', input: minimum - 1 })
  if (maxItems !== undefined && items)
    found.push({ what: 'too many items', input: Array.from({ length: maxItems + 1 }, () => fitting(items)) })
  if (schema.enum) found.push({ what: 'another word', input: 'none of these' })
  return found
}

function acceptedTypes(schema: Schema): Set<string> {
  if (schema.anyOf) return new Set(schema.anyOf.flatMap((one) => [...acceptedTypes(one)]))
  if (schema.enum) return new Set(schema.enum.map(typeOf))
  if (schema.type === undefined) return new Set(OF_EACH_TYPE.map(([type]) => type))
  // A fraction is of the type number, and an integer is what is asked for: 0.5 does not fit.
  return new Set([schema.type === 'integer' ? 'integer' : schema.type])
}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value
