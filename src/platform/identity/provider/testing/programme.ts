import type { TestDatabase } from "../../../../../test/support/database.ts";
import { act } from "../../../database/index.ts";
import type { ProviderSettings } from "../settings.ts";
import { saveProvider } from "../store.ts";

/** From now on people of this programme can come in through that provider. */
export const throughProvider = (
  made: TestDatabase,
  programmeId: string,
  settings: Pick<ProviderSettings, "issuer" | "path"> & Partial<ProviderSettings>,
): Promise<void> =>
  act(made.database, { kind: "system", programmeId }, made.now, (at) =>
    saveProvider(at, programmeId, {
      name: "Riverside",
      clientId: "footbridge",
      scope: "openid email profile offline_access",
      rolesClaim: null,
      roles: [],
      makesAccounts: false,
      onlyWay: false,
      recheckMinutes: 5,
      ...settings,
    }),
  );
