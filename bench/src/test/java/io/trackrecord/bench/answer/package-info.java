/// What the platforms say to the same question, taken as plain text and compared.
@NullMarked
package io.trackrecord.bench.answer;

import org.jspecify.annotations.NullMarked;
