/// Files that the program writes for people.
@NullMarked
package io.trackrecord.data.io;

import org.jspecify.annotations.NullMarked;
