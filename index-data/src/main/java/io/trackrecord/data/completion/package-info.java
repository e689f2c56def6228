/// Completion while a user types: written once with an index, read through a memory map, so that it
/// opens at once and takes no heap, however many names there are.
///
/// The entries (names as they are shown) lie artist by artist, each artist's titles and albums
/// behind it, heaviest first; names are compressed with a table of frequent pieces. Beside them lie
/// sorted arrays, one record for each way in which a name may be begun, with weights and block
/// maxima: what starts with the typed text is one range, and its heaviest are found in
/// microseconds.
@NullMarked
package io.trackrecord.data.completion;

import org.jspecify.annotations.NullMarked;
