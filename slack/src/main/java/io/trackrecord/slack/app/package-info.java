/// What Slack asks, translated into requests, and where each answer goes. Everything is
/// acknowledged before it is looked up.
@NullMarked
package io.trackrecord.slack.app;

import org.jspecify.annotations.NullMarked;
