/// What users notice when one index version takes another's place.
@NullMarked
package io.trackrecord.bench.swap;

import org.jspecify.annotations.NullMarked;
