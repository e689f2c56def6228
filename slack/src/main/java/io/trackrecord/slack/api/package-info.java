/// What the bot asks of Slack: the methods of its Web API, and the address by which one interaction
/// is answered.
@NullMarked
package io.trackrecord.slack.api;

import org.jspecify.annotations.NullMarked;
