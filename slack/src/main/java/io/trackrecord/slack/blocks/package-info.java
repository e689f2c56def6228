/// Lays out replies as Block Kit blocks, within Slack's limits.
@NullMarked
package io.trackrecord.slack.blocks;

import org.jspecify.annotations.NullMarked;
