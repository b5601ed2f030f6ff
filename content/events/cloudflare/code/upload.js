// once per isolate: this is the cold start
const INSERT = "INSERT INTO pictures (id, name, size) VALUES (?1, ?2, ?3)";

export default {
  // once per request
  async queue(batch, env) {
    await fetch("https://partner.example/status"); // {{outside}}
    for (const message of batch.messages) {
      const { object } = message.body;
      const id = crypto.randomUUID();
      await env.DB.prepare(INSERT).bind(id, object.key, object.size).run();
    }
  },
};
