// Runs in workerd: says to an object what only other objects may say to it. Where the edge is deployed there is no such door.

export default {
  async fetch(request, env) {
    const { binding, name, brand, said } = await request.json();
    const objects = env[binding];
    const object = objects.get(objects.idFromName(name));
    return object.fetch("http://object/say", {
      method: "POST",
      headers: { "beckon-brand": brand },
      body: JSON.stringify(said),
    });
  },
};
