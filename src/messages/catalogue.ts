// The keys of all catalogues and their templates, as types: what is not in one of them cannot be said.
import type { about } from "./en/about.ts";
import type { beliefs } from "./en/beliefs.ts";
import type { beside } from "./en/beside.ts";
import type { bets } from "./en/bets.ts";
import type { bill } from "./en/bill.ts";
import type { breakEven } from "./en/breakEven.ts";
import type { briefs } from "./en/briefs.ts";
import type { chartExtras } from "./en/chartExtras.ts";
import type { chartMarks } from "./en/chartMarks.ts";
import type { chartReading } from "./en/chartReading.ts";
import type { charts } from "./en/charts.ts";
import type { classroom } from "./en/classroom.ts";
import type { coldStarts } from "./en/coldStarts.ts";
import type { course } from "./en/course.ts";
import type { deckEditor } from "./en/deckEditor.ts";
import type { diagram } from "./en/diagram.ts";
import type { embed } from "./en/embed.ts";
import type { embedding } from "./en/embedding.ts";
import type { facts } from "./en/facts.ts";
import type { guide } from "./en/guide.ts";
import type { home } from "./en/home.ts";
import type { jobs } from "./en/jobs.ts";
import type { lab } from "./en/lab.ts";
import type { labAlong } from "./en/labAlong.ts";
import type { labCompare } from "./en/labCompare.ts";
import type { labFirst } from "./en/labFirst.ts";
import type { labGiven } from "./en/labGiven.ts";
import type { labLanes } from "./en/labLanes.ts";
import type { labJson } from "./en/labJson.ts";
import type { labNotices } from "./en/labNotices.ts";
import type { labPanels } from "./en/labPanels.ts";
import type { labReasons } from "./en/labReasons.ts";
import type { labSettings } from "./en/labSettings.ts";
import type { labShare } from "./en/labShare.ts";
import type { labState } from "./en/labState.ts";
import type { labSweep } from "./en/labSweep.ts";
import type { labTraffic } from "./en/labTraffic.ts";
import type { labWhatIf } from "./en/labWhatIf.ts";
import type { learn } from "./en/learn.ts";
import type { lifecycle } from "./en/lifecycle.ts";
import type { myBill } from "./en/myBill.ts";
import type { notices } from "./en/notices.ts";
import type { orderTests } from "./en/orderTests.ts";
import type { outcomes } from "./en/outcomes.ts";
import type { own } from "./en/own.ts";
import type { ownDeck } from "./en/ownDeck.ts";
import type { picture } from "./en/picture.ts";
import type { player } from "./en/player.ts";
import type { predict } from "./en/predict.ts";
import type { learnAt } from "./en/learnAt.ts";
import type { products } from "./en/products.ts";
import type { provider } from "./en/provider.ts";
import type { providers } from "./en/providers.ts";
import type { routes } from "./en/routes.ts";
import type { servers } from "./en/servers.ts";
import type { share } from "./en/share.ts";
import type { shell } from "./en/shell.ts";
import type { site } from "./en/site.ts";
import type { slides } from "./en/slides.ts";
import type { stage } from "./en/stage.ts";
import type { teach } from "./en/teach.ts";
import type { token } from "./en/token.ts";
import type { travel } from "./en/travel.ts";
import type { waterfall } from "./en/waterfall.ts";
import type { worlds } from "./en/worlds.ts";

export type Catalogue = typeof about &
  typeof beliefs &
  typeof beside &
  typeof bets &
  typeof bill &
  typeof breakEven &
  typeof briefs &
  typeof chartExtras &
  typeof chartMarks &
  typeof chartReading &
  typeof charts &
  typeof classroom &
  typeof coldStarts &
  typeof course &
  typeof deckEditor &
  typeof diagram &
  typeof embed &
  typeof embedding &
  typeof facts &
  typeof guide &
  typeof home &
  typeof jobs &
  typeof lab &
  typeof labAlong &
  typeof labCompare &
  typeof labFirst &
  typeof labGiven &
  typeof labLanes &
  typeof labJson &
  typeof labNotices &
  typeof labPanels &
  typeof labReasons &
  typeof labSettings &
  typeof labShare &
  typeof labState &
  typeof labSweep &
  typeof labTraffic &
  typeof labWhatIf &
  typeof learn &
  typeof lifecycle &
  typeof myBill &
  typeof notices &
  typeof orderTests &
  typeof outcomes &
  typeof own &
  typeof ownDeck &
  typeof picture &
  typeof player &
  typeof predict &
  typeof learnAt &
  typeof products &
  typeof provider &
  typeof providers &
  typeof routes &
  typeof servers &
  typeof share &
  typeof shell &
  typeof site &
  typeof slides &
  typeof stage &
  typeof teach &
  typeof token &
  typeof travel &
  typeof waterfall &
  typeof worlds;
