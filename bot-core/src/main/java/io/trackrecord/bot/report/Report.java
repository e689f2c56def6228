package io.trackrecord.bot.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a report says, but for its rows, which may be many and are streamed. Its JSON form is the
/// fields in this order, then `rows`.
///
/// @param format the format of the report; a program reads its own and earlier ones. A further
///   field that earlier programs can do without needs no new one
/// @param artist the artist's name as it was asked for; absent where a catalogue is reported on
/// @param catalogue what a checked catalogue adds up to; absent where an artist is reported on
/// @param created when the index was asked, ISO 8601 in UTC
/// @param index which index was asked
/// @param verdict whether the artist is listed; absent where a catalogue is reported on
/// @param evidence what is known of the datasets that list the artist, or rows of the catalogue,
///   the strongest first
/// @param registry which table of documented uses was asked; absent in reports of before it was
///   told
/// @param uses documented uses of these datasets, each with its source
/// @param datasets every dataset that was searched
/// @param matching how names are compared
/// @param meaning what being listed means, and what it does not
/// @param steps what can be done
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Report(
    int format,
    @Nullable String artist,
    @Nullable CatalogueVerdict catalogue,
    String created,
    Index index,
    @Nullable Verdict verdict,
    List<Evidence> evidence,
    @Nullable Registry registry,
    List<Use> uses,
    List<SearchedDataset> datasets,
    List<String> matching,
    List<String> meaning,
    List<Step> steps) {

  /// The format that this program writes.
  public static final int FORMAT = 2;

  public Report {
    evidence = copy(evidence);
    uses = copy(uses);
    datasets = copy(datasets);
    matching = copy(matching);
    meaning = copy(meaning);
    steps = copy(steps);
  }

  /// What the report is about: the artist's name, or that of the catalogue's file.
  public String subject() {
    return catalogue == null ? String.valueOf(artist) : catalogue.file();
  }

  /// The name of a dataset.
  public String nameOf(String dataset) {
    return datasets.stream()
        .filter(each -> each.id().equals(dataset))
        .map(SearchedDataset::name)
        .findFirst()
        .orElse(dataset);
  }

  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /// The index that was asked.
  ///
  /// @param version the id of its version
  /// @param built when it was built, ISO 8601 in UTC
  /// @param sample whether its data is invented
  public record Index(String version, String built, boolean sample) {}

  /// The table of documented uses, as `data uses` prints it.
  ///
  /// @param version the day of its version, ISO 8601
  /// @param licence the licence it is published under, by its SPDX id
  public record Registry(String version, String licence) {}

  /// Whether the artist is listed.
  ///
  /// @param outcome what was found
  /// @param name the name as the datasets write it most often; absent where it is not listed
  /// @param sentences the answer in words
  /// @param basis how the best row matched, in lower case; absent where nothing was found
  /// @param tracks distinct tracks found
  /// @param songs songs found
  /// @param spellings other spellings of the name
  /// @param firstYear the earliest year of release given, or absent
  /// @param lastYear the latest, or absent
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Verdict(
      Outcome outcome,
      @Nullable String name,
      List<String> sentences,
      @Nullable String basis,
      long tracks,
      long songs,
      List<String> spellings,
      @Nullable Integer firstYear,
      @Nullable Integer lastYear) {

    public Verdict {
      sentences = copy(sentences);
      spellings = copy(spellings);
    }
  }

  /// What was found of a name.
  public enum Outcome {
    /// The name is listed.
    @JsonProperty("listed")
    LISTED,
    /// A name like it is listed.
    @JsonProperty("similar")
    SIMILAR,
    /// It is credited only together with others.
    @JsonProperty("joint")
    JOINT,
    /// It is left out of answers, as somebody has asked.
    @JsonProperty("hidden")
    HIDDEN,
    /// It is not listed.
    @JsonProperty("not_listed")
    NOT_LISTED
  }

  /// What is known of one dataset that lists the artist, or rows of the catalogue.
  ///
  /// @param dataset the dataset's id
  /// @param name its name
  /// @param kind how strong it is, in lower case
  /// @param tracks distinct tracks of the artist in the dataset, or rows of the catalogue
  /// @param rows rows of the dataset's files
  /// @param text what is known, in words
  /// @param sources addresses that the words rest on
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Evidence(
      String dataset,
      String name,
      String kind,
      long tracks,
      long rows,
      String text,
      List<String> sources) {

    public Evidence {
      sources = copy(sources);
    }
  }

  /// A documented use of a dataset.
  ///
  /// @param dataset the dataset's id
  /// @param who who used it, and the model where that is known
  /// @param words what the source says
  /// @param date when, or absent
  /// @param sources where it stands
  /// @param certain false where it is reported and not confirmed
  /// @param reviewed when a person last checked it
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Use(
      String dataset,
      String who,
      String words,
      @Nullable String date,
      List<String> sources,
      boolean certain,
      String reviewed) {

    public Use {
      sources = copy(sources);
    }
  }

  /// A dataset that was searched.
  ///
  /// @param id its id
  /// @param name its name
  /// @param about what it is
  /// @param publisher who published it
  /// @param year when, or absent
  /// @param homePage its page, or absent
  /// @param licences the licences it is published under
  /// @param tracks tracks of it in the index
  /// @param rows rows read of its files
  /// @param merged rows that repeated an id
  /// @param rejected rows that could not be read
  /// @param files the files that were read
  /// @param published the files as their publisher gives them
  /// @param removal how to ask for removal, as far as it is known
  /// @param reviewed when a person last checked these facts
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record SearchedDataset(
      String id,
      String name,
      String about,
      String publisher,
      @Nullable Integer year,
      @Nullable String homePage,
      List<String> licences,
      long tracks,
      long rows,
      long merged,
      long rejected,
      List<ReadFile> files,
      List<PublishedFile> published,
      String removal,
      String reviewed) {

    public SearchedDataset {
      licences = copy(licences);
      files = copy(files);
      published = copy(published);
    }
  }

  /// A file that was read.
  ///
  /// @param name its name
  /// @param bytes its length
  /// @param modified when it was last changed, ISO 8601 in UTC
  public record ReadFile(String name, long bytes, String modified) {}

  /// A file as its publisher gives it.
  ///
  /// @param name its name
  /// @param address where it can be had
  /// @param bytes its length, or absent where that is unknown
  /// @param sha1 its checksum, or absent where none is published
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record PublishedFile(
      String name, String address, @Nullable Long bytes, @Nullable String sha1) {}

  /// Something that can be done.
  ///
  /// @param title what it is
  /// @param text what is known of it
  /// @param sources where it stands
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Step(String title, String text, List<String> sources) {

    public Step {
      sources = copy(sources);
    }
  }
}
