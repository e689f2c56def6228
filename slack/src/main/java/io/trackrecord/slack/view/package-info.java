/// What the app shows: an answer as a message or a modal, the home tab, and the forms with what is
/// typed into them.
@NullMarked
package io.trackrecord.slack.view;

import org.jspecify.annotations.NullMarked;
