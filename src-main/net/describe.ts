import { z } from 'zod'
import { COMMANDS } from '../../src-shared/commands'
import type { CommandSpec } from '../../src-shared/define-command'
import type { QuerySpec } from '../../src-shared/define-query'
import { QUERIES } from '../../src-shared/queries'
import { ROLES } from '../../src-shared/roles'

const described = (
  name: string,
  { about, roles, input, result }: Pick<CommandSpec, 'about' | 'roles' | 'input' | 'result'>,
) => ({
  name,
  about,
  roles,
  input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
  result: z.toJSONSchema(result, { io: 'output', unrepresentable: 'any' }),
})

/** Every command as programs are told of it. */
export const describeCommands = () => ({
  roles: ROLES,
  commands: Object.entries<CommandSpec>(COMMANDS).map(([name, spec]) => {
    const { input, result, ...rest } = described(name, spec)
    return { ...rest, undoable: spec.undoable === true, input, result }
  }),
})

/** Every query as programs are told of it. */
export const describeQueries = () => ({
  roles: ROLES,
  queries: Object.entries<QuerySpec>(QUERIES).map(([name, spec]) => ({
    ...described(name, spec),
    watchable: spec.reads !== null,
  })),
})
