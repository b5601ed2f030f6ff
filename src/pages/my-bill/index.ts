// The door of “My bill”: a month's figures of one's own on each provider's price list.
import "#messages/myBill";
import "#messages/provider";

export { MyBillPage } from "./MyBillPage.tsx";
