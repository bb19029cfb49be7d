import { Building2 } from "lucide-react";
import { Card } from "../../platform/design/Card.tsx";
import { Lines } from "../../platform/design/Lines.tsx";
import { PageHeader } from "../../platform/design/PageHeader.tsx";
import { Stack } from "../../platform/design/Stack.tsx";
import { EmptyState } from "../../platform/design/States.tsx";
import { useDocument } from "../../platform/device/use-document.ts";
import { WithDocument } from "../../platform/device/WithDocument.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { wardCodes } from "./contract.ts";
import { Ward } from "./Ward.tsx";
import { words } from "./words.ts";

/** The wards by hospital: which are with the programme, how old their codes are, and their sheets. */
export function Wards() {
  const say = useWords(words);
  const document = useDocument(wardCodes, { isEmpty: ({ hospitals }) => hospitals.length === 0 });
  const empty = (
    <Card as="div">
      <EmptyState icon={Building2} title={say("wards.none")}>
        {say("wards.none-help")}
      </EmptyState>
    </Card>
  );
  return (
    <Stack gap="large">
      <PageHeader title={say("wards.title")} detail={say("wards.detail")} />
      <WithDocument document={document} empty={empty}>
        {({ hospitals }) => (
          <Stack>
            {hospitals.map(({ hospitalId, name, wards }) => (
              <Card key={hospitalId} level={2} title={name}>
                <Lines>
                  {wards.map((ward) => (
                    <Ward key={ward.unitId} ward={ward} />
                  ))}
                </Lines>
              </Card>
            ))}
          </Stack>
        )}
      </WithDocument>
    </Stack>
  );
}
