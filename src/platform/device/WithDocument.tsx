import type { ReactNode } from "react";
import { ErrorState, ForbiddenState, LoadingState, OfflineNote, OfflineState } from "../design/States.tsx";
import type { Words } from "../words/define-words.ts";
import { whenWords } from "../words/times.ts";
import { useClock } from "../words/use-clock.ts";
import type { DocumentView } from "./use-document.ts";
import { usePhoneState } from "./use-phone-state.ts";
import { useProblemWords } from "./use-problem-words.ts";

interface WithDocumentProps<Data> {
  readonly document: DocumentView<Data>;
  /** Shown instead of `children` when the document is empty. */
  readonly empty?: ReactNode;
  /** The slice's words, where it names problems of its own as "problem.<code>". */
  readonly words?: Words;
  /** What is shown brings the page's title along, which is missing until it is there. */
  readonly isPage?: boolean;
  readonly children: (data: Data) => ReactNode;
}

/** Shows a document, or the designed state it is in: a screen writes only what it is for. */
export function WithDocument<Data>({ document, empty, words, isPage, children }: WithDocumentProps<Data>) {
  const clock = useClock();
  const sayProblem = useProblemWords(words);
  const keeps = usePhoneState(({ holds, isRefused }) => holds !== "no" && !isRefused);
  switch (document.state) {
    case "loading":
      return <LoadingState />;
    case "forbidden":
      return <ForbiddenState />;
    case "offline":
      return <OfflineState isPage={isPage} />;
    case "error":
      return (
        <ErrorState isPage={isPage} isAsking={document.isAsking} onAgain={document.again}>
          {sayProblem(document.problem)}
        </ErrorState>
      );
    case "ready":
    case "empty":
      return (
        <>
          {document.offline && <OfflineNote asOf={whenWords(document.asOf, clock)} keeps={keeps} />}
          {document.state === "empty" && empty !== undefined ? empty : children(document.data)}
        </>
      );
  }
}
