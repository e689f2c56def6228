package io.trackrecord.slack.api;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/// A message to send.
///
/// @param text the text of notifications and for screen readers, escaped
/// @param blocks the content
public record Message(String text, List<LayoutBlock> blocks) {}
