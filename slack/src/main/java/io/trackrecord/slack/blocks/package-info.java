/// A reply as Block Kit, within all of Slack's limits whatever the reply holds.
@NullMarked
package io.trackrecord.slack.blocks;

import org.jspecify.annotations.NullMarked;
