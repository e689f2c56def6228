package io.trackrecord.data.index;

import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.name.LooseForm;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.Trigrams;
import io.trackrecord.data.name.fold.Consonants;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Everything that an artist's entry is found by, in normalised form. Every engine holds exactly
/// this.
///
/// @param key the key of the name
/// @param loose the keys of its loose forms
/// @param trigrams the groups of three letters of its loose forms, and of its consonants where its
///   script leaves vowels out
public record NameTerms(long key, List<Long> loose, Set<String> trigrams) {

  /// The terms of an artist's entry.
  public static NameTerms of(ArtistEntry entry) {
    var forms = LooseForm.ofArtist(ArtistName.parse(entry.name()).base());
    var trigrams = new LinkedHashSet<String>();
    forms.forEach(form -> trigrams.addAll(Trigrams.of(form)));
    trigrams.addAll(Consonants.groupsOfListed(entry.name()));
    return new NameTerms(entry.key(), forms.stream().map(NameForm::key).toList(), trigrams);
  }
}
