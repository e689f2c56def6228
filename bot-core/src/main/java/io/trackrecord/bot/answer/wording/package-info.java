/// The words of answers: the messages, and how names, datasets and counts are written in them.
@NullMarked
package io.trackrecord.bot.answer.wording;

import org.jspecify.annotations.NullMarked;
