import type { OwnPage as Page } from "../page-data.ts";
import { Door, Notes } from "./Door.tsx";
import { Home } from "./Home.tsx";
import { Looked } from "./Looked.tsx";
import { Sharing } from "./Sharing.tsx";
import { SurePage } from "./SurePage.tsx";
import { Written } from "./Written.tsx";

/** Any page under /p. */
export function OwnPage({ page, here }: { readonly page: Page; readonly here: string }) {
  switch (page.kind) {
    case "door":
      return <Door {...page} here={here} />;
    case "notes":
      return <Notes demo={page.demo} />;
    case "home":
      return <Home {...page} here={here} />;
    case "sharing":
      return <Sharing {...page} here={here} />;
    case "looked":
      return <Looked {...page} here={here} />;
    case "written":
      return <Written {...page} here={here} />;
    case "sure":
      return <SurePage {...page} here={here} />;
  }
}
