// What of a field cannot be read.

export function Fault({ text }: { readonly text: string }) {
  return (
    <span role="alert" className="my-1 block border-l-2 border-failed bg-failed-soft px-2 py-1 text-xs wrap-anywhere">
      {text}
    </span>
  );
}
