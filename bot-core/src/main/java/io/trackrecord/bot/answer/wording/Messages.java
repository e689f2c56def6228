package io.trackrecord.bot.answer.wording;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The sentences that users read: one bundle of ICU messages a language, in
/// `io/trackrecord/bot/messages*.properties`. The English one is the bundle without a language.
public final class Messages {

  private static final String BUNDLE = "io.trackrecord.bot.messages";

  private final ResourceBundle bundle;
  private final ULocale locale;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  /// The sentences of the core in the language of the locale, or in English where there are none.
  public Messages(Locale locale) {
    this(BUNDLE, locale);
  }

  /// The sentences of another bundle, for what only one platform has to say.
  ///
  /// @param name the bundle's name, such as `io.trackrecord.discord.messages`
  public Messages(String name, Locale locale) {
    this.bundle =
        ResourceBundle.getBundle(
            name,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.locale =
        bundle.getLocale().getLanguage().isEmpty()
            ? ULocale.ENGLISH
            : ULocale.forLocale(bundle.getLocale());
  }

  /// The sentence under the key, with the arguments (name, value, name, value, …) in their places.
  /// A date is a [java.time.LocalDate]: of a moment, ICU shows the day of the machine's time zone.
  ///
  /// @throws MissingResourceException where the bundle has no such key: a defect
  public String say(String key, Object... arguments) {
    if (arguments.length % 2 != 0) {
      throw new IllegalArgumentException("arguments of " + key + " are not pairs");
    }
    var named = new HashMap<String, Object>();
    for (var i = 0; i < arguments.length; i += 2) {
      named.put((String) arguments[i], arguments[i + 1]);
    }
    var format = formats.computeIfAbsent(key, k -> new MessageFormat(bundle.getString(k), locale));
    // A MessageFormat keeps state while it formats.
    synchronized (format) {
      return format.format(named);
    }
  }

  /// Whether the bundle has the key.
  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}
