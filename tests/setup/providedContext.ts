/** @file What the global set-ups hand to the test files through `inject()`. */
declare module "vitest" {
  interface ProvidedContext {
    /** Where to connect to the run's one Chromium. */
    browserEndpoint: string;
    /** The harness page on Vite's development server. */
    harnessUrl: string;
    /** The built app. */
    appUrl: string;
  }
}

export {};
