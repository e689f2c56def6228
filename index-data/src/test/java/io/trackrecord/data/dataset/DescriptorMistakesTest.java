package io.trackrecord.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorMistakesTest {

  private static final String WHOLE =
      """
      {
        "id": "mine",
        "name": "Mine",
        "about": "My list.",
        "publisher": "Me",
        "year": 2020,
        "homePage": "https://example.org/",
        "listedRows": 10,
        "licences": [{"name": "CC0", "scope": "all"}],
        "claims": [{"who": "Someone", "what": "used it", "certain": true, "reviewed": "2026-11-22",
          "sources": [{"label": "page", "address": "https://example.org/use"}]}],
        "files": [{"name": "list.jsonl", "address": "https://example.org/list.jsonl",
          "sha1": "f0df49ffe5f2a6008d7dc83c6915b31835dfe733", "certain": true}],
        "layout": {"type": "json-lines", "never": ["lyrics"], "columns": {
          "row": {"from": ["id"]},
          "title": {"from": ["title"]},
          "artists": {"from": ["artists"], "split": ";"},
          "duration": {"from": ["length"], "unit": "seconds"},
          "links": [{"platform": "youtube-video", "from": ["video"]}]}},
        "links": {"youtube-video": "https://music.youtube.com/watch?v={id}"},
        "reviewed": "2026-11-22"
      }
      """;

  @TempDir Path folder;

  @Test
  void without_a_mistake_it_is_read() throws Exception {
    assertThat(Descriptors.parse("mine.json", WHOLE).name()).isEqualTo("Mine");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "\"id\": \"mine\", § `` § id: is missing",
        "\"id\": \"mine\" § \"id\": \"Mine One\" § id: \"Mine One\" is not 1 to 40 lower-case letters, digits and hyphens",
        "\"id\": \"mine\" § \"id\": \"../x\" § id: \"../x\" is not 1 to 40 lower-case letters, digits and hyphens",
        "\"name\": \"Mine\" § \"name\": \" \" § name: is missing",
        "\"publisher\": \"Me\", § `` § publisher: is missing",
        "\"homePage\": \"https § \"homePage\": \"http § homePage: \"http://example.org/\" is not an https address",
        "\"homePage\": \"https://example.org/\" § \"homePage\": \"https:nothing\" § homePage: \"https:nothing\" is not an https address",
        "https://example.org/use § javascript:alert(1) § claims[0].sources[0].address: \"javascript:alert(1)\" is not an https address",
        "\"label\": \"page\", § `` § claims[0].sources[0].label: is missing",
        "\"who\": \"Someone\", § `` § claims[0].who: is missing",
        "\"listedRows\": 10 § \"listedRows\": -1 § listedRows: must not be negative",
        "\"name\": \"list.jsonl\" § \"name\": \"../list.jsonl\" § files[0].name: must be a file's name without a folder",
        "\"files\": [ § \"files\": [{\"name\": \"LIST.jsonl\", \"address\": \"https://example.org/b\", \"certain\": true}, § files[1].name: \"list.jsonl\" is the name of another file, too",
        "\"name\": \"list.jsonl\" § \"name\": \"list\\u0000\" § files[0].name: must hold no control characters",
        "\"sha1\": § \"bytes\": -1, \"sha1\": § files[0].bytes: must not be negative",
        "\"sha1\": § \"token\": \"AWS_SECRET_ACCESS_KEY\", \"sha1\": § files[0].token: \"AWS_SECRET_ACCESS_KEY\" is no token that can be sent; known are HF_TOKEN for huggingface.co",
        "\"sha1\": § \"token\": \"HF_TOKEN\", \"sha1\": § files[0].token: \"HF_TOKEN\" is not for example.org, and is not sent there",
        "f0df49 § F0DF49 § files[0].sha1: is not 40 lower-case hexadecimal digits",
        "\"title\": {\"from\": [\"title\"]}, § \"title\": {\"from\": []}, § layout.columns.title.from: names no column",
        "\"split\": \";\" § \"split\": \"\" § layout.columns.artists.split: is empty; leave it out where a cell holds one value",
        "[\"title\"] § [\"lyrics\"] § layout.columns.title.from: \"lyrics\" is in layout.never and must not be kept",
        "[\"video\"] § [\"lyrics\"] § layout.columns.links[0].from: \"lyrics\" is in layout.never and must not be kept",
        "\"platform\": \"youtube-video\" § \"platform\": \"bandcamp\" § layout.columns.links[0].platform: \"bandcamp\" is no platform; known are youtube-video, youtube-channel,",
        "{\"youtube-video\": § {\"bandcamp\": § links.bandcamp: \"bandcamp\" is no platform",
        "v={id} § v=x § links.youtube-video: has no {id} where the identifier goes",
        "music.youtube.com/watch?v={id} § {id}.example.org/ § links.youtube-video: {id} must not stand in the name of the host",
      })
  void a_mistake_is_refused_with_file_field_and_reason(String from, String to, String message) {
    assertRefused(WHOLE.replaceFirst(java.util.regex.Pattern.quote(from), quoted(to)), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "\"year\": 2020 § \"year\": \"two thousand\" § year: is not a whole number",
        "\"year\": 2020 § \"year\": \"2020\" § year: is not a whole number",
        "\"year\": 2020 § \"year\": 2020.5 § year: is not a whole number",
        "\"name\": \"Mine\" § \"name\": 5 § name: is not a text",
        "\"certain\": true § \"certain\": \"yes\" § claims[0].certain: is not true or false",
        "\"licences\": [ § \"licences\": [null, § licences[0]: holds null where a value is expected",
        "[\"title\"] § \"title\" § layout.columns.title.from: is not a list",
        "\"listedRows\": 10 § \"listedRows\": 99999999999999999999 § listedRows: is a number out of range",
        "\"unit\": \"seconds\" § \"unit\": \"hours\" § layout.columns.duration.unit: is not one of milliseconds, seconds, clock",
        "\"type\": \"json-lines\" § \"type\": \"xml\" § layout: has no known type",
        "\"publisher\" § \"publishers\" § publishers: is not a known field",
        "\"reviewed\": \"2026-11-22\", § \"reviewed\": \"last week\", § claims[0].reviewed: is not a date, written as 2026-11-22",
      })
  void a_wrong_type_or_an_unknown_field_is_refused_with_its_place(
      String from, String to, String message) {
    assertRefused(WHOLE.replaceFirst(java.util.regex.Pattern.quote(from), quoted(to)), message);
  }

  @Test
  void rows_without_names_need_an_id_and_links() throws Exception {
    var nameless = WHOLE.replaceAll("\\s*\"(title|artists)\": \\{\"from\"[^\\n]*", "");
    assertThat(nameless).doesNotContain("\"title\"", "\"artists\"");

    assertRefused(
        nameless,
        "layout.columns: names neither a title nor artists; where rows have none, say \"idAlone\":"
            + " true");
    var alone = nameless.replace("\"columns\": {", "\"columns\": {\"idAlone\": true,");
    assertThat(Descriptors.parse("mine.json", alone).layout().columns().idAlone()).isTrue();
    assertRefused(
        alone.replace("\"row\": {\"from\": [\"id\"]},", ""),
        "layout.columns.idAlone: needs row and links, by which such rows are found");
  }

  @Test
  void a_dataset_of_sounds_has_ids_of_sounds_and_no_other_has() {
    assertRefused(
        WHOLE.replace("\"year\": 2020,", "\"kind\": \"sounds\","),
        "kind: is \"sounds\", and the rows have no ids of sounds");
    assertRefused(
        WHOLE.replace("\"platform\": \"youtube-video\"", "\"platform\": \"freesound-sound\""),
        "kind: must be \"sounds\": the rows have ids of sounds");
  }

  @Test
  void a_per_track_list_names_who_trained_what_and_other_datasets() throws Exception {
    var list =
        "\"perTrackList\": {\"trainer\": \"T\", \"model\": \"M\", \"drawnFrom\": [\"all\"]},";
    var whole = WHOLE.replace("\"year\": 2020,", list);

    assertThat(Descriptors.parse("mine.json", whole).perTrackList())
        .isEqualTo(new Dataset.PerTrackList("T", "M", List.of("all")));
    assertRefused(whole.replace("\"T\"", "\"\""), "perTrackList.trainer: is missing");
    assertRefused(whole.replace("\"M\"", "null"), "perTrackList.model: is missing");
    assertRefused(
        whole.replace("\"all\"", "\"All of it\""),
        "perTrackList.drawnFrom[0]: \"All of it\" is not the id of a dataset");
    assertRefused(
        whole.replace("\"all\"", "\"mine\""), "perTrackList.drawnFrom[0]: names the list itself");
    assertRefused(
        whole.replace("\"row\": {\"from\": [\"id\"]},", ""),
        "layout.columns.row: is missing: a list is matched by the ids of its rows");
  }

  @Test
  void the_date_of_review_must_be_there() {
    assertRefused(
        WHOLE.replace("\"reviewed\": \"2026-11-22\"\n}", "\"facts\": []\n}"),
        "reviewed: is missing");
  }

  @Test
  void what_is_not_json_is_refused_with_line_and_column() {
    assertRefused("{\n  \"id\": nonsense\n}", "line 2, column ");
    assertRefused("{\"id\": \"mine\", \"id\": \"twice\"}", "line 1, column ");
    assertRefused("null", "descriptor: is empty");
    assertRefused(WHOLE + " {}", "");
  }

  @Test
  void a_separator_must_be_there_and_may_be_a_tab() throws Exception {
    var delimited =
        WHOLE.replace(
            "\"type\": \"json-lines\", \"never\": [\"lyrics\"]", "\"type\": \"delimited\"");

    assertRefused(delimited, "layout.separator: is missing");
    assertRefused(
        delimited.replace("\"delimited\"", "\"delimited\", \"separator\": \"\\n\""),
        "layout.separator: must hold no line break and no double quote");
    assertRefused(
        delimited.replace(
            "\"delimited\"",
            "\"delimited\", \"separator\": \",\", \"header\": [\"id\", \"title\"]"),
        "layout.columns.artists.from: \"artists\" is not in layout.header");
    assertThat(
            Descriptors.parse(
                    "mine.json",
                    delimited.replace("\"delimited\"", "\"delimited\", \"separator\": \"\\t\""))
                .layout())
        .isInstanceOf(Layout.Delimited.class);
  }

  @Test
  void a_folders_descriptor_takes_the_place_of_one_with_the_same_id() throws Exception {
    Files.writeString(folder.resolve("a.json"), WHOLE.replace("\"mine\"", "\"laion-disco-12m\""));
    Files.writeString(folder.resolve("ignored.txt"), "not a descriptor");

    var all = Descriptors.builtIn().with(folder);

    assertThat(all.all()).hasSameSizeAs(Descriptors.builtIn().all());
    assertThat(all.find("laion-disco-12m").orElseThrow().name()).isEqualTo("Mine");
  }

  @Test
  void an_id_that_two_files_describe_is_refused() throws Exception {
    var first = Files.writeString(folder.resolve("a.json"), WHOLE);
    var second = Files.writeString(folder.resolve("b.json"), WHOLE);

    assertThatThrownBy(() -> Descriptors.builtIn().with(folder))
        .isInstanceOf(DescriptorException.class)
        .hasMessage(second + ": id: \"mine\" is already described in " + first);
  }

  @Test
  void a_folder_that_is_not_there_and_a_file_that_is_no_utf8_are_refused() throws Exception {
    assertThatThrownBy(() -> Descriptors.builtIn().with(folder.resolve("missing")))
        .isInstanceOf(DescriptorException.class)
        .hasMessageEndingWith("there is no such folder");
    Files.write(folder.resolve("a.json"), new byte[] {'{', (byte) 0xE9, '}'});
    assertThatThrownBy(() -> Descriptors.builtIn().with(folder))
        .isInstanceOf(DescriptorException.class)
        .hasMessageEndingWith("a.json: descriptor: is not written in UTF-8");
  }

  @Test
  void the_worked_example_of_the_million_song_dataset_is_read() throws Exception {
    var example = Descriptors.builtIn().with(Path.of("examples"));

    var dataset = example.find("million-song-dataset").orElseThrow();
    assertThat(dataset.listedRows()).isEqualTo(1_000_000);
    assertThat(example.all()).hasSameSizeAs(Descriptors.builtIn().all());
    assertThat(dataset.layout())
        .isInstanceOfSatisfying(
            Layout.Delimited.class,
            layout -> {
              assertThat(layout.separator()).isEqualTo("<SEP>");
              assertThat(layout.quoted()).isFalse();
              assertThat(layout.header()).containsExactly("track_id", "song_id", "artist", "title");
            });
  }

  private static String quoted(String replacement) {
    return java.util.regex.Matcher.quoteReplacement(replacement == null ? "" : replacement);
  }

  private static void assertRefused(String json, String message) {
    assertThatThrownBy(() -> Descriptors.parse("mine.json", json))
        .isInstanceOf(DescriptorException.class)
        .hasMessageStartingWith("mine.json: " + (message == null ? "" : message))
        .message()
        .doesNotContain("io.trackrecord");
  }
}
