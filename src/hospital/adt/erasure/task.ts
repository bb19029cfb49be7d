import { act } from "../../../platform/database/index.ts";
import type { Services } from "../../../platform/http/index.ts";
import type { Task } from "../../../platform/jobs/index.ts";
import { forgetStayTask, type StayToForget, sweepTomorrow } from "../journal/index.ts";
import { forgetOne } from "./forget-stay.ts";
import {
  deleteOldMemories,
  deleteOldRaw,
  deleteStrangers,
  dropOldWaiting,
  endUnheardAnnouncements,
  overdueStays,
} from "./sweep-store.ts";
import { destroyUnused } from "./unused-keys-store.ts";

/** Forgets one stay, or, once a day, everything of a hospital whose time is over. */
export const forgetStay = (services: Services): Task<StayToForget> => ({
  name: forgetStayTask,
  async work({ hospitalId, stayId }) {
    if (stayId) await forget(services, hospitalId, stayId);
    else await sweep(services, hospitalId);
  },
});

const forget = (services: Services, hospitalId: string, stayId: string): Promise<void> =>
  act(services.database, { kind: "hospital", hospitalId }, services.clock(), (inner) =>
    forgetOne(inner, services.keys, stayId),
  );

async function sweep(services: Services, hospitalId: string): Promise<void> {
  const stays = await act(
    services.database,
    { kind: "hospital", hospitalId },
    services.clock(),
    async (inner) => {
      sweepTomorrow(inner);
      await endUnheardAnnouncements(inner);
      await deleteOldRaw(inner);
      await destroyUnused(inner, [...(await deleteStrangers(inner)), ...(await dropOldWaiting(inner))]);
      await deleteOldMemories(inner);
      return overdueStays(inner);
    },
  );
  for (const stayId of stays) await forget(services, hospitalId, stayId);
}
