package io.trackrecord.data.name;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that is derived from one title as a dataset writes it, worked out once. What an index
/// finds the title by is worked out when it is first asked for. For one thread.
public final class TitleForms {

  private final String written;
  private final TitleName title;
  private final String baseForm;
  private final long base;
  private @Nullable Found found;

  private TitleForms(String written, TitleName title) {
    this.written = written;
    this.title = title;
    this.baseForm = title.form();
    this.base = NameForm.key(baseForm);
  }

  /// What an index finds a title by.
  ///
  /// @param whole the key of the whole title
  /// @param loose the keys of its loose forms, without the title's own and its base's
  /// @param words the words under which it is found
  public record Found(long whole, List<Long> loose, List<String> words) {}

  /// Works out the forms of a title.
  public static TitleForms of(String title) {
    return new TitleForms(title, TitleName.parse(title));
  }

  /// The title taken apart.
  public TitleName title() {
    return title;
  }

  /// The form of its base.
  public String baseForm() {
    return baseForm;
  }

  /// The key of [#baseForm()].
  public long base() {
    return base;
  }

  /// What an index finds the title by.
  public Found found() {
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
    return new Found(whole, List.copyOf(loose), List.copyOf(NameWords.ofName(written)));
  }
}
