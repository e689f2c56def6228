package io.trackrecord.bot.reply;

import io.trackrecord.bot.request.Click;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something a user can press.
public sealed interface Control {

  /// A button.
  ///
  /// @param label what stands on it, at most 30 characters
  /// @param click what pressing it asks for
  /// @param brief what it asks for where a platform has no room for the click; null where it then
  ///   has to go without the button
  record Button(String label, Click click, @Nullable Click brief) implements Control {

    /// A button that needs its whole click.
    public Button(String label, Click click) {
      this(label, click, null);
    }

    /// The longest label, in characters.
    public static final int LONGEST_LABEL = 30;
  }

  /// A list to choose one from.
  ///
  /// @param placeholder what stands there before a choice
  /// @param choices at most 25
  record Menu(String placeholder, List<Choice> choices) implements Control {
    public Menu {
      choices = List.copyOf(choices);
      if (choices.isEmpty() || choices.size() > 25) {
        throw new IllegalArgumentException("a menu has 1 to 25 choices, not " + choices.size());
      }
    }
  }

  /// One choice of a menu.
  ///
  /// @param label its name
  /// @param description what tells it apart
  /// @param click what choosing it asks for
  record Choice(String label, String description, Click click) {}
}
