import { LinkButton } from "../../../platform/design/Button.tsx";
import { Card } from "../../../platform/design/Card.tsx";
import { useWords } from "../../../platform/words/use-words.ts";
import type { FormKey, Said, Sure } from "../page-data.ts";
import { words } from "../words.ts";
import { OneTap } from "./Form.tsx";
import { Frame } from "./Frame.tsx";

interface SurePageProps {
  readonly sure: Sure;
  readonly form: FormKey;
  readonly said: Said | null;
  readonly here: string;
}

/** What happens and what cannot be undone, then yes or no. No reason is asked. */
export function SurePage({ sure, form, said, here }: SurePageProps) {
  const say = useWords(words);
  const { what } = sure;
  const staff = "staffId" in sure ? { staffId: sure.staffId } : {};
  const [title, first, second, go] = sentences(sure, say);
  return (
    <Frame here={here} title={title} said={said}>
      <Card as="div">
        <p>{first}</p>
        <p>{second}</p>
      </Card>
      <OneTap
        action={what}
        form={form}
        {...staff}
        kind={what === "start-again" ? "primary" : "danger"}
        word={go}
      />
      <LinkButton kind="quiet" wide href={what === "block" ? "/p/looked" : "/p/home"}>
        {say("own.sure-no")}
      </LinkButton>
    </Frame>
  );
}

type SayOwn = ReturnType<typeof useWords<typeof words>>;

function sentences(sure: Sure, say: SayOwn): readonly [string, string, string, string] {
  switch (sure.what) {
    case "block": {
      const name = sure.firstName;
      return [
        say("own.sure-block", { name }),
        say("own.sure-block-1", { name }),
        say("own.sure-block-2"),
        say("own.sure-block-go"),
      ];
    }
    case "not-this-peer": {
      const name = sure.firstName;
      return [
        say("own.sure-not-this-peer", { name }),
        say("own.sure-not-this-peer-1", { name }),
        say("own.sure-not-this-peer-2"),
        say("own.sure-not-this-peer-go"),
      ];
    }
    default: {
      const { what } = sure;
      return [
        say(`own.sure-${what}`),
        say(`own.sure-${what}-1`),
        say(`own.sure-${what}-2`),
        say(`own.sure-${what}-go`),
      ];
    }
  }
}
