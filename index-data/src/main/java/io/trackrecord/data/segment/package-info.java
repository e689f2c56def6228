/// Makes the segments of a Lucene index of many millions of short documents in a few passes over
/// plain arrays, in place of Lucene's own indexing, which looks every term of every document up in
/// hash tables that no processor's cache holds. What comes of it is merged by Lucene, and is an
/// index like any other.
@NullMarked
package io.trackrecord.data.segment;

import org.jspecify.annotations.NullMarked;
