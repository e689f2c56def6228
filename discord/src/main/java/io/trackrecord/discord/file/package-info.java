/// Files that go to Discord and come from there: exports, and catalogues that were checked.
@NullMarked
package io.trackrecord.discord.file;

import org.jspecify.annotations.NullMarked;
