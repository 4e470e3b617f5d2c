/** How many results of one test stand among other tests: the newest. All of them have a page of their own. */
export const ROWS_OF_TEST = 20
