package io.trackrecord.data.name;

import io.trackrecord.data.name.fold.Consonants;
import java.util.List;
import java.util.Set;

/// How like two names are, from 0 to 1.
///
/// 1 is the same name. From 0.9 up, only such things differ as are dropped or written in other
/// letters: something lifted out ("feat.", noise) 0.97, "The" 0.96, another script or symbols read
/// as letters 0.93, a version mark on one side only 0.9. Below 0.9 it is the better of two measures
/// times 0.89: the share of characters that need no change (over the whole name without spaces),
/// and the share of words that find a word like them. So more changes never give a higher
/// similarity.
public final class Similarity {

  /// What two different names have at most.
  public static final double DIFFERENT = 0.89;

  /// What names have at least where only dropped or transliterated things differ.
  public static final double NEARLY_SAME = 0.9;

  public static final double LIFTED = 0.97;
  static final double WITHOUT_THE = 0.96;
  static final double OTHER_LETTERS = 0.93;

  /// What names have where one credits an artist together with others.
  public static final double JOINT = 0.92;

  /// What titles have at most that have different version marks.
  static final double OTHER_VERSION = 0.85;

  /// What titles have whose brackets say different things.
  static final double OTHER_PART = 0.85;

  static final double ALTERNATIVE = 0.91;

  /// The share of letters that a misspelt version mark has of the right one.
  private static final double MISSPELT_MARK = 0.75;

  /// Characters of a name that are compared: no name differs only behind them.
  private static final int COMPARED = 200;

  private Similarity() {}

  /// How like two artists' names are.
  public static double ofArtists(String a, String b) {
    var sameA = NameForm.same(a);
    var sameB = NameForm.same(b);
    if (sameA.equals(sameB)) {
      return 1;
    }
    var baseA = ArtistName.parse(a);
    var baseB = ArtistName.parse(b);
    if (isOneOf(baseA, sameB) || isOneOf(baseB, sameA)) {
      return LIFTED;
    }
    var looseA = LooseForm.ofArtist(baseA.base());
    var looseB = LooseForm.ofArtist(baseB.base());
    if (looseA.stream().anyMatch(looseB::contains)) {
      return isTheAlone(sameA, sameB) ? WITHOUT_THE : OTHER_LETTERS;
    }
    if (haveOne(
        looseA,
        AskedForm.moreOfArtist(baseA.base()),
        looseB,
        AskedForm.moreOfArtist(baseB.base()))) {
      return OTHER_LETTERS;
    }
    var alike = Math.max(measure(baseA.base(), baseB.base()), nearest(looseA, looseB));
    return DIFFERENT * Math.max(alike, 0.97 * Consonants.share(baseA.base(), baseB.base()));
  }

  /// How like two titles are.
  public static double ofTitles(String a, String b) {
    if (NameForm.same(a).equals(NameForm.same(b))) {
      return 1;
    }
    var titleA = TitleName.parse(a);
    var titleB = TitleName.parse(b);
    if (isMarkMisspelt(titleA, titleB) || isMarkMisspelt(titleB, titleA)) {
      return OTHER_LETTERS;
    }
    return Math.min(ofNames(titleA, titleB), ofVersions(titleA, titleB));
  }

  /// Whether what the first adds in brackets is the version mark of the second, but for typing
  /// errors.
  private static boolean isMarkMisspelt(TitleName typed, TitleName listed) {
    if (typed.rest().isEmpty()
        || !typed.marks().isEmpty()
        || !listed.rest().isEmpty()
        || listed.marks().isEmpty()
        || share(typed.rest(), LooseForm.ofRest(listed.marked())) < MISSPELT_MARK) {
      return false;
    }
    var looseListed = LooseForm.ofTitle(listed);
    return LooseForm.ofTitle(typed).stream().anyMatch(looseListed::contains);
  }

