// A setting with what belongs to every one: its problem and notice, its value to be typed, its way back, what it does and who says so.
import type { ReactNode } from "react";
import { Slider, type SliderProps } from "#ui";
import { pointerOf } from "../scenarioEdits.ts";
import type { SettingPath } from "../settings/table.ts";
import { Control } from "./Control.tsx";
import type { ControlsProps } from "./types.ts";

interface SettingProps {
  readonly path: SettingPath;
  readonly controls: ControlsProps;
  readonly children?: ReactNode;
}

interface SettingSliderProps extends SettingProps, Omit<SliderProps, "hint" | "field"> {
  /** Stands in the place of what it does. */
  readonly hint?: string | undefined;
}

export function SettingSlider({ path, controls, hint, children, ...slider }: SettingSliderProps) {
  const { settings, draft } = controls;
  const { label, value, format = String, disabled = false, onChange } = slider;
  const field = settings && (
    <settings.Value {...{ path, controls, label, value, disabled, onChange }} text={format(value)} />
  );
  return (
    <Setting path={path} controls={controls}>
      <Slider {...slider} hint={hint ?? settings?.hintOf(path, draft)} field={field} />
      {settings && <settings.Source path={path} scenario={draft} />}
      {children}
    </Setting>
  );
}

interface SettingChoiceProps extends SettingProps {
  readonly label: string;
  readonly hint: string | undefined;
}

/** For what is no slider. */
export function SettingChoice({ path, controls, label, hint, children }: SettingChoiceProps) {
  const { settings } = controls;
  return (
    <Setting path={path} controls={controls}>
      {children}
      {settings && <settings.Below path={path} controls={controls} label={label} hint={hint} />}
    </Setting>
  );
}

function Setting({ path, controls, children }: SettingProps) {
  return (
    <Control pointer={pointerOf(path)} problems={controls.problems}>
      {children}
    </Control>
  );
}
