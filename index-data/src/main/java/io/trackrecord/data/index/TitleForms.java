package io.trackrecord.data.index;

import io.trackrecord.data.name.LooseForm;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.name.TitleName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is derived from one title as a dataset writes it, worked out once: what the
/// index finds it by only where it is asked for, as a row that lies with a guest is not indexed.
/// One thread uses it.
final class TitleForms {

  private final String written;
  private final TitleName title;
  private final String baseForm;
  private final long base;
  private @Nullable Found found;

  private TitleForms(String written, TitleName title, String baseForm, long base) {
    this.written = written;
    this.title = title;
    this.baseForm = baseForm;
    this.base = base;
  }

  /// What the index finds a title by.
  ///
  /// @param whole the key of the whole title
  /// @param loose the keys of its loose forms but for the title's and its base's
  /// @param words the words under which it is found
  record Found(long whole, List<Long> loose, List<String> words) {}

  static TitleForms of(String title) {
    var parsed = TitleName.parse(title);
    var form = parsed.form();
    return new TitleForms(title, parsed, form, NameForm.key(form));
  }

  /// The title taken apart.
  TitleName title() {
    return title;
  }

  /// The form of its base.
  String baseForm() {
    return baseForm;
  }

  /// The key of its base.
  long base() {
    return base;
  }

  /// What the index finds it by.
  Found found() {
    var known = found;
    if (known == null) {
      known = find();
      found = known;
    }
    return known;
  }

  private Found find() {
    var whole = title.base().equals(written) ? base : NameForm.sameKey(written);
    var loose = new LinkedHashSet<Long>();
    LooseForm.ofTitle(title).forEach(form -> loose.add(NameForm.key(form)));
    loose.remove(whole);
    loose.remove(base);
    return new Found(whole, List.copyOf(loose), new ArrayList<>(NameWords.ofName(written)));
  }
}
