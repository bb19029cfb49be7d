import { record } from "../../audit/index.ts";
import { act } from "../../database/index.ts";
import type { Services } from "../../http/index.ts";
import type { Task } from "../../jobs/index.ts";
import { admitVouched } from "./admit.ts";
import type { SecretOf } from "./client.ts";
import { addCheck, type Check, checkTask } from "./recheck-job.ts";
import { isTooLongSilent } from "./rules.ts";
import { openTokens, sealTokens } from "./seal-tokens.ts";
import {
  endProviderSessions,
  findProviderSession,
  forgetProviderSession,
  noteChecked,
} from "./session-store.ts";
import { loadProvider } from "./store.ts";
import { askAgain, isNo, type Vouched } from "./vouched.ts";

/**
 * Asks the provider again about a session that stands on its word, every few minutes while the session runs: whoever
 * was disabled there is out here, whose roles changed there has them changed here.
 */
export const providerCheck = (services: Services, secretOf: SecretOf): Task<Check> => ({
  name: checkTask,
  async work({ programmeId, sessionId }) {
    const system = { kind: "system", programmeId } as const;
    const now = services.clock();
    const found = await act(services.database, system, now, async (at) => {
      const provider = await loadProvider(at.db, programmeId);
      const session = await findProviderSession(at, programmeId, sessionId);
      if (!session) await forgetProviderSession(at.db, programmeId, sessionId);
      return session && provider && { provider, session };
    });
    if (!found) return;
    const { provider, session } = found;
    const tokens = await openTokens(services, session.keyId, session);
    // Outside of any transaction: a provider may take its time.
    const asked = tokens
      ? await askAgain(provider, secretOf, session.subject, tokens).catch((error: unknown) =>
          isNo(error) ? ("no" as const) : ("silent" as const),
        )
      : ("no" as const);
    const over =
      asked === "no" ||
      (asked === "silent" && isTooLongSilent(session.checkedAt, now, provider.recheckMinutes));
    await act(services.database, system, now, async (at) => {
      const why = over ? `the provider said ${asked === "no" ? "no" : "nothing"}` : await goOn(asked);
      if (why !== undefined) {
        await endProviderSessions(at, provider, { subject: session.subject });
        record(at, programmeId, [{ action: "session ended", because: `${why}: account ${session.staffId}` }]);
        return;
      }
      addCheck(at, provider, sessionId);

      async function goOn(said: Vouched | "no" | "silent"): Promise<string | undefined> {
        if (typeof said === "string") return undefined;
        const admitted = await admitVouched(services, at, provider, said);
        if ("refused" in admitted) return `by provider: ${admitted.refused}`;
        const tokensSealed = await sealTokens(services, session.keyId, said);
        await noteChecked(at, programmeId, sessionId, tokensSealed);
        return undefined;
      }
    });
  },
});
