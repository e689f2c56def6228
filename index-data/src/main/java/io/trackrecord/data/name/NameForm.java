package io.trackrecord.data.name;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.Normalizer2;
import io.trackrecord.data.name.fold.Fold;
import org.jspecify.annotations.Nullable;

/// The forms of a name by which two names are compared.
///
/// Two names are the *same* where [#same(String)] is equal: case, width, diacritics, punctuation,
/// symbols beside letters, spacing and `&`, `+` or `and` make no difference. The forms are total
/// (any string has one) and idempotent, and never empty for a name that shows ink: a name made of
/// symbols only keeps its symbols.
public final class NameForm {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private static final boolean[] PLAIN_KEPT = new boolean[0x80];

  static {
    for (var c = 0; c < PLAIN_KEPT.length; c++) {
      PLAIN_KEPT[c] = isKeptType(c);
    }
  }

  private NameForm() {}

  /// The form in which names that are the same are equal. Linear in the length.
  public static String same(String name) {
    return ofFolded(Fold.letters(name));
  }

  /// The form of a name that is folded already.
  public static String ofFolded(String folded) {
    var plain = ofPlain(folded);
    return plain == null ? ofAnyFolded(folded) : plain;
  }

  /// The form of any folded name, without the shortcut for plain ones.
  public static String ofAnyFolded(String folded) {
    var first = firstKept(folded);
    var last = lastKept(folded);
    var form = new StringBuilder(folded.length());
    var isJoined = false;
    for (var i = 0; i < folded.length(); ) {
      var c = folded.codePointAt(i);
      if ((c == '&' || c == '+') && i > first && i < last) {
        form.append(isJoined ? "" : "and");
        isJoined = true;
      } else if (isKept(c)) {
        form.appendCodePoint(c);
        isJoined = false;
      }
      i += Character.charCount(c);
    }
    if (hasLetter(form)) {
      return form.toString();
    }
    // Nothing but symbols: they are the name.
    return folded.replace(" ", "");
  }

  /// The place of the first letter, digit or mark; behind the text where there is none.
  private static int firstKept(String folded) {
    for (var i = 0; i < folded.length(); ) {
      var c = folded.codePointAt(i);
      if (c != '+' && isKept(c)) {
        return i;
      }
      i += Character.charCount(c);
    }
    return folded.length();
  }

  /// The place of the last letter, digit or mark; -1 where there is none.
  private static int lastKept(String folded) {
    for (var i = folded.length(); i > 0; ) {
      var c = folded.codePointBefore(i);
      i -= Character.charCount(c);
      if (c != '+' && isKept(c)) {
        return i;
      }
    }
    return -1;
  }

  /// The form of a folded name of ASCII with a letter or digit and without `&` and `+`; null of any
  /// other.
  private static @Nullable String ofPlain(String folded) {
    var form = new byte[folded.length()];
    var length = 0;
    var hasLetter = false;
    for (var i = 0; i < form.length; i++) {
      var c = folded.charAt(i);
      if (c >= 0x80 || c == '&' || c == '+') {
        return null;
      }
      if (PLAIN_KEPT[c]) {
        form[length++] = (byte) c;
        hasLetter |= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      }
    }
    if (!hasLetter) {
      return null;
    }
    return length == form.length ? folded : new String(form, 0, length, ISO_8859_1);
  }

  /// The 64-bit key of a form: FNV-1a over its UTF-8 bytes with MurmurHash3's finalizer behind it.
  /// Part of every published index and of every button, so it never changes. Among ten million
  /// names the chance that any two share a key is about one in 370,000.
  public static long key(String form) {
    var hash = FNV_OFFSET;
    for (var i = 0; i < form.length(); i++) {
      var c = form.charAt(i);
      if (c >= 0x80) {
        return key(form.getBytes(UTF_8));
      }
      hash = (hash ^ c) * FNV_PRIME;
    }
    return mixed(hash);
  }

  private static long key(byte[] form) {
    var hash = FNV_OFFSET;
    for (var b : form) {
      hash = (hash ^ (b & 0xFF)) * FNV_PRIME;
    }
    return mixed(hash);
  }

  private static long mixed(long sum) {
    var hash = sum;
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  /// The key of the name's [#same(String)] form.
  public static long sameKey(String name) {
    return key(same(name));
  }

  /// The key of the name as written: only Unicode composition and the spaces around it make no
  /// difference.
  public static long exactKey(String name) {
    return key(exact(name));
  }

  /// The name as written, composed (NFC) and stripped.
  public static String exact(String name) {
    return Normalizer2.getNFCInstance().normalize(name.strip());
  }

  /// Whether the folded character is part of the form beside letters: letters, digits, marks, signs
  /// of currency, and the plus.
  static boolean isKept(int c) {
    if (c < 0x80) {
      return PLAIN_KEPT[c];
    }
    return isKeptType(c);
  }

  private static boolean isKeptType(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.CURRENCY_SYMBOL ->
          true;
      default -> c == '+';
    };
  }

  private static boolean hasLetter(CharSequence form) {
    for (var i = 0; i < form.length(); ) {
      var c = Character.codePointAt(form, i);
      if (Character.isLetterOrDigit(c)) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }
}
