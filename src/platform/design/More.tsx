import { ChevronDown } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "./Button.tsx";

interface MoreProps {
  readonly label: string;
  /** The next page; asked for only when somebody wants it. */
  readonly children: ReactNode;
}

/** A button that gives way to the next page of a list. Whoever pressed it goes on from there, also without a mouse. */
export function More({ label, children }: MoreProps) {
  const [wanted, setWanted] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted) page.current?.focus();
  }, [wanted]);
  if (!wanted)
    return (
      <Button kind="quiet" icon={ChevronDown} onClick={() => setWanted(true)}>
        {label}
      </Button>
    );
  return (
    <div ref={page} tabIndex={-1}>
      {children}
    </div>
  );
}
