/// The sentences that only Slack's users read, and what Slack's users type.
@NullMarked
package io.trackrecord.slack.text;

import org.jspecify.annotations.NullMarked;
