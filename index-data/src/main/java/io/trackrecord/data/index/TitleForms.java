package io.trackrecord.data.index;

import io.trackrecord.data.name.LooseForm;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.name.PlainName;
import io.trackrecord.data.name.TitleName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Everything that is derived from one title as a dataset writes it, worked out once.
///
/// @param title the title taken apart
/// @param baseForm the form of its base
/// @param whole the key of the whole title
/// @param base the key of its base
/// @param loose the keys of its loose forms but for these two
/// @param words the words under which it is found
record TitleForms(
    TitleName title, String baseForm, long whole, long base, List<Long> loose, List<String> words) {

  static TitleForms of(String title) {
    var plain = PlainName.of(title);
    if (plain == null) {
      return ofAny(title);
    }
    var key = NameForm.key(plain.form());
    return new TitleForms(
        new TitleName(title, "", List.of(), List.of()),
        plain.form(),
        key,
        key,
        List.of(),
        plain.words());
  }

  /// The same without a short way for plain titles.
  static TitleForms ofAny(String title) {
    var parsed = TitleName.parse(title);
    var baseForm = parsed.form();
    var base = NameForm.key(baseForm);
    var whole = parsed.base().equals(title) ? base : NameForm.sameKey(title);
    var loose = new LinkedHashSet<Long>();
    LooseForm.ofTitle(parsed).forEach(form -> loose.add(NameForm.key(form)));
    loose.remove(whole);
    loose.remove(base);
    return new TitleForms(
        parsed,
        baseForm,
        whole,
        base,
        List.copyOf(loose),
        new ArrayList<>(NameWords.ofName(title)));
  }
}
