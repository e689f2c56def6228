/// Benchmarks of the code that runs for every row or every keystroke, with JMH.
@NullMarked
package io.trackrecord.bench.micro;

import org.jspecify.annotations.NullMarked;
