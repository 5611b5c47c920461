// Speaks to a server as a client that others wrote: node speak.mjs CLIENT ADDRESS TOKEN TEXT
// Prints as JSON what the client made of the answers, one member a step. Not a step of it is ours.
const [client, address, token, text] = process.argv.slice(2);

const clients = { x, telegram, mastodon, discord };
console.log(JSON.stringify(await clients[client]()));

async function x() {
  const { Client } = await import('@xdevplatform/xdk');
  const as = accessToken => new Client({ accessToken, baseUrl: address, retry: false });
  const post = await as(token).posts.create({ text });
  return {
    me: (await as(token).users.getMe()).data.username,
    posted: post.data,
    again: await failure(as(token).posts.create({ text }), error => [error.status, error.data.detail]),
    answer: (await as(token).posts.create({ text: 'And then', reply: { in_reply_to_tweet_id: post.data.id } })).data,
    deleted: (await as(token).posts.delete(post.data.id)).data,
    stranger: await failure(as('wrong').posts.create({ text }), error => error.status),
  };
}

async function telegram() {
  const { Telegram } = await import('telegraf');
  const as = secret => new Telegram(secret, { apiRoot: address });
  const post = await as(token).sendMessage('@carnet', text);
  const id = post.message_id;
  return {
    me: (await as(token).getMe()).username,
    posted: { id, chat: post.chat.username },
    edited: (await as(token).editMessageText('@carnet', id, undefined, 'Other')).message_id,
    again: await failure(as(token).editMessageText('@carnet', id, undefined, 'Other'), told),
    deleted: await as(token).deleteMessage('@carnet', id),
    long: await failure(as(token).sendMessage('@carnet', 'x'.repeat(4097)), told),
    stranger: await failure(as('wrong').sendMessage('@carnet', text), told),
  };
}

function told(error) {
  return [error.code, error.description];
}

async function mastodon() {
  const { createRestAPIClient } = await import('masto');
  const as = accessToken => createRestAPIClient({ url: address, accessToken }).v1;
  const once = { headers: { 'Idempotency-Key': 'key-1' } };
  const post = await as(token).statuses.create({ status: text, language: 'fr' }, { requestInit: once });
  const again = await as(token).statuses.create({ status: text, language: 'fr' }, { requestInit: once });
  const limits = (await createRestAPIClient({ url: address, accessToken: token }).v2.instance.fetch()).configuration;
  return {
    me: (await as(token).accounts.verifyCredentials()).acct,
    limit: limits.statuses.maxCharacters,
    posted: { id: post.id, url: post.url },
    again: again.id,
    deleted: (await as(token).statuses.$select(post.id).remove()).id,
    long: await failure(as(token).statuses.create({ status: 'x'.repeat(501) }), refused),
    stranger: await failure(as('wrong').statuses.create({ status: text }), refused),
  };
}

function refused(error) {
  return [error.statusCode, error.message];
}

// No server: whether a body of ours is one that Discord's own description of its interface allows.
async function discord() {
  const schemas = await import('discord-api-spec/zod');
  const check = schemas.IncomingWebhookRequestPartialSchema.safeParse(JSON.parse(text));
  return check.success ? [] : check.error.issues.map(issue => [issue.path.join('.'), issue.code]);
}

async function failure(promise, describe) {
  try {
    return { unexpected: await promise };
  } catch (error) {
    return describe(error);
  }
}
