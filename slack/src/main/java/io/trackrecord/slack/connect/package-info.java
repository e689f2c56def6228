/// Receives Slack's requests, either over a WebSocket that the bot opens or over HTTP.
@NullMarked
package io.trackrecord.slack.connect;

import org.jspecify.annotations.NullMarked;
