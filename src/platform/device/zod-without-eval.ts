import { config } from "zod";

// zod speeds itself up with `new Function`, which our content policy forbids; asking costs a violation on every start.
config({ jitless: true });
