/// How letters are read alike: folding by Unicode's tables, letters of one shape, scripts written
/// in Latin letters.
@NullMarked
package io.trackrecord.data.name.fold;

import org.jspecify.annotations.NullMarked;
