/// Both bots for a long time, with everything going wrong that goes wrong on the internet.
@NullMarked
package io.trackrecord.bench.soak;

import org.jspecify.annotations.NullMarked;
