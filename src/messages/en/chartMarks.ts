// The words of the marks in the charts: what is changed or breaks while the run goes on.
import { addWords } from "../words.ts";

export const chartMarks = {
  "chartMarks.label": "What happens during the run",
  "chartMarks.deploy": "new version, {share}",
  "chartMarks.rollback": "rolled back",
  "chartMarks.change": "settings changed",
  "chartMarks.kill": "{share} of instances end",
  "chartMarks.zone": "1 of {n} zones out",
  "chartMarks.outage": "{room} out",
  "chartMarks.slow": "{room} {factor}× slower",
  "chartMarks.room.client": "client",
  "chartMarks.room.webServer": "web server",
  "chartMarks.room.gateway": "gateway",
  "chartMarks.room.security": "security service",
  "chartMarks.room.function": "function",
  "chartMarks.room.database": "database",
} as const;

addWords(chartMarks);
