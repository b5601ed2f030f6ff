// The door of the waterfall.
//   <Waterfall trace current reached onPick label fromUs? toUs? />   one request, span by span; `reached` hides what lies ahead
//   spanName(span, trigger?), spanDetail(span, trigger?)             "Function · start", "fetch code, start runtime"
//   whySentence(trace, run)                                          why it took what it took, or ended as it did
//   useTrace(run, row)                                               the trace of a request of the run on show, while it comes and when it fails
//   <WaterfallWidget surface row? />                                 the whole as a widget
import "#messages/waterfall";

export { useTrace, type TraceState } from "./useTrace.ts";
export { Waterfall } from "./Waterfall.tsx";
export { WaterfallWidget } from "./WaterfallWidget.tsx";
export { componentName, spanDetail, spanName } from "./words.ts";
export { whySentence } from "./why/why.ts";
