import { BridgePicture } from "../../../platform/design/BridgePicture.tsx";
import { LinkButton } from "../../../platform/design/Button.tsx";
import { Card } from "../../../platform/design/Card.tsx";
import { Soft, Unseen } from "../../../platform/design/Stack.tsx";
import { useWords } from "../../../platform/words/use-words.ts";
import type { FormKey, Home as HomeData, Said } from "../page-data.ts";
import { words } from "../words.ts";
import { Always } from "./Always.tsx";
import { Frame } from "./Frame.tsx";
import { PeerCard } from "./PeerCard.tsx";
import { SharingCard } from "./SharingCard.tsx";

interface HomeProps {
  readonly home: HomeData;
  readonly form: FormKey;
  readonly said: Said | null;
  readonly here: string;
}

/** The person's first page: the bridge, who comes, who sees what, and what they can always do. */
export function Home({ home, form, said, here }: HomeProps) {
  const say = useWords(words);
  const { name, bridge } = home;
  const title = name ? say("own.hi", { name }) : say("own.hi-nameless");
  return (
    <Frame here={here} title={title} lead={say("own.lead")} said={said} first>
      {bridge && (
        <Card as="div">
          <h2>
            <Unseen>{say("own.bridge")}</Unseen>
          </h2>
          <BridgePicture view={bridge} legend />
          <Soft>{bridge.description}</Soft>
        </Card>
      )}
      <PeerCard home={home} form={form} />
      <SharingCard sharing={home.sharing} />
      <Card level={2} title={say("own.looked")}>
        <p>{say("own.looked-week", { count: home.lookedThisWeek })}</p>
        <LinkButton href="/p/looked" wide>
          {say("own.see-list")}
        </LinkButton>
      </Card>
      <Card level={2} title={say("own.written")}>
        <p>{say("own.written-lead")}</p>
        <LinkButton href="/p/written" wide>
          {say("own.read-it")}
        </LinkButton>
      </Card>
      {home.isOpen && <Always home={home} form={form} />}
    </Frame>
  );
}
