package io.trackrecord.slack.api;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/// A message to send.
///
/// @param text what a notification shows, escaped
/// @param blocks what is read
public record Message(String text, List<LayoutBlock> blocks) {}
