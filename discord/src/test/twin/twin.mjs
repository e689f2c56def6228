// discord-digital-twin, driven by lines of JSON: a command a line on stdin, an answer a line on stdout.
import readline from 'node:readline'
import { DigitalDiscord } from 'discord-digital-twin'

const discord = new DigitalDiscord({
  channels: [{ name: 'music', type: 0 }],
  users: [{ username: 'alice' }],
  botToken: 'dHdpbg.twin.token',
})
await discord.start()
const channelId = (await discord.prisma.channel.findMany())[0].id
const userId = await discord.getFirstNonBotUserId()
let next = {}

// What the real Discord sends and the twin leaves out; JDA cannot read the events without it.
const gateway = discord.server.gateway
const send = gateway.sendDispatch.bind(gateway)
gateway.sendDispatch = (client, event, data) => {
  if (event === 'READY') {
    data = { ...data, private_channels: [] }
  }
  for (const role of data.roles ?? []) {
    role.colors ??= { primary_color: role.color ?? 0, secondary_color: null, tertiary_color: null }
  }
  if (event === 'INTERACTION_CREATE') {
    data = {
      ...data,
      guild: { id: data.guild_id, locale: 'en-US', features: [] },
      authorizing_integration_owners: { 0: data.guild_id },
      ...next,
    }
    if (data.message && !data.message.interaction_metadata) {
      data.message.interaction_metadata = {
        id: data.message.id,
        type: 2,
        user: data.member?.user ?? data.user,
        authorizing_integration_owners: data.authorizing_integration_owners,
      }
    }
    if (data.channel) {
      data.channel = { ...data.channel, permissions: '1099511627775' }
    }
    if (data.guild_id === undefined) {
      delete data.guild
    }
  }
  send(client, event, data)
}

const user = () => ({
  id: userId, username: 'alice', discriminator: '0', global_name: null, avatar: null, bot: false,
})

// Where the next interaction happens.
const places = {
  server: () => ({}),
  dm: () => ({
    guild_id: undefined, guild_locale: undefined, member: undefined, user: user(), context: 1,
    authorizing_integration_owners: { 0: '0' },
    channel: { id: channelId, type: 1, flags: 0, recipients: [user()], permissions: '0' },
  }),
  user: () => ({
    guild_id: '1100000000000000003',
    guild: { id: '1100000000000000003', locale: 'en-US', features: [] },
    authorizing_integration_owners: { 1: userId },
  }),
}

const acts = {
  slash: (c) => discord.simulateSlashCommand({ channelId, userId, name: c.name, options: c.options }),
  press: (c) =>
    discord.simulateButtonClick({ channelId, userId, messageId: c.message, customId: c.id }),
  choose: (c) =>
    discord.simulateSelectMenu({
      channelId, userId, messageId: c.message, customId: c.id, values: [c.value],
    }),
  typing: (c) =>
    discord.simulateInteraction({
      type: 4, channelId, userId,
      data: { id: '1', name: c.name, type: 1, options: c.options },
    }),
}

async function answered(interaction) {
  for (let waited = 0; waited < 10_000; waited += 20) {
    const row = await discord.prisma.interactionResponse.findUnique({
      where: { interactionId: interaction.id },
    })
    // 5 and 6 are promises: the answer is still to come.
    if (row?.acknowledged && row.type === 8) {
      return { type: row.type, data: JSON.parse(row.data) }
    }
    if (row?.acknowledged && row.messageId) {
      const message = await discord.prisma.message.findUnique({ where: { id: row.messageId } })
      const components = JSON.parse(message.components)
      if (components.length > 0) {
        return { type: row.type, message: { id: message.id, flags: message.flags, components } }
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return { error: 'not answered in ten seconds' }
}

console.log(JSON.stringify({ api: discord.restUrl, gateway: discord.gatewayUrl, token: discord.botToken }))
for await (const line of readline.createInterface({ input: process.stdin })) {
  const command = JSON.parse(line)
  next = places[command.place ?? 'server']()
  if (command.act === 'commands') {
    const commands = await discord.prisma.applicationCommand.findMany()
    console.log(JSON.stringify({ names: commands.map((each) => each.name) }))
  } else {
    console.log(JSON.stringify(await answered(await acts[command.act](command))))
  }
}
await discord.stop()
process.exit(0)
