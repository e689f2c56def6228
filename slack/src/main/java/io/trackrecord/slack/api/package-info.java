/// Calls to Slack: the methods of its Web API, response URLs, retries and failures.
@NullMarked
package io.trackrecord.slack.api;

import org.jspecify.annotations.NullMarked;
