import { waitUntilBuilt } from "./engineReadout";
import { openApp, type OpenApp, type OpenAppOptions } from "./openApp";
import { waitForResults } from "./results";

/** Opens the app, and waits until three variants are built and evaluated for the first time. */
export async function openReadyApp(options?: OpenAppOptions): Promise<OpenApp> {
  const app = await openApp(options);
  await waitUntilBuilt(app.page);
  await waitForResults(app.page, 3);
  return app;
}
