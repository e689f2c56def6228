/// What Discord has to know of the commands before anybody can use them.
@NullMarked
package io.trackrecord.discord.registration;

import org.jspecify.annotations.NullMarked;
