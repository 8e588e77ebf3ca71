/** The id of a chart's element, by the title that stands over it: what leads to a chart finds it by that. */
export function chartElementId(title: string): string {
  return `chart-${title.toLowerCase().replaceAll(" ", "-")}`;
}
