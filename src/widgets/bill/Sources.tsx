// Where a fact comes from: one line a source, "publisher, title <address>", its title a link to the address.
import { SourceLink, sourcesIn } from "#ui";

const DATE = /(\d{4}(?:-\d{2}){1,2})/;

/** Shows sources as they stand in content/facts, parted by semicolons; what comes after an address stays text. */
export function Sources({ text }: { readonly text: string }) {
  return (
    <ul className="flex flex-col normal-nums">
      {sourcesIn(text).map((source) => (
        <li key={`${source.title} ${source.address}`} className="py-[0.3rem] wrap-break-word">
          {source.address === null ? <Dated text={source.title} /> : <SourceLink of={source} />}
          <Dated text={source.rest} />
        </li>
      ))}
    </ul>
  );
}

/** Text whose dates do not break at their hyphens. */
function Dated({ text }: { readonly text: string }) {
  const parts = text.split(DATE);
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
}
