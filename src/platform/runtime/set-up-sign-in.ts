import { z } from "zod";
import { act } from "../database/index.ts";
import type { Services } from "../http/index.ts";
import { programmesNamed, providerSettings, saveProvider, unitsOf } from "../identity/index.ts";

/** The file of `footbridge sign-in`: the programme by its name, and its provider. */
export const signInFile = z.object({ programme: z.string().min(1), provider: providerSettings });

/** What stands in the way; then nothing is done. */
export type SignInTrouble =
  | { readonly trouble: "no such programme" }
  | { readonly trouble: "no such wards"; readonly codes: readonly string[] };

/** The address to give to people, or what stands in the way. */
export type SignInSetUp = { readonly programmeId: string; readonly address: string } | SignInTrouble;

/** Lets a programme's people in through its own provider, from now on. Exactly one programme must have this name. */
export async function setUpSignIn(
  services: Services,
  { programme, provider }: z.output<typeof signInFile>,
): Promise<SignInSetUp> {
  const now = services.clock();
  const named = await act(services.database, { kind: "system" }, now, (at) => programmesNamed(at, programme));
  const [programmeId] = named;
  if (!programmeId || named.length > 1) return { trouble: "no such programme" };
  return act(services.database, { kind: "system", programmeId }, now, async (at) => {
    const known = (await unitsOf(at, programmeId)).map(({ code }) => code);
    // Somebody on a ward that is not there would come in and see nothing.
    const codes = provider.roles.flatMap(({ units }) => units).filter((code) => !known.includes(code));
    if (codes.length > 0) return { trouble: "no such wards", codes };
    await saveProvider(at, programmeId, provider);
    return { programmeId, address: `${services.origin}/sign-in/with/${provider.path}` };
  });
}
