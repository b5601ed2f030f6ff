// Words of the player room.

export const player = {} as const;
