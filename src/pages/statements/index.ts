// The door of the statements on privacy and accessibility.
import "#messages/learn";

export { AccessibilityPage, PrivacyPage } from "./StatementPages.tsx";
