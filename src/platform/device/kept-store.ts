import type { DocumentName, DocumentStore, KeptDocument } from "./document-store.ts";
import type { Phone } from "./kept/phone.ts";
import { type ApiProblem, problemOf } from "./problem.ts";

interface KeptStoreOptions {
  readonly server: DocumentStore;
  readonly phone: Promise<Phone | undefined>;
  /** Something that must be told to the server before it is asked for anything. */
  readonly first: () => Promise<void>;
  /** How long a server may be silent before what lies on this phone is shown, in milliseconds. */
  readonly patience: number;
}

/** Asks the server, and answers from this phone where the server is silent. */
export function keptStore({ server, phone, first, patience }: KeptStoreOptions): DocumentStore {
  const fromPhone = async (name: DocumentName) => (await phone)?.read(name);

  /** A stairwell is not offline: requests hang there. */
  const soonEnough = async (asked: Promise<KeptDocument>, name: DocumentName): Promise<KeptDocument> => {
    const slow = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
    return (await Promise.race([asked, slow])) ?? (await fromPhone(name)) ?? asked;
  };

  return {
    read: async (name, signal) => {
      const under = phone.then((here) => here?.holding());
      try {
        const document = await soonEnough(
          first().then(() => server.read(name, signal)),
          name,
        );
        if (!document.fromDevice)
          void phone.then(async (here) => here?.keep({ name, ...document }, await under));
        return document;
      } catch (error) {
        if (signal.aborted) throw error;
        const problem = problemOf(error);
        if (isGone(problem)) await (await phone)?.drop(name);
        if (problem.code === "sign-in-needed") await (await phone)?.forget("ended elsewhere");
        const kept = isSilence(problem) ? await fromPhone(name) : undefined;
        if (!kept) throw error;
        return kept;
      }
    },
  };
}

/** No answer, or one of a proxy whose server is away. */
const isSilence = ({ status }: ApiProblem): boolean => status === 0 || (status >= 502 && status <= 504);
const isGone = ({ status }: ApiProblem): boolean => status === 403 || status === 404;
