package io.trackrecord.discord.message;

import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.request.Click;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/// Makes rows of buttons and menus from a reply's controls.
final class Controls {

  private static final int BUTTONS_A_ROW = 5;
  private static final int MOST_ROWS = 4;
  private static final int LONGEST_LABEL = 80;

  /// Discord allows 150, JDA 100.
  private static final int LONGEST_PLACEHOLDER = 100;

  private final ClickIds ids;
  private final List<ActionRow> menus = new ArrayList<>();
  private final List<String> unofferedChoices = new ArrayList<>();
  private final List<Button> buttons = new ArrayList<>();
  private boolean withoutPaging;

  private Controls(ClickIds ids) {
    this.ids = ids;
  }

  /// The controls as components.
  ///
  /// @param ids where the state of their clicks goes
  /// @param controls what can be pressed
  static Controls of(ClickIds ids, List<Control> controls) {
    var made = new Controls(ids);
    var row = new ArrayList<Control.Button>();
    for (var control : controls) {
      switch (control) {
        case Control.Button button -> row.add(button);
        case Control.Menu menu -> made.menu(menu);
      }
    }
    made.buttons(row);
    return made;
  }

  /// The rows, menus first; each is a component, and each thing in it another.
  List<ActionRow> rows() {
    var rows = new ArrayList<>(menus);
    for (var from = 0; from < buttons.size(); from += BUTTONS_A_ROW) {
      rows.add(ActionRow.of(buttons.subList(from, Math.min(buttons.size(), from + BUTTONS_A_ROW))));
    }
    return rows.subList(0, Math.min(rows.size(), MOST_ROWS));
  }

  /// Choices whose question is too long to be carried; they are named instead.
  List<String> unofferedChoices() {
    return unofferedChoices;
  }

  /// Whether the question is too long to be carried, so that there are no buttons to page.
  boolean isWithoutPaging() {
    return withoutPaging;
  }

  private void menu(Control.Menu menu) {
    var options = new ArrayList<SelectOption>();
    for (var choice : menu.choices()) {
      var value = ids.whole(choice.click());
      if (value.isEmpty()) {
        unofferedChoices.add(choice.label());
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

  private void buttons(List<Control.Button> row) {
    var whole = new ArrayList<Button>();
    for (var each : row) {
      ids.whole(each.click()).ifPresent(id -> whole.add(button(id, each)));
    }
    if (whole.size() == row.size()) {
      buttons.addAll(whole);
      return;
    }
    var shared = ids.shared(row.stream().map(Control.Button::click).toList());
    if (shared.isEmpty()) {
      buttons.addAll(whole);
      row.stream()
          .filter(each -> each.click().control() == Click.Control.SHARE)
          .filter(each -> whole.stream().noneMatch(made -> made.getLabel().equals(each.label())))
          .forEach(each -> buttons.add(button(ids.copy(), each)));
      withoutPaging = row.stream().anyMatch(each -> each.click().control() == Click.Control.NEXT);
      return;
    }
    for (var i = 0; i < row.size(); i++) {
      buttons.add(button(shared.get().get(i), row.get(i)));
    }
  }

  private static Button button(String id, Control.Button of) {
    return Button.of(ButtonStyle.SECONDARY, id, Label.of(of.label(), LONGEST_LABEL));
  }

  /// A button that stands beside a text.
  static Button beside(String id, String label) {
    return Button.of(ButtonStyle.SECONDARY, id, Label.of(label, LONGEST_LABEL));
  }
}
