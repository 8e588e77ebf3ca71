import type { Plugin } from "vite";

const policy = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/;

/** Takes the page's content security policy away on the development server, which writes styles into the page. */
export function developmentCspPlugin(): Plugin {
  return {
    name: "development-csp",
    apply: "serve",
    transformIndexHtml: (html) => html.replace(policy, ""),
  };
}
