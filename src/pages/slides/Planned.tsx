// What a deck takes, and its shorter talks: counted from its slides.
import { use } from "react";
import { Link } from "react-router";
import { t } from "#messages";
import { loadDeck, plannedBefore, routesOf } from "#teaching/deck";
import { viewOf } from "./addresses.ts";

export function Planned({ name }: { readonly name: string }) {
  const deck = use(loadDeck(name));
  if (!deck) return null;
  const { slides } = deck;
  const routes = routesOf(deck);
  const minutes = plannedBefore(slides, slides.length);
  return (
    <>
      <p className="mt-1 text-sm text-ink-2">{t("slides.planned", { slides: slides.length, minutes })}</p>
      {routes.length > 0 && (
        <p className="mt-1 text-sm">
          {t("slides.shorter")}{" "}
          {routes.map((route, index) => (
            <span key={route.name}>
              {index > 0 && " · "}
              <Link
                to={viewOf({ name, query: `route=${route.name}` })}
                className="font-semibold underline underline-offset-4"
              >
                {t("slides.route", {
                  route: route.name,
                  slides: route.slides.length,
                  minutes: route.minutes,
                })}
              </Link>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
