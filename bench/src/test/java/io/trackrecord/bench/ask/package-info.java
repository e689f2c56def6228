@NullMarked
package io.trackrecord.bench.ask;

import org.jspecify.annotations.NullMarked;
