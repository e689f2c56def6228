/// Invented songs written in the layout of each real dataset's files.
@NullMarked
package io.trackrecord.bench.generate.file;

import org.jspecify.annotations.NullMarked;
