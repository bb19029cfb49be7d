import { LinkButton } from "../../../platform/design/Button.tsx";
import { Card } from "../../../platform/design/Card.tsx";
import { Soft } from "../../../platform/design/Stack.tsx";
import { useWords } from "../../../platform/words/use-words.ts";
import type { FormKey, Home } from "../page-data.ts";
import { words } from "../words.ts";
import { OneTap } from "./Form.tsx";

interface AlwaysProps {
  readonly home: Home;
  readonly form: FormKey;
}

/** What the person can do at any time, without a reason. */
export function Always({ home, form }: AlwaysProps) {
  const say = useWords(words);
  const { peer, quiet } = home;
  const named =
    peer.stage === "on the way" || peer.stage === "met" || peer.stage === "with" ? peer.peer : null;
  const before = peer.stage === "asking" || peer.stage === "on the way";
  return (
    <Card level={2} title={say("own.more")}>
      {quiet ? (
        <>
          <p>{say("own.is-quiet")}</p>
          <OneTap action="found" form={form} word={say("own.found")} />
        </>
      ) : (
        <>
          <OneTap action="quiet" form={form} kind="quiet" word={say("own.quiet")} />
          <Soft>{say("own.quiet-help")}</Soft>
        </>
      )}
      {named && (
        <LinkButton kind="quiet" wide href={`/p/sure/not-this-peer?staff=${named.peerId}`}>
          {say("own.not-this-peer", { peer: named.firstName })}
        </LinkButton>
      )}
      <LinkButton kind="quiet" wide href={before ? "/p/sure/call-back" : "/p/sure/stop"}>
        {say(before ? "own.call-back" : "own.stop")}
      </LinkButton>
      <LinkButton kind="danger" wide href="/p/sure/stop-sharing">
        {say("own.stop-sharing")}
      </LinkButton>
    </Card>
  );
}
