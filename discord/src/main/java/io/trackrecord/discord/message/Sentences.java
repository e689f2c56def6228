package io.trackrecord.discord.message;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences that only Discord needs: ICU messages in
/// `io/trackrecord/discord/messages*.properties`, in the same manner as the core's own.
public final class Sentences {

  private final ResourceBundle bundle;

  /// The sentences in the language of the locale, or in English where there are none.
  public Sentences(Locale locale) {
    this.bundle =
        ResourceBundle.getBundle(
            "io.trackrecord.discord.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// The sentence under the key, with the arguments (name, value, name, value, …) in their places.
  public String say(String key, Object... arguments) {
    var named = new HashMap<String, Object>();
    for (var i = 0; i < arguments.length; i += 2) {
      named.put((String) arguments[i], arguments[i + 1]);
    }
    var locale =
        bundle.getLocale().getLanguage().isEmpty()
            ? ULocale.ENGLISH
            : ULocale.forLocale(bundle.getLocale());
    return new MessageFormat(bundle.getString(key), locale).format(named);
  }
}
