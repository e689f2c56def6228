/// Reading a catalogue as programs export it: its charset, its separator, its header and its rows.
@NullMarked
package io.trackrecord.bot.check.read;

import org.jspecify.annotations.NullMarked;