  /// How like two titles are without their version marks.
  private static double ofNames(TitleName a, TitleName b) {
    if (a.form().equals(b.form())) {
      return LIFTED;
    }
    var looseA = LooseForm.ofTitle(a);
    var looseB = LooseForm.ofTitle(b);
    var isAnotherPart = !a.rest().isEmpty() && !b.rest().isEmpty() && !a.rest().equals(b.rest());
    if (looseA.stream().anyMatch(looseB::contains)
        || haveOne(looseA, AskedForm.moreOfTitle(a), looseB, AskedForm.moreOfTitle(b))) {
      return isAnotherPart
          ? OTHER_PART
          : a.alternatives().isEmpty() && b.alternatives().isEmpty() ? OTHER_LETTERS : ALTERNATIVE;
    }
    return DIFFERENT * Math.max(measure(a.base(), b.base()), nearest(looseA, looseB));
  }

  /// Whether two names have a form in common once people's habits are read; their loose forms have
  /// none.
  private static boolean haveOne(
      Set<String> looseA, Set<String> moreA, Set<String> looseB, Set<String> moreB) {
    return moreA.stream().anyMatch(form -> looseB.contains(form) || moreB.contains(form))
        || moreB.stream().anyMatch(looseA::contains);
  }

  /// What two titles have at most by their version marks: everything where the marks say the same,
  /// a little more than without a mark where one says more than the other ("Live", "Live at the
  /// Mill"), 0.9 where only one title has a mark, and less where both have others.
  private static double ofVersions(TitleName a, TitleName b) {
    var marksA = a.marks();
    var marksB = b.marks();
    if (marksA.equals(marksB)) {
      return 1;
    }
    if (marksA.isEmpty() || marksB.isEmpty()) {
      return NEARLY_SAME;
    }
    return marksA.containsAll(marksB) || marksB.containsAll(marksA) ? ALTERNATIVE : OTHER_VERSION;
  }

  /// The likeness of the two forms that are most alike: names of different scripts have nothing in
  /// common but these. A little less than one, since what they stand for differs already.
  private static double nearest(Set<String> a, Set<String> b) {
    var best = 0.0;
    for (var formA : a) {
      for (var formB : b) {
        best = Math.max(best, share(formA, formB));
      }
    }
    return 0.97 * best;
  }

  /// How like two folded words are: the share of characters that need no change.
  public static double ofWords(String a, String b) {
    return share(a, b);
  }

  /// The better of the two measures on the folded names, from 0 to 1.
  static double measure(String a, String b) {
    var whole = share(NameForm.same(a), NameForm.same(b));
    return Math.max(whole, 0.97 * words(NameWords.ofQuery(a), NameWords.ofQuery(b)));
  }

  private static boolean isOneOf(ArtistName name, String form) {
    return NameForm.same(name.base()).equals(form)
        || name.featured().stream().anyMatch(guest -> NameForm.same(guest).equals(form));
  }

  private static boolean isTheAlone(String a, String b) {
    return a.equals("the" + b) || b.equals("the" + a) || a.equals(b + "the") || b.equals(a + "the");
  }

  /// The share of characters that need no change.
  private static double share(String a, String b) {
    var from = a.length() > COMPARED ? a.substring(0, COMPARED) : a;
    var to = b.length() > COMPARED ? b.substring(0, COMPARED) : b;
    var longest = Math.max(from.length(), to.length());
    return longest == 0 ? 0 : 1 - (double) EditDistance.atMost(from, to, longest) / longest;
  }

  private static double words(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    return Math.min(covered(a, b), covered(b, a));
  }

  /// The share of the letters of `from` whose word finds a word like it in `in`.
  private static double covered(List<String> from, List<String> in) {
    var found = 0.0;
    var letters = 0;
    for (var word : from.subList(0, Math.min(from.size(), 30))) {
      var best = 0.0;
      for (var other : in.subList(0, Math.min(in.size(), 30))) {
        best = Math.max(best, word.equals(other) ? 1 : share(word, other));
      }
      // A word that is less than half alike is another word.
      found += word.length() * (best < 0.5 ? 0 : best);
      letters += word.length();
    }
    return letters == 0 ? 0 : found / letters;
  }
}
