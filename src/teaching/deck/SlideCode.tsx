// Where what a slide speaks of is played: the code of the page for the room, and a link for whoever sits at the slide.
import { useSyncExternalStore } from "react";
import { PaperCode, wholeAddress } from "#host/share";
import { useLesson } from "#teaching/lesson";

const NEVER = () => () => {};

/** @param props.to within the site */
export function SlideCode({ to, words }: { readonly to: string; readonly words: string }) {
  const { Link } = useLesson();
  // In pages made ahead nobody knows where they will stand.
  const address = useSyncExternalStore(
    NEVER,
    () => wholeAddress(to),
    () => null,
  );
  return (
    <div className="flex w-36 flex-col gap-2 text-center">
      {address !== null && <PaperCode address={address} />}
      <Link to={to} className="font-semibold underline underline-offset-4">
        {words}
      </Link>
    </div>
  );
}
