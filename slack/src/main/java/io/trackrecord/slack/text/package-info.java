/// What users type, parsed, and the sentences that only Slack's users read.
@NullMarked
package io.trackrecord.slack.text;

import org.jspecify.annotations.NullMarked;
