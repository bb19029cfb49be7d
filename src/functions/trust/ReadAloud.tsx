import { Square, Volume2 } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "../../platform/design/Button.tsx";
import { localeOf } from "../../platform/words/language.ts";
import { useLanguage, useWords } from "../../platform/words/use-words.ts";
import { words } from "./words.ts";

/** The device's own voice, where it has one. Falls silent when the step is left. */
export function ReadAloud({ sentences }: { readonly sentences: readonly string[] }) {
  const say = useWords(words);
  const language = useLanguage();
  const [reading, setReading] = useState(false);
  const voice = "speechSynthesis" in window ? window.speechSynthesis : undefined;
  useEffect(() => () => voice?.cancel(), [voice]);
  if (!voice) return null;

  const read = () => {
    const spoken = new SpeechSynthesisUtterance(sentences.join(" "));
    spoken.lang = localeOf[language];
    spoken.rate = 0.92;
    spoken.onend = () => setReading(false);
    spoken.onerror = () => setReading(false);
    voice.cancel();
    voice.speak(spoken);
    setReading(true);
  };
  const stop = () => {
    voice.cancel();
    setReading(false);
  };
  return (
    <Button kind="quiet" icon={reading ? Square : Volume2} onClick={reading ? stop : read}>
      {say(reading ? "talk.quiet" : "talk.aloud")}
    </Button>
  );
}
