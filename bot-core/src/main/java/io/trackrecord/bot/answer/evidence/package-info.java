/// What is known of the use of datasets: the evidence in an answer, and what can be done about it.
@NullMarked
package io.trackrecord.bot.answer.evidence;

import org.jspecify.annotations.NullMarked;
