/** Where a printed code is typed, as it stands on paper: "footbridge.example.org/w". */
export const placeToType = (origin: string): string => `${origin.replace(/^https?:\/\//, "")}/w`;

/** The same place with the code in it, for a camera. */
export const wayIn = (origin: string, code: string): string => `${origin}${pathOf(code)}`;

export const pathOf = (code: string): string => `/w/${encodeURIComponent(code)}`;
