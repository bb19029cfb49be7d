import { Square, Volume2 } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "../../platform/design/Button.tsx";
import { type Language, localeOf } from "../../platform/words/language.ts";
import { useLanguage, useWords } from "../../platform/words/use-words.ts";
import { words } from "./words.ts";

const speech = "speechSynthesis" in window ? window.speechSynthesis : undefined;

/** A voice that speaks on the device itself. Some browsers' other voices send the words to a company first. */
function useOwnVoice(language: Language): SpeechSynthesisVoice | undefined {
  const [voices, setVoices] = useState(() => speech?.getVoices() ?? []);
  useEffect(() => {
    const heard = () => setVoices(speech?.getVoices() ?? []);
    speech?.addEventListener("voiceschanged", heard);
    return () => speech?.removeEventListener("voiceschanged", heard);
  }, []);
  return voices.find((voice) => voice.localService && voice.lang.startsWith(language));
}

/** The device's own voice, where it has one. Falls silent when the step is left. */
export function ReadAloud({ sentences }: { readonly sentences: readonly string[] }) {
  const say = useWords(words);
  const language = useLanguage();
  const [reading, setReading] = useState(false);
  const ownVoice = useOwnVoice(language);
  useEffect(() => () => speech?.cancel(), []);
  if (!speech || !ownVoice) return null;

  const read = () => {
    const spoken = new SpeechSynthesisUtterance(sentences.join(" "));
    spoken.voice = ownVoice;
    spoken.lang = localeOf[language];
    spoken.rate = 0.92;
    spoken.onend = () => setReading(false);
    spoken.onerror = () => setReading(false);
    speech.cancel();
    speech.speak(spoken);
    setReading(true);
  };
  const stop = () => {
    speech.cancel();
    setReading(false);
  };
  return (
    <Button kind="quiet" icon={reading ? Square : Volume2} onClick={reading ? stop : read}>
      {say(reading ? "talk.quiet" : "talk.aloud")}
    </Button>
  );
}
