/**
 * Where the demo's door leads someone who comes in as a person. The door has opened their session already, so there
 * is no link and no code to type.
 */
export const openOwnPageFor = async (): Promise<string> => "/p/home";
