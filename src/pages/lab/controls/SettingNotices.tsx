// What is to be known of settings that run here: beside the control of each, and where there is none, in one place.

import {
  createContext,
  lazy,
  Suspense,
  use,
  useCallback,
  useMemo,
  useState,
  type ComponentType,
  type ReactNode,
} from "react";
import type { Stop } from "#engine";
import type { Notice, Scenario } from "#scenario";
import { useNotices } from "#host";

interface SettingNoticesValue {
  readonly notices: readonly Notice[];
  /** Pointers of settings, or the beginnings of them, that have a control on show. */
  readonly claimed: ReadonlySet<string>;
  /** Says that a control shows what is to be known of this setting; answers how to take it back. */
  readonly claim: (pointer: string) => () => void;
}

export const SettingNotices = createContext<SettingNoticesValue>({
  notices: [],
  claimed: new Set(),
  claim: () => () => {},
});

type NoticesPanelType = ComponentType<{ readonly notices: readonly Notice[] }>;
/** Where it cannot be fetched, the controls stand without it. */
const NoticesPanel = lazy<NoticesPanelType>(() =>
  import("./NoticesPanel.tsx").then(
    (code) => ({ default: code.NoticesPanel }),
    () => ({ default: () => null }),
  ),
);

interface NoticesScopeProps {
  /** What runs. */
  readonly scenario: Scenario | null;
  /** Where its run was stopped. */
  readonly stop: Stop | null;
  readonly children: ReactNode;
}

export function NoticesScope({ scenario, stop, children }: NoticesScopeProps) {
  const notices = useNotices(scenario, stop);
  const [claimed, setClaimed] = useState<ReadonlySet<string>>(new Set());
  const claim = useCallback((pointer: string) => {
    setClaimed((before) => new Set(before).add(pointer));
    return () => setClaimed((before) => new Set([...before].filter((each) => each !== pointer)));
  }, []);
  const value = useMemo(() => ({ notices, claimed, claim }), [notices, claimed, claim]);
  return <SettingNotices value={value}>{children}</SettingNotices>;
}

export function NoticesElsewhere() {
  const { notices, claimed } = use(SettingNotices);
  const elsewhere = notices.filter(({ pointer }) => !claimed.has(pointer));
  return <Suspense>{elsewhere.length > 0 && claimed.size > 0 && <NoticesPanel notices={elsewhere} />}</Suspense>;
}
