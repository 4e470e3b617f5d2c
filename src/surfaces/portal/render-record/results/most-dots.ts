/** How many results of a line have a mark each: more of them lie on each other. The line is of all of them. */
export const MOST_DOTS = 200
