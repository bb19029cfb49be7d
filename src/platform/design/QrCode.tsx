import { encode } from "uqr";
import styles from "./QrCode.module.css";

/** A picture for a phone's camera, drawn here: what it says leaves this page by no other way. */
export function QrCode({ text, title }: { readonly text: string; readonly title: string }) {
  const { size, data } = encode(text, { border: 2, ecc: "M" });
  const dark = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <svg role="img" viewBox={`0 0 ${size} ${size}`} className={styles.code} shapeRendering="crispEdges">
      <title>{title}</title>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
