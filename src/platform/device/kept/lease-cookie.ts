/**
 * One half of the store's key lies in a cookie and nowhere else: the browser itself lets it go when the lease ends,
 * also when this app never runs again.
 */
export interface SecretJar {
  readonly read: () => string | undefined;
  /** `until`: milliseconds by the phone's own clock. */
  readonly put: (secret: string, until: number) => void;
  readonly drop: () => void;
}

interface CookieHolder {
  cookie: string;
}

export function secretJar(holder: CookieHolder, isSecure: boolean): SecretJar {
  const name = isSecure ? "__Host-lease" : "lease";
  const attributes = `; Path=/; SameSite=Strict${isSecure ? "; Secure" : ""}`;
  return {
    read: () =>
      holder.cookie
        .split("; ")
        .find((each) => each.startsWith(`${name}=`))
        ?.slice(name.length + 1),
    put: (secret, until) => {
      holder.cookie = `${name}=${secret}; Expires=${new Date(until).toUTCString()}${attributes}`;
    },
    drop: () => {
      holder.cookie = `${name}=; Expires=Thu, 01 Jan 1970 00:00:00 GMT${attributes}`;
    },
  };
}
