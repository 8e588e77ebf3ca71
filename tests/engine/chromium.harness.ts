/** WebGL's version, its renderer and whether it draws to float32 textures, as an OffscreenCanvas sees them. */
export function webglSupport(): { version: string; renderer: string; hasFloatTargets: boolean } {
  const gl = new OffscreenCanvas(1, 1).getContext("webgl2");
  if (!gl) throw new Error("This Chromium has no WebGL 2.");
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  return {
    version: String(gl.getParameter(gl.VERSION)),
    renderer: String(info && gl.getParameter(info.UNMASKED_RENDERER_WEBGL)),
    hasFloatTargets: gl.getExtension("EXT_color_buffer_float") !== null,
  };
}

/** Squares, to see that typed arrays cross between Node and Chromium as copies. */
export function squares(values: Float32Array): Float32Array {
  return values.map((value) => value * value);
}
