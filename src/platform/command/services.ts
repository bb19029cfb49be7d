import type { Services } from "../http/index.ts";
import { withDatabase } from "./database.ts";
import { readSettings } from "./settings.ts";

/** Works with what the server stands on, on the database and data folder that the settings name. */
export async function withServices<T>(
  tell: (line: string) => void,
  work: (services: Services) => Promise<T>,
): Promise<T> {
  const settings = readSettings();
  const { openServices } = await import("../runtime/index.ts");
  const origin = process.env.FOOTBRIDGE_ORIGIN ?? `http://localhost:${settings.port}`;
  return withDatabase(settings, tell, async (adminUrl) => {
    const services = await openServices({ adminUrl, folder: settings.folder, demo: false, origin });
    return work(services).finally(() => services.close());
  });
}
