/// Every rendered reply held against Discord's limits and against what was agreed to look right.
@NullMarked
package io.trackrecord.discord.message;

import org.jspecify.annotations.NullMarked;
