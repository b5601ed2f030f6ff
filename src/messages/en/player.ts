// Words of the player room.

import { addWords } from "../words.ts";

export const player = {} as const;

addWords(player);
