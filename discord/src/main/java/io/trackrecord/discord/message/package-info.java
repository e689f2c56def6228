/// How an answer is shown on Discord: a neutral reply becomes one Components V2 container, within
/// every limit that Discord sets, whatever the data.
@NullMarked
package io.trackrecord.discord.message;

import org.jspecify.annotations.NullMarked;
