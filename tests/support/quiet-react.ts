/**
 * React's development build reports its work to the browser's profiler, for every component and every change of props. Tests do not
 * use this, and it takes a good part of their time. React does not report if these two functions are missing, so import this before
 * React.
 */
Object.assign(console, { timeStamp: undefined, createTask: undefined });
