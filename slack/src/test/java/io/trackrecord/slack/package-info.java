/// The Slack bot as its users see it, end to end.
@NullMarked
package io.trackrecord.slack;

import org.jspecify.annotations.NullMarked;
