import { BedDouble } from "lucide-react";
import { PageHeader } from "../../platform/design/PageHeader.tsx";
import { EmptyState, ForbiddenState } from "../../platform/design/States.tsx";
import { useParam } from "../../platform/device/navigation.ts";
import { useDocument } from "../../platform/device/use-document.ts";
import { WithDocument } from "../../platform/device/WithDocument.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { wards } from "./contract.ts";
import { WardPage } from "./WardPage.tsx";
import { words } from "./words.ts";

/** `/ward`: the first of one's wards. */
export function FirstWard() {
  return <Wards />;
}

/** `/ward/$unitId`: this ward, if it is one of one's own. */
export function OneWard() {
  return <Wards unitId={useParam("unitId")} />;
}

function Wards({ unitId }: { readonly unitId?: string }) {
  const say = useWords(words);
  const document = useDocument(wards, { isEmpty: (answer) => answer.wards.length === 0 });
  const none = (
    <EmptyState icon={BedDouble} title={say("ward.none")}>
      {say("ward.none-help")}
    </EmptyState>
  );
  return (
    <>
      {document.state !== "ready" && <PageHeader title={say("ward.title")} />}
      <WithDocument document={document} empty={none}>
        {(answer) => {
          const ward = answer.wards.find((one) => unitId === undefined || one.unitId === unitId);
          return ward ? <WardPage key={ward.unitId} ward={ward} wards={answer.wards} /> : <ForbiddenState />;
        }}
      </WithDocument>
    </>
  );
}
