/**
 * @file Stands in for what tfjs-vis imports and our charts never reach (vite.config.ts): glamor, which styles its
 * panels with inline sheets that a strict content security policy refuses, and TensorFlow.js's core, which only its
 * tensor statistics use (a quarter of the charts' size in the build).
 */

/** glamor's maker of class names: none. */
export function css(): string {
  return "";
}
