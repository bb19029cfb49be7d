import { useParams, useRouter } from "@tanstack/react-router";

/** A value out of the address: "$personId" in the screen's path is `useParam("personId")`. */
export function useParam(name: string): string {
  const values: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const value = values[name];
  if (value === undefined) throw new Error(`this screen's path has no $${name}`);
  return value;
}

/** Opens another screen after something was done; to offer one, use a link. */
export function useOpen(): (href: string) => void {
  const { history } = useRouter();
  return (href) => history.push(href);
}
