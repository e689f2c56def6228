/// A Discord of our own on the loopback interface, stricter than the real one: it refuses what is
/// late, doubled, too long or could notify somebody.
@NullMarked
package io.trackrecord.discord.loopback;

import org.jspecify.annotations.NullMarked;
