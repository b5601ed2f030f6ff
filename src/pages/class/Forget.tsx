// Forgets what was collected, once it is asked for twice.
import { useState } from "react";
import { t } from "#messages";
import { Button } from "#ui";

export function Forget({ onForget }: { readonly onForget: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking) return <Button onClick={() => setAsking(true)}>{t("classroom.forget")}</Button>;
  return (
    <>
      <Button
        variant="primary"
        onClick={() => {
          setAsking(false);
          onForget();
        }}
      >
        {t("classroom.forgetSure")}
      </Button>
      <Button onClick={() => setAsking(false)}>{t("classroom.forgetNo")}</Button>
    </>
  );
}
