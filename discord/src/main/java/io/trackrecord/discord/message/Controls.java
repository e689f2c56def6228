package io.trackrecord.discord.message;

import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.request.Click;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/// Makes rows of buttons and menus from a reply's controls.
final class Controls {

  private static final int BUTTONS_A_ROW = 5;
  private static final int LONGEST_LABEL = 80;

  /// Discord allows 150, JDA 100.
  private static final int LONGEST_PLACEHOLDER = 100;

  private final ClickIds ids;
  private final List<ActionRow> menus = new ArrayList<>();
  private final List<String> unofferedChoices = new ArrayList<>();
  private final List<Button> buttons = new ArrayList<>();
  private final Set<Click.Control> tooLong = EnumSet.noneOf(Click.Control.class);

  private Controls(ClickIds ids) {
    this.ids = ids;
  }

  /// The controls as components.
  ///
  /// @param ids where the state of their clicks goes
  /// @param controls what can be pressed
  /// @param share what shows the answer to everyone; a message can be shared as it stands, so that
  ///   this button is made however long the question is
  static Controls of(ClickIds ids, List<Control> controls, Optional<Control.Button> share) {
    var made = new Controls(ids);
    var row = new ArrayList<Control.Button>();
    for (var control : controls) {
      switch (control) {
        case Control.Button button -> row.add(button);
        case Control.Menu menu -> made.menu(menu);
      }
    }
    made.buttons(row, share);
    return made;
  }

  /// The rows, menus first; each is a component, and each thing in it another. Buttons that do not
  /// fit into one row are spread evenly, so that none is left alone below.
  List<ActionRow> rows() {
    var rows = new ArrayList<>(menus);
    var left = Math.ceilDiv(buttons.size(), BUTTONS_A_ROW);
    for (var from = 0; from < buttons.size(); left--) {
      var to = from + Math.ceilDiv(buttons.size() - from, left);
      rows.add(ActionRow.of(buttons.subList(from, to)));
      from = to;
    }
    return rows;
  }

  /// Names that may have been meant, and whose question is too long to be carried.
  List<String> unofferedChoices() {
    return unofferedChoices;
  }

  /// Whether pages are not to be turned, since the question is too long to be carried.
  boolean isWithoutPaging() {
    return tooLong.contains(Click.Control.NEXT) || tooLong.contains(Click.Control.PREVIOUS);
  }

  /// Whether the export is not to be asked for, since the question is too long to be carried.
  boolean isWithoutExport() {
    return tooLong.contains(Click.Control.EXPORT);
  }

  private void menu(Control.Menu menu) {
    var options = new ArrayList<SelectOption>();
    for (var choice : menu.choices()) {
      var value = ids.whole(choice.click());
      if (value.isEmpty()) {
        // What can be opened stands in the answer as well.
        if (choice.click().control() == Click.Control.DID_YOU_MEAN) {
          unofferedChoices.add(choice.label());
        }
        continue;
      }
      var option =
          SelectOption.of(Label.of(choice.label(), SelectOption.LABEL_MAX_LENGTH), value.get());
      var description = PlainName.of(choice.description(), SelectOption.DESCRIPTION_MAX_LENGTH);
      options.add(description.isEmpty() ? option : option.withDescription(description));
    }
    if (!options.isEmpty()) {
      menus.add(
          ActionRow.of(
              StringSelectMenu.create(ids.menu())
                  .setPlaceholder(Label.of(menu.placeholder(), LONGEST_PLACEHOLDER))
                  .addOptions(options)
                  .build()));
    }
  }

  private void buttons(List<Control.Button> row, Optional<Control.Button> share) {
    var all = new ArrayList<>(row);
    share.ifPresent(all::add);
    var carrying = carrying(all);
    if (share.isPresent() && carrying.stream().anyMatch(Optional::isEmpty)) {
      carrying = new ArrayList<>(carrying(row));
      carrying.add(Optional.of(ids.copy()));
    }
    for (var i = 0; i < all.size(); i++) {
      var id = carrying.get(i);
      if (id.isPresent()) {
        buttons.add(button(id.get(), all.get(i)));
      } else {
        tooLong.add(all.get(i).click().control());
      }
    }
  }

  /// The id of each button: with its click whole, or where that does not do for all of them, with a
  /// piece of the question that they share. Empty for those that neither does for.
  private List<Optional<String>> carrying(List<Control.Button> row) {
    var clicks = row.stream().map(Control.Button::click).toList();
    var whole = row.stream().map(this::whole).toList();
    if (whole.stream().allMatch(Optional::isPresent)) {
      return whole;
    }
    return ids.shared(clicks)
        .map(shared -> shared.stream().map(Optional::of).toList())
        .orElse(whole);
  }

  private Optional<String> whole(Control.Button button) {
    return ids.whole(button.click())
        .or(() -> Optional.ofNullable(button.brief()).flatMap(ids::whole));
  }

  private static Button button(String id, Control.Button of) {
    return Button.of(ButtonStyle.SECONDARY, id, Label.of(of.label(), LONGEST_LABEL));
  }

  /// A button that stands beside a text.
  static Button beside(String id, String label) {
    return Button.of(ButtonStyle.SECONDARY, id, Label.of(label, LONGEST_LABEL));
  }
}
