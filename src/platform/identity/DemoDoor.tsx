import { useState } from "react";
import type { z } from "zod";
import { BridgePicture } from "../design/BridgePicture.tsx";
import { BridgeSign } from "../design/BridgeSign.tsx";
import { Button } from "../design/Button.tsx";
import { Card } from "../design/Card.tsx";
import { Notice } from "../design/Notice.tsx";
import { Columns } from "../design/Stack.tsx";
import { useNewSession } from "../device/me.ts";
import { PreferenceSwitches } from "../device/PreferenceSwitches.tsx";
import { useNowOrNever } from "../device/use-now-or-never.ts";
import { useProblemWords } from "../device/use-problem-words.ts";
import { useLanguage, useWords } from "../words/use-words.ts";
import { type demoDoor, demoSignIn } from "./contract.ts";
import styles from "./DemoDoor.module.css";
import { doorBridge } from "./door-bridge.ts";
import { words } from "./words.ts";

type DoorPerson = z.infer<typeof demoDoor.answer>["people"][number];

/** The demo's front door: come in as anyone. */
export function DemoDoor({ people }: { readonly people: readonly DoorPerson[] }) {
  const say = useWords(words);
  const sayProblem = useProblemWords();
  const language = useLanguage();
  const newSession = useNewSession();
  const [chosen, setChosen] = useState<DoorPerson>();
  const { send, standing } = useNowOrNever(demoSignIn, {
    // The person has no account: their page is rendered elsewhere. Only ever an address of ours.
    onSent: ({ location }) => {
      if (location.startsWith("/p/")) window.location.assign(location);
      else void newSession();
    },
  });
  const comeInAs = (person: DoorPerson) => {
    setChosen(person);
    send({ body: person.email ? { email: person.email } : { as: person.as } });
  };
  return (
    <div className={styles.door}>
      <header className={styles.head}>
        <p className={styles.brand}>
          <BridgeSign />
          Footbridge
        </p>
        <h1 className={styles.title}>{say("door.title")}</h1>
        <p className={styles.lead}>{say("door.lead")}</p>
      </header>
      <Card>
        <BridgePicture
          legend
          view={doorBridge(say("door.bridge"), say("door.left-ward"), say("door.bolt"))}
        />
      </Card>
      <h2>{say("door.people")}</h2>
      {standing?.state === "refused" && <Notice tone="sun">{sayProblem(standing.problem)}</Notice>}
      <Columns>
        {people.map((person) => (
          <Card
            as="article"
            level={3}
            key={`${person.as} ${person.firstName}`}
            title={<span className={styles.name}>{person.firstName}</span>}
          >
            <p className={styles.line}>{person.line[language]}</p>
            <Button
              wide
              busy={person === chosen && standing?.state === "waiting"}
              onClick={() => comeInAs(person)}
            >
              {person.button[language]}
            </Button>
          </Card>
        ))}
      </Columns>
      <PreferenceSwitches />
    </div>
  );
}
