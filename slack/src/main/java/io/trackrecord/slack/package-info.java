/// The Slack bot: settings, start and shutdown. [io.trackrecord.slack.connect] receives requests,
/// [io.trackrecord.slack.app] handles them, [io.trackrecord.slack.blocks] lays out the answers, and
/// [io.trackrecord.slack.api] sends them.
@NullMarked
package io.trackrecord.slack;

import org.jspecify.annotations.NullMarked;
