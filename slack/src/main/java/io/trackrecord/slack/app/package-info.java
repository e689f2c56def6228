/// Handles Slack's requests: commands, mentions, clicks, forms and the home tab. Nearly all are
/// acknowledged first and answered in the background.
@NullMarked
package io.trackrecord.slack.app;

import org.jspecify.annotations.NullMarked;
