/// Catalogues that people hand in where they chat: each checked in the background, with its
/// progress, a verdict and a file; and the rows that a person settles. The file is the only state.
@NullMarked
package io.trackrecord.bot.catalogue;

import org.jspecify.annotations.NullMarked;
