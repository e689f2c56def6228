/// Replies, hand-made and extreme, as Block Kit.
@NullMarked
package io.trackrecord.slack.blocks;

import org.jspecify.annotations.NullMarked;
