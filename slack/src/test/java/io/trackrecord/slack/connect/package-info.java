/// How requests come in.
@NullMarked
package io.trackrecord.slack.connect;

import org.jspecify.annotations.NullMarked;
