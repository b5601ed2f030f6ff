// A page of a heading and a little prose.

import type { ReactNode } from "react";

export function PlainPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="mx-auto w-full max-w-[42rem] px-5 py-16 sm:py-24">
      <h1 className="font-serif text-4xl font-semibold tracking-tight text-balance">{title}</h1>
      <div className="mt-6 flex flex-col gap-4 font-serif text-prose">{children}</div>
    </div>
  );
}
