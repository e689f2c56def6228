package io.trackrecord.data.index;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Words that are already what the index keeps, as Lucene takes them; used again for every
/// document.
final class Words extends TokenStream {

  /// Words that a name is indexed with at most.
  private static final int MOST_WORDS = 200;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private Iterator<String> left = Collections.emptyIterator();
  private int given;

  /// Gives these words next.
  void set(Collection<String> words) {
    left = words.iterator();
    given = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (given == MOST_WORDS || !left.hasNext()) {
      return false;
    }
    given++;
    term.append(left.next());
    return true;
  }
}
