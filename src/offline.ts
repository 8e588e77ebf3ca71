/** Lets the built page work without network after one visit; on the development server it does nothing. */
export function registerOffline(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const register = (): void => {
    navigator.serviceWorker
      .register(new URL("serviceWorker.js", document.baseURI))
      .catch((error: unknown) => {
        console.warn("The page works, but it will not open without network.", error);
      });
  };
  // After everything else has loaded: the files kept for later must not compete with the first visit.
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
}
