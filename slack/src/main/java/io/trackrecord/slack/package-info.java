/// The Slack bot: its settings, its start and its end. What Slack asks is translated in
/// [io.trackrecord.slack.app], what is answered is laid out in [io.trackrecord.slack.blocks].
@NullMarked
package io.trackrecord.slack;

import org.jspecify.annotations.NullMarked;
