/** One step of a life: what a command, or what happens by itself, makes of a row. */
export interface Step<State extends string> {
  readonly from: readonly State[]
  /** Where it leads; several where that hangs on the row. */
  readonly to: State | readonly State[]
  /** States in which it has been done already: doing it again changes nothing. */
  readonly again?: readonly State[]
  /** Why it is refused from another state, where that is not told by the state itself (`cue_withdrawn`). */
  readonly reason?: string
}

/** A record's life as a table: which step leads from which state to which. */
export interface Life<State extends string = string, Name extends string = string> {
  /** States in which it is under way; in the others it is over. */
  readonly open: readonly State[]
  readonly steps: { readonly [N in Name]: Step<State> }
}

/** Keeps the exact names of the steps, and where each leads. */
export const defineLife =
  <State extends string>() =>
  <const Steps extends Readonly<Record<string, Step<State>>>>(life: {
    readonly open: readonly State[]
    readonly steps: Steps
  }) =>
    life

/** Whether a row is under way. */
export const isUnderWay = <State extends string>(life: Life<State>, row: { readonly state: State }): boolean =>
  life.open.includes(row.state)

/** Whether a step changes something of a row in its state. */
export const mayTake = <State extends string, Name extends string>(
  life: Life<State, Name>,
  name: Name,
  row: { readonly state: State },
): boolean => life.steps[name].from.includes(row.state)
