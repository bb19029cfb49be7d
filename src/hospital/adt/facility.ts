import { decodeCharacters } from "./characters.ts";
import { decodeEscapes } from "./escapes.ts";
import { type Header, headerComponent } from "./header.ts";
import { visible } from "./message.ts";

/** The code under which a hospital sends (MSH-4.1), as `facilityCode` of the programme's file spells it. */
export const facilityIn = (header: Header): string => {
  const written = headerComponent(header, 4, 1);
  const decoded = decodeCharacters(Buffer.from(written, "latin1"), header);
  if (!decoded.ok) return visible(written);
  const { text, bytesToText } = decoded.value;
  return visible(decodeEscapes(text, header.delimiters, bytesToText));
};
