package io.trackrecord.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table, for which Bolt has no class yet. Slack allows one in a message and none in a view.
///
/// @param type `table`
/// @param rows the rows, the header first, each a list of cells
/// @param columnSettings how each column is shown
record TableBlock(String type, List<List<RichTextBlock>> rows, List<ColumnSetting> columnSettings)
    implements LayoutBlock {

  /// How a column is shown.
  ///
  /// @param align `left`, `center` or `right`
  /// @param isWrapped whether long text continues on the next line, as narrow screens need it
  record ColumnSetting(String align, boolean isWrapped) {}

  static TableBlock of(List<List<RichTextBlock>> rows) {
    var columns = rows.getFirst().stream().map(_ -> new ColumnSetting("left", true)).toList();
    return new TableBlock("table", rows, columns);
  }

  @Override
  public String getType() {
    return type;
  }

  @Override
  public @Nullable String getBlockId() {
    return null;
  }
}
