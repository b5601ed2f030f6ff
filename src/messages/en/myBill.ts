// The words of “My bill”: a month's figures of one's own, on each provider's price list.
import { addWords } from "../words.ts";

export const myBill = {
  "myBill.title": "My bill",
  "myBill.lead":
    "Paste a month of your functions, and see what it costs on each provider, line by line, and from how many requests on a server would be cheaper. Nothing leaves this page: it is all worked out in your browser.",
  "myBill.paste": "A month’s figures, or REPORT lines",
  "myBill.pasteHow":
    "A function on each line: invocations a month, mean run time in ms, memory in MB, with a name before them if you like. Or lines of a Lambda function’s log that begin with “REPORT RequestId:”.",
  "myBill.example": "An example is filled in: put yours in its place.",
  "myBill.exampleReports": "Fill in an example of REPORT lines",
  "myBill.problem": "Line {line} says “{found}”. Wanted is {wanted}. It is left out.",
  "myBill.problemMore": "{n} further {n|line|lines} could not be read either.",
  "myBill.wanted.threeNumbers": "three numbers with commas between them: invocations, run time in ms, memory in MB",
  "myBill.wanted.invocations": "a whole number of invocations from 0 to 10 000 000 000 000 in the first place",
  "myBill.wanted.duration": "a mean run time from 0 to 86 400 000 ms in the second place",
  "myBill.wanted.memory": "a memory size from 64 to 32 768 MB in the last place",
  "myBill.wanted.report": "“REPORT RequestId: … Duration: 12.34 ms”",
  "myBill.wanted.shorterLine": "a line of up to 100 000 characters",
  "myBill.nothing": "There are no figures to bill yet.",
  "myBill.readFigures": "Read: {functions} {functions|function|functions}, {invocations} invocations a month.",
  "myBill.readReports":
    "Read: {n} REPORT {n|line|lines}, {cold} with an initialisation; mean run time {mean}; memory {memory}.",
  "myBill.noMemory": "{n} {n|line says|lines say} no “Memory Size”, and {n|is|are} left out.",
  "myBill.checked": "The lines themselves say {said} billed; worked out here on AWS: {here}.",
  "myBill.mb": "{mb} MB",
  "myBill.invocations": "Invocations a month",
  "myBill.invocationsHint": "a whole number from 0 to 10 000 000 000 000",
  "myBill.invocationsWrong":
    "“{found}” is no number of invocations: allowed is a whole number from 0 to 10 000 000 000 000. The number of lines is taken.",
  "myBill.atThisRate": "At the rate of these lines: {n}",
  "myBill.architecture": "Architecture",
  "myBill.architecture.x86_64": "x86-64",
  "myBill.architecture.arm64": "Arm",
  "myBill.isOverHttp": "Each invocation comes through the provider’s API gateway",
  "myBill.freeTier": "Take off what is free every month",
  "myBill.cpuShare": "Processor time, % of the run time",
  "myBill.cpuShareHint": "a number from 0 to 100; what is left is waiting",
  "myBill.cpuShareWrong": "“{found}” is no share: allowed is a number from 0 to 100.",
  "myBill.vcpu": "vCPUs of an instance",
  "myBill.vcpuHint": "a number from 0.08 to 8",
  "myBill.vcpuWrong": "“{found}” is no number of vCPUs: allowed is a number from 0.08 to 8.",
  "myBill.notFetched": "The prices of {provider} could not be fetched. Check the connection, and reload the page.",
  "myBill.x86Only": "Has no price for Arm: billed on x86-64.",
  "myBill.month": "A month",
  "myBill.edition": "List prices of {edition}.",
  "myBill.ask.cpuShare":
    "Bills processor time alone. Fill in which part of the run time that is: it is never guessed here.",
  "myBill.ask.vcpu": "Charges for vCPUs beside memory. Fill in how many an instance has: it is never guessed here.",
  "myBill.server": "A server to compare with",
  "myBill.noServer": "Has no server in its price list here: there is nothing to compare with.",
  "myBill.breakEven":
    "One {size}, there all month, costs {usd}. Functions cost as much at {invocations} requests a month ({perS} a second); {atOnce} would then be under way at once, on average. You have {yours}: {verdict}",
  "myBill.functionsCheaper": "functions are cheaper.",
  "myBill.serverCheaper": "the server is cheaper, if one is enough.",
  "myBill.breakEvenNever": "One {size}, there all month, costs {usd}. No number of requests makes functions dearer.",
  "myBill.breakEvenAtOnce":
    "One {size}, there all month, costs {usd}: less than what is paid here before the first request.",
  "myBill.breakEvenParts": "A part of this bill has no known price, so there is no break-even to find.",
  "myBill.leftOut": "What these bills leave out",
  "myBill.leftOut.only":
    "Only functions are billed, and gateway calls if you tick them: no database, no storage, no logs, no data sent out, no tax.",
  "myBill.leftOut.times":
    "Run times are those that you measured. Elsewhere, with another processor behind the same memory, the same code may take longer or shorter.",
  "myBill.leftOut.mean":
    "Of a mean, every invocation is taken to run for just that long. Where time is rounded up, many short ones beside a few long ones cost more. REPORT lines are rounded one by one.",
  "myBill.leftOut.init":
    "A mean run time, as CloudWatch has it, holds no initialisation. REPORT lines say it, and it is billed where the provider bills it.",
  "myBill.note.azure":
    "Flex Consumption bills an instance’s active time once for all calls that it serves meanwhile. Here each call is billed as if alone on its instance: the most that it can come to. Its instances have 512, 2 048 or 4 096 MB; time is billed here at the size that you gave.",
  "myBill.note.gcp":
    "An instance’s time is billed once for all requests that it serves meanwhile. Here each request is billed as if alone on its instance: the most that it can come to.",
  "myBill.note.cloudflare":
    "Time spent waiting costs nothing, nor does memory, of which an instance has 128 MB whatever yours has now. So this bill cannot be held against the others by run time and memory.",
} as const;

addWords(myBill);
