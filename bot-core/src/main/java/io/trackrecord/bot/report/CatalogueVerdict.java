package io.trackrecord.bot.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a checked catalogue adds up to.
///
/// @param file the name of the checked file that the report was made from
/// @param sha256 the checksum of that file
/// @param sentences the answer in words
/// @param rows how many rows the catalogue has
/// @param listed how many are listed, those that a person confirmed included
/// @param share the share of these, from 0 to 1, in thousandths
/// @param confirmed rows that were only possible and that a person confirmed
/// @param refused those of which a person said that they are another song
/// @param open those that nobody has decided on
/// @param statuses rows by how they matched
/// @param evidence listed rows by the strongest evidence of use
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CatalogueVerdict(
    String file,
    String sha256,
    List<String> sentences,
    long rows,
    long listed,
    BigDecimal share,
    long confirmed,
    long refused,
    long open,
    Map<String, Long> statuses,
    Map<String, Long> evidence) {

  public CatalogueVerdict {
    sentences = sentences == null ? List.of() : List.copyOf(sentences);
    statuses = copy(statuses);
    evidence = copy(evidence);
  }

  /// In the order in which they were counted.
  private static Map<String, Long> copy(@Nullable Map<String, Long> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
