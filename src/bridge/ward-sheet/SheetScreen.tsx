import { Printer } from "lucide-react";
import { Button } from "../../platform/design/Button.tsx";
import { PageHeader } from "../../platform/design/PageHeader.tsx";
import { useParam } from "../../platform/device/navigation.ts";
import { useDocument } from "../../platform/device/use-document.ts";
import { WithDocument } from "../../platform/device/WithDocument.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { wardSheet } from "./contract.ts";
import styles from "./Sheet.module.css";
import { Sheet } from "./Sheet.tsx";
import { words } from "./words.ts";

/** A ward's sheet as it will hang on the wall, and the way to paper. */
export function SheetScreen() {
  const say = useWords(words);
  const document = useDocument(wardSheet, { params: { unitId: useParam("unitId") } });
  const ward = "data" in document ? document.data.ward : "…";
  return (
    <div className={styles.screen}>
      <div className={styles.controls}>
        <PageHeader
          title={say("sheet.title", { ward })}
          detail={say("sheet.detail")}
          back={{ href: "/wards", word: say("sheet.back") }}
        />
        {"data" in document && (
          <Button kind="primary" icon={Printer} onClick={() => window.print()}>
            {say("sheet.print")}
          </Button>
        )}
      </div>
      <WithDocument document={document}>{(sheet) => <Sheet sheet={sheet} />}</WithDocument>
    </div>
  );
}
