package io.trackrecord.slack.blocks;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.StaticSelectElement;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Control.Button;
import io.trackrecord.bot.reply.Control.Choice;
import io.trackrecord.bot.reply.Control.Menu;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Lays out buttons and menus. The `value` of a button or option holds the encoded click, so the
/// bot keeps no state and buttons work for as long as the message exists.
///
/// A menu becomes a row of buttons if a click is too long for an option's value, because a button's
/// value may be longer.
final class ControlBlocks {

  private final Function<Click, String> encode;
  private final String prefix;
  private int next;

  /// @param prefix what the action ids begin with
  ControlBlocks(Function<Click, String> encode, String prefix) {
    this.encode = encode;
    this.prefix = prefix;
  }

  /// Returns the blocks: first the names to choose from, then all other buttons.
  List<LayoutBlock> blocks(List<Control> controls) {
    var choices = new ArrayList<BlockElement>();
    var others = new ArrayList<BlockElement>();
    for (var control : controls) {
      switch (control) {
        // No button for a request that is too long to encode; the answer says so.
        case Button button when !isCarried(button.click()) -> {}
        case Button button when isName(button.click()) -> add(choices, button);
        case Button button -> add(others, button);
        case Menu menu when fits(menu) -> choices.add(select(menu));
        case Menu menu ->
            menu.choices().stream()
                .filter(choice -> isCarried(choice.click()))
                .forEach(choice -> add(choices, new Button(label(choice), choice.click())));
      }
    }
    var blocks = new ArrayList<LayoutBlock>();
    for (var elements : List.of(choices, others)) {
      for (var from = 0; from < elements.size(); from += Limits.ACTIONS) {
        var to = Math.min(from + Limits.ACTIONS, elements.size());
        blocks.add(ActionsBlock.builder().elements(elements.subList(from, to)).build());
      }
    }
    return blocks;
  }

  /// Returns a button, to be placed beside a section.
  ///
  /// @param of what it belongs to, for those who hear several buttons of the same label
  ButtonElement button(Button button, String of) {
    var element = button(button);
    element.setAccessibilityLabel(Texts.line(button.label() + ": " + of, Limits.BUTTON_TEXT));
    return element;
  }

  private ButtonElement button(Button button) {
    return ButtonElement.builder()
        .actionId(prefix + next++)
        .text(Texts.plain(button.label(), Limits.BUTTON_TEXT))
        .value(encode.apply(button.click()))
        .build();
  }

  private void add(List<BlockElement> elements, Button button) {
    var element = button(button);
    if (element.getValue().length() <= Limits.BUTTON_VALUE) {
      elements.add(element);
    }
  }

  private boolean fits(Menu menu) {
    return menu.choices().stream()
        .allMatch(
            choice ->
                isCarried(choice.click())
                    && encode.apply(choice.click()).length() <= Limits.OPTION_VALUE);
  }

  static boolean isCarried(Click click) {
    return ClickCodec.fits(click.request());
  }

  private StaticSelectElement select(Menu menu) {
    var options = new ArrayList<OptionObject>();
    for (var choice : menu.choices()) {
      var option =
          OptionObject.builder()
              .text(Texts.plain(choice.label(), Limits.OPTION_TEXT))
              .value(encode.apply(choice.click()));
      if (!choice.description().isBlank()) {
        option.description(Texts.plain(choice.description(), Limits.OPTION_TEXT));
      }
      options.add(option.build());
    }
    return StaticSelectElement.builder()
        .actionId(prefix + next++)
        .placeholder(Texts.plain(menu.placeholder(), Limits.PLACEHOLDER))
        .options(options)
        .build();
  }

  private static String label(Choice choice) {
    return choice.description().isBlank()
        ? choice.label()
        : choice.label() + " – " + choice.description();
  }

  private static boolean isName(Click click) {
    return click.control() == Click.Control.DID_YOU_MEAN;
  }
}
