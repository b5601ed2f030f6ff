// The gateway's routes as a table, and which of them a request takes.
import type { Summary } from "#engine";
import type { Scenario } from "#scenario";

export interface Route {
  /** Method and path, as "GET /orders". */
  readonly endpoint: string;
  readonly functionName: string;
  readonly requests: number;
  /** Median time to a good answer, milliseconds; NaN where there was none. */
  readonly medianMs: number;
}

export interface Routes {
  readonly routes: readonly Route[];
  /** Requests of the run for which there was no route. */
  readonly notFound: number;
}

/** The routes of a scenario, in its order, with what the run says of each. Functions without a route are what nobody reaches. */
export function routesOf({ functions }: Scenario, summary: Summary): Routes {
  return {
    routes: functions.flatMap(({ name, route }, place) => {
      if (route === null) return [];
      const { requests, latencyMs } = summary.functions[place];
      return [{ endpoint: route, functionName: name, requests: requests.total, medianMs: latencyMs.p50 }];
    }),
    notFound: summary.requests.byOutcome.notFound,
  };
}

/** The endpoint that a reader wrote: the path begins with a slash, and what follows a question mark takes no part. */
export function endpointOf(method: string, path: string): string {
  const [bare] = path.trim().split(/[?#]/);
  return `${method} ${bare.startsWith("/") ? bare : `/${bare}`}`;
}
