import { z } from "zod";
import { act } from "../database/index.ts";
import type { Services } from "../http/index.ts";
import { programmesNamed, providerSettings, saveProvider } from "../identity/index.ts";

/** The file of `footbridge sign-in`: the programme by its name, and its provider. */
export const signInFile = z.object({ programme: z.string().min(1), provider: providerSettings });

/**
 * Lets a programme's people in through its own provider, from now on.
 *
 * @returns the address to give to them; `undefined` when not exactly one programme has this name
 */
export async function setUpSignIn(
  services: Services,
  { programme, provider }: z.output<typeof signInFile>,
): Promise<{ readonly programmeId: string; readonly address: string } | undefined> {
  const now = services.clock();
  const named = await act(services.database, { kind: "system" }, now, (at) => programmesNamed(at, programme));
  const [programmeId] = named;
  if (!programmeId || named.length > 1) return undefined;
  await act(services.database, { kind: "system", programmeId }, now, (at) =>
    saveProvider(at, programmeId, provider),
  );
  return { programmeId, address: `${services.origin}/sign-in/with/${provider.path}` };
}
