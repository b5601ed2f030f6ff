// A brief on a slide: who asks, what for, and what may be changed; the code of its live page beside it, where it is played.
import { t } from "#messages";
import { boundsInWords, briefs, settingName, valueInWords } from "#teaching/brief";
import { SlideCode } from "./SlideCode.tsx";

export function BriefSlide({ name }: { readonly name: string }) {
  const brief = briefs.find((each) => each.name === name);
  if (!brief) return null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-8">
      <div className="grid min-w-0 grid-cols-2 gap-x-8 gap-y-3">
        <p className="col-span-2 font-serif text-lg text-pretty">{brief.asks}</p>
        <div>
          <p className="font-semibold">{t("briefs.goals")}</p>
          <ul>
            {brief.goals.map((goal) => (
              <li key={goal.says} className="border-t border-line py-1">
                {goal.says}
                <span className="block text-sm text-ink-2">{boundsInWords(goal)}</span>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <p className="font-semibold">{t("briefs.settings")}</p>
          <ul>
            {brief.unlocked.map((each) => (
              <li key={each.setting} className="border-t border-line py-1">
                {settingName(each)}
                <span className="block text-sm text-ink-2">
                  {each.values.map((value) => valueInWords(each, value)).join(", ")}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <SlideCode to={`/briefs/${name}`} words={t("briefs.slide.play")} />
    </div>
  );
}
