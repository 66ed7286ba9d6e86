/** Stands for one letter of what was taken out of words that stay. */
export const bar = "▇";
