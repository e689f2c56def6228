/// Installing the app in many workspaces: the page that starts it, what Slack calls back, and the
/// tokens that are kept.
@NullMarked
package io.trackrecord.slack.install;

import org.jspecify.annotations.NullMarked;
