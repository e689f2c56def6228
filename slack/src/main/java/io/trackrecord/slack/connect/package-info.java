/// The two ways in which Slack's requests come in: a socket that the bot opens, or an address that
/// Slack calls.
@NullMarked
package io.trackrecord.slack.connect;

import org.jspecify.annotations.NullMarked;
