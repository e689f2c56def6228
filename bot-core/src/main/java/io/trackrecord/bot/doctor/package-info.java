/// `trackrecord doctor`: looks at everything that a bot needs, and says what to do about what is
/// wrong.
@NullMarked
package io.trackrecord.bot.doctor;

import org.jspecify.annotations.NullMarked;
