// once per isolate: this is the cold start
const INSERT = "INSERT INTO reports (id, madeAt) VALUES (?1, ?2)";

export default {
  // once per request
  async scheduled(controller, env) {
    await fetch("https://partner.example/status"); // {{outside}}
    const madeAt = new Date(controller.scheduledTime).toISOString();
    const id = crypto.randomUUID();
    await env.DB.prepare(INSERT).bind(id, madeAt).run();
  },
};
