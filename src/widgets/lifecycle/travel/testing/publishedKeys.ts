// The keys that each provider's published events have, as the sources in content/events name them: no shape may lose one.
import type { EventProvider } from "#facts";
import type { TriggerKind } from "#engine";

/** Paths of keys; `[]` stands for the items of a list. */
export const PUBLISHED_KEYS: Readonly<
  Record<EventProvider, Readonly<Partial<Record<TriggerKind, readonly string[]>>>>
> = {
  aws: {
    http: [
      ...["version", "routeKey", "rawPath", "rawQueryString", "cookies", "headers", "queryStringParameters.dry"],
      ...[
        "headers.content-type",
        "headers.authorization",
        "pathParameters",
        "body",
        "isBase64Encoded",
        "stageVariables",
      ],
      ...["accountId", "apiId", "domainName", "requestId", "routeKey", "stage", "time", "timeEpoch"].map(
        (key) => `requestContext.${key}`,
      ),
      ...["method", "path", "protocol", "sourceIp", "userAgent"].map((key) => `requestContext.http.${key}`),
      ...["claims.sub", "scopes"].map((key) => `requestContext.authorizer.jwt.${key}`),
    ],
    upload: [
      ...["eventVersion", "eventSource", "awsRegion", "eventTime", "eventName", "userIdentity.principalId"].map(
        (key) => `Records.[].${key}`,
      ),
      ...["requestParameters.sourceIPAddress", "responseElements.x-amz-request-id", "responseElements.x-amz-id-2"].map(
        (key) => `Records.[].${key}`,
      ),
      ...["s3SchemaVersion", "configurationId", "bucket.name", "bucket.ownerIdentity.principalId", "bucket.arn"].map(
        (key) => `Records.[].s3.${key}`,
      ),
      ...["key", "size", "eTag", "sequencer"].map((key) => `Records.[].s3.object.${key}`),
    ],
    schedule: ["version", "id", "detail-type", "source", "account", "time", "region", "resources", "detail"],
    queue: [
      ...["messageId", "receiptHandle", "body", "messageAttributes", "md5OfBody", "eventSource", "eventSourceARN"].map(
        (key) => `Records.[].${key}`,
      ),
      "Records.[].awsRegion",
      ...["ApproximateReceiveCount", "SentTimestamp", "SenderId", "ApproximateFirstReceiveTimestamp"].map(
        (key) => `Records.[].attributes.${key}`,
      ),
    ],
  },
  azure: {
    http: [
      ...["method", "url", "headers", "query", "params", "user", "body"].map((key) => `request.${key}`),
      ...["invocationId", "functionName", "extraInputs", "extraOutputs", "triggerMetadata", "retryContext"].map(
        (key) => `context.${key}`,
      ),
    ],
    upload: ["blob", "context.triggerMetadata.blobTrigger", "context.triggerMetadata.name"],
    schedule: [
      ...["isPastDue", "schedule.adjustForDST"].map((key) => `timer.${key}`),
      ...["last", "next", "lastUpdated"].map((key) => `timer.scheduleStatus.${key}`),
    ],
    queue: [
      "queueEntry",
      ...["id", "dequeueCount", "insertionTime", "expirationTime", "nextVisibleTime", "popReceipt"].map(
        (key) => `context.triggerMetadata.${key}`,
      ),
    ],
  },
  gcp: {
    http: ["method", "path", "query", "headers", "body"],
    upload: ["id", "source", "type", "subject", "time", "specversion", "data.bucket", "data.name"],
    schedule: ["method", "headers.x-cloudscheduler-jobname", "headers.x-cloudscheduler-scheduletime"],
    queue: [
      ...["id", "source", "type", "time", "specversion", "data.message.data", "data.message.messageId"],
      ...["data.message.publishTime", "data.subscription"],
    ],
  },
  cloudflare: {
    http: ["request.method", "request.url", "request.headers", "request.cf", "env"],
    upload: [
      ...["account", "action", "bucket", "object.key", "object.size", "object.eTag", "eventTime"].map(
        (key) => `batch.messages.[].body.${key}`,
      ),
    ],
    schedule: ["controller.cron", "controller.type", "controller.scheduledTime"],
    queue: ["batch.queue", ...["id", "timestamp", "attempts", "body"].map((key) => `batch.messages.[].${key}`)],
  },
};
