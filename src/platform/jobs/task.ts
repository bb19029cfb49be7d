/** Work that happens later or elsewhere. Must be safe to run twice: a process may die after the work, before the tick. */
export interface Task<Payload = never> {
  readonly name: string;
  readonly work: (payload: Payload) => Promise<void>;
}
