package io.trackrecord.data.dataset;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.trackrecord.data.track.Platform;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a dataset, who says so, and how its files are read. Read from a descriptor by
/// [Descriptors].
///
/// @param id the stable id: lower-case letters, digits and hyphens, at most 40
/// @param name the name people know it by
/// @param shortName the name that a line of a list calls it by, or null
/// @param about what it is, in one or two sentences
/// @param publisher who published it
/// @param year the year of publication, or null
/// @param homePage its page, https, or null
/// @param listedRows how many rows its publisher's files hold, or null where unknown
/// @param licences the licences it is published under; empty where none is declared
/// @param facts further facts for people
/// @param claims who is documented to have used it
/// @param removal how to ask for removal, or null where nothing is known
/// @param pages further pages about it
/// @param files the published files
/// @param layout how the files are read
/// @param links address templates that take the place of a platform's own, with `{id}`
/// @param perTrackList where the dataset is its publisher's list of the tracks that it trained on;
///   null for any other dataset
/// @param kind what its rows are; null for songs
/// @param reviewed when a person last checked these facts
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Dataset(
    String id,
    String name,
    @Nullable String shortName,
    String about,
    String publisher,
    @Nullable Integer year,
    @Nullable String homePage,
    @Nullable Long listedRows,
    List<Licence> licences,
    List<Statement> facts,
    List<Claim> claims,
    @Nullable Removal removal,
    List<WebPage> pages,
    List<PublishedFile> files,
    Layout layout,
    Map<String, String> links,
    @Nullable PerTrackList perTrackList,
    @Nullable Kind kind,
    LocalDate reviewed) {

  public Dataset {
    licences = licences == null ? List.of() : List.copyOf(licences);
    facts = facts == null ? List.of() : List.copyOf(facts);
    claims = claims == null ? List.of() : List.copyOf(claims);
    pages = pages == null ? List.of() : List.copyOf(pages);
    files = files == null ? List.of() : List.copyOf(files);
    links = links == null ? Map.of() : Map.copyOf(links);
  }

  /// The address a person can open for an identifier of this dataset, where one exists. Identifiers
  /// are strangers' data: whatever could mean something in an address is percent-encoded, so that
  /// the result is always a valid https address on the host that the template names.
  public Optional<String> address(Platform platform, String value) {
    var own = links.get(platform.key());
    var template = own != null ? Optional.of(own) : platform.template();
    return template.map(t -> t.replace("{id}", UrlEncoding.encode(value)));
  }

  /// The name that a line of a list calls the dataset by.
  public String shownShort() {
    return shortName == null ? name : shortName;
  }

  /// The claims that may be shown: those with a source address.
  public List<Claim> sourcedClaims() {
    return claims.stream().filter(claim -> !claim.sources().isEmpty()).toList();
  }

  /// This dataset with other claims.
  public Dataset withClaims(List<Claim> others) {
    return new Dataset(
        id,
        name,
        shortName,
        about,
        publisher,
        year,
        homePage,
        listedRows,
        licences,
        facts,
        others,
        removal,
        pages,
        files,
        layout,
        links,
        perTrackList,
        kind,
        reviewed);
  }

  /// What the rows of a dataset are, where they are not songs.
  public enum Kind {
    /// Sounds, such as a door or a drum hit. None is the same song as another row, and they are not
    /// counted as songs.
    @JsonProperty("sounds")
    SOUNDS
  }

  /// Whether its rows are sounds, not songs.
  @JsonIgnore
  public boolean isOfSounds() {
    return kind == Kind.SOUNDS;
  }

  /// A licence.
  ///
  /// @param name its name, such as `Apache-2.0`
  /// @param scope what it covers and where that is said
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Licence(String name, @Nullable String scope) {}

  /// A sentence about the dataset.
  ///
  /// @param text the sentence
  /// @param certain false where it is reported or inferred and not confirmed, which users are told
  public record Statement(String text, boolean certain) {}

  /// A documented use of the dataset.
  ///
  /// @param who who used it
  /// @param what what is documented, in words that the source supports
  /// @param sources where it stands; without any it is kept but never shown
  /// @param certain false where it is reported and not confirmed
  /// @param reviewed when a person last checked it
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Claim(
      String who, String what, List<WebPage> sources, boolean certain, LocalDate reviewed) {
    public Claim {
      sources = sources == null ? List.of() : List.copyOf(sources);
    }
  }

  /// What makes a dataset a per-track list: its publisher says that it trained on these very
  /// tracks.
  ///
  /// @param trainer who trained, such as `Stability AI`
  /// @param model what was trained, such as `Stable Audio Open`
  /// @param drawnFrom the ids of the datasets whose row ids the list uses: a row of theirs with the
  ///   id of a row of the list is the same track; may be empty
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record PerTrackList(String trainer, String model, List<String> drawnFrom) {
    public PerTrackList {
      drawnFrom = drawnFrom == null ? List.of() : List.copyOf(drawnFrom);
    }
  }

  /// How to ask for removal.
  ///
  /// @param text what is known, in a sentence or two
  /// @param address where to ask, https, or null
  /// @param certain false where it is inferred and not confirmed
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Removal(String text, @Nullable String address, boolean certain) {}

  /// A page about the dataset.
  public record WebPage(String label, String address) {}

  /// A file of the dataset as published.
  ///
  /// @param name its name, without a folder
  /// @param address where it can be had, https
  /// @param bytes its size, or null where unknown
  /// @param sha1 its SHA-1 in lower-case hexadecimal, or null where none is published
  /// @param token the name of the environment variable that must hold an access token, or null
  /// @param certain false where the address or the name is inferred
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PublishedFile(
      String name,
      String address,
      @Nullable Long bytes,
      @Nullable String sha1,
      @Nullable String token,
      boolean certain) {}
}
