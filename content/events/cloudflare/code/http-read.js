// once per isolate: this is the cold start
const SELECT = "SELECT id, item, quantity FROM orders WHERE id = ?1";

export default {
  // once per request
  async fetch(request, env) {
    await fetch("https://partner.example/status"); // {{outside}}
    const id = new URL(request.url).searchParams.get("id");
    const order = await env.DB.prepare(SELECT).bind(id).first();
    return order ? Response.json(order) : new Response(null, { status: 404 });
  },
};
