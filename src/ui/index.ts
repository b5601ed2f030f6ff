// The design system: controls and states without domain words, the theme, and storage that never throws.

export { AXIS_COLUMNS } from "./axisColumns.ts";
export { Button, type ButtonProps } from "./Button.tsx";
export { buttonClass, type ButtonLook } from "./buttonClass.ts";
export { cx } from "./cx.ts";
export { Dialog, type DialogProps } from "./Dialog.tsx";
export { fileNameOf } from "./fileNameOf.ts";
export { Figure, type FigureProps } from "./Figure.tsx";
export { hashOf } from "./hashOf.ts";
export { IconButton, type IconButtonProps } from "./IconButton.tsx";
export { isObject } from "./isObject.ts";
export { Message, type MessageProps } from "./Message.tsx";
export { Panel, type PanelProps } from "./Panel.tsx";
export { readStored, readStoredForTab, whenStoredElsewhere, writeStored, writeStoredForTab } from "./safeStorage.ts";
export { asMeant, readQuery } from "./readQuery.ts";
export { reasonOf } from "./reasonOf.ts";
export { saveFile } from "./saveFile.ts";
export { Segmented, type SegmentedProps } from "./Segmented.tsx";
export { isSingleFile, siteAddress, siteBase, siteHref, type SiteAddress } from "./siteAddress.ts";
export { writeSiteAddress } from "./writeSiteAddress.ts";
export { writeText } from "./writeText.ts";
export { Select, type SelectProps } from "./Select.tsx";
export { Slider, type SliderProps } from "./Slider.tsx";
export { sliderScale } from "./sliderScale.ts";
export { Tabs, type TabsProps } from "./Tabs.tsx";
export { holdTheme, useTheme, type Theme } from "./theme.ts";
export { VisuallyHidden } from "./VisuallyHidden.tsx";
export { NearContext, useNear } from "./useNear.ts";
