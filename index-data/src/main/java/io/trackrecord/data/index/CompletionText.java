package io.trackrecord.data.index;

import io.trackrecord.data.name.NamePrefixes;
import java.util.LinkedHashSet;
import java.util.Set;

/// The texts under which a name is completed. All kinds of name share one field, so that an engine
/// needs one completer: an entry starts with the kind's code, then says whether it is the whole
/// name or starts at a later word, then has the folded text.
public final class CompletionText {

  /// Characters before the folded text; they must match exactly when typing errors are forgiven.
  public static final int PREFIX_LENGTH = 2;

  private static final char WHOLE = '0';
  private static final char LATER_WORD = '1';

  private CompletionText() {}

  /// Every entry of a name: the whole name in each way to type it, and the rest of it from each
  /// later word on.
  public static Set<String> entries(CompletionKind kind, String name) {
    var whole = NamePrefixes.whole(name);
    var entries = new LinkedHashSet<String>();
    for (var text : whole) {
      entries.add(whole(kind, text));
    }
    for (var text : NamePrefixes.fromEachWord(whole)) {
      if (!whole.contains(text)) {
        entries.add(laterWord(kind, text));
      }
    }
    return entries;
  }

  /// The start of entries of whole names that begin with the folded text.
  public static String whole(CompletionKind kind, String folded) {
    return "" + kind.code() + WHOLE + folded;
  }

  /// The start of entries of names of which a later word begins with the folded text.
  public static String laterWord(CompletionKind kind, String folded) {
    return "" + kind.code() + LATER_WORD + folded;
  }
}
