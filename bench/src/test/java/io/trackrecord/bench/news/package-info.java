/// News of a version swap for many people, within the platforms' limits.
@NullMarked
package io.trackrecord.bench.news;

import org.jspecify.annotations.NullMarked;
