// once per isolate: this is the cold start
const INSERT = "INSERT INTO orders (id, item, quantity) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO NOTHING";

export default {
  // once per request
  async queue(batch, env) {
    for (const message of batch.messages) {
      await fetch("https://partner.example/status"); // {{outside}}
      const { item, quantity } = message.body;
      const id = message.id;
      await env.DB.prepare(INSERT).bind(id, item, quantity).run();
    }
  },
};
