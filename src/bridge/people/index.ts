export { bridgeViewOf } from "./bridge-view.ts";
export { factsFrom, loadContacts, loadStays } from "./card-store.ts";
export { listsOnPhone, peopleOnPhone } from "./on-phone.ts";
export { type Profile, profileOpener, sealProfile } from "./profile.ts";
export { keyOf, relationTo } from "./store.ts";
export { mayDecideWith, mayRecord } from "./who-may.ts";
