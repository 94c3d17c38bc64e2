/**
 * React's development build draws its work into the browser's profiler, for every component and every change of props. Nobody looks at
 * it in tests, and it takes a good part of their time: without these two functions React leaves it. Loaded before React is.
 */
Object.assign(console, { timeStamp: undefined, createTask: undefined });
