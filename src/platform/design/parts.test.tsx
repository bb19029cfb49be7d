import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LanguageContext } from "../words/use-words.ts";
import { BridgePicture } from "./BridgePicture.tsx";
import { BridgePictureSmall } from "./BridgePictureSmall.tsx";
import { Button } from "./Button.tsx";
import { Card } from "./Card.tsx";
import { ChoiceGrid, ChoiceTile } from "./Choice.tsx";
import { TextArea } from "./Field.tsx";
import { Meter } from "./Meter.tsx";
import { Notice } from "./Notice.tsx";
import { VisibilityChip } from "./VisibilityChip.tsx";

const view = {
  today: 0.3,
  piers: [{ at: 0.2, label: "départ le 18 nov." }],
  bolts: [{ at: 0.3, state: "due", label: "Suivi de 48 h" }],
  description: "Le pont de Rae",
} as const;

const onThePersonsPage = renderToStaticMarkup(
  <LanguageContext value="fr">
    <Card title="Mon pont" aside={<VisibilityChip audience="only-us-two" />}>
      <BridgePicture view={view} legend />
      <BridgePictureSmall view={view} />
      <Meter value={3} max={4} label="3 sur 4" />
      <Notice>Utilisez la cloche.</Notice>
      <TextArea label="Vos mots" name="words" error="Plus court" />
      <ChoiceGrid legend="Qui">
        <ChoiceTile name="who" value="peer">
          Dee
        </ChoiceTile>
      </ChoiceGrid>
      <Button type="submit">Envoyer</Button>
    </Card>
  </LanguageContext>,
);

describe("the plain parts on a page without script", () => {
  it("carry no inline style and no script, so that the strict content policy holds", () => {
    expect(onThePersonsPage).not.toMatch(/ style=| on[a-z]+=|<script|javascript:/);
  });

  it("say the bridge in words, state by state, in the page's language", () => {
    expect(onThePersonsPage).toContain("Le pont de Rae</title>");
    expect(onThePersonsPage).toContain("Suivi de 48 h, à faire");
    expect(onThePersonsPage).toContain("À l’hôpital");
  });

  it("say who can see it", () => {
    expect(onThePersonsPage).toMatch(/Qui voit ceci\u00a0:.*Juste nous deux\*/);
  });

  it("tie each error to its field", () => {
    const [, described] = onThePersonsPage.match(/<textarea[^>]*aria-describedby="([^"]+)"/) ?? [];
    expect(onThePersonsPage).toContain(`id="${described}" role="alert"`);
  });
});
