/// The files that a dataset comes in: where they lie, what is in an archive, that they do not
/// change while they are read, and how far a compressed one may expand.
@NullMarked
package io.trackrecord.data.source.file;

import org.jspecify.annotations.NullMarked;
