// The words of cold starts as they were measured: what each picture says, asks and leaves open.
import { addWords } from "../words.ts";

export const coldStarts = {
  "coldStarts.view": "Measured",
  "coldStarts.view.runtimes": "Runtimes",
  "coldStarts.view.memory": "Memory",
  "coldStarts.view.library": "A library",
  "coldStarts.view.kept": "Keep-alive",
  "coldStarts.view.speed": "Speed",
  "coldStarts.heading.runtimes": "How long does initialisation take?",
  "coldStarts.heading.memory": "What does more memory buy?",
  "coldStarts.heading.library": "What does a library add?",
  "coldStarts.heading.kept": "How long is an idle instance kept?",
  "coldStarts.heading.speed": "How fast is a small function?",
  "coldStarts.package": "Package",
  "coldStarts.package.zip": "Zip file",
  "coldStarts.package.image": "Container image",
  "coldStarts.architecture": "Architecture",
  "coldStarts.memory": "Memory",
  "coldStarts.runtime": "Runtime",
  "coldStarts.mb": "{n} MB",
  "coldStarts.runtimesSay":
    "Half of the cold starts of {first} initialise within {firstMs}; {last} takes {lastMs}. In the worst hundredth, {slow} reaches {slowMs} and more.",
  "coldStarts.runtimesTable":
    "Initialisation by runtime: the middle half, nine of ten, and all of {n} or so cold starts",
  "coldStarts.distribution": "Distribution",
  "coldStarts.median": "Median",
  "coldStarts.nineOfTen": "9 of 10 within",
  "coldStarts.worst": "99 of 100 within",
  "coldStarts.legend.all": "all",
  "coldStarts.legend.most": "80 of 100",
  "coldStarts.legend.half": "the middle half",
  "coldStarts.legend.median": "median",
  "coldStarts.memorySays":
    "{times} times the memory, from {from} to {to}: initialisation goes from {initFrom} to {initTo}, hardly at all. What the first run takes beyond a later one goes from {runFrom} to {runTo}.",
  "coldStarts.memoryWhy":
    "The first run has the share of a processor that its memory buys, and loads what the handler needs. Initialisation, by these measurements, does not depend on that share.",
  "coldStarts.memoryChart": "Milliseconds by memory",
  "coldStarts.init": "Initialisation (median; the band holds 80 of 100)",
  "coldStarts.firstRun": "Extra time of the first run (mean)",
  "coldStarts.memoryTable": "By memory",
  "coldStarts.initShort": "Initialisation",
  "coldStarts.firstRunShort": "First run’s extra",
  "coldStarts.notMeasured": "not measured",
  "coldStarts.librarySays":
    "A function that loads a database’s library initialises in {withMs} instead of {plainMs} ({name}): {times} times as long. “Hello world” figures are the least that a function of yours will take.",
  "coldStarts.libraryTable": "Initialisation, “hello world” and with a database’s library",
  "coldStarts.bars": "Without and with",
  "coldStarts.plain": "“Hello world”",
  "coldStarts.withLibrary": "With the library",
  "coldStarts.factor": "Times",
  "coldStarts.at": "at {n} MB",
  "coldStarts.keptSays":
    "Of {probes} instances left alone for {early}, {alive} were still there; after {late}, none. The provider documents no such rule, and has changed it before.",
  "coldStarts.keptChart": "Share of idle instances still alive",
  "coldStarts.keptLine": "Still alive",
  "coldStarts.keptTable": "Probes after an idle time",
  "coldStarts.idle": "Idle for",
  "coldStarts.alive": "Found alive",
  "coldStarts.aliveOf": "{alive} of {probes}",
  "coldStarts.speedSays":
    "By the rule that speed follows memory, {mb} would give {rule} of a processor. A task of {taskMs} was measured at {measured}: short tasks are given more than their share.",
  "coldStarts.speedChart": "Speed by memory, as a share of one processor",
  "coldStarts.measured": "Measured",
  "coldStarts.rule": "Proportional to memory",
  "coldStarts.speedTable": "Speed by memory",
  "coldStarts.memoryOf": "Memory, MB",
  "coldStarts.source": "From",
  "coldStarts.confidence.high": "Sure: the measurements are published whole.",
  "coldStarts.confidence.medium": "Fairly sure: few measurements, or worked out from others.",
  "coldStarts.confidence.low": "Not very sure.",
  "coldStarts.note.runtimes":
    "A function that only answers “hello world”, ten forced cold starts a day for a month. The start of the sandbox and the download of the package are not in it, and a function with dependencies takes longer.",
  "coldStarts.note.memory":
    "Initialisation is that of “hello world”. The first run is a handler’s that makes two database calls through a library, the mean of 20 cold runs less that of 300 warm ones; its spread is not published. Sizes without both figures are left out.",
  "coldStarts.note.library":
    "“Hello world” is a median of some 300 cold starts; with the library it is the mean of 20, of a handler that makes two database calls.",
  "coldStarts.note.kept":
    "Probed in April and May 2025. Where more were found alive after a longer wait than after a shorter one, the curve takes the mean of both.",
  "coldStarts.note.speed": "The mean of 5 000 warm runs at each of 195 memory sizes.",
  "coldStarts.title": "Cold starts, as measured",
  "coldStarts.lead":
    "A cold start is not one figure. Here is what others measured on AWS Lambda, as distributions, with what each measurement leaves out. The Lab’s runs draw from the same figures.",
  "coldStarts.snapshot": "Starting from a snapshot",
  "coldStarts.snapshotText":
    "Lambda SnapStart initialises a function when a version is published, keeps a snapshot of its memory and disk, and starts further instances from the snapshot. It works for Java from 11, Python from 3.12 and .NET, not for container images, and not together with provisioned concurrency. The provider promises starts of under a second in the best case; it publishes no distribution, so there is none here, and no run uses one.",
  "coldStarts.network": "A private network",
  "coldStarts.networkText":
    "Until 2019, an instance in a private network (VPC) made a network interface of its own when it started, which took seconds. Since then the interface is made once, when the function is created or changed, and shared. Advice that warns of it is older than that.",
  "coldStarts.tryIt": "Vary it in the Lab",
} as const;

addWords(coldStarts);
