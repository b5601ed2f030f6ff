// What a reader may choose for an event to have. What is not chosen is an example, made up from the request's row.

export interface Chosen {
  /** Upload: the name of the file, with its folder. */
  readonly fileName?: string;
  /** Queue: what the message says beside its order. */
  readonly message?: Readonly<Record<string, string | number>>;
  /** HTTP: the path that is asked for. */
  readonly path?: string;
  /** Schedule: when it is due, milliseconds since 1970, UTC. */
  readonly dueMs?: number;
}
