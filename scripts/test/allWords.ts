// Before any test: the words of every room, since a test shows parts of rooms whose door nobody has entered.
import.meta.glob("../../src/messages/en/*.ts", { eager: true });
