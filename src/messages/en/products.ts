// What each provider calls that which stands in each room: the one table of their products.
import { addWords } from "../words.ts";

export const products = {
  "products.webServer.aws": "CloudFront",
  "products.webServer.azure": "Blob Storage",
  "products.webServer.gcp": "Cloud Storage",
  "products.webServer.cloudflare": "Static assets",
  "products.gateway.aws": "API Gateway",
  "products.gateway.azure": "API Management",
  "products.gateway.gcp": "API Gateway",
  "products.gateway.cloudflare": "Routes of Workers",
  "products.security.aws": "Cognito",
  "products.security.azure": "Entra External ID",
  "products.security.gcp": "Identity Platform",
  "products.security.cloudflare": "no service of its own",
  "products.function.aws": "Lambda",
  "products.function.azure": "Azure Functions",
  "products.function.gcp": "Cloud Run functions",
  "products.function.cloudflare": "Workers",
  "products.keyValue.aws": "DynamoDB",
  "products.keyValue.azure": "Cosmos DB",
  "products.keyValue.gcp": "Firestore",
  "products.keyValue.cloudflare": "D1",
  "products.relational.aws": "RDS",
  "products.relational.azure": "Database for PostgreSQL",
  "products.relational.gcp": "Cloud SQL",
  "products.relational.cloudflare": "none of its own",
  "products.upload.aws": "S3",
  "products.upload.azure": "Blob Storage",
  "products.upload.gcp": "Cloud Storage",
  "products.upload.cloudflare": "R2",
  "products.schedule.aws": "EventBridge Scheduler",
  "products.schedule.azure": "Timer trigger",
  "products.schedule.gcp": "Cloud Scheduler",
  "products.schedule.cloudflare": "Cron Triggers",
  "products.queue.aws": "SQS",
  "products.queue.azure": "Queue Storage",
  "products.queue.gcp": "Pub/Sub",
  "products.queue.cloudflare": "Queues",

  "products.counts.aws":
    "{products}. Before December 2020 run time was billed in steps of 100 ms; until August 2025 initialisation was mostly free.",
  "products.counts.azure":
    "{products}. Functions are on the Flex Consumption plan (the Consumption plan is legacy): an instance serves several requests at once, and is billed for a second at least.",
  "products.counts.gcp":
    "{products}. From one vCPU on an instance serves many requests at once; memory and vCPUs are billed apart, in steps of 100 ms.",
  "products.counts.cloudflare":
    "{products}. There is no gateway to pay for, and no service for sign-in; an isolate serves many requests at once, and only processor time is billed.",
  "products.with": "{what} · {product}",
  "products.here": "At {provider}: {products}.",
} as const;

addWords(products);
