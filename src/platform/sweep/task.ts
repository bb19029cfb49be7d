import { type Act, act } from "../database/index.ts";
import type { Services } from "../http/index.ts";
import { addJob, type Task } from "../jobs/index.ts";
import { programmes, sweepAnswers, sweepSessions } from "./store.ts";

const name = "sweep what is over";
const day = 24 * 3_600_000;

/**
 * How long a session that is over, and the answer to a command, are kept. A phone sends again what it got no answer
 * to; where it had signal once and then none for longer than this, the ids of the facts themselves still keep anything
 * from being done twice (decision 0026).
 */
export const keptDays = 30;

/** Sweeps every programme, then waits for the next midnight (UTC). Twice, or cut short: harmless. */
export const sweepWhatIsOver = (services: Services): Task<object> => ({
  name,
  async work() {
    const now = services.clock();
    await act(services.database, { kind: "system" }, now, (work) =>
      addJob(work, {
        task: name,
        payload: {},
        key: name,
        runAt: new Date((Math.floor(now.getTime() / day) + 1) * day),
      }),
    );
    const before = new Date(now.getTime() - keptDays * day);
    const ids = await act(services.database, { kind: "system" }, now, programmes);
    for (const programmeId of ids) {
      const untilDone = async (
        sweep: (act: Act, programmeId: string, before: Date) => Promise<boolean>,
      ): Promise<void> => {
        const some = () =>
          act(services.database, { kind: "system", programmeId }, now, (work) =>
            sweep(work, programmeId, before),
          );
        while (await some());
      };
      await untilDone(sweepSessions);
      await untilDone(sweepAnswers);
    }
  },
});

/** At each start of a server, for the days on which none ran at midnight. */
export const beginSweeping = ({ database, clock }: Services): Promise<void> =>
  act(database, { kind: "system" }, clock(), (work) => addJob(work, { task: name, payload: {}, key: name }));
