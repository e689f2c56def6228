/// A Slack on the loopback interface, stricter than the real one: it keeps Slack's deadlines and
/// limits, refuses mentions and unknown fields, and records everything that it is sent.
@NullMarked
package io.trackrecord.slack.loopback;

import org.jspecify.annotations.NullMarked;
