/// The index: how a track is a Lucene document, and how an index version is built, published and
/// opened.
@NullMarked
package io.trackrecord.data.index;

import org.jspecify.annotations.NullMarked;
